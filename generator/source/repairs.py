"""A file as it was most likely meant, and the way back from its columns to those that were typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.problems import Edit, Problem
from generator.source.slips import Slip


@dataclass(frozen=True)
class Repairs:
    """The rows after the repair of every slip that has one, and the edits made, by line."""

    rows: tuple[str, ...]
    edits: Mapping[int, tuple[Edit, ...]]

    @classmethod
    def of(cls, rows: Sequence[str], slips: Sequence[Slip], tab_width: int) -> Repairs:
        """``rows`` with the repairs of ``slips``; a tab at the start of a line counts as ``tab_width`` spaces."""
        edits: dict[int, list[Edit]] = {}
        for slip in slips:
            if slip.repair is not None:
                edits.setdefault(slip.line.number, []).append(_widened(slip, tab_width))
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


def _widened(slip: Slip, tab_width: int) -> Edit:
    edit = slip.repair
    assert edit is not None  # the caller asks only for slips with a repair
    is_indent = edit.was.strip("\t") == "" and edit.text == "  " * len(edit.was)
    return replace(edit, text=" " * tab_width * len(edit.was)) if is_indent and edit.was else edit
