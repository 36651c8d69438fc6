"""The ladder of care: each rung is one week, drawn to scale. One unit is one hour, Monday 00:00 is 0."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator.figures import figure_words
from generator.model import Figure, Program, Row

_DAYS = {1: (1,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: range(5), 6: range(6), 7: range(7)}
_OWN_PACE = tuple((24 * day + 18, 2) for day in (0, 2, 5))
_EVENING, _MORNING, _LONG_DAY_MORNING = 17, 10, 9  # starting hours; a day of four hours or more starts early
_LONG_DAY = 4


@dataclass(frozen=True)
class Mark:
    """Hours in care on one day: ``start`` and ``width`` in hours since Monday 00:00."""

    start: float
    width: float
    is_sure: bool  # solid; else hollow, "more in some programs, or as you choose"


@dataclass(frozen=True)
class Rung:
    """One program on the ladder."""

    program: Program
    hours: str  # "9 to 19 hours a week", "No set hours", "Day and night"
    marks: tuple[Mark, ...]
    is_live_in: bool
    is_known: bool
    is_lit: bool
    beside: str  # "Less care", "More care" next to a lit rung, else ""


def rungs(programs: tuple[Program, ...], rows: Collection[Row], lit: Collection[str] = ()) -> tuple[Rung, ...]:
    """Every program as a rung, least care first; ``lit`` names the programs a page is about."""
    places = [at for at, program in enumerate(programs) if program.id in lit]
    return tuple(
        Rung(
            program=program,
            hours=hours_words(program, rows),
            marks=_marks(program, rows),
            is_live_in=program.week == "live_in",
            is_known=program.week != "scheduled" or _figure(program, rows, "hours_a_week") is not None,
            is_lit=program.id in lit,
            beside=_beside(at, places),
        )
        for at, program in enumerate(programs)
    )


def hours_words(program: Program, rows: Collection[Row]) -> str:
    """The hours of one week in words, always standing beside the drawing."""
    if program.week == "own_pace":
        return "No set hours"
    if program.week == "live_in":
        return "Day and night"
    figure = _figure(program, rows, "hours_a_week")
    if figure is None:
        return "Hours not known"
    words = figure_words(figure).removesuffix(" a week")
    return f"About {words}" if figure.low == figure.high else words


def _figure(program: Program, rows: Collection[Row], role: str) -> Figure | None:
    row = next((row for row in rows if row.role == role), None)
    cell = program.cells.get(row.id) if row else None
    return cell.figure if cell else None


def _marks(program: Program, rows: Collection[Row]) -> tuple[Mark, ...]:
    if program.week == "own_pace":
        return tuple(Mark(start, width, is_sure=False) for start, width in _OWN_PACE)
    hours = _figure(program, rows, "hours_a_week")
    if program.week == "live_in" or hours is None:
        return ()
    days = _figure(program, rows, "days_a_week")
    low_hours = hours.low or hours.high or 0
    low_days = _whole(days.low or days.high if days else None, fallback=3 if low_hours >= _LONG_DAY else 1)
    high_days = max(low_days, _whole(days.high if days else None, fallback=low_days))
    start = _start(low_hours / low_days, low_days)
    solid = [Mark(24 * day + start, low_hours / low_days, is_sure=True) for day in _DAYS[low_days]]
    hollow = []
    if hours.high is not None and hours.high > low_hours:
        width = hours.high / high_days
        hollow = [Mark(24 * day + start, width, is_sure=False) for day in _DAYS[high_days]]
    return (*hollow, *solid)  # hollow first, so that solid marks lie on top


def _start(hours: float, days: int) -> int:
    if hours >= _LONG_DAY:
        return _LONG_DAY_MORNING
    return _EVENING if days <= 2 else _MORNING  # one or two short visits a week: after work


def _whole(number: float | None, fallback: int) -> int:
    return min(7, max(1, round(number))) if number is not None else fallback


def _beside(at: int, lit: list[int]) -> str:
    if not lit or at in lit:
        return ""
    if at == lit[0] - 1:
        return "Less care"
    return "More care" if at == lit[-1] + 1 else ""
