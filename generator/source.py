"""Reads one YAML file into plain values, and remembers the line and column of each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.problems import ContentError, Place, Problem

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
FieldPath = tuple[str | int, ...]

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_CHANGED_BY_YAML = (
    (re.compile(r"(?i:yes|no|on|off)"), "some programs read it as true or false"),
    (re.compile(r"0[0-9]+"), "some programs drop the leading zero"),
    (re.compile(r"[0-9]+(:[0-5][0-9])+"), "some programs read it as a number of seconds"),
)


@dataclass(frozen=True)
class SourceFile:
    """One file's values, with the place of each value and of each key.

    ``places`` maps the way to a value (``("cells", "hours", 0)``) to where the value starts;
    ``keys`` maps it to where its key starts.
    """

    values: dict[str, Plain]
    places: Mapping[FieldPath, Place]
    keys: Mapping[FieldPath, Place]


def read_source(path: Path, shown_as: str) -> SourceFile:
    """The values of the YAML file at ``path``; ``shown_as`` is its name in messages.

    Raises ContentError with every problem that can be found without knowing the model.
    """
    text = _decoded(path, shown_as)
    try:
        _refuse_aliases(text, shown_as)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        raise ContentError([_syntax_problem(error, text, shown_as)]) from error
    except yaml.reader.ReaderError as error:
        raise ContentError([_unreadable_character(text, shown_as)]) from error
    if node is None:
        raise ContentError([Problem(Place(shown_as), "the file is empty", fix="write the entry, or delete the file")])
    if not isinstance(node, yaml.MappingNode):
        fix = "start each line with a field name and a colon, such as 'name: …'"
        raise ContentError([Problem(_place(node, shown_as), "the file is not a set of fields", fix=fix)])
    reader = _Reader(shown_as)
    values = reader.read(node, ())
    if reader.problems:
        raise ContentError(reader.problems)
    assert isinstance(values, dict)  # a mapping node reads as a dict
    return SourceFile(values, reader.places, reader.keys)


def _decoded(path: Path, shown_as: str) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        fix = "save the file as UTF-8 (in most editors: Save as, Encoding)"
        raise ContentError([Problem(Place(shown_as, line), "a letter here is not UTF-8", fix=fix)]) from error


def _refuse_aliases(text: str, shown_as: str) -> None:
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            fix = "write the text out, or put it in quotes if it starts with & or *"
            raise ContentError([Problem(_place(event, shown_as), "shortcuts with & and * are not used here", fix=fix)])


def _place(marked: yaml.Node | yaml.Event, shown_as: str) -> Place:
    mark = marked.start_mark
    assert mark is not None  # the parser marks all it reads
    return Place(shown_as, mark.line + 1, mark.column + 1)


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, shown_as: str) -> Problem:
    """A parser's complaint in plain words, on the line that is most likely to blame."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    tabbed = next((at for at, row in enumerate(lines) if re.match(r" *\t", row)), None)
    if tabbed is not None:
        return Problem(
            Place(shown_as, tabbed + 1, lines[tabbed].index("\t") + 1),
            "a tab stands at the start of this line",
            fix="use spaces, two for each step",
        )
    said = f"{error.context or ''} {error.problem or ''}"
    if "mapping values are not allowed" in said:
        message, fix = "a colon inside the text confuses YAML", "put the whole text in double quotes"
    elif "could not find expected ':'" in said:
        message, fix = "this line has no colon after its field name", "write 'field: text'"
    elif "end of stream" in said or "quoted scalar" in said:
        message, fix = "a quotation mark is opened here and not closed", "close it, or remove it"
    else:
        message = "YAML cannot read this line, or the one above it"
        fix = "compare the spaces at its start and its quotation marks with a neighbor that works"
    return Problem(Place(shown_as, line + 1, column + 1), message, fix=fix)


def _unreadable_character(text: str, shown_as: str) -> Problem:
    at = next((at for at, char in enumerate(text) if not (char.isprintable() or char in "\t\n\r")), 0)
    before = text[:at]
    place = Place(shown_as, before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1)
    return Problem(place, "there is an invisible control character here", fix="delete it and type the text again")


class _Reader:
    """Turns YAML nodes into plain values; text stays text unless it is plainly a number, true or false."""

    def __init__(self, shown_as: str) -> None:
        self.shown_as = shown_as
        self.places: dict[FieldPath, Place] = {}
        self.keys: dict[FieldPath, Place] = {}
        self.problems: list[Problem] = []

    def read(self, node: yaml.Node, path: FieldPath) -> Plain:
        self.places[path] = _place(node, self.shown_as)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, position)) for position, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)  # YAML has no fourth kind
        return self._scalar(node, path)

    def _mapping(self, node: yaml.MappingNode, path: FieldPath) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            here = (*path, key)
            if key in values:
                message = f"'{key}' is written twice; the first is on line {self.keys[here].line}"
                self._complain(key_node, here, message, "keep one of the two")
                continue
            self.keys[here] = _place(key_node, self.shown_as)
            values[key] = self.read(value_node, here)
        return values

    def _scalar(self, node: yaml.ScalarNode, path: FieldPath) -> Plain:
        text: str = node.value
        if node.style:  # quoted, or a | or > block; '' or None for plain text, by loader
            return text.rstrip("\n")
        if text in ("", "~", "null"):
            return None
        if text in ("true", "false"):
            return text == "true"
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
        for pattern, why in _CHANGED_BY_YAML:
            if pattern.fullmatch(text):
                self._complain(node, path, f"'{text}' has no quotation marks, and {why}", f'write "{text}"')
        return text

    def _complain(self, node: yaml.Node, path: FieldPath, message: str, fix: str) -> None:
        self.problems.append(Problem(_place(node, self.shown_as), message, dotted(path), fix))


def at_path(values: Plain, path: FieldPath) -> Plain:
    """The value at ``path`` inside ``values``, or None where there is none."""
    for step in path:
        if isinstance(values, dict) and isinstance(step, str):
            values = values.get(step)
        elif isinstance(values, list) and isinstance(step, int) and step < len(values):
            values = values[step]
        else:
            return None
    return values


def dotted(path: FieldPath) -> str:
    """A way to a value as editors read it: ``cells.hours.figure.low``, ``sources.0``."""
    return ".".join(str(step) for step in path)
