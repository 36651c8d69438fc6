"""JSON Schemas of the content, so that an editor explains, completes and checks while someone types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.addresses import page_names
from generator.catalog import Catalog
from generator.editing.examples import with_examples
from generator.editing.shape import DEFINED, Node, file_shape, resolved
from generator.kinds import KINDS
from generator.model.values import IS_USUAL, MAY_BE_BLANK, REF, TEXT

OVERLAY = "overlay"  # the folder for the schemas of files that lie over ours
_DRAFT = "http://json-schema.org/draft-07/schema#"  # the newest that every editor's YAML help understands
_DAY = {
    "pattern": r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    "patternErrorMessage": "write the day as year-month-day, such as 2026-11-21",
}
_ID = {
    "pattern": r"^[a-z0-9.-]+(/[a-z0-9.-]+)*$",
    "patternErrorMessage": "write the id of an entry: small letters, digits and hyphens",
}

Known = Mapping[str, Mapping[str, str]]  # by kind, each id with what it is called


def schemas(catalog: Catalog | None) -> dict[str, str]:
    """The schema of each kind under its file name, and under ``overlay/`` that of files that lie over ours.

    With a catalog they offer the ids of its entries; others are not refused, since an entry may come later.
    Its entries also give an example of each field that has none of its own.
    """
    known = known_ids(catalog) if catalog else {}
    files: dict[str, str] = {}
    for kind in KINDS:
        shape = with_examples(file_shape(kind), kind, catalog) if catalog else file_shape(kind)
        files[f"{kind.name}.json"] = _as_text(_published(shape, known))
        files[f"{OVERLAY}/{kind.name}.json"] = _as_text(_published(_for_overlay(shape), known))
    return files


def write_schemas(out: Path, catalog: Catalog | None) -> None:
    """Writes every schema under ``out``."""
    for name, text in schemas(catalog).items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def known_ids(catalog: Catalog) -> Known:
    """The ids that references may name, by kind, each with what its entry is called."""
    names = page_names(catalog)
    pages = {"faq-topics": "faq"}
    ids = {kind: list(located) for kind, located in catalog.located.items()} | {"rows": list(catalog.row)}
    known = {
        kind: {entry_id: names.get(f"{pages.get(kind, kind)}/{entry_id}", "") for entry_id in entry_ids}
        for kind, entry_ids in ids.items()
    }
    return {**known, "address": dict(sorted(names.items()))}


def _published(shape: Node, known: Known) -> Node:
    """The schema as editors' programs read it, with the known ids in place of our marks."""
    publisher = _Publisher(known)
    schema = {"$schema": _DRAFT, **publisher.node(shape)}
    schema["definitions"] = {**schema["definitions"], **publisher.lists()}
    return schema


class _Publisher:
    """Turns our marks into JSON Schema, and notes which lists of ids that takes."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.used: set[str] = set()

    def lists(self) -> Node:
        return {
            f"known-{kind}": {"enum": list(self.known[kind]), "enumDescriptions": list(self.known[kind].values())}
            for kind in sorted(self.used)
        }

    def node(self, node: Any) -> Any:
        if isinstance(node, list):
            return [self.node(item) for item in node]
        if not isinstance(node, dict):
            return node
        plain: Node = {
            name: self._value(name, value)
            for name, value in node.items()
            if name not in (MAY_BE_BLANK, IS_USUAL, TEXT, REF, "format")
        }
        if "propertyNames" in node:
            plain = self._keyed(plain, node["propertyNames"].get(REF))
        if node.get(TEXT) == "line":  # a text below a | ends in a line break, which is not a second line
            plain["pattern"] = plain["pattern"].removesuffix("$") + "\\n*$"
        if node.get("format") == "date":
            plain |= _DAY
        return self._reference(plain, node[REF]) if REF in node else plain

    def _value(self, name: str, value: Any) -> Any:
        """One thing a schema says. Examples stay as they are, whatever their fields are called."""
        if name in ("properties", "definitions"):
            return {key: self.node(field) for key, field in value.items()}
        return value if name == "examples" else self.node(value)

    def _reference(self, plain: Node, kind: str) -> Node:
        """Offers the known ids. Text of any kind comes first, so that another id is no mistake."""
        if kind not in self.known:
            return {**plain, **_ID}
        self.used.add(kind)
        return {**plain, **_ID, "anyOf": [{"type": "string"}, {"$ref": f"{DEFINED}known-{kind}"}]}

    def _keyed(self, plain: Node, kind: str | None) -> Node:
        """A set of fields named by ids offers the known ids as its fields."""
        if kind is None or kind not in self.known:
            return plain
        value = plain["additionalProperties"]
        words = {name: words for name, words in plain.items() if name != "propertyNames"}
        return {**words, "properties": {key: {**value, "description": name} for key, name in self.known[kind].items()}}


def _for_overlay(shape: Node) -> Node:
    """The file with nothing required that may come from the file below: all but the items of lists."""
    definitions: Mapping[str, Node] = shape["definitions"]
    loose = _loosened(shape, definitions)
    if "entries" in loose["properties"]:
        entries = loose["properties"]["entries"]
        entry = {**_loosened(entries["items"], definitions), "required": ["id"]}
        loose["properties"] = {**loose["properties"], "entries": {**entries, "items": entry}}
        loose["required"] = ["entries"]
    return {**loose, "definitions": definitions}


def _loosened(node: Node, definitions: Mapping[str, Node]) -> Node:
    """An object whose fields may each be left out, as may those of the objects in it."""
    loose = {name: value for name, value in resolved(node, definitions).items() if name != "required"}
    if "properties" in loose:
        loose["properties"] = {name: _loosened(field, definitions) for name, field in loose["properties"].items()}
    if isinstance(loose.get("additionalProperties"), dict):
        loose["additionalProperties"] = _loosened(loose["additionalProperties"], definitions)
    return loose


def _as_text(schema: Node) -> str:
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
