"""A file seen line by line, as an editor sees it: marks, field name, value, or a line of longer text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

# Spaces that look like a space and are none to YAML.
ODD_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE = re.compile(
    rf"(?P<indent>[ \t{ODD_SPACE}]*)"
    r"(?P<dashes>(?:-[ \t]+)*(?:-$)?)"
    r"(?P<key>(?:[^\W\d][\w .-]*?|[0-9][\w.-]*|\"[^\"]*\"|'[^']*'|“[^”]*”)[ \t]*:(?=[ \t]|$))?"
    r"(?P<gap>[ \t]*)(?P<value>.*)",
    re.DOTALL,
)
BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?")


@dataclass(frozen=True)
class Line:
    """One line of a file. ``value`` is all after the field name or the hyphen; ``value_at`` its column, from 0."""

    number: int
    text: str
    indent: str
    dashes: str
    key: str
    value: str
    value_at: int
    is_prose: bool = False  # inside longer text after a |, where nothing is a mark
    lacks_bar: bool = False  # longer text stands below, and no | says so
    stands_left: bool = False  # of the longer text it is in, so that YAML ends the text here

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()

    @property
    def is_comment(self) -> bool:
        return not self.is_prose and not self.dashes and not self.key and self.value.startswith("#")

    @property
    def depth(self) -> int:
        """The column, from 0, of what longer text below this line must stand further in than."""
        return len(self.indent) + (len(self.dashes) if self.key else max(len(self.dashes.rstrip()) - 1, 0))

    @property
    def starts_prose(self) -> bool:
        if self.key or self.dashes:
            return bool(BLOCK.fullmatch(self.value)) or self.value.startswith("| ")
        return bool(re.fullmatch(r"[a-z_]+:[|>][-+]?[ \t]*", self.value))  # a space is missing before the |


def lines_of(rows: Sequence[str]) -> Iterator[Line]:
    """Each row of a file as a Line."""
    prose_below: int | None = None
    prose_at: int | None = None  # where the longer text starts
    for number, row in enumerate(rows, 1):
        indent = len(row) - len(row.lstrip())
        if prose_below is not None and (not row.strip() or indent > prose_below):
            prose_at = indent if prose_at is None and row.strip() else prose_at
            is_left = bool(row.strip()) and indent < (prose_at or 0)
            yield Line(number, row, row[:indent], "", "", row[indent:], indent, is_prose=True, stands_left=is_left)
            continue
        prose_at = None
        line = _parted(number, row)
        if line.key and not line.value and _is_text_below(rows[number:], line.depth):
            line = replace(line, lacks_bar=True)
        prose_below = line.depth if line.starts_prose or line.lacks_bar else None
        yield line


def _is_text_below(rows: Sequence[str], depth: int) -> bool:
    """Whether the next line that is not empty stands further in and begins a sentence."""
    row = next((row for row in rows if row.strip()), "")
    below = _parted(0, row)
    is_sentence = bool(re.match(r"[A-Z“\[(]\S*( \S+){2}", below.value))
    return is_sentence and not below.key and not below.dashes and len(below.indent) > depth


def _parted(number: int, row: str) -> Line:
    found = _LINE.fullmatch(row)
    assert found is not None  # every part may be empty
    key = (found["key"] or "").rstrip(": \t")
    return Line(number, row, found["indent"], found["dashes"], key, found["value"], found.start("value"))
