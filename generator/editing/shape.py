"""What the file of each kind holds, field by field, as plain JSON Schema with our own marks still in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.kinds import SHARED_FIELDS, Kind
from generator.model.values import MAY_BE_BLANK

Node = dict[str, Any]
DEFINED = "#/definitions/"


def file_shape(kind: Kind) -> Node:
    """The file of a kind as editors write it: no id where the file name is the id, entries in a list file."""
    shape = entry_shape(kind)
    definitions = shape.pop("definitions")
    if kind.shape == "list":
        shape = _list_file(kind, shape)
    return {**shape, "definitions": definitions}


def entry_shape(kind: Kind) -> Node:
    """One entry of a kind: its fields, in the order of the model, and the parts they are made of."""
    schema = kind.model.model_json_schema()
    parts: Mapping[str, Node] = schema.pop("$defs", {})
    shape = _cleaned(schema)
    if kind.shape != "list":
        shape = _without(shape, ("id",))
    return {**shape, "definitions": {_plain_name(name): _cleaned(part) for name, part in parts.items()}}


def resolved(node: Node, definitions: Mapping[str, Node]) -> Node:
    """A field with the part it refers to put in; what the field says of itself comes first."""
    if "$ref" not in node:
        return node
    part = definitions[node["$ref"].removeprefix(DEFINED)]
    return {**part, **{name: value for name, value in node.items() if name != "$ref"}}


def _list_file(kind: Kind, entry: Node) -> Node:
    shared = {name: field for name, field in entry["properties"].items() if name in SHARED_FIELDS}
    once = {
        name: {**field, "description": f"{field['description']} Holds for every entry without its own."}
        for name, field in shared.items()
    }
    items = {**entry, "required": [name for name in entry["required"] if name not in SHARED_FIELDS]}
    what = f"All {kind.name.replace('-', ' ')}, one after another. Each starts with '- '."
    entries = {"type": "array", "items": items, "description": what}
    return {
        "type": "object",
        "description": entry["description"],
        "properties": {**once, "entries": entries},
        "required": ["entries"],
        "additionalProperties": False,
    }


def _without(shape: Node, names: tuple[str, ...]) -> Node:
    properties = {name: field for name, field in shape["properties"].items() if name not in names}
    return {**shape, "properties": properties, "required": [name for name in shape["required"] if name not in names]}


def _cleaned(node: Any) -> Any:
    """The node without what only programmers read, and without "or nothing" where nothing may not be written."""
    if isinstance(node, list):
        return [_cleaned(item) for item in node]
    if not isinstance(node, dict):
        return node
    clean: Node = {name: _cleaned(value) for name, value in node.items() if name not in ("title", "properties")}
    if "properties" in node:
        clean["properties"] = {name: _cleaned(field) for name, field in node["properties"].items()}
    if "$ref" in clean:
        clean["$ref"] = DEFINED + _plain_name(clean["$ref"].rsplit("/", 1)[-1])
    if "description" in clean:
        clean["description"] = " ".join(clean["description"].replace("``", "").split())
    if not isinstance(clean.get("default", ""), str | bool):
        del clean["default"]
    if "pattern" in clean:
        clean.setdefault("patternErrorMessage", "this has the wrong form for this field")
    if "prefixItems" in clean:
        clean["items"] = clean.pop("prefixItems")[0]  # such a list holds the same kind of value throughout
    return _without_null(clean)


def _without_null(node: Node) -> Node:
    choices = [choice for choice in node.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == len(node.get("anyOf", ())) or node.get(MAY_BE_BLANK):
        return node
    kept = {name: value for name, value in node.items() if name != "anyOf"}
    return {**choices[0], **kept} if len(choices) == 1 else {**kept, "anyOf": choices}


def _plain_name(name: str) -> str:
    """The name of a class as words: ``care cards``. Some editors show it."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()
