"""A new entry: a complete, commented file that says what is still to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.did_you_mean import misspelt
from generator.editing.shape import entry_shape
from generator.editing.template import fields_text
from generator.kinds import KINDS, Kind
from generator.model import Entry
from generator.problems import ContentError, Place, Problem
from generator.source import LINE_END, SourceFile, read_bytes

# An entry that cites a law may not stand longer, and which sources it will cite is not known yet.
_LONGEST_DAYS = 365
_HOW_TO = """\
# Write after each colon. A field with nothing after its colon is still to fill in: run "make check" to see which.
# A line that starts with # is a note. A field with # right before it is not in use: delete that # to use it.
# Put text in double quotes. Copy an item that starts with "-" to write another one below it.
# The id of an entry is the name of its file without .yml.
"""


def new_entry(kind: Kind, entry_id: str, today: date, answers: Mapping[str, str]) -> str:
    """The text of a new entry: a whole file, or for a kind with one file the lines to put at its end."""
    shape = entry_shape(kind)
    shape["properties"].pop("id", None)
    last = [name for name in Entry.model_fields if name in shape["properties"]]
    names = (*(name for name in shape["properties"] if name not in last), *last)
    dates = {"checked": today, "check_by": today + timedelta(days=min(kind.review_days, _LONGEST_DAYS))}
    given = {name: day.isoformat() for name, day in dates.items() if name in names} | dict(answers)
    lines = list(fields_text(shape, given, names))
    if kind.shape == "list":
        return "\n".join([f"  - id: {entry_id}", *(f"    {line}".rstrip() for line in lines[1:] if line)]) + "\n"
    schema = f"# yaml-language-server: $schema=../../.schemas/{kind.name}.json"
    return "\n".join([schema, *_HOW_TO.splitlines(), *lines]) + "\n"


def write_new(content: Path, kind_name: str, entry_id: str, today: date, answers: Mapping[str, str]) -> Path:
    """Writes a new entry and returns its file. Raises ContentError where the kind or the id cannot be used."""
    kind = kind_named(kind_name)
    _refuse_malformed(kind, entry_id)
    if kind.shape == "list":
        return _append(content / f"{kind.name}.yml", entry_id, new_entry(kind, entry_id, today, answers))
    path = content / kind.name / f"{entry_id}.yml"
    if path.exists():
        raise _refused(path, f"there is an entry '{entry_id}' already", "change that one, or choose another id")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(new_entry(kind, entry_id, today, answers), encoding="utf-8", newline="\n")
    return path


def kind_named(name: str) -> Kind:
    """The kind of entry that can be written anew under this name. Raises ContentError for any other name."""
    kinds = {kind.name: kind for kind in KINDS if kind.shape != "single"}
    if name in kinds:
        return kinds[name]
    if any(kind.name == name for kind in KINDS):
        raise _refused(Path(f"{name}.yml"), f"there is only one '{name}'", "change that file instead")
    near = misspelt(name, kinds)
    fix = f"did you mean '{near}'?" if near else f"write one of: {', '.join(kinds)}"
    raise _refused(Path(name), f"there is no kind of entry '{name}'", fix)


def _refuse_malformed(kind: Kind, entry_id: str) -> None:
    adapter: TypeAdapter[str] = TypeAdapter(kind.model.model_fields["id"].rebuild_annotation())
    try:
        adapter.validate_python(entry_id)
    except ValidationError as error:
        form = entry_shape(kind)["properties"].get("id", adapter.json_schema())["patternErrorMessage"]
        raise _refused(Path(kind.name), f"'{entry_id}' cannot be an id", form) from error


def _append(path: Path, entry_id: str, entry: str) -> Path:
    raw = path.read_bytes() if path.exists() else b"entries:\n"
    file = _readable(path, raw)
    entries = file.values.get("entries") or []
    if not isinstance(entries, list) or list(file.values)[-1:] != ["entries"]:
        raise _refused(path, "the list 'entries:' is not at the end of this file", "move it there, then try again")
    if any(isinstance(known, dict) and known.get("id") == entry_id for known in entries):
        raise _refused(path, f"there is an entry '{entry_id}' already", "change that one, or choose another id")
    if entries and file.places["entries", 0].line == file.keys["entries",].line:
        raise _refused(path, "the entries stand in brackets here", "write each on lines of its own, after '- '")
    path.write_bytes((_with_room(raw.decode(), file) + _at_depth(entry, file)).replace("\n", _line_end(raw)).encode())
    return path


def _readable(path: Path, raw: bytes) -> SourceFile:
    """The file, if no slip in it must be mended first: what stands below one may be misread."""
    reading = read_bytes(raw, path.as_posix())
    slips = [problem for problem in reading.problems if problem.level == "error"]
    if reading.file is None or slips:
        raise ContentError(slips)
    return reading.file


def _with_room(text: str, file: SourceFile) -> str:
    """The text with a line end at its end, and without the brackets of an empty list."""
    rows = LINE_END.split(text)
    if file.values.get("entries") == []:
        at = file.keys["entries",].line - 1
        rows[at] = rows[at].replace("[]", "").rstrip()
    return "\n".join(rows if rows[-1] == "" else [*rows, ""])


def _at_depth(entry: str, file: SourceFile) -> str:
    """The lines moved to where the other items of the list stand."""
    place = file.places.get(("entries", 0))
    depth = max(place.column - 3, 0) if place else 2  # columns start at 1, and "- " is two wide
    return "".join(" " * depth + line.removeprefix("  ") + "\n" for line in entry.splitlines())


def _line_end(raw: bytes) -> str:
    return "\r\n" if b"\r\n" in raw else "\n"


def _refused(path: Path, message: str, fix: str) -> ContentError:
    return ContentError([Problem(Place(path.as_posix()), message, fix=fix)])
