"""What an editor's program is told while someone types."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from generator.catalog import Catalog
from generator.editing.examples import has_fields
from generator.editing.schema import OVERLAY, schemas, write_schemas
from generator.editing.shape import resolved
from generator.kinds import KINDS, Kind
from generator.model import FaqTopic
from generator.source import read_source
from tests.conftest import ROOT, SHIPPED

ALONE = schemas(None)
DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
# Words that only programmers use; an editor sees none of them.
PROGRAMMERS = re.compile(r"\b(string|array|null|boolean|integer|regex|enum|schema|tuple|dict|object)\b", re.I)


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema, from the outside in."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from _nodes(value)
    elif isinstance(node, list):
        for item in node:
            yield from _nodes(item)


def _fields(schema: Any) -> Iterator[tuple[str, str]]:
    """Every field with its description, or with that of the part it consists of."""
    for node in _nodes(schema):
        properties = node.get("properties")
        if isinstance(properties, dict) and "type" in node:
            for name, field in properties.items():
                part = schema["definitions"].get(field.get("$ref", "").rpartition("/")[2], {})
                yield name, {**part, **field}.get("description", "")


def _properties(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of a schema by name, with what its part says of it."""
    for node in _nodes({name: value for name, value in schema.items() if name != "examples"}):
        if isinstance(node.get("properties"), dict) and "type" in node:
            for name, field in node["properties"].items():
                yield name, resolved(field, schema["definitions"])


def _written(value: Any) -> Iterator[str]:
    """The names of all fields in which a file holds something."""
    if isinstance(value, dict):
        yield from (name for name, inside in value.items() if inside not in (None, [], {}))
    for inside in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _written(inside)


def _faq(**changes: object) -> dict[str, object]:
    entry: dict[str, object] = {
        "question": "How long?", "also_asked": ["a", "b"], "topic": "time", "answer": "Long.", "detail": "Long.",
        "sources": ["a-study"], "checked": "2026-01-10", "check_by": "2028-01-10",
    }  # fmt: skip
    return {name: value for name, value in {**entry, **changes}.items() if value is not ...}


def _said(name: str, value: object, texts: dict[str, str]) -> list[str]:
    validator = jsonschema.Draft7Validator(json.loads(texts[name]))
    return sorted(error.message for error in validator.iter_errors(value))


@pytest.mark.parametrize("name", sorted(ALONE))
def test_every_field_is_described_in_plain_words(name: str) -> None:
    """Each field of each file says what it is for, in short sentences without programmers' words."""
    wrong = []
    for field, words in _fields(json.loads(ALONE[name])):
        sentences = re.split(r"(?<=[.:;])\s", words)
        is_plain = not PROGRAMMERS.search(re.sub(r"'[^']*'", "", words))
        if not words.endswith(".") or max(map(len, map(str.split, sentences))) > 25 or not is_plain:
            wrong.append((field, words))

    assert wrong == []


@pytest.mark.parametrize("name", sorted(ALONE))
def test_every_choice_that_is_explained_is_explained_whole(name: str) -> None:
    """A list of choices has a meaning for each of them, or for none."""
    explained = [node for node in _nodes(json.loads(ALONE[name])) if "enumDescriptions" in node]

    assert [node for node in explained if len(node["enum"]) != len(node["enumDescriptions"])] == []


@pytest.mark.parametrize("name", sorted(ALONE))
def test_every_form_is_told_in_words(name: str) -> None:
    """No editor sees a pattern: whatever has one also says in words what to write."""
    texts = [node for node in _nodes(json.loads(ALONE[name])) if isinstance(node.get("pattern"), str)]

    assert [node for node in texts if "patternErrorMessage" not in node] == []


def test_the_limit_of_a_field_wins_over_that_of_any_text() -> None:
    """A field's own limit counts, whether the field is required or not."""
    lead = json.loads(ALONE["faq-topics.json"])["properties"]["entries"]["items"]["properties"]["lead"]

    assert lead["maxLength"] == 320
    with pytest.raises(ValidationError, match="at most 320"):
        FaqTopic.model_validate_json(
            json.dumps({"id": "a", "name": "A", "lead": "a" * 321, "checked": "2026-01-10", "check_by": "2028-01-10"})
        )


def test_every_shipped_file_is_valid(shipped: Catalog) -> None:
    """What the guide ships is never marked as wrong while someone reads it."""
    texts = schemas(shipped)
    wrong = []
    for kind in KINDS:
        files = f"{kind.name}/*.yml" if kind.shape == "folder" else f"{kind.name}.yml"
        validator = jsonschema.Draft7Validator(json.loads(texts[f"{kind.name}.json"]))
        for path in sorted(SHIPPED.glob(files)):
            file = read_source(path, path.name).file
            assert file is not None
            wrong += [f"{path.name}: {error.message}" for error in validator.iter_errors(file.values)]

    assert wrong == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_has_an_example_where_the_content_has_a_value(kind: Kind, shipped: Catalog) -> None:
    """Only a field that no shipped entry fills in may lack one, or one whose own fields have theirs."""
    schema = json.loads(schemas(shipped)[f"{kind.name}.json"])
    bare = {
        name
        for name, field in _properties(schema)
        if "examples" not in field and not has_fields(field, schema["definitions"])
    }
    files = [located.file.values for located in shipped.located[kind.name].values()]

    assert bare & set(_written(files)) == set()


def test_every_example_keeps_to_its_own_field(shipped: Catalog) -> None:
    """What is shown as an example would be taken, with a catalog and without."""
    wrong = []
    for texts in (ALONE, schemas(shipped)):
        for file, text in texts.items():
            schema = json.loads(text)
            for name, field in _properties(schema):
                validator = jsonschema.Draft7Validator({**field, "definitions": schema["definitions"]})
                wrong += [(file, name, shown) for shown in field.get("examples", ()) if not validator.is_valid(shown)]

    assert wrong == []


def test_an_example_is_the_first_that_the_content_holds(small: Catalog) -> None:
    """A field without an example of its own shows that of the first entry; longer text its first paragraph."""
    fields = json.loads(schemas(small)["faqs.json"])["properties"]

    assert fields["topic"]["examples"] == ["time"]
    assert fields["also_asked"] == json.loads(ALONE["faqs.json"])["properties"]["also_asked"]
    assert "\n\n" not in fields["detail"]["examples"][0]


def test_the_schemas_keep_to_their_draft(shipped: Catalog) -> None:
    """Each schema, with the shipped ids in it, is a valid one."""
    for text in schemas(shipped).values():
        jsonschema.Draft7Validator.check_schema(json.loads(text))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({}, []),
        ({"anser": "x"}, ["Additional properties are not allowed ('anser' was unexpected)"]),
        ({"answer": ...}, ["'answer' is a required property"]),
        ({"answer": 9}, ["9 is not of type 'string'"]),
        ({"sources": "a-study"}, ["'a-study' is not of type 'array'"]),
        ({"also_asked": ["one"]}, ["['one'] is too short"]),
        ({"checked": "21.11.2026"}, [f"'21.11.2026' does not match '{DAY}'"]),
        ({"id": "how-long"}, ["Additional properties are not allowed ('id' was unexpected)"]),
        ({"reviewed_by": None}, []),
        ({"answer": None}, ["None is not of type 'string'"]),
        ({"topic": "not-there-yet"}, []),
    ],
)  # fmt: skip
def test_a_mistake_is_marked(changes: dict[str, object], message: list[str], small: Catalog) -> None:
    """A misspelt name, a missing field and a wrong kind of value are marked; an id still to come is not."""
    assert _said("faqs.json", _faq(**changes), schemas(small)) == message


def test_known_ids_are_offered_with_their_names(small: Catalog) -> None:
    """With a catalog, a reference offers the ids there are, each with what it is called."""
    schema = json.loads(schemas(small)["faqs.json"])

    assert schema["properties"]["topic"]["anyOf"][1] == {"$ref": "#/definitions/known-faq-topics"}
    assert schema["definitions"]["known-faq-topics"] == {"enum": ["time"], "enumDescriptions": ["Time"]}


def test_rows_are_offered_as_fields(small: Catalog) -> None:
    """The cells of a program offer the rows that there are."""
    cells = json.loads(schemas(small)["programs.json"])["properties"]["cells"]["properties"]

    assert cells["hours"]["description"] == small.row["hours"].name


def test_a_file_that_lies_over_ours_may_leave_fields_out(small: Catalog) -> None:
    """An overlay holds only what differs, in any depth; what it holds is still checked."""
    texts = schemas(small)

    assert _said(f"{OVERLAY}/programs.json", {"cells": {"hours": {"figure": {"low": 2}}}}, texts) == []
    assert _said(f"{OVERLAY}/glossary.json", {"entries": [{"id": "dv", "meaning": "Ours."}]}, texts) == []
    assert _said(f"{OVERLAY}/glossary.json", {"entries": [{"meaning": "Ours."}]}, texts) == [
        "'id' is a required property"
    ]
    assert _said(f"{OVERLAY}/faqs.json", {"answer": 9}, texts) == ["9 is not of type 'string'"]


def test_schemas_are_written_to_their_folder(tmp_path, small: Catalog) -> None:
    """The same content writes the same bytes."""
    write_schemas(tmp_path, small)

    assert {name: (tmp_path / name).read_text("utf-8") for name in schemas(small)} == schemas(small)


def test_the_editor_settings_name_every_kind() -> None:
    """VS Code finds the schema of every file, in content/ and in a folder that lies over it."""
    settings = json.loads(re.sub(r"(?m)\s//.*$", "", (ROOT / ".vscode" / "settings.json").read_text("utf-8")))
    expected: dict[str, list[str]] = {}
    for kind in KINDS:
        files = f"{kind.name}/*.yml" if kind.shape == "folder" else f"{kind.name}.yml"
        expected[f".schemas/{kind.name}.json"] = [f"content/{files}"]
        expected[f".schemas/{OVERLAY}/{kind.name}.json"] = [f"*/{files}", f"!content/{files}"]

    assert settings["yaml.schemas"] == expected
    assert settings["yaml.format.enable"] is False
    assert (settings["[yaml]"]["editor.insertSpaces"], settings["[yaml]"]["editor.tabSize"]) == (True, 2)
