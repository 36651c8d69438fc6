"""What YAML read, as plain values; and what YAML would read otherwise than it was meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

import yaml

from generator.problems import Edit, Place, Problem
from generator.source.values import FieldPath, Plain, dotted

_SECOND_ITEM = ("a new item starts here without its hyphen", "write a hyphen and a space before it")
_SECOND_ENTRY = ("a second entry starts here", "give it a file of its own; one file holds one entry")
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
LONGEST_NUMBER = 15  # digits; more are rounded without a word
_CHANGED_BY_YAML = (
    (re.compile(r"(?i:yes|on|true)"), "some programs read it as true", ("true",)),
    (re.compile(r"(?i:no|off|false)"), "some programs read it as false", ("false",)),
    (re.compile(r"(?i:null)|~"), "some programs read it as nothing", ()),
    (re.compile(r"0[0-9]+"), "some programs drop the leading zero", ("number",)),
    (re.compile(r"[0-9]+(:[0-5][0-9])+"), "some programs read it as a number of seconds", ()),
)


class Reader:
    """Turns YAML's nodes into plain values; text stays text unless it is plainly a number, true or false."""

    def __init__(self, rows: Sequence[str], at: Callable[[int, int], Place]) -> None:
        self.rows = rows
        self.at = at  # a line and a column of the parser, both from 0, as an editor counts
        self.prose: dict[FieldPath, Place] = {}
        self.places: dict[FieldPath, Place] = {}
        self.keys: dict[FieldPath, Place] = {}
        self.problems: list[Problem] = []

    def read(self, node: yaml.Node, path: FieldPath) -> Plain:
        """The value of ``node``, which stands at ``path``."""
        self.places[path] = self._place(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, position)) for position, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)  # YAML has no fourth kind
        return self._scalar(node, path)

    def _mapping(self, node: yaml.MappingNode, path: FieldPath) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._complain(key_node, path, "a field name must be one word", "write 'field: value'")
                continue
            key = str(key_node.value)
            here = (*path, key)
            if (
                key in values
                and key == next(iter(values))
                and len(values) > 1
                and (not path or isinstance(path[-1], int))
            ):
                self._complain(key_node, here, *(_SECOND_ENTRY if not path else _SECOND_ITEM))
                break
            if key in values:
                message = f"'{key}' is written twice; the first is on line {self.keys[here].line}"
                self._complain(key_node, here, message, "keep one of the two")
                continue
            self.keys[here] = self._place(key_node)
            if not key_node.style:
                self._warn_of_other_readings(key_node, here)
            values[key] = self.read(value_node, here)
        return values

    def _scalar(self, node: yaml.ScalarNode, path: FieldPath) -> Plain:
        text: str = node.value
        if node.style == "|":
            self.prose[path] = self._first_letter(node)
        if node.style:  # quoted, or a | block; '' or None for plain text, by loader
            return text.rstrip("\n")
        if not text:
            return None
        if text in ("true", "false"):
            return text == "true"
        if sum(map(str.isdigit, text)) <= LONGEST_NUMBER:
            if _INTEGER.fullmatch(text):
                return int(text)
            if _DECIMAL.fullmatch(text):
                return float(text)
        self._warn_of_other_readings(node, path)
        return text

    def _warn_of_other_readings(self, node: yaml.ScalarNode, path: FieldPath) -> None:
        text: str = node.value
        for why, instead in _other_readings(text):
            others = (str(int(text)) if word == "number" else word for word in instead)
            edits = tuple(_in_place_of(node, words) for words in (f'"{text}"', *others))
            fix = f'write "{text}"' + (f" as text, or {edits[1].text}" if len(edits) > 1 else "")
            self._complain(node, path, f"'{text}' has no quotation marks, and {why}", fix, edits)
        if len(text) > LONGEST_NUMBER and re.fullmatch(r"[0-9]+(\.[0-9]+)?", text):
            self._complain(node, path, "this number has too many digits", "put it in double quotes if it is text")
        start, end = node.start_mark, node.end_mark
        if start and end and end.line > start.line and end.column:
            place = self.at(start.line + 1, 0)
            message = f"this line is read as a part of the text in line {start.line + 1}"
            fix = "start it in the same column as its neighbors; longer text starts with | after the colon"
            self.problems.append(Problem(place, message, dotted(path), fix))

    def _first_letter(self, node: yaml.ScalarNode) -> Place:
        mark = node.start_mark
        first = (mark.line if mark else 0) + 1
        row = next((row for row in self.rows[first:] if row.strip()), "")
        return self.at(first, len(row) - len(row.lstrip(" ")))

    def _place(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        assert mark is not None  # the parser marks all it reads
        return self.at(mark.line, mark.column)

    def _complain(
        self, node: yaml.Node, path: FieldPath, message: str, fix: str, corrections: tuple[Edit, ...] = ()
    ) -> None:
        place = self._place(node)
        self.problems.append(Problem(place, message, dotted(path), fix, corrections=corrections))


@lru_cache(maxsize=4096)  # most plain texts are the same few field names and ids
def _other_readings(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((why, instead) for pattern, why, instead in _CHANGED_BY_YAML if pattern.fullmatch(text))


def _in_place_of(node: yaml.ScalarNode, words: str) -> Edit:
    start = node.start_mark
    assert start is not None
    return Edit(start.line + 1, start.column, node.value, words)
