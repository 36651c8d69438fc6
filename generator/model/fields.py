"""What the model says of the field at a place inside an entry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.values import Form, Text, Value

FieldPath = tuple[str | int, ...]


def fields_at(start: type[Value], path: FieldPath) -> Mapping[str, FieldInfo]:
    """The fields beside and including those at ``path`` below an entry of ``start``, by name."""
    here: type[Value] | None = start
    for step in path:
        if isinstance(step, str) and here is not None and step in here.model_fields:
            here = _model_in(here.model_fields[step].annotation)
    return here.model_fields if here is not None else {}


def field_at(start: type[Value], path: FieldPath) -> FieldInfo | None:
    """The field that holds the value at ``path``; for an item of a list, the list."""
    names = [position for position, step in enumerate(path) if isinstance(step, str)]
    if not names:
        return None
    return fields_at(start, path[: names[-1]]).get(str(path[names[-1]]))


def form_of(field: FieldInfo | None) -> str:
    """What to write in a field, in words, where the model asks for a form; else nothing."""
    marks = [*field.metadata, *_marks_in(field.annotation)] if field else []
    form = next((mark.words for mark in marks if isinstance(mark, Form)), "")
    is_line = any(isinstance(mark, Text) and not mark.prose for mark in marks)
    return form or ("write some words, all on one line" if is_line else "")


def plain_types(hint: Any) -> set[type]:
    """The types of single values that a type allows. A number may be written where a fraction may."""
    if isinstance(hint, type):
        return {int} if issubclass(hint, float) else {hint}
    return {found for part in get_args(hint) for found in plain_types(part)} or {type(hint)}


def _marks_in(hint: Any) -> list[Any]:
    own = list(get_args(hint)[1:]) if get_origin(hint) is Annotated else []
    return own + [mark for part in get_args(hint) for mark in _marks_in(part)]


def _model_in(hint: Any) -> type[Value] | None:
    """The first model inside a type, such as Claim in tuple[Claim, ...]."""
    if isinstance(hint, type) and issubclass(hint, Value):
        return hint
    return next((found for found in map(_model_in, get_args(hint)) if found is not None), None)
