"""Goes through an entry value by value, with what the model says about each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from generator.model.values import Ref, Text, Value

FieldPath = tuple[str | int, ...]
Mark = Text | Ref


@dataclass(frozen=True)
class Leaf:
    """One value inside an entry: the way to it, the value, and its mark if it is text or a reference."""

    path: FieldPath
    value: object
    mark: Mark | None


def leaves(value: Value) -> Iterator[Leaf]:
    """Every single value inside ``value``, in the order of the model."""
    yield from _inside(value, type(value), (), None)


def parts(value: Value) -> Iterator[tuple[FieldPath, Value]]:
    """Every value inside ``value`` that has fields of its own (figures, claims, cells …), outermost first."""
    yield from _parts(value, ())


def texts(value: Value) -> Iterator[tuple[FieldPath, str, Text]]:
    """Every text inside ``value`` that readers read."""
    for leaf in leaves(value):
        if isinstance(leaf.mark, Text) and isinstance(leaf.value, str):
            yield leaf.path, leaf.value, leaf.mark


def _parts(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, Value]]:
    if isinstance(value, Value):
        yield path, value
        for name in type(value).model_fields:
            yield from _parts(getattr(value, name), (*path, name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _parts(item, (*path, key))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _parts(item, (*path, position))


def _inside(value: object, hint: Any, path: FieldPath, mark: Mark | None) -> Iterator[Leaf]:
    found = _mark_of(hint) or mark
    if isinstance(value, Value):
        hints = _hints(type(value))
        for name in type(value).model_fields:
            yield from _inside(getattr(value, name), hints[name], (*path, name), None)
    elif isinstance(value, Mapping):
        key_hint, item_hint = (*get_args(_bare(hint, dict)), Any, Any)[:2]
        for key, item in value.items():
            yield Leaf((*path, key), key, _mark_of(key_hint))
            yield from _inside(item, item_hint, (*path, key), None)
    elif isinstance(value, tuple):
        item_hint = (*get_args(_bare(hint, tuple)), Any)[0]
        for position, item in enumerate(value):
            yield from _inside(item, item_hint, (*path, position), found)
    else:
        yield Leaf(path, value, found)


@cache
def _hints(model: type[Value]) -> dict[str, Any]:
    return get_type_hints(model, include_extras=True)


@cache
def _mark_of(hint: Any) -> Mark | None:
    """The mark on a type, looking through Annotated and "or None"."""
    if get_origin(hint) is Annotated:
        inner, *extras = get_args(hint)
        return next((extra for extra in extras if isinstance(extra, Text | Ref)), None) or _mark_of(inner)
    if get_origin(hint) in (tuple, dict):
        return None
    return next((mark for mark in map(_mark_of, get_args(hint)) if mark), None)


@cache
def _bare(hint: Any, origin: type) -> Any:
    """The first tuple or dict type inside ``hint``."""
    if get_origin(hint) is origin:
        return hint
    return next((found for found in (_bare(arg, origin) for arg in get_args(hint)) if found is not None), None)
