"""The bytes of a file as text, and the characters that have no place in it."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.problems import Place, Problem

LINE_END = re.compile(r"\r\n|\n|\r")
# Joins the parts of an emoji; the one invisible character that readers need.
_JOINER = "\u200d"
LONGEST_LINE = 8000
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def rows_of(path: str) -> Sequence[str]:
    """The lines of a file as far as they can be shown, to quote from; none where it cannot be opened."""
    try:
        return LINE_END.split(Path(path).read_bytes().decode("utf-8-sig", "replace"))
    except OSError:
        return ()


def decoded(raw: bytes, shown_as: str) -> str | Problem:
    """The text of the file without its byte-order mark, or why it cannot be read as text."""
    fix = "save the file as UTF-8 (in most editors: Save as, then Encoding)"
    if raw.startswith(_UTF16) or raw[:64].count(0) > len(raw[:64]) // 4:
        return Problem(Place(shown_as), "this file is saved as UTF-16 (some programs call it 'Unicode')", fix=fix)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        lines = LINE_END.split(before)
        place = Place(shown_as, len(lines), len(lines[-1]) + 1)
        return Problem(place, "a letter here is not UTF-8, so readers would see a wrong sign", fix=fix)


def habits_of_systems(raw: bytes, shown_as: str) -> Iterator[Problem]:
    """Marks that some systems put into every file. They change nothing, so they are warnings."""
    if raw.startswith(codecs.BOM_UTF8):
        fix = "save as 'UTF-8', not as 'UTF-8 with BOM'"
        yield Problem(Place(shown_as), "the file starts with an invisible byte-order mark", fix=fix, level="warning")
    before, mark, _ = raw.partition(b"\r\n")
    if mark:
        lines = LINE_END.split(before.decode("utf-8-sig", "replace"))
        place = Place(shown_as, len(lines), len(lines[-1]) + 1)
        message = "the lines of this file end as Windows ends them (CRLF)"
        yield Problem(
            place, message, fix="choose LF in the foot of your editor, or leave it: it does no harm", level="warning"
        )


def strange_characters(text: str, shown_as: str) -> Iterator[Problem]:
    """Characters that cannot be seen, or that break a line where no editor shows a new one."""
    for number, line in enumerate(LINE_END.split(text), 1):
        if line.isprintable():
            continue
        for at, char in enumerate(line):
            if char.isprintable() or char in (_JOINER, "\t") or unicodedata.category(char) == "Zs":
                continue
            name = "a line break of another kind" if char in "\x0b\x0c\x85\u2028\u2029" else "an invisible character"
            message = f"{name} stands here (U+{ord(char):04X})"
            yield Problem(Place(shown_as, number, at + 1), message, fix="delete it and type the text around it again")


def endless_lines(text: str, shown_as: str) -> Iterator[Problem]:
    """A line longer than any text of an entry: most often a whole document or a picture was pasted."""
    for number, line in enumerate(LINE_END.split(text), 1):
        if len(line) > LONGEST_LINE:
            fix = "take it out, or put it on lines of its own below a |"
            yield Problem(Place(shown_as, number), f"this line is {len(line)} letters long", fix=fix)


def old_line_ends(text: str, shown_as: str) -> Iterator[Problem]:
    """A carriage return alone ends a line for some programs and not for others."""
    alone = re.search(r"\r(?!\n)", text)
    if alone:
        lines = LINE_END.split(text[: alone.start()])
        place = Place(shown_as, len(lines), len(lines[-1]) + 1)
        yield Problem(
            place, "this line ends with a lone carriage return", fix="choose LF in the foot of your editor and save"
        )
