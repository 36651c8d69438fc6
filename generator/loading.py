"""The files under content/ as entries: each with its place, or with every problem its file shows by itself."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator import model
from generator.complaints import blanks, in_words, unknown_field
from generator.fitting import fitted
from generator.kinds import KINDS, SHARED_FIELDS, Kind
from generator.located import Located
from generator.overlay import laid_over
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
        for slip in self.slips:
            is_same_line = problem.place.line == slip.place.line and problem.place.path == slip.place.path
            is_inside = kind.shape != "list" and slip.field.startswith(f"{problem.field}.")
            if is_inside or (is_same_line and problem.message != "is required"):
                return True
        return False


def read_kind(kind: Kind, roots: Sequence[Path]) -> Shelf:
    """Every entry of a kind, each overlay's fields laid over those before it."""
    shelf = Shelf()
    for relative in _files(kind, roots):
        readings = [read_source(path, _shown(path)) for root in roots if (path := root / relative).is_file()]
        slips = [_seen_from_entry(fitted(problem, kind)) for reading in readings for problem in reading.problems]
        lost = frozenset(name for reading in readings for name in reading.lost)
        shelf.problems += slips
        for entry_id, file, at in _parted(kind, relative, readings, shelf):
            entry = _validated(kind, entry_id, file, at, Told(tuple(slips), lost), shelf)
            if entry is not None and entry_id not in shelf.unread:
                shelf.entries[entry_id] = Located(entry, file, at)
            else:
                shelf.unread.add(entry_id)
    return shelf


def _seen_from_entry(problem: Problem) -> Problem:
    """A problem whose field is named from the entry on, in a list file too."""
    return replace(problem, field=re.sub(r"^entries\.\d+\.?", "", problem.field))


def _files(kind: Kind, roots: Iterable[Path]) -> list[Path]:
    """The files of a kind, relative to their content folder."""
    if kind.shape != "folder":
        return [Path(f"{kind.name}.yml")]
    names = sorted({path.name for root in roots for path in (root / kind.name).glob("*.yml")})
    return [Path(kind.name) / name for name in names]


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
        del given["id"]
    if kind.shape == "folder":
        given["id"] = entry_id
    try:
        entry = kind.model.model_validate_json(json.dumps(given))
    except ValidationError as error:
        told = replace(told, slips=(*told.slips, *empty))
        shelf.problems += [problem for problem in in_words(error, located, kind) if not told.covers(problem, kind)]
        return None
    return None if empty else entry


def _with_shared(kind: Kind, entry_id: str, file: SourceFile, values: dict[str, Plain]) -> dict[str, Plain]:
    """The fields of an entry, with those that its file writes once for all."""
    if kind.shape == "list":
        shared = {name: file.values[name] for name in SHARED_FIELDS if name in file.values}
        return {**{name: value for name, value in shared.items() if name in kind.model.model_fields}, **values}
    is_entry = "id" in kind.model.model_fields
    return {**values, "id": entry_id} if is_entry else dict(values)


def _shown(path: Path) -> str:
    """The path as an editor would write it: relative to where they stand, if it lies below."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


_BESIDE = ("LICENSE", "README.md")


def strangers(roots: Iterable[Path]) -> Iterator[Problem]:
    """Files and folders under content/ that no kind reads: most often a misspelt name."""
    folders = {kind.name for kind in KINDS if kind.shape == "folder"}
    files = {f"{kind.name}.yml" for kind in KINDS if kind.shape != "folder"}
    above = {Path(name).parent.as_posix() for name in files} - {"."}
    for root in roots:
        for path in sorted(root.rglob("*")):
            relative = path.relative_to(root).as_posix()
            top = relative.split("/")[0]
            if relative.startswith(".") or path.name.startswith(".") or path.name.endswith("~"):
                continue  # left by a system or an editor
            if path.is_dir() or top == "pages" or relative in files or relative in _BESIDE:
                continue
            in_folder = path.relative_to(root).parent.as_posix() in folders
            if path.suffix == ".yml" and in_folder:
                continue
            near = difflib.get_close_matches(top, [*folders, *files, *above], 1)
            fix = f"did you mean '{near[0]}'?" if near else "move it to content/pages/, or delete it"
            if in_folder:
                fix = f"name it '{path.stem}.yml'"
            yield Problem(Place(_shown(path)), "no part of the guide reads this file", fix=fix)
