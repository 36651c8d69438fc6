"""What the model refuses, in words an editor understands and at the place to mend."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from generator import model
from generator.kinds import Kind
from generator.located import Located
from generator.problems import Problem
from generator.source import FieldPath, Plain, at_path, dotted


def in_words(error: ValidationError, located: Located[Any], kind: Kind) -> Iterator[Problem]:
    """Every complaint of the model at its place, without the names of classes.

    A field that may be one of two types gives two complaints; they are told as one.
    """
    values = at_path(located.file.values, located.at)
    by_path: dict[FieldPath, list[Any]] = {}
    for found in error.errors():
        by_path.setdefault(_field(found, values), []).append(found)
    for path, founds in by_path.items():
        is_only_count = founds[0]["type"] == "too_short"
        if is_only_count and any(other[: len(path)] == path and other != path for other in by_path):
            continue  # its items were refused, so there is nothing to count
        yield _problem(path, founds, located, kind)


def _field(found: Any, values: Plain) -> FieldPath:
    """The way to the field, without the steps that name a key or a type of a union."""
    path: FieldPath = tuple(step for step in found["loc"] if step != "[key]")
    if found["type"] in ("missing", "extra_forbidden"):
        return path
    while path and not isinstance(at_path(values, path[:-1]), dict | list):
        path = path[:-1]
    return path


def _problem(path: FieldPath, founds: list[Any], located: Located[Any], kind: Kind) -> Problem:
    found, field, place = founds[0], dotted(path), located.place(path)
    if found["type"] == "missing":
        return Problem(place, "is required", field, f"add '{path[-1]}:' and its value")
    if found["type"] == "extra_forbidden":
        near = difflib.get_close_matches(str(path[-1]), _known_fields(kind.model, path[:-1]), 1)
        fix = f"did you mean '{near[0]}'?" if near else "delete it, or check the spelling of the field"
        key = located.file.keys.get((*located.at, *path), place)
        return Problem(key, f"there is no field '{path[-1]}' here", field, fix)
    given = at_path(located.file.values, (*located.at, *path))
    message = _told(found, given)
    for other in founds[1:]:
        message += f", or {other['ctx']['expected']}" if other["type"] == "literal_error" else ""
    return Problem(place, message, field)


def _told(found: Any, given: Plain) -> str:
    context = found.get("ctx", {})
    shown = f"'{given}'" if isinstance(given, str | int | float) else "this"
    match found["type"]:
        case "value_error":
            return str(context["error"])
        case "string_type":
            return f"{shown} must be text; put it in quotation marks" if given is not None else "has no text yet"
        case "literal_error":
            near = difflib.get_close_matches(str(given), context["expected"].replace("'", "").split(", "), 1)
            hint = f"; did you mean '{near[0]}'?" if near else ""
            return f"{shown} is not one of {context['expected']}{hint}"
        case "int_type" | "int_parsing" | "float_type" | "float_parsing":
            return f"{shown} must be a number without quotation marks"
        case "date_from_datetime_parsing" | "date_parsing" | "date_type":
            return f"{shown} is not a date; write it as 2026-11-21"
        case "tuple_type":
            return f"{shown} must be a list; write each item on its own line after '- '"
        case "model_type" | "model_attributes_type" | "dict_type":
            return f"{shown} must be a set of fields"
        case "too_short":
            return f"needs at least {context['min_length']}, has {context['actual_length']}"
        case "string_too_long":
            return f"is {len(str(given))} letters long; {context['max_length']} fit here"
        case "string_too_short":
            return "has no text yet"
        case "string_pattern_mismatch":
            return f"{shown} has the wrong form for this field"
        case _:
            return str(found["msg"])


def _known_fields(start: type[model.Value], path: FieldPath) -> list[str]:
    """The fields the model has at ``path``, or anywhere below its top, for "did you mean"."""
    if not path:
        return sorted(start.model_fields)
    below = start.model_json_schema().get("$defs", {}).values()
    return sorted({name for definition in below for name in definition.get("properties", {})})
