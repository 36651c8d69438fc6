"""Whether a comparison of two levels meets what IPDAS asks of a patient decision aid.

The criteria are those of the IPDAS instrument, version 4, in our words: the six without which a page is no decision
aid, and the six that lower the risk of a biased choice (Joseph-Williams and others 2014, doi 10.1177/0272989X13501721).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from generator.catalog import Catalog
from generator.model import NOT_NAMED, Program
from generator.tables import CellView, Statement, Statements, cell_view, said_of

METHOD = "pages/about/method/index.md"  # the hand-written page that says how and when facts are checked again
LIVED = ("a_day", "how_it_feels")
MOST_ROOM = 1.35  # times the room of the other program, all rows taken together


@dataclass(frozen=True)
class Pair:
    """Two programs as their comparison shows them."""

    catalog: Catalog
    less: Program
    more: Program

    @property
    def programs(self) -> tuple[Program, Program]:
        return self.less, self.more

    def cells(self, program: Program) -> Iterable[CellView]:
        return (cell_view(self.catalog, program, row) for row in self.catalog.row.values())


@dataclass(frozen=True)
class Criterion:
    """One criterion, what we look at to judge it, and the judgment."""

    group: Literal["minimum", "low_bias"]
    asks: str
    checked_by: str
    is_met: Callable[[Pair], bool]


def _says_the_problem(pair: Pair) -> bool:
    return bool(pair.catalog.conditions) and all(program.suits for program in pair.programs)


def _says_the_decision(pair: Pair) -> bool:
    return pair.less.short_name != pair.more.short_name and len(pair.catalog.programs) > 2


def _says_the_options(pair: Pair) -> bool:
    return all(program.lead and program.place for program in pair.programs)


def _has_good_points(pair: Pair) -> bool:
    return all(_is_backed(said_of(pair.catalog, program, "good_points"), 3) for program in pair.programs)


def _has_hard_points(pair: Pair) -> bool:
    return all(_is_backed(said_of(pair.catalog, program, "hard_points"), 3) for program in pair.programs)


def _says_what_it_is_like(pair: Pair) -> bool:
    shown = {row.filled_from for row in pair.catalog.row.values()}
    return all(
        field in shown and _is_backed(said_of(pair.catalog, program, field), 1)
        for program in pair.programs
        for field in LIVED
    )


def _is_equal(pair: Pair) -> bool:
    points = [(len(program.good_points), len(program.hard_points)) for program in pair.programs]
    words = sorted(word_count(pair.cells(program)) for program in pair.programs)
    return all(abs(good - hard) <= 1 for good, hard in points) and words[1] <= MOST_ROOM * words[0]


def _cites(pair: Pair) -> bool:
    return all(_is_cited(cell) for program in pair.programs for cell in pair.cells(program))


def _is_dated(pair: Pair) -> bool:
    return all(program.checked for program in pair.programs)


def _says_when_next(pair: Pair) -> bool:
    has_rule = any(path.endswith(METHOD) for path in pair.catalog.pages)
    return has_rule and all(program.checked < program.check_by for program in pair.programs)


def _says_how_sure(pair: Pair) -> bool:
    lines = (
        line
        for program in pair.programs
        for row in pair.catalog.row.values()
        if row.filled_from in (None, "costs")
        for cell in (cell_view(pair.catalog, program, row),)
        for line in (cell.figure_line, cell.statements.line if cell.statements else None)
        if line is not None
    )
    return all(line.grade for line in lines)


def _says_who_pays(pair: Pair) -> bool:
    return pair.catalog.site.funding != NOT_NAMED


CRITERIA = (
    Criterion(
        "minimum",
        "It says which problem the choice is about.",
        "each level says whom it suits, and each condition has a page",
        _says_the_problem,
    ),
    Criterion(
        "minimum",
        "It says what is to be decided.",
        "the page names both levels, and that there are more",
        _says_the_decision,
    ),
    Criterion("minimum", "It says what the options are.", "each level says what it is and where", _says_the_options),
    Criterion(
        "minimum", "It says what is good about each.", "three good points or more, each with its base", _has_good_points
    ),
    Criterion(
        "minimum", "It says what is hard about each.", "three hard points or more, each with its base", _has_hard_points
    ),
    Criterion(
        "minimum",
        "It says what each is like to live through.",
        "a day there, and how it feels",
        _says_what_it_is_like,
    ),
    Criterion(
        "low_bias",
        "It shows good and hard points in equal detail.",
        f"good and hard points differ by one at most, and neither level has over {MOST_ROOM:g} times the other’s words",
        _is_equal,
    ),
    Criterion("low_bias", "It cites the evidence.", "each cell names its sources or the rows it follows from", _cites),
    Criterion("low_bias", "It shows a date.", "the day the facts were checked", _is_dated),
    Criterion(
        "low_bias", "It says when it is brought up to date.", "the day of the next check, and our rule", _says_when_next
    ),
    Criterion(
        "low_bias",
        "It says how sure the facts are.",
        "a grade at each figure, and at each text that is no list",
        _says_how_sure,
    ),
    Criterion("low_bias", "It says who pays for it.", "the publisher has named who pays", _says_who_pays),
)


def unmet(pair: Pair) -> tuple[Criterion, ...]:
    """The criteria that the comparison misses."""
    return tuple(criterion for criterion in CRITERIA if not criterion.is_met(pair))


def word_count(cells: Iterable[CellView]) -> int:
    """The words of all cells, without their source lines."""
    return sum(
        len(text.split())
        for cell in cells
        for text in (cell.figure, cell.not_known, *(line.text for line in _lines(cell.statements)))
    )


def _lines(statements: Statements | None) -> tuple[Statement, ...]:
    return statements.lines if statements else ()


def _is_backed(said: Statements, least: int) -> bool:
    return len(said.lines) >= least and (said.line is not None or all(line.follows_from for line in said.lines))


def _is_cited(cell: CellView) -> bool:
    """A figure or text has its source line, or follows from rows that have; methods lead to pages that have theirs."""
    if cell.not_known or cell.figure_line:
        return True
    statements = cell.statements
    return statements is not None and (
        statements.line is not None or all(line.link or line.follows_from for line in statements.lines)
    )
