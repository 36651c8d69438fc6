"""Rules that decide, and rules that others always cover."""

from __future__ import annotations

from generator.assessment.deciding import idle_rules, mildest_answers
from generator.assessment.rulebook import Count, FitRule, Rule
from tests.assessment.builders import definition, question, rule


def test_a_covered_rule_is_idle() -> None:
    """A rule that a milder one with the same floor covers never decides."""
    rules = (
        rule("iop", fear="some"),
        rule("iop", number=2, fear="much"),
        rule("php", number=3, fear="much", pain="some"),
    )

    assert idle_rules(definition(*rules)) == ("R2",)


def test_a_rule_that_one_page_decides_is_not_idle() -> None:
    """A rule on an axis decides if it does so for one of the axis's pages."""
    pages = (question("self", "harm"), question("others", "harm"))
    rules = (rule("iop", harm="some"), rule("iop", number=2, self="some"))

    assert idle_rules(definition(*rules, questions=pages)) == ("R2",)


def test_a_fit_rule_that_a_level_covers_is_idle() -> None:
    """A fit rule is idle if its answers already bring a level that makes the fit as careful."""
    fit_rules = (
        FitRule(id="V1", floor="in_person", why="So.", when={"level": "php"}),
        FitRule(id="V2", floor="in_person", why="So.", when={"fear": "much"}),
    )

    rules = (rule("php", fear="much"), rule("php", number=2, pain="much"))

    assert idle_rules(definition(*rules, fit_rules=fit_rules)) == ("V2",)


def test_a_count_has_one_set_of_answers_for_each_choice() -> None:
    """Two of three holds in three smallest ways."""
    counted = Rule(id="R1", floor="iop", why="So.", count=Count(least=2, of=dict.fromkeys("abc", "some")))
    counting = definition(counted, questions=tuple(question(name) for name in "abc"))

    assert [{"a", "b"}, {"a", "c"}, {"b", "c"}] == [set(answers) for answers in mildest_answers(counting, counted)]


def test_a_rule_that_only_changes_the_route_decides() -> None:
    """A rule with no higher floor than another decides where it sends people to a doctor first."""
    rules = (
        rule("emergency_eval", "crisis", fear="some"),
        rule("emergency_eval", "medical", 2, fear="some", pain="some"),
        rule("emergency_eval", "crisis", 3, fear="some", pain="much"),
    )

    assert idle_rules(definition(*rules)) == ("R3",)
