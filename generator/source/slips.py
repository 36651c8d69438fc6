"""Slips of the pen that a line shows by itself, before YAML is asked. One slip is one function."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.problems import Edit, Level
from generator.source.lines import ODD_SPACE, Line


@dataclass(frozen=True)
class Slip:
    """One slip at column ``at`` (from 0) of a line.

    ``repair`` is how the file is read on, so that one slip does not hide the next. ``is_safe`` says
    that this very edit also mends the file for good.
    """

    line: Line
    at: int
    message: str
    fix: str
    repair: Edit | None = None
    is_safe: bool = False
    level: Level = "error"
    is_told: bool = True  # False where the same slip was told a line above


JOINED = "this line has no field name, so it is read as a part of the text above"
UNMERGED = "a mark of an unfinished merge stands here"
_CURLY = re.compile(r"[“”„‟‘]")
_IN_CURLY = re.compile(
    r"(?<![^\s\[,{])(?:[“”„‟]([^“”„‟\"]*)[“”\"]|\"([^“”„‟\"]*)”|‘([^‘’\"]*)’)(?=\s*(?:[,\]}:]|$|\s#))"
)


def conflict_marks(line: Line) -> Iterator[Slip]:
    """Marks that a merge leaves where two people changed the same lines."""
    if re.fullmatch(r"\s*(<{7}|={7}|>{7}|\|{7})( .*)?", line.text):
        fix = "keep one of the two versions between the marks, and delete the marks"
        yield Slip(line, 0, UNMERGED, fix, _edit(line, 0, len(line.text), ""))


def tabs(line: Line) -> Iterator[Slip]:
    """A tab, which YAML cannot count as spaces."""
    for found in re.finditer(r"\t+", line.text):
        if found.end() == len(line.text.rstrip()) and not line.text[found.start() :].strip():
            continue  # at the end of a line, where all spaces go
        is_indent = not line.text[: found.start()].strip()
        step = "  " * len(found[0]) if is_indent else " "
        message = "a tab stands at the start of this line" if is_indent else "a tab stands here"
        fix = "use spaces, two for each step" if is_indent else "write a space"
        yield Slip(line, found.start(), message, fix, _edit(line, *found.span(), step), is_safe=True)
        if is_indent and found.start() == 0:
            break


def notes_in_longer_text(line: Line) -> Iterator[Slip]:
    """A line of longer text that starts with # and stands left of the others, which YAML takes for a note."""
    if line.stands_left and line.value.startswith("#"):
        message = "this line stands left of the text above, so readers would not see it"
        fix = "give it as many spaces at its start as the lines above have"
        yield Slip(line, line.value_at, message, fix)


def odd_spaces(line: Line) -> Iterator[Slip]:
    """Spaces from a web page or a word processor, which YAML takes for letters."""
    marks = "" if line.is_prose else "-"
    head = re.match(rf"[ \t{marks}]*(?:[a-z_]+:[ \t]*)?[{ODD_SPACE}][ \t{ODD_SPACE}]*", line.text)
    if head and not (line.is_prose and head[0].strip()):
        message = "a space of another kind stands here, as web pages and word processors use it"
        plain = re.sub(rf"[{ODD_SPACE}]", " ", head[0])
        yield Slip(line, head.end() - 1, message, "delete it and type a space", _edit(line, *head.span(), plain))


def spaces_at_the_end(line: Line) -> Iterator[Slip]:
    """Spaces after the last letter of a line: nobody sees them, and every comparison shows them."""
    kept = line.text.rstrip(" \t")
    if kept != line.text:
        edit = _edit(line, len(kept), len(line.text), "")
        yield Slip(line, len(kept), "spaces stand at the end of this line", "delete them", edit, True, "warning")


def curly_quotes(line: Line) -> Iterator[Slip]:
    """Curly quotation marks around a whole text, as word processors make them."""
    if not _CURLY.search(line.text):
        return
    for found in _IN_CURLY.finditer(_structure(line)):
        if not _stands_alone(line, found):
            continue
        inner = (found[1] or found[2] or found[3] or "").replace("\\", "\\\\")
        fix = 'write "…" with straight marks; if readers are to see the curly ones, put straight ones around them'
        message = "curly quotation marks do not hold a text together"
        yield Slip(line, found.start(), message, fix, _edit(line, *found.span(), f'"{inner}"'), is_safe=True)


def dashes_without_space(line: Line) -> Iterator[Slip]:
    """A list item whose hyphen touches its text."""
    found = re.match(r"-(?=[^\s-])", line.value)
    if found and not line.key:
        at = line.value_at
        message = "there is no space after the hyphen of this list item"
        yield Slip(
            line, at, message, "write a hyphen, a space, and the text", _edit(line, at, at + 1, "- "), is_safe=True
        )


def marks_of_other_lists(line: Line) -> Iterator[Slip]:
    """A list item that starts with the bullet or dash of a word processor."""
    found = re.match(r"[–—•·‣▪*][ \t]+", line.value)
    if found and not line.key and not line.dashes:
        at = line.value_at
        message = f"'{line.value[0]}' does not start a list item"
        yield Slip(line, at, message, "write a hyphen and a space instead", _edit(line, at, at + found.end(), "- "))


def colons_without_space(line: Line) -> Iterator[Slip]:
    """A field whose colon touches its value, or is the wide colon of another keyboard."""
    wide = re.match(r"([a-z][a-z_]*)\s*([：﹕꞉])\s*", line.value)
    if wide and not line.key:
        at = line.value_at + wide.start(2)
        edit = _edit(line, at, line.value_at + wide.end(), ": ")
        yield Slip(line, at, f"this is not the colon that goes after '{wide[1]}'", "write : and a space", edit)
        return
    found = re.match(r"([a-z][a-z_]*):(?=[^\s:/])", line.value)
    if found and not line.key:
        at = line.value_at + found.end()
        message = f"there is no space after the colon of '{found[1]}'"
        yield Slip(line, at - 1, message, "write a space after the colon", _edit(line, at, at, " "))


def lines_without_field(line: Line, above: Line | None) -> Iterator[Slip]:
    """A line with neither a field name nor a hyphen, which YAML joins to the text above or cannot read."""
    if line.key or line.dashes or not line.value or line.value[0] in "#?%" or re.match(r"-|\.\.\.$", line.value):
        return
    if above is not None and above.dashes and not above.key and len(line.indent) == len(above.indent):
        at = line.value_at
        yield Slip(
            line, at, "there is no hyphen before this item", "write a hyphen and a space", _edit(line, at, at, "- ")
        )
        return
    if line.value[0] in "[{":
        return
    at, name = line.value_at, re.match(r"[a-z][a-z_]*(?=[ \t]|$)", line.value)
    is_deeper = above is not None and bool(above.value) and len(line.indent) > above.depth
    if is_deeper or not name:
        message = JOINED
        fix = "keep a text on one line; longer text starts with | after its field name, two spaces further in"
        yield Slip(line, at, message, fix, _edit(line, at, len(line.text), ""))
    else:
        message = f"there is no colon after '{name[0]}'"
        edit = _edit(line, at + name.end(), at + name.end(), ":")
        yield Slip(line, at, message, "write a colon and a space after the field name", edit)


def _structure(line: Line) -> str:
    return "" if line.is_prose or line.is_comment else line.text


def _stands_alone(line: Line, found: re.Match[str]) -> bool:
    """Whether the quoted words are a whole value, a whole name of a field, or an item of a list in brackets."""
    before = line.text[: found.start()].strip(" -\t")
    after = line.text[found.end() :].strip()
    if after.startswith(":"):
        return found.start() == len(line.indent) + len(line.dashes)
    if line.value.startswith(("[", "{")):
        return before.endswith(("[", ",", "{", ":")) or not before
    return found.start() == line.value_at and (not after or after.startswith("#"))


def _edit(line: Line, start: int, end: int, text: str) -> Edit:
    return Edit(line.number, start, line.text[start:end], text)


EVERYWHERE: tuple[Callable[[Line], Iterator[Slip]], ...] = (
    conflict_marks,
    tabs,
    odd_spaces,
    notes_in_longer_text,
    spaces_at_the_end,
)
OUTSIDE_PROSE: tuple[Callable[[Line], Iterator[Slip]], ...] = (
    curly_quotes,
    dashes_without_space,
    marks_of_other_lists,
    colons_without_space,
)
