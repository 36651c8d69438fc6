"""One file read as far as it can be: its values, and every slip in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from generator.problems import Edit, Place, Problem
from generator.source.lines import ODD_SPACE, Line, lines_of
from generator.source.nodes import Reader
from generator.source.parts import Parts, composed
from generator.source.quoting import QUOTING
from generator.source.repairs import TAB_READINGS, Repairs, is_tab_indent
from generator.source.slips import EVERYWHERE, JOINED, OUTSIDE_PROSE, UNMERGED, Slip, lines_without_field
from generator.source.text import LINE_END, decoded, endless_lines, habits_of_systems, old_line_ends, strange_characters
from generator.source.values import FieldPath, SourceFile, dotted

# A line of one of these shapes holds no slip, and nearly all lines have one.
_FINE_VALUE = r"(?:\"[^\"\\\t]*\"|[A-Za-z0-9](?:[^:#\t\"“”„‟‘]*[^:#\t\"“”„‟‘ ])?|\[[\w ,.-]*\])"
_FINE = re.compile(rf" *(?:(?:- )*[a-z_]+:(?: {_FINE_VALUE})?|(?:- )+{_FINE_VALUE}| *#.*[^ \t]|)")
_FINE_PROSE = re.compile(rf"(?!\s*[<=>|]{{7}})(?! *[{ODD_SPACE}])[^\t]*(?<![ \t])")


@dataclass(frozen=True)
class Reading:
    """What could be read of one file. ``lost`` names the fields or entries that had to be left out."""

    file: SourceFile | None
    problems: tuple[Problem, ...]
    lost: tuple[str, ...] = ()


def read_source(path: Path, shown_as: str) -> Reading:
    """The values of the YAML file at ``path``, with every problem that shows without knowing the model.

    ``shown_as`` is its name in messages. A slip does not hide those after it: the line is read as it
    was most likely meant, and a part that cannot be read at all is left out.
    """
    try:
        raw = path.read_bytes()
    except OSError:
        return Reading(None, (Problem(Place(shown_as), "this file cannot be opened", fix="check its permissions"),))
    return read_bytes(raw, shown_as)


@lru_cache(maxsize=4096)
def read_bytes(raw: bytes, shown_as: str) -> Reading:
    """As read_source, from the bytes of a file."""
    text = decoded(raw, shown_as)
    if isinstance(text, Problem):
        return Reading(None, (text,))
    endless = tuple(endless_lines(text, shown_as))
    if endless:
        return Reading(None, endless)
    problems = [*habits_of_systems(raw, shown_as), *old_line_ends(text, shown_as)]
    strange = list(strange_characters(text, shown_as))
    rows = LINE_END.split(text)
    for problem in strange:
        row, at = rows[problem.place.line - 1], problem.place.column - 1
        rows[problem.place.line - 1] = f"{row[:at]}\ufffd{row[at + 1 :]}"  # seen, and of the same width
    slips = list(_slips(rows))
    merges = [slip for slip in slips if slip.message == UNMERGED]
    if merges:
        return Reading(None, tuple(_problem(slip, "", shown_as) for slip in merges))
    reading = _read_rows(rows, slips, shown_as)
    return replace(reading, problems=(*problems, *strange, *reading.problems))


def _read_rows(rows: Sequence[str], slips: Sequence[Slip], shown_as: str) -> Reading:
    repairs, parts = _repaired(rows, slips, shown_as)
    slipped = {slip.line.number for slip in slips if slip.level == "error"}
    # What the parser says of a line with a slip follows from it.
    problems = [repairs.as_typed(problem) for problem in parts.problems if problem.place.line not in slipped]
    if parts.node is None:
        told = [_problem(slip, "", shown_as) for slip in slips if slip.is_told]
        return Reading(None, (*told, *problems) if told or problems else (_empty(shown_as),))
    reader = Reader(repairs.rows, lambda line, column: Place(shown_as, line + 1, repairs.column(line + 1, column) + 1))
    values = reader.read(parts.node, ())
    problems += [repairs.with_edits_as_typed(problem) for problem in reader.problems]
    if not isinstance(values, dict):
        fix = "start each line with a field name and a colon, such as 'name: …'"
        problems.append(Problem(Place(shown_as), "the file is not a set of fields", fix=fix))
        return Reading(None, (*(_problem(slip, "", shown_as) for slip in slips if slip.is_told), *problems))
    fields = _fields_by_line(reader) if slips else {}
    told = [
        _problem(repairs.chosen(slip), fields.get(slip.line.number, ""), shown_as) for slip in slips if slip.is_told
    ]
    if parts.problems:  # no reading of the tabs fits, so none is safe
        told = [
            replace(problem, corrections=tuple(edit for edit in problem.corrections if not is_tab_indent(edit)))
            for problem in told
        ]
    return Reading(SourceFile(values, reader.places, reader.keys, reader.prose), (*told, *problems), parts.lost)


def _repaired(rows: Sequence[str], slips: Sequence[Slip], shown_as: str) -> tuple[Repairs, Parts]:
    """The rows as they were most likely meant, and what YAML makes of them."""
    tries = []
    for spaces in TAB_READINGS if any(row.startswith("\t") for row in rows) else TAB_READINGS[:1]:
        repairs = Repairs.of(rows, slips, spaces)
        parts = composed(repairs.rows, shown_as)
        if not parts.problems:
            return repairs, parts
        tries.append((repairs, parts))
    return min(tries, key=lambda tried: len(tried[1].problems))


def _slips(rows: Sequence[str]) -> Iterator[Slip]:
    """Every slip, those on one line apart from each other."""
    if all(map(_FINE.fullmatch, rows)):  # so in most files without longer text
        return
    above: Line | None = None
    goes_on = False  # whether the line before was text that went on from the one above it
    for line in lines_of(rows):
        if (_FINE_PROSE if line.is_prose else _FINE).fullmatch(line.text) and not (line.lacks_bar or line.stands_left):
            above = above if line.is_blank or line.is_comment else line
            goes_on = goes_on and line.is_blank
            continue
        taken: list[Edit] = []
        for find in EVERYWHERE if line.is_prose or line.is_comment else (*EVERYWHERE, *OUTSIDE_PROSE, *QUOTING):
            for slip in find(line):
                others = taken[-8:]  # edits of one line come in order; one far back cannot overlap
                if not (taken if slip.repair is None else any(_overlap(slip.repair, other) for other in others)):
                    taken += [slip.repair] if slip.repair else []
                    yield slip
        loose = list(lines_without_field(line, above)) if not line.is_prose and not taken else []
        yield from (replace(slip, is_told=not goes_on) for slip in loose)
        if not line.is_blank and not line.is_comment:
            goes_on = bool(loose) and loose[0].message == JOINED
            above = line if not goes_on else above


def _overlap(one: Edit, other: Edit) -> bool:
    return one.start < other.end and other.start < one.end


def _problem(slip: Slip, field: str, shown_as: str) -> Problem:
    place = Place(shown_as, slip.line.number, slip.at + 1)
    corrections = (slip.repair,) if slip.is_safe and slip.repair else ()
    return Problem(place, slip.message, field, slip.fix, slip.level, corrections)


def _fields_by_line(reader: Reader) -> dict[int, str]:
    """The field that each line speaks of, by its number."""
    fields: dict[int, FieldPath] = {}
    for path, place in (*reader.keys.items(), *reader.places.items()):
        fields.setdefault(place.line, path)
    return {line: dotted(path) for line, path in fields.items()}


def _empty(shown_as: str) -> Problem:
    return Problem(Place(shown_as), "the file is empty", fix="write the entry, or delete the file")
