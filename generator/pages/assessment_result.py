"""What the result of the self-assessment is made of: the next step, and the levels beside each other in short."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.assessment.definition import Definition
from generator.assessment.outcomes import Outcome
from generator.assessment.rulebook import Card
from generator.assessment.vocabulary import LEVELS, LevelId
from generator.catalog import Catalog
from generator.figures import SourceLine
from generator.ladder import hours_words
from generator.model import Program, Row
from generator.tables import CellView, cell_view

SOON = 7  # days to the next check, from which on a step is not urgent
POINTS = 2  # of each list of points: as many good ones as hard ones, the rest on the page of the level


@dataclass(frozen=True)
class Brief:
    """One value of one level: ``figure`` or the first ``lines``, and the line that leads to its sources."""

    program: Program
    figure: str
    lines: tuple[str, ...]
    left: int  # lines that stand on the page of the level only
    line: SourceLine | None  # without one it follows from other rows of that page


@dataclass(frozen=True)
class BriefRow:
    """One row; ``id`` is also its place on the page of each level."""

    id: str
    name: str
    is_short: bool
    is_warning: bool  # "not safe when": no line may be left out
    cells: tuple[Brief, ...]


@dataclass(frozen=True)
class NextStep:
    """A care card: its look, the words before its heading, the first step as its heading, and what comes then."""

    kind: str  # "emergency", "urgent" or "routine"
    prefix: str
    first: str
    then: tuple[str, ...]


def next_steps(definition: Definition) -> dict[LevelId, NextStep]:
    """The card for each level. Steps are sentences; the first of them carries the action."""
    return {level: _next_step(definition, definition.outcome[level]) for level in LEVELS}


def shelters(catalog: Catalog, card: Card) -> bool:
    """Whether the card names help at once: an answer that brings it up is never argued down."""
    return card.is_first or catalog.site.emergency_line in card.reach


def brief_rows(catalog: Catalog) -> tuple[BriefRow, ...]:
    """Hours, where you sleep, how long, price, who pays, good and hard points, when it is not safe, for every level."""
    return tuple(
        BriefRow(
            row.id,
            "Where you sleep" if row.id == "setting" else row.name,
            row.form == "short",
            row.filled_from == "not_safe_when",
            tuple(_brief(catalog, program, row) for program in catalog.programs),
        )
        for row in catalog.row.values()
        if _is_shown(row)
    )


def neighbors(catalog: Catalog) -> Iterator[tuple[Program, Program]]:
    """Every two levels that follow each other on the ladder."""
    return zip(catalog.programs, catalog.programs[1:], strict=False)


def _next_step(definition: Definition, outcome: Outcome) -> NextStep:
    first, _, rest = outcome.next_steps[0].partition(". ")
    then = (rest, *outcome.next_steps[1:]) if rest else outcome.next_steps[1:]
    return NextStep(*_urgency(definition, outcome), first.removesuffix("."), then)


def _urgency(definition: Definition, outcome: Outcome) -> tuple[str, str]:
    """How the card looks, and how soon it is in a word or two."""
    if outcome.id == definition.urgent_levels[-1]:
        return "emergency", "Emergency"
    if outcome.routes:
        return "urgent", "Urgent"
    return "routine", "Soon" if outcome.recheck_days <= SOON else "Advice"


def _is_shown(row: Row) -> bool:
    return (
        row.role in ("hours_a_week", "length")
        or row.filled_from in ("costs", "good_points", "hard_points", "not_safe_when")
        or row.id in ("setting", "insurance")
    )


def _brief(catalog: Catalog, program: Program, row: Row) -> Brief:
    view = cell_view(catalog, program, row)
    line = view.figure_line or (view.statements.line if view.statements else None)
    figure, lines = _words(catalog, program, row, view)
    shown = lines[:POINTS] if row.filled_from in ("good_points", "hard_points") else lines
    return Brief(program, figure, shown, len(lines) - len(shown), line)


def _words(catalog: Catalog, program: Program, row: Row, view: CellView) -> tuple[str, tuple[str, ...]]:
    """The figure, and the lines of text where the figure does not say it all."""
    if row.role == "hours_a_week":
        return hours_words(program, catalog.row.values()), ()
    if row.id == "setting":
        return ("There" if program.week == "live_in" else "At home"), ()
    if view.not_known:
        return "Not known", ()
    if row.filled_from == "costs":
        return view.figure, (catalog.costs[program.id].prices[0].label,)
    if view.figure:
        return view.figure, ()
    return "", tuple(each.text for each in view.statements.lines) if view.statements else ()
