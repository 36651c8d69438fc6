"""A file as it was most likely meant, and the way back from its columns to those that were typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.problems import Edit, Problem
from generator.source.slips import Slip

Spaces = Callable[[Sequence[str], int, int], int]  # of the rows, a row from 0, and its tabs: how many spaces

# What tabs at the start of a line may stand for, most likely first.
TAB_READINGS: tuple[Spaces, ...] = (
    lambda rows, at, tabs: 2 * tabs,  # noqa: ARG005  each takes the same three
    lambda rows, at, tabs: 4 * tabs,  # noqa: ARG005
    lambda rows, at, tabs: 8 * tabs,  # noqa: ARG005
    lambda rows, at, tabs: _depth_of(rows[at + 1 :]),  # noqa: ARG005
    lambda rows, at, tabs: _depth_of(rows[:at][::-1]),  # noqa: ARG005
)


@dataclass(frozen=True)
class Repairs:
    """The rows after the repair of every slip that has one, and the edits made, by line."""

    rows: tuple[str, ...]
    edits: Mapping[int, tuple[Edit, ...]]

    @classmethod
    def of(cls, rows: Sequence[str], slips: Sequence[Slip], spaces: Spaces) -> Repairs:
        """``rows`` with the repairs of ``slips``; ``spaces`` says what tabs at the start of a line stand for."""
        edits: dict[int, list[Edit]] = {}
        for slip in slips:
            if slip.repair is not None:
                edits.setdefault(slip.line.number, []).append(_widened(slip, rows, spaces))
        repaired = list(rows)
        for number, found in edits.items():
            repaired[number - 1] = edited(rows[number - 1], found)
        return cls(tuple(repaired), {number: tuple(sorted(found, key=_start)) for number, found in edits.items()})

    def column(self, line: int, column: int) -> int:
        """The column (from 0) as typed, of a column in the repaired row."""
        shift = 0
        for edit in self.edits.get(line, ()):
            start = edit.start + shift
            if column < start:
                break
            if column < start + len(edit.text):
                return min(edit.start + column - start, max(edit.end - 1, edit.start))
            shift += len(edit.text) - len(edit.was)
        return column - shift

    def as_typed(self, problem: Problem) -> Problem:
        """``problem`` at its place in the file as typed."""
        place = problem.place
        return replace(problem, place=replace(place, column=self.column(place.line, place.column - 1) + 1))

    def with_edits_as_typed(self, problem: Problem) -> Problem:
        """``problem``, whose place is right, with its corrections in the columns of the file as typed."""
        if not any(edit.line in self.edits for edit in problem.corrections):
            return problem
        moved = tuple(replace(edit, start=self.column(edit.line, edit.start)) for edit in problem.corrections)
        return replace(problem, corrections=moved)

    def chosen(self, slip: Slip) -> Slip:
        """``slip`` with the repair that was made in the end."""
        if slip.repair is None:
            return slip
        made = next(edit for edit in self.edits[slip.line.number] if edit.start == slip.repair.start)
        return replace(slip, repair=made)


def edited(row: str, edits: Sequence[Edit]) -> str:
    """One line after ``edits``, which do not overlap."""
    for edit in sorted(edits, key=_start, reverse=True):
        row = row[: edit.start] + edit.text + row[edit.end :]
    return row


def _start(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def is_tab_indent(edit: Edit) -> bool:
    """Whether the edit puts spaces for tabs at the start of a line."""
    return bool(edit.was) and not edit.was.strip("\t") and edit.start == 0


def _widened(slip: Slip, rows: Sequence[str], spaces: Spaces) -> Edit:
    edit = slip.repair
    assert edit is not None  # the caller asks only for slips with a repair
    return replace(edit, text=" " * spaces(rows, edit.line - 1, len(edit.was))) if is_tab_indent(edit) else edit


def _depth_of(rows: Sequence[str]) -> int:
    """The spaces before the first of ``rows`` that is not empty and has no tab."""
    row = next((row for row in rows if row.strip() and not row.startswith("\t")), "")
    return len(row) - len(row.lstrip(" "))
