"""Rules in words."""

from __future__ import annotations

from generator.assessment.rulebook import Count, Rule
from generator.assessment.words import as_heading, card_sentence, danger_signs, fit_sentence, rule_sentence
from tests.assessment.builders import card, definition, fit_rule, question, rule


def test_a_rule_reads_as_a_sentence() -> None:
    """Each answer of a rule is named, with "or worse" where worse answers exist."""
    one = rule("php", fear="some", pain="much")

    assert (
        rule_sentence(definition(one), one)
        == "If you have some fear (or worse), and you have much pain, then at least php."
    )


def test_pages_of_one_axis_are_told_apart() -> None:
    """A rule on an axis names the answer of each of its pages, and leaves out a page without such an answer."""
    pages = (question("self", "harm"), question("others", "harm"), question("wish", "harm", steps=("none", "some")))
    one = rule("iop", harm="much")

    assert (
        rule_sentence(definition(one, questions=pages), one)
        == "If either you have much self, or you have much others, then at least iop."
    )


def test_a_count_lists_what_counts() -> None:
    """A count says how many, and of what."""
    one = Rule(id="R1", floor="iop", why="So.", count=Count(least=2, of={"fear": "much", "pain": "much"}))

    assert "at least 2 of these are true: you have much fear; you have much pain" in rule_sentence(definition(one), one)


def test_an_urgent_rule_names_its_route() -> None:
    """A rule for help today says who comes first."""
    one = rule("emergency_eval", "medical", fear="much")

    assert rule_sentence(definition(one), one).endswith(", with a doctor or 911 first.")


def test_a_fit_rule_may_name_the_level() -> None:
    """A condition on the level is told by the level's name."""
    fit = fit_rule("in_person", level="php")

    assert (
        fit_sentence(definition(rule("iop", fear="some")), fit)
        == "If the level is at least php, then at least this: In_Person."
    )


def test_a_heading_keeps_short_forms() -> None:
    """Only the first letter changes, so that IOP and 988 read as they should."""
    assert as_heading("a day program (PHP)") == "A day program (PHP)"


def test_a_card_says_when_it_is_shown() -> None:
    """A card's ways to be shown include a skipped question on danger."""
    shown = card("crisis", when_danger_is_skipped=True, fear="much")

    assert (
        card_sentence(definition(rule("iop", fear="some")), shown)
        == "Shown if you have much fear; or if you would rather not answer a question that can show danger."
    )


def test_danger_signs_are_the_answers_that_act_alone() -> None:
    """Answers at or past a one-answer urgent rule are signs; answers that need company are not."""
    rules = (
        rule("emergency_eval", "crisis", fear="some"),
        rule("crisis_now", "crisis", 2, fear="much"),
        rule("crisis_now", "crisis", 3, pain="much", fear="some"),
    )
    signs = danger_signs(definition(*rules))

    assert [(sign.question, sign.option, sign.level) for sign in signs] == [
        ("fear", "some", "emergency_eval"),
        ("fear", "much", "crisis_now"),
    ]
