"""The quick check finds what it is there to find."""

from __future__ import annotations

from generator.assessment.check import idle_rules, lessened, mildest_answers, quick_check, sample
from generator.assessment.evaluate import evaluate
from generator.assessment.rulebook import Count, FitRule, Rule
from tests.assessment.builders import card, definition, question, rule


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
        FitRule(id="V1", floor="in_person", when={"level": "php"}),
        FitRule(id="V2", floor="in_person", when={"fear": "much"}),
    )

    rules = (rule("php", fear="much"), rule("php", number=2, pain="much"))

    assert idle_rules(definition(*rules, fit_rules=fit_rules)) == ("V2",)


def test_a_count_has_one_set_of_answers_for_each_choice() -> None:
    """Two of three holds in three smallest ways."""
    counted = Rule(id="R1", floor="iop", count=Count(least=2, of=dict.fromkeys("abc", "some")))
    counting = definition(counted, questions=tuple(question(name) for name in "abc"))

    assert [{"a", "b"}, {"a", "c"}, {"b", "c"}] == [set(answers) for answers in mildest_answers(counting, counted)]


def test_a_lost_card_is_a_lapse() -> None:
    """A result with fewer cards than before has lessened."""
    rules = definition(rule("iop", fear="some"), cards=(card("crisis", fear="some"),))
    with_card, without = evaluate(rules, {"fear": "some"}), evaluate(rules, {"fear": "none"})

    assert lessened(with_card, without) == "level"
    assert lessened(with_card, evaluate(definition(rule("iop", fear="some")), {"fear": "some"})) == "cards"


def test_the_sample_is_the_same_for_the_same_seed() -> None:
    """Two runs with one seed draw the same answers, another seed draws others."""
    rules = definition(rule("iop", fear="some"))

    assert list(sample(rules, 20, 1)) == list(sample(rules, 20, 1)) != list(sample(rules, 20, 2))


def test_the_check_counts_what_it_compared() -> None:
    """Every answer that can be one worse makes one pair."""
    rules = definition(rule("iop", fear="some"), questions=(question("fear", steps=("none", "some")),))
    check = quick_check(rules, profiles=50)
    could_be_worse = sum(answers["fear"] == "none" for answers in sample(rules, 50, 988))

    assert (50, could_be_worse) == (check.profiles, check.comparisons)
