"""What a field asks for, in plain words: for the comments of a new entry, and for questions in a terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from generator.editing.shape import Node
from generator.kinds import KINDS
from generator.model.values import REF, TEXT

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 _./-]*")
_READ_OTHERWISE = re.compile(r"(?i:yes|no|on|off|true|false|null)|[0-9.]+")
_USUAL_LENGTHS = (600, 6000)  # of any text; no one plans by these


def asks_for(node: Node) -> str:
    """One or two sentences on what may be written in the field, besides its description."""
    return _told(_sentences(node))


def what_fits(node: Node) -> str:
    """All that may be written in the field, for someone whose answer did not fit: the choices and every limit too."""
    if "enum" in node:
        return _told([f"write one of: {', '.join(choice for choice, _ in choices(node))}"])
    words = [node["patternErrorMessage"]] if TEXT in node else []
    most = node.get("maxLength")
    return _told([*words, *_sentences(node), *([f"at most {most} letters"] if most in _USUAL_LENGTHS else [])])


def choices(node: Node) -> Iterator[tuple[str, str]]:
    """The words to choose from, as they are written, each with what it means."""
    values = node.get("enum", [])
    meanings = node.get("enumDescriptions", [""] * len(values))
    yield from zip((written(value) for value in values), meanings, strict=True)


def example(node: Node) -> str:
    """The first example as it is written, or nothing."""
    first = next(iter(node.get("examples", ())), None)
    if first is None:
        return ""
    if isinstance(first, list):
        is_short = is_ids(node)
        return f"[{', '.join(map(written, first))}]" if is_short else f"- {quoted(first[0])}"
    return quoted(first) if TEXT in node else written(first)


def written(value: object) -> str:
    """A word, id, date or number as it stands in YAML; in double quotes where YAML would read it otherwise."""
    if not isinstance(value, str):
        return json.dumps(value)
    return value if _PLAIN.fullmatch(value) and not _READ_OTHERWISE.fullmatch(value) else quoted(value)


def quoted(text: str) -> str:
    """Text in double quotes, safe whatever it holds."""
    return json.dumps(text, ensure_ascii=False)


def is_ids(node: Node) -> bool:
    """Whether the field is a list of ids, which stand in square brackets on one line."""
    items = node.get("items", {})
    return items.get("type") == "string" and TEXT not in items and "minLength" not in items


def _told(sentences: Iterable[str]) -> str:
    return " ".join(f"{sentence[0].upper()}{sentence[1:]}." for sentence in sentences)


def _sentences(node: Node) -> Iterator[str]:
    items = node.get("items", {})
    home = _home(node.get(REF) or items.get(REF) or "")
    if home:
        yield f"{'ids' if items else 'an id'} {home}{', in square brackets' if items else ''}"
    elif is_ids(node):
        yield "in square brackets, with commas between them"
    elif "patternErrorMessage" in node and TEXT not in node:
        yield node["patternErrorMessage"]
    if node.get("format") == "date":
        yield "a day, as year-month-day"
    yield from _limits(node)
    if isinstance(node.get("default"), str):
        yield f"left out, it is {node['default']}"


def _limits(node: Node) -> Iterator[str]:
    if node.get("minItems", 1) > 1:
        yield f"at least {node['minItems']}"
    if (most := node.get("maxLength")) and most not in _USUAL_LENGTHS:
        yield f"at most {most} letters"
    for number in (node, *node.get("anyOf", ())):
        if "maximum" in number:
            yield f"a number from {number['minimum']} to {number['maximum']}{_or_word(node)}"
        elif "minimum" in number:
            yield f"a number of {number['minimum']} or more"


def _or_word(node: Node) -> str:
    """The word that may stand in place of a number."""
    return "".join(f", or the word {choice['const']}" for choice in node.get("anyOf", ()) if "const" in choice)


def _home(kind_name: str) -> str:
    """Where the ids of a kind are found, or nothing where its description says so."""
    shapes = {kind.name: kind.shape for kind in KINDS}
    if kind_name not in shapes:
        return ""
    return f"from content/{kind_name}/" if shapes[kind_name] == "folder" else f"from content/{kind_name}.yml"
