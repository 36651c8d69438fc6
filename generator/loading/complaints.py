"""What the model refuses, in words an editor understands and at the place to mend."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from generator.did_you_mean import misspelt, nearest
from generator.kinds import Kind
from generator.loading.plain_words import fix_for, told
from generator.located import Located
from generator.model.fields import field_at, fields_at, form_of
from generator.problems import Edit, Problem
from generator.source import FieldPath, Plain, SourceFile, at_path, dotted


def in_words(error: ValidationError, located: Located[Any], kind: Kind) -> Iterator[Problem]:
    """Every complaint of the model at its place, without the names of classes.

    A field that may be one of two types gives two complaints; they are told as one.
    """
    values = at_path(located.file.values, located.at)
    by_path: dict[FieldPath, list[Any]] = {}
    for found in error.errors():
        by_path.setdefault(_field(found, values), []).append(found)
    meant = {(*path[:-1], _meant(path, located, kind)) for path, founds in by_path.items() if _is_extra(founds)}
    astray = {(*path[:-2], path[-1]) for path, founds in by_path.items() if _is_extra(founds)}
    outside = {path for blank in _empty_below(values, ()) for path in _fallen_out(values, blank, kind)}
    for path, founds in by_path.items():
        if founds[0]["type"] == "missing" and path in meant | astray:
            continue  # it is there, under a slip of its name or a step too far in
        if path in outside:
            continue  # told where the field they belong to is empty
        is_only_count = founds[0]["type"] == "too_short"
        if is_only_count and any(other[: len(path)] == path and other != path for other in by_path):
            continue  # its items were refused, so there is nothing to count
        yield _problem(path, founds, located, kind)


def blanks(located: Located[Any], kind: Kind) -> Iterator[Problem]:
    """Fields and list items with nothing after them, but for those that wait for a day or a name."""
    waiting = {
        name
        for name, field in kind.model.model_fields.items()
        if isinstance(field.json_schema_extra, dict) and field.json_schema_extra.get("may_be_blank")
    }
    for path in _empty_below(at_path(located.file.values, located.at), ()):
        if path[0] in waiting and len(path) == 1:
            continue
        whole = (*located.at, *path)
        place = located.file.keys.get(whole, located.file.places[whole])
        fallen = _fallen_out(at_path(located.file.values, located.at), path, kind)
        if fallen:
            first = min((located.file.keys[(*located.at, *other)] for other in fallen), key=lambda key: key.line)
            message = f"this line and those beside it belong to '{path[-1]}:' above"
            yield Problem(first, message, dotted(path), "put two more spaces at the start of each")
            continue
        after = f"'{path[-1]}:'" if isinstance(path[-1], str) else "this hyphen"
        field = field_at(kind.model, path)
        is_needed = field is not None and field.is_required() and isinstance(path[-1], str)
        fix = "write it" if is_needed else "write it, or delete this line"
        yield Problem(place, f"nothing is written after {after} yet", dotted(path), fix)


def unknown_field(file: SourceFile, path: FieldPath, known: Sequence[str], above: Sequence[str] = ()) -> Problem:
    """A field that the model does not know at ``path``, with the name it was most likely meant to have."""
    name, key = str(path[-1]), file.keys[path]
    beside = at_path(file.values, path[:-1])
    free = [field for field in known if not isinstance(beside, dict) or field not in beside]
    meant = misspelt(name, free)
    near = nearest(name, known)
    if name in above:
        fix = "a field of this name belongs one step further out: check the spaces at the start of the line"
    elif near:
        fix = f"did you mean '{near}'?"
    else:
        fix = "delete it, or check the spelling of the field"
    corrections = (Edit(key.line, key.column - 1, name, meant),) if meant and name not in above else ()
    return Problem(key, f"there is no field '{name}' here", dotted(path), fix, corrections=corrections)


def _fallen_out(values: Plain, blank: FieldPath, kind: Kind) -> list[FieldPath]:
    """The fields beside an empty one that belong inside it: lines that lost a step of their indentation."""
    beside = at_path(values, blank[:-1])
    if not isinstance(beside, dict) or not isinstance(blank[-1], str):
        return []
    own, inside = fields_at(kind.model, blank[:-1]), fields_at(kind.model, (*blank, ""))
    fallen = [name for name in beside if name not in own and name in inside] if inside is not own else []
    return [(*blank[:-1], name) for name in fallen]


def unknown_fields(error: ValidationError, located: Located[Any], kind: Kind) -> Iterator[tuple[FieldPath, str]]:
    """The way to each field that the model does not know, with the name it was meant to have, if that is plain."""
    for found in error.errors():
        if found["type"] == "extra_forbidden":
            path = tuple(step for step in found["loc"] if step != "[key]")
            yield path, _meant(path, located, kind)


def _is_extra(founds: Sequence[Any]) -> bool:
    return bool(founds[0]["type"] == "extra_forbidden")


def _meant(path: FieldPath, located: Located[Any], kind: Kind) -> str:
    problem = _unknown(path, located, kind)
    return problem.corrections[0].text if problem.corrections else ""


def _unknown(path: FieldPath, located: Located[Any], kind: Kind) -> Problem:
    above = tuple(fields_at(kind.model, path[:-2])) if path[1:] else ()
    return unknown_field(located.file, (*located.at, *path), tuple(fields_at(kind.model, path[:-1])), above)


def _empty_below(value: Plain, path: FieldPath) -> Iterator[FieldPath]:
    if value is None:
        yield path
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _empty_below(item, (*path, key))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _empty_below(item, (*path, position))


def _field(found: Any, values: Plain) -> FieldPath:
    """The way to the field, without the steps that name a key or a type of a union."""
    path: FieldPath = tuple(step for step in found["loc"] if step != "[key]")
    if found["type"] in ("missing", "extra_forbidden"):
        return path
    if found["type"] == "value_error":
        first = re.match(r"[a-z_]+", str(found["ctx"]["error"]))  # "check_by must come after checked"
        inside = at_path(values, path)
        if first and isinstance(inside, dict) and first[0] in inside:
            return (*path, first[0])
    while path and not isinstance(at_path(values, path[:-1]), dict | list):
        path = path[:-1]
    return path


def _problem(path: FieldPath, founds: list[Any], located: Located[Any], kind: Kind) -> Problem:
    found, field, place = founds[0], dotted(path), located.place(path)
    if found["type"] == "missing":
        return Problem(place, "is required", field, f"add '{path[-1]}:' and its value")
    if found["type"] == "extra_forbidden":
        return replace(_unknown(path, located, kind), field=field)
    if path == ("id",) and kind.shape == "folder":
        fix = f"rename it: {form_of(field_at(kind.model, path))}"
        return Problem(place, "the name of this file cannot be an id", fix=fix)
    given = at_path(located.file.values, (*located.at, *path))
    message = told(found, given).removeprefix(f"{path[-1] if path else ''} ")
    for other in founds[1:]:
        message += f", or {other['ctx']['expected']}" if other["type"] == "literal_error" else ""
    fix = form_of(field_at(kind.model, path)) if found["type"] == "string_pattern_mismatch" else fix_for(found)
    return Problem(place, message, field, fix)
