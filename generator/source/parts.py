"""YAML read part by part, so that a part that cannot be read does not hide the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from generator.problems import Problem
from generator.source.syntax import refused_constructs, told

ENTRIES = "entries"  # the field that holds the entries of a list file


@dataclass(frozen=True)
class Parts:
    """What YAML could read, what it refused, and the names of the fields, or ids of the entries, left out."""

    node: yaml.Node | None
    problems: tuple[Problem, ...] = ()
    lost: tuple[str, ...] = ()


def composed(rows: Sequence[str], shown_as: str) -> Parts:
    """The rows as YAML reads them; where it cannot, without the fields and list entries at fault."""
    try:
        return _whole(rows, shown_as)
    except yaml.MarkedYAMLError as error:
        whole = told(error, rows, shown_as)
    kept, problems, lost = list(rows), [], []
    for start, end, name in _faulty(rows):
        problems += _refused(rows, start, end, shown_as)
        lost.append(name)
        kept[start:end] = [""] * (end - start)
    try:
        rest = _whole(kept, shown_as)
    except yaml.MarkedYAMLError:
        return Parts(None, (whole,))
    return Parts(rest.node, (*(problems or [whole]), *rest.problems), tuple(lost))


def _whole(rows: Sequence[str], shown_as: str) -> Parts:
    text = "\n".join(rows)
    refused = refused_constructs(text, shown_as)
    return Parts(None, (refused,)) if refused else Parts(yaml.compose(text, Loader=yaml.CSafeLoader))


def _refused(rows: Sequence[str], start: int, end: int, shown_as: str) -> list[Problem]:
    try:
        yaml.compose("\n".join(rows[start:end]), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        return [told(error, rows, shown_as, start)]
    return []


def _faulty(rows: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The smallest parts that cannot be read by themselves: a field of the file, or an entry of a list."""
    for start, end in _cut(rows, 0, len(rows), re.compile(r"[^\s#]")):
        if _reads(rows[start:end]):
            continue
        item = next((row for row in rows[start + 1 : end] if row.strip()), "")
        dash = re.match(r" *- ", item)
        entries = list(_cut(rows, start + 1, end, re.compile(re.escape(dash[0])))) if dash else []
        name = rows[start].split(":")[0].strip("\"' ")
        for first, last in [part for part in entries if not _reads(rows[part[0] : part[1]])] or [(start, end)]:
            yield first, last, _id(rows[first:last]) if name == ENTRIES and first > start else name


def _cut(rows: Sequence[str], start: int, end: int, head: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where each part begins and ends; a part begins with a row that ``head`` matches."""
    heads = [at for at in range(start, end) if head.match(rows[at])]
    yield from zip(heads, [*heads[1:], end], strict=False)  # without any head there is no part


def _reads(rows: Sequence[str]) -> bool:
    try:
        yaml.compose("\n".join(rows), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError:
        return False
    return True


def _id(rows: Sequence[str]) -> str:
    """The id of a list entry that cannot be read, as far as it can be seen."""
    found = re.search(r"\bid:[ \t]*[\"']?([a-z0-9.-]+)", "\n".join(rows))
    return found[1] if found else ""
