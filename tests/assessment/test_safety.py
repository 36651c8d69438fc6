"""What must hold for any answers to the shipped self-assessment, page by page, also where some are left out.

The proof looks at every combination of axes; here pages of one axis, "not sure" and "rather not say" vary too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assessment.definition import Definition
from generator.assessment.evaluate import Answers, Result, evaluate
from generator.assessment.vocabulary import LEVELS, SKIP
from generator.assessment.words import danger_signs

Mild = Callable[..., dict[str, str]]
REASSURING = LEVELS[:2]


def full_sets(definition: Definition) -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries(
        {question.id: st.sampled_from([option.id for option in question.options]) for question in definition.questions}
    )


def worsenings(definition: Definition, answers: Answers) -> Iterator[tuple[str, Answers]]:
    """Every set of answers with one answer one option worse."""
    for question in definition.questions:
        ids = [option.id for option in question.options]
        at = ids.index(answers[question.id])
        if at + 1 < len(ids):
            yield question.id, {**answers, question.id: ids[at + 1]}


def is_less(after: Result, before: Result) -> bool:
    """Whether a result leaves out anything that another has."""
    return (
        LEVELS.index(after.at_least) < LEVELS.index(before.at_least)
        or after.fit < before.fit
        or not set(before.routes) <= set(after.routes)
        or not set(before.cards) <= set(after.cards)
        or (before.level is not None and after.level is None)
    )


@given(choices=st.data())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_worse_answer_never_leads_to_less(definition: Definition, choices: st.DataObject) -> None:
    """One answer worse never lowers the level, the care of the fit or the route, and removes no card."""
    milder = choices.draw(full_sets(definition))
    before = evaluate(definition, milder)

    for question_id, worse in worsenings(definition, milder):
        assert not is_less(evaluate(definition, worse), before), question_id


@given(choices=st.data())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_what_is_known_so_far_is_a_lower_bound(definition: Definition, choices: st.DataObject) -> None:
    """Leaving answers out never raises the level, and never names a level that the full set does not."""
    full = choices.draw(full_sets(definition))
    kept = choices.draw(st.sets(st.sampled_from(sorted(full))))
    partial = evaluate(definition, {name: answer for name, answer in full.items() if name in kept})
    whole = evaluate(definition, full)

    assert LEVELS.index(partial.at_least) <= LEVELS.index(whole.at_least)
    assert set(partial.cards) <= set(whole.cards)


@given(choices=st.data())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_every_reason_is_true(definition: Definition, choices: st.DataObject) -> None:
    """Without the answers given as reasons, the level would be lower."""
    answers = choices.draw(full_sets(definition))
    result = evaluate(definition, answers)
    behind = {reason.question for reason in result.because}
    without = evaluate(definition, {name: answer for name, answer in answers.items() if name not in behind})

    assert bool(behind) == (result.at_least != LEVELS[0])
    assert not behind or LEVELS.index(without.at_least) < LEVELS.index(result.at_least)


def test_every_danger_answer_alone_forces_its_floor(definition: Definition, mild: Mild) -> None:
    """Each danger sign, with all else mild, reaches its level and route and shows the crisis card."""
    for sign in danger_signs(definition):
        result = evaluate(definition, mild(**{sign.question: sign.option}))

        assert (sign.level, sign.route) == (result.level, result.route), sign
        assert "crisis" in result.cards, sign


def test_every_danger_answer_forces_its_floor_when_nothing_else_is_known(definition: Definition) -> None:
    """A danger sign acts as soon as it is given."""
    for sign in danger_signs(definition):
        assert sign.level == evaluate(definition, {sign.question: sign.option}).level, sign


@pytest.mark.parametrize("answer", [SKIP, None])
def test_no_reassurance_while_one_danger_question_is_open(
    definition: Definition, mild: Mild, answer: str | None
) -> None:
    """Without one answer on danger, neither self-help nor weekly therapy is named."""
    for question in definition.questions:
        if question.is_danger:
            answers = {name: given for name, given in mild().items() if name != question.id or answer}
            if answer:
                answers[question.id] = answer
            result = evaluate(definition, answers)

            assert (None, (question.id,)) == (result.level, result.open)
            assert ("crisis" in result.cards) == (answer == SKIP)


def test_nothing_answered_is_not_few_problems(definition: Definition) -> None:
    """An empty set of answers names no level."""
    assert evaluate(definition, {}).level is None


def test_skip_changes_no_floor_and_gives_no_reason(definition: Definition, mild: Mild) -> None:
    """Skipping a question is never more severe than its mildest answer, and is never a reason."""
    for question in definition.questions:
        skipped = evaluate(definition, mild(symptoms="every_day") | {question.id: SKIP})

        assert LEVELS.index(skipped.at_least) <= LEVELS.index("outpatient")
        assert question.id not in {reason.question for reason in skipped.because}


def test_not_sure_is_never_the_mildest(definition: Definition) -> None:
    """An answer of "not sure" counts as an answer after the mildest, on every question."""
    assert [each.id for each in definition.questions if each.unsure.counts_as == each.options[0].id] == []
