"""From answers to a total and its band: never a band while something is open."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.measures.score import score
from generator.model import Measure

POINTS = {"not-at-all": 0, "several-days": 1, "more-than-half": 2, "nearly-every-day": 3}


def adding_up_to(measure: Measure, total: int) -> dict[str, str]:
    """A full set of answers with that total, the first items answered worst."""
    names = {points: name for name, points in POINTS.items()}
    return {item.id: names[max(0, min(3, total - 3 * at))] for at, item in enumerate(measure.items)}


# The published scales: Kroenke 2001 for the PHQ-9, Spitzer 2006 for the GAD-7.
@pytest.mark.parametrize(
    ("name", "totals"),
    [
        ("phq-9", {"minimal": (0, 4), "mild": (5, 9), "moderate": (10, 14), "moderately-severe": (15, 19),
                   "severe": (20, 27)}),
        ("gad-7", {"minimal": (0, 4), "mild": (5, 9), "moderate": (10, 14), "severe": (15, 21)}),
    ],
)  # fmt: skip
def test_each_total_lies_in_its_published_band(
    measures: Mapping[str, Measure], name: str, totals: Mapping[str, tuple[int, int]]
) -> None:
    """Every total from the lowest to the highest has the name that the published scale gives it."""
    measure = measures[name]
    expected = {total: band for band, (low, high) in totals.items() for total in range(low, high + 1)}

    found = {total: score(measure, adding_up_to(measure, total)) for total in range(measure.highest + 1)}

    assert expected == {total: each.band for total, each in found.items()}
    assert list(found) == [each.total for each in found.values()]


def test_the_answers_count_as_published(measure: Measure) -> None:
    """Not at all counts 0, nearly every day 3."""
    assert {option.id: option.points for option in measure.options} == POINTS


@settings(max_examples=200, deadline=None)  # a busy machine is not a mistake
@given(data=st.data())
def test_with_an_item_open_there_is_a_lower_bound_and_no_band(
    measures: Mapping[str, Measure], data: st.DataObject
) -> None:
    """A sum with a gap names no band, and no way to close the gap leads below it."""
    measure = measures[data.draw(st.sampled_from(sorted(measures)))]
    full = {item.id: data.draw(st.sampled_from(sorted(POINTS))) for item in measure.items}
    gaps = data.draw(st.sets(st.sampled_from(sorted(full)), min_size=1))

    partial = score(measure, {item: answer for item, answer in full.items() if item not in gaps})

    assert (partial.total, partial.band, set(partial.open)) == (None, None, gaps)
    assert partial.so_far <= (score(measure, full).total or 0)


@pytest.mark.parametrize(("answer", "expected"), [(name, points > 0) for name, points in POINTS.items()])
def test_the_last_question_calls_for_help_on_every_answer_but_the_mildest(
    measures: Mapping[str, Measure], answer: str, expected: bool
) -> None:
    """Whatever the total, and with all else open."""
    for others in (None, "not-at-all", "nearly-every-day"):
        measure = measures["phq-9"]
        given_answers = {item.id: others for item in measure.items if others} | {measure.items[8].id: answer}

        assert bool(score(measure, given_answers).calls_for_help) == expected


def test_a_question_on_danger_that_is_left_out_is_known(measures: Mapping[str, Measure]) -> None:
    """Leaving it out is not the mildest answer."""
    measure = measures["phq-9"]

    assert score(measure, {}).open_danger == (measure.items[8].id,)
    assert score(measure, {measure.items[8].id: "not-at-all"}).open_danger == ()
