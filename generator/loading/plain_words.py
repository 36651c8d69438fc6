"""The model's complaints in plain words, without the names of classes."""

from __future__ import annotations

import re
from typing import Any

from generator.did_you_mean import nearest
from generator.source import Plain


def told(found: Any, given: Plain) -> str:
    """One complaint of the model (as pydantic reports it) about the value ``given``, in words for an editor."""
    context = found.get("ctx", {})
    shown = f"'{given}'" if isinstance(given, str) else _plain(given)
    match found["type"]:
        case "value_error":
            return str(context["error"])
        case "string_type" if isinstance(given, dict) and len(given) == 1:
            return "must be text; a text with a colon and a space in it stands in double quotes"
        case "string_type" if isinstance(given, dict | list):
            return f"must be text, not a {'list' if isinstance(given, list) else 'set of fields'}"
        case "string_type":
            return f"{shown} must be text; put it in quotation marks"
        case "literal_error":
            return _not_one_of(shown, given, context["expected"])
        case "bool_type" | "bool_parsing":
            return f"{shown} must be true or false, without quotation marks"
        case "int_from_float":
            return f"{shown} must be a whole number"
        case "int_type" | "int_parsing" | "float_type" | "float_parsing":
            is_quoted = isinstance(given, str) and re.fullmatch(r"[0-9]+(\.[0-9]+)?", given)
            return f"{shown} must be a number{' without quotation marks' if is_quoted else ', in digits alone'}"
        case "date_from_datetime_parsing" | "date_parsing" | "date_type":
            if isinstance(given, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", given):
                return f"{shown} is not a day of the calendar"
            return f"{shown} is not a date"
        case "tuple_type":
            return f"{shown} must be a list; write each item on its own line after '- '"
        case "model_type" | "model_attributes_type" | "dict_type":
            return f"{shown} must be a set of fields"
        case _:
            return _out_of_bounds(found["type"], context, shown, given) or str(found["msg"])


def _out_of_bounds(kind: str, context: Any, shown: str, given: Plain) -> str:
    match kind:
        case "too_short":
            return f"needs at least {context['min_length']}, has {context['actual_length']}"
        case "too_long":
            return f"holds {context['actual_length']}; {context['max_length']} are the most"
        case "string_too_long":
            return f"is {len(str(given))} letters long; {context['max_length']} fit here"
        case "string_too_short":
            return "has no text yet" if not given else f"needs at least {context['min_length']} letters"
        case "greater_than_equal":
            return f"{shown} is too small; {context['ge']} is the least"
        case "less_than_equal":
            return f"{shown} is too large; {context['le']} is the most"
        case "string_pattern_mismatch":
            return f"{shown} has another form than this field needs" if str(given).strip() else "has no words in it"
    return ""


def _plain(given: Plain) -> str:
    """A value that is no text, as it was typed."""
    if isinstance(given, bool):
        return f"'{str(given).lower()}'"
    return f"'{given}'" if isinstance(given, int | float) else "this"


def _not_one_of(shown: str, given: Plain, expected: str) -> str:
    choices = re.findall(r"'([^']*)'", expected)
    near = nearest(str(given), choices)
    hint = f"; did you mean '{near}'?" if near else ""
    return f"{shown} is not one of {expected}{hint}"


def fix_for(found: Any) -> str:
    """What to do about a complaint, where its message does not say it yet."""
    kind, context = found["type"], found.get("ctx", {})
    if kind == "value_error" and "small to large" in str(context.get("error")):
        return "put the smaller number at 'low'"
    return {
        "date_from_datetime_parsing": "write year-month-day, such as 2026-11-21",
        "date_parsing": "write year-month-day, such as 2026-11-21",
        "float_parsing": "such as 300 or 2.5",
        "float_type": "such as 300 or 2.5",
        "int_from_float": "such as 300",
        "too_short": "add to it",
        "string_too_long": "shorten it",
        "string_too_short": "write more words",
    }.get(kind, "")
