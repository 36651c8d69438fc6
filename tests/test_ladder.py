"""The ladder: weeks drawn to scale."""

from __future__ import annotations

from generator.ladder import Mark, hours_words, rungs


def test_hours_fall_on_days_at_scale(small) -> None:
    """9 hours on 3 days are three solid marks of 3; up to 19 on 5 days are hollow marks behind them."""
    day_visits = rungs(small.programs, small.row.values())[1]

    assert [mark for mark in day_visits.marks if mark.is_sure] == [
        Mark(24 * day + 10, 3.0, is_sure=True) for day in (0, 2, 4)
    ]
    assert [mark.width for mark in day_visits.marks if not mark.is_sure] == [3.8] * 5


def test_hollow_marks_are_drawn_first(small) -> None:
    """Solid marks lie on top, so certain hours are never hidden."""
    marks = rungs(small.programs, small.row.values())[1].marks

    assert [mark.is_sure for mark in marks] == sorted(mark.is_sure for mark in marks)


def test_own_pace_and_live_in_weeks_need_no_figure(small) -> None:
    """An own pace is three hollow marks; living in is a filled week."""
    own, _, live_in = rungs(small.programs, small.row.values())

    assert (len(own.marks), own.hours) == (3, "No set hours")
    assert (live_in.marks, live_in.is_live_in, live_in.hours) == ((), True, "Day and night")


def test_neighbors_of_lit_rungs_say_less_and_more(small) -> None:
    """Only the lit rungs are here; their neighbors say in which direction care grows."""
    shown = rungs(small.programs, small.row.values(), ("day-visits",))

    assert [(rung.is_lit, rung.beside) for rung in shown] == [(False, "Less care"), (True, ""), (False, "More care")]


def test_a_scheduled_week_without_hours_says_so(small_with) -> None:
    """A missing figure is said in words, and nothing is drawn."""
    catalog = small_with({"programs/live-in-house.yml": "week: scheduled\n"})
    program = catalog.program["live-in-house"]

    assert hours_words(program, catalog.row.values()) == "Hours not known"
    assert not rungs(catalog.programs, catalog.row.values())[2].marks
