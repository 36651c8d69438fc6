"""The files under content/ as entries: each with its place, or with every problem its file shows by itself."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator import model
from generator.hand_written import shown_path
from generator.kinds import SHARED_FIELDS, Kind
from generator.loading.complaints import blanks, in_words, unknown_field, unknown_fields
from generator.loading.files import entry_files
from generator.loading.fitting import fitted
from generator.loading.overlay import laid_over
from generator.located import Located
from generator.problems import Place, Problem
from generator.source import FieldPath, Plain, Reading, SourceFile, at_path, dotted, read_source

ANY = ""  # stands among unread ids for an entry whose id could not be read


@dataclass
class Shelf:
    """The entries of one kind as they are found, the ids of those that cannot be read, and the problems."""

    entries: dict[str, Located[Any]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Told:
    """What is already told of a file: its slips, and the fields or entries that could not be read."""

    slips: tuple[Problem, ...]
    lost: frozenset[str]

    def covers(self, problem: Problem, kind: Kind) -> bool:
        """Whether a complaint of the model only follows from what is told."""
        if self.lost and (problem.message == "is required" or problem.field.split(".")[0] in self.lost):
            return True
        for slip in (slip for slip in self.slips if slip.level == "error"):
            is_same_line = problem.place.line == slip.place.line and problem.place.path == slip.place.path
            is_inside = kind.shape != "list" and f"{slip.field}.".startswith(f"{problem.field}.")
            if is_inside or (is_same_line and problem.message != "is required"):
                return True
        return False


def read_kind(kind: Kind, roots: Sequence[Path]) -> Shelf:
    """Every entry of a kind, each overlay's fields laid over those before it."""
    shelf = Shelf()
    for relative in entry_files(kind, roots):
        readings = [read_source(path, shown_path(path)) for root in roots if (path := root / relative).is_file()]
        slips = [_seen_from_entry(fitted(problem, kind)) for reading in readings for problem in reading.problems]
        lost = frozenset(name for reading in readings for name in reading.lost)
        shelf.problems += slips
        for entry_id, file, at in _parted(kind, relative, readings, shelf):
            entry = _validated(kind, entry_id, file, at, Told(tuple(slips), lost), shelf)
            if entry is not None and entry_id not in shelf.unread:
                shelf.entries[entry_id] = Located(entry, file, at)
            else:
                shelf.unread.add(entry_id)
                shelf.problems += _in_any_case(file, at, shelf.problems)
    return shelf


def _in_any_case(file: SourceFile, at: FieldPath, problems: Sequence[Problem]) -> list[Problem]:
    """A problem at an entry that cannot be read, should nothing else be told of its file: it must not vanish."""
    place = file.places[at]
    if any(problem.level == "error" and problem.place.path == place.path for problem in problems):
        return []
    return [Problem(place, "this entry cannot be read", fix="compare it with another one of its kind")]


def _seen_from_entry(problem: Problem) -> Problem:
    """A problem whose field is named from the entry on, in a list file too."""
    return replace(problem, field=re.sub(r"^entries\.\d+\.?", "", problem.field))


def _parted(
    kind: Kind, relative: Path, readings: Sequence[Reading], shelf: Shelf
) -> Iterator[tuple[str, SourceFile, FieldPath]]:
    """The entries of one file: the id of each, the file with overlays merged in, and where in it the entry stands."""
    own_id = relative.name.removesuffix(".yml")
    if kind.shape == "list":
        shelf.unread |= {entry_id for reading in readings for entry_id in reading.lost}
    files = [reading.file for reading in readings]
    if any(file is None for file in files):
        shelf.unread.add(ANY if kind.shape == "list" else own_id)
        return
    whole = [file for file in files if file is not None]
    if not whole:
        return
    if kind.shape == "list":
        lists = [_is_list_of_entries(kind, file, shelf) for file in whole]  # each file tells its own problems
        if all(lists):
            merged = _merged(whole)
            yield from ((entry_id, merged, at) for entry_id, at in _entries(merged))
        return
    if any(reading.lost for reading in readings):
        shelf.unread.add(own_id)
    yield own_id, _merged(whole), ()


def _merged(files: Sequence[SourceFile]) -> SourceFile:
    merged = files[0]
    for file in files[1:]:
        merged = laid_over(merged, file)
    return merged


def _is_list_of_entries(kind: Kind, file: SourceFile, shelf: Shelf) -> bool:
    """Whether a list file has the shape of one; tells what else it holds."""
    known = ["entries", *(name for name in SHARED_FIELDS if name in kind.model.model_fields)]
    shelf.problems += [unknown_field(file, (name,), known) for name in file.values if name not in known]
    entries = file.values.get("entries")
    if not isinstance(entries, list):
        shelf.problems.append(
            Problem(file.places[()], "has no list of entries", "entries", "write 'entries:' and the list")
        )
        shelf.unread.add(ANY)
        return False
    seen: dict[str, Place] = {}
    for position, entry in enumerate(entries):
        entry_id = entry.get("id") if isinstance(entry, dict) else None
        here = file.places["entries", position]
        if isinstance(entry_id, str) and entry_id in seen:
            message = f"'{entry_id}' is used twice; the first is on line {seen[entry_id].line}"
            path = dotted(("entries", position, "id"))
            shelf.problems.append(Problem(here, message, path, "give one of them another id"))
        seen.setdefault(str(entry_id), here)
    return True


def _entries(file: SourceFile) -> Iterator[tuple[str, FieldPath]]:
    seen: set[str] = set()
    entries = file.values["entries"]
    for position, entry in enumerate(entries if isinstance(entries, list) else ()):
        entry_id = str(entry.get("id")) if isinstance(entry, dict) and entry.get("id") else f"#{position}"
        if entry_id not in seen:
            yield entry_id, ("entries", position)
        seen.add(entry_id)


def _validated(
    kind: Kind, entry_id: str, file: SourceFile, at: FieldPath, told: Told, shelf: Shelf
) -> model.Value | None:
    """The entry as the model sees it; tells the shelf what the model refuses, but for what is told already."""
    values = at_path(file.values, at)
    if not isinstance(values, dict):
        fix = "write its fields, each as 'name: value'; the first after the hyphen"
        shelf.problems.append(Problem(file.places[at], "is not a set of fields", "", fix))
        return None
    located: Located[Any] = Located(None, file, at)
    empty = list(blanks(located, kind))
    shelf.problems += empty
    given = _with_shared(kind, entry_id, file, values)
    if kind.shape != "list" and "id" in values:
        message = "the file name is the id, so no id is written inside"
        shelf.problems.append(Problem(file.keys[(*at, "id")], message, "id", "delete this line"))
    try:
        entry = kind.model.model_validate_json(json.dumps(given))
    except ValidationError as error:
        told = replace(told, slips=(*told.slips, *empty))
        shelf.problems += [problem for problem in in_words(error, located, kind) if not told.covers(problem, kind)]
        return _without_unknown(given, error, located, kind)
    return entry


def _without_unknown(
    given: dict[str, Plain], error: ValidationError, located: Located[Any], kind: Kind
) -> model.Value | None:
    """The entry without the fields that the model does not know, so that one slip does not hide what rules find."""
    cured = copy.deepcopy(given)
    for path, meant in unknown_fields(error, located, kind):
        beside = at_path(cured, path[:-1])
        if isinstance(beside, dict) and path[-1] in beside:
            value = beside.pop(str(path[-1]))
            if meant:
                beside.setdefault(meant, value)
    try:
        return kind.model.model_validate_json(json.dumps(cured))
    except ValidationError:
        return None


def _with_shared(kind: Kind, entry_id: str, file: SourceFile, values: dict[str, Plain]) -> dict[str, Plain]:
    """The fields of an entry, with those that its file writes once for all."""
    if kind.shape == "list":
        shared = {name: file.values[name] for name in SHARED_FIELDS if name in file.values}
        return {**{name: value for name, value in shared.items() if name in kind.model.model_fields}, **values}
    own = {name: value for name, value in values.items() if name != "id"}
    return {**own, "id": entry_id} if "id" in kind.model.model_fields else own
