"""Examples from the content itself, for the fields whose model gives none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from functools import reduce
from operator import getitem

from generator.catalog import Catalog
from generator.editing.shape import DEFINED, Node, resolved
from generator.kinds import Kind
from generator.model.values import TEXT
from generator.source import Plain, at_path

_ENOUGH = 3  # items of a list show what the next one looks like
Way = tuple[str, ...]  # the way to a field in a shape


def with_examples(shape: Node, kind: Kind, catalog: Catalog) -> Node:
    """The shape of a file in which each field without an example has the first value the catalog holds for it.

    A field made of fields gets none: those inside it have theirs.
    """
    definitions: Mapping[str, Node] = shape["definitions"]
    filled = deepcopy(shape)
    for way, value in _first(_held(shape, file, (), definitions) for file in _files(kind, catalog)).items():
        field: Node = reduce(getitem, way, filled)
        if not has_fields(field, definitions):
            field.setdefault("examples", [_shortened(value, field)])
    return filled


def has_fields(field: Node, definitions: Mapping[str, Node]) -> bool:
    """Whether a field is made of fields: itself, each of its items, or what stands under each of its ids."""
    whole = resolved(field, definitions)
    inner = (whole[name] for name in ("items", "additionalProperties") if isinstance(whole.get(name), dict))
    return "properties" in whole or any("properties" in resolved(node, definitions) for node in inner)


def _files(kind: Kind, catalog: Catalog) -> list[Plain]:
    """The entries of a kind without a mistake, as their files hold them."""
    entries = [at_path(located.file.values, located.at) for located in catalog.located[kind.name].values()]
    return [{"entries": entries}] if kind.shape == "list" else entries


def _first(found: Iterable[Iterator[tuple[Way, Plain]]]) -> dict[Way, Plain]:
    """What comes first on each way."""
    first: dict[Way, Plain] = {}
    for values in found:
        for way, value in values:
            first.setdefault(way, value)
    return first


def _held(node: Node, value: Plain, way: Way, definitions: Mapping[str, Node]) -> Iterator[tuple[Way, Plain]]:
    """Everything that is written in a value, each with the way to its field; from the outside in."""
    if "$ref" in node:
        name = node["$ref"].removeprefix(DEFINED)
        yield from _held(definitions[name], value, ("definitions", name), definitions)
    elif isinstance(value, list) and "items" in node:
        for item in value:
            yield from _held(node["items"], item, (*way, "items"), definitions)
    elif isinstance(value, dict) and "properties" in node:
        for name, field in node["properties"].items():
            if value.get(name) not in (None, "", [], {}):
                yield (*way, "properties", name), value[name]
                yield from _held(field, value[name], (*way, "properties", name), definitions)
    elif isinstance(value, dict) and isinstance(node.get("additionalProperties"), dict):
        for item in value.values():
            yield from _held(node["additionalProperties"], item, (*way, "additionalProperties"), definitions)


def _shortened(value: Plain, field: Node) -> Plain:
    """A value that fits a small window: the first items of a list, the first paragraph of longer text."""
    if isinstance(value, list):
        return value[: max(_ENOUGH, field.get("minItems", 0))]
    if isinstance(value, str) and field.get(TEXT) == "prose":
        return value.strip().partition("\n\n")[0]
    return value.strip() if isinstance(value, str) else value
