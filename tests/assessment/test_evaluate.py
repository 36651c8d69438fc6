"""The meaning of rules, fits, cards and reasons."""

from __future__ import annotations

import pytest

from generator.assessment.evaluate import AnswerError, Given, evaluate, reason_words
from generator.assessment.rulebook import Count, FitRule, Rule
from tests.assessment.builders import card, definition, question, rule


def test_highest_floor_wins() -> None:
    """Of all rules that hold, the one with the highest floor sets the level."""
    rules = (rule("iop", fear="some"), rule("php", number=2, pain="some"))

    assert evaluate(definition(*rules), {"fear": "some", "pain": "some"}).level == "php"


def test_a_rule_needs_all_its_answers() -> None:
    """A rule on two answers does not hold with one of them."""
    one_rule = definition(rule("iop", fear="some", pain="some"), rule("outpatient", number=2, fear="some"))

    assert evaluate(one_rule, {"fear": "much", "pain": "none"}).level == "outpatient"


def test_a_worse_answer_also_holds() -> None:
    """An answer past the threshold counts like the threshold."""
    assert evaluate(definition(rule("iop", fear="some")), {"fear": "much"}).level == "iop"


def test_a_count_holds_from_its_number_on() -> None:
    """A count of two holds with any two of its three answers."""
    counted = Rule(id="R1", floor="iop", why="So.", count=Count(least=2, of=dict.fromkeys("abc", "some")))
    counting = definition(counted, questions=tuple(question(name) for name in "abc"))

    assert [evaluate(counting, answers).level for answers in ({"a": "some"}, {"a": "some", "c": "much"})] == [
        None,
        "iop",
    ]


def test_pages_of_one_axis_count_by_their_worst() -> None:
    """Two pages feed one axis by their maximum, in either order."""
    pages = (question("self", "harm"), question("others", "harm"))
    harm = definition(rule("iop", harm="much"), questions=pages)

    assert evaluate(harm, {"self": "none", "others": "much"}).level == "iop"
    assert evaluate(harm, {"self": "much", "others": "none"}).level == "iop"


def test_a_page_of_an_axis_can_be_named_alone() -> None:
    """A card on one page is not shown for the other page of its axis."""
    pages = (question("place", "home"), question("unsafe", "home"))
    home = definition(rule("iop", home="much"), questions=pages, cards=(card("hotline", unsafe="some"),))

    assert evaluate(home, {"place": "much", "unsafe": "none"}).cards == ()
    assert evaluate(home, {"place": "none", "unsafe": "some"}).cards == ("hotline",)


def test_not_sure_counts_as_stated_with_its_own_reason() -> None:
    """An answer of "not sure" fires the rules of the answer it counts as, and says "not sure" as the reason."""
    sure = definition(rule("iop", fear="some"))
    result = evaluate(sure, {"fear": "unsure"})

    assert (result.level, reason_words(sure, result.because[0])) == ("iop", "you were not sure about fear")


def test_skip_adds_no_floor_and_no_reason() -> None:
    """An answer of "rather not say" counts as nothing and is never a reason."""
    rules = definition(rule("iop", fear="some"), rule("php", number=2, pain="much"))
    result = evaluate(rules, {"fear": "skip", "pain": "much"})

    assert ("php", (Given("pain", "much"),)) == (result.level, result.because)


@pytest.mark.parametrize("answers", [{}, {"fear": "skip", "pain": "none"}, {"pain": "some"}])
def test_reassuring_levels_wait_for_danger_questions(answers: dict[str, str]) -> None:
    """Self-help and weekly therapy are not named while a question on danger is open or skipped."""
    result = evaluate(definition(rule("outpatient", fear="some"), rule("outpatient", number=2, pain="some")), answers)

    assert (result.level, "fear" in result.open) == (None, True)


def test_self_help_waits_for_every_question_that_could_raise_it() -> None:
    """Few problems are not claimed while a question that moves the level is open."""
    result = evaluate(definition(rule("outpatient", pain="some")), {"fear": "none"})

    assert (result.level, result.open) == (None, ("pain",))


def test_higher_levels_are_named_though_danger_is_open() -> None:
    """A level that does not reassure is named from the answers there are."""
    assert evaluate(definition(rule("iop", pain="some")), {"pain": "some"}).level == "iop"


def test_skipped_danger_shows_its_card_and_open_does_not() -> None:
    """The card for skipped danger answers "rather not say", not a question that has not come yet."""
    waiting = definition(rule("iop", pain="much"), cards=(card("crisis", when_danger_is_skipped=True, fear="some"),))

    assert evaluate(waiting, {"fear": "skip"}).cards == ("crisis",)
    assert evaluate(waiting, {}).cards == ()


def test_medical_route_wins_over_crisis() -> None:
    """Where rules of both routes hold, the route is medical, even if the crisis rule has the higher floor."""
    both = definition(rule("crisis_now", "crisis", fear="much"), rule("emergency_eval", "medical", 2, pain="much"))

    assert evaluate(both, {"fear": "much", "pain": "much"}).route == "medical"
    assert evaluate(both, {"fear": "much"}).route == "crisis"


def test_both_routes_are_kept_with_the_reasons_of_the_first() -> None:
    """Where both routes hold, the doctor comes first, the other is not lost, and the answers behind the doctor are."""
    both = definition(rule("crisis_now", "crisis", fear="much"), rule("emergency_eval", "medical", 2, pain="much"))
    result = evaluate(both, {"fear": "much", "pain": "much"})

    assert result.routes == ("medical", "crisis")
    assert ((Given("fear", "much"),), (Given("pain", "much"),)) == (result.because, result.route_because)


def test_danger_left_out_is_told_beside_a_named_level() -> None:
    """A level that can be named without them still says which questions about danger have no answer."""
    named = evaluate(definition(rule("iop", pain="some")), {"pain": "some", "fear": "skip"})

    assert (named.level, named.left_out) == ("iop", ("fear",))
    assert evaluate(definition(rule("iop", pain="some")), {"pain": "some", "fear": "none"}).left_out == ()


def test_reasons_are_the_answers_behind_the_winning_floor() -> None:
    """Answers that only reach a lower floor are no reason."""
    rules = definition(rule("iop", fear="some"), rule("php", number=2, pain="much"))

    assert (Given("pain", "much"),) == evaluate(rules, {"fear": "some", "pain": "much"}).because


def test_fit_is_apart_from_the_level() -> None:
    """A fit rule makes the fit more careful and leaves the level."""
    careful = definition(
        rule("iop", fear="some"), fit_rules=(FitRule(id="V1", floor="in_person", why="So.", when={"pain": "much"}),)
    )
    result = evaluate(careful, {"fear": "some", "pain": "much"})

    assert ("iop", 2, (Given("pain", "much"),)) == (result.level, result.fit, result.fit_because)


def test_fit_may_rest_on_the_level() -> None:
    """A fit rule may ask for a level at least this high."""
    careful = definition(
        rule("php", fear="some"), fit_rules=(FitRule(id="V1", floor="ask_first", why="So.", when={"level": "iop"}),)
    )

    assert [evaluate(careful, {"fear": answer}).fit for answer in ("none", "some")] == [0, 1]


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"faer": "some"}, "no question 'faer'; did you mean 'fear'?"),
        ({"fear": "lots"}, "'fear' has no answer 'lots'; it has none, some, much, unsure, skip"),
        ({"fear": 2}, "'fear' has no answer of this kind; it has none, some, much, unsure, skip"),
    ],
)
def test_unknown_ids_get_a_clear_message(answers: dict[str, str], message: str) -> None:
    """A question or answer that does not exist is named, with what there is."""
    with pytest.raises(AnswerError) as refused:
        evaluate(definition(rule("iop", fear="some")), answers)

    assert message == str(refused.value)
