"""Text that needs quotation marks and has none, or has one too few or too many."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.problems import Edit
from generator.source.lines import BLOCK, Line
from generator.source.slips import Slip

_CLOSED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_COMMENT = re.compile(r"\s+#.*")
_FIRST_SIGNS = {
    "@": "an at sign",
    "`": "a backtick",
    "%": "a percent sign",
    "&": "an ampersand",
    "*": "an asterisk",
    "!": "an exclamation mark",
    "]": "a closing bracket",
    "}": "a closing brace",
    ",": "a comma",
    "|": "an upright bar",
    ">": "a 'greater than' sign",
}


def quotes_left_open(line: Line) -> Iterator[Slip]:
    """A quotation mark that is opened and not closed on its line."""
    if line.value[:1] in ('"', "'") and not _CLOSED.match(line.value):
        mark, end = line.value[0], len(line.text)
        message = "a quotation mark is opened here and not closed on this line"
        fix = "close it at the end of the line, or remove it; longer text starts with | instead"
        needs = "" if line.text.endswith("\\") else mark
        yield Slip(line, line.value_at, message, fix, Edit(line.number, end, "", needs) if needs else None)


def backslashes(line: Line) -> Iterator[Slip]:
    """A backslash in double quotes, which changes or swallows the sign after it."""
    closed = _CLOSED.match(line.value)
    if line.value[:1] != '"' or not closed:
        return
    for found in re.finditer(r"\\(.)", closed[0]):
        if found[1] not in '"\\':
            at = line.value_at + found.start()
            fix = "write two backslashes, or take it out"
            edit = Edit(line.number, at, "\\", "\\\\")
            yield Slip(line, at, "a backslash in double quotes changes the sign after it", fix, edit)


def words_after_the_quotes(line: Line) -> Iterator[Slip]:
    """Text that goes on after its closing quotation mark."""
    closed = _CLOSED.match(line.value)
    if not closed or (line.key == "" and line.value[closed.end() :].lstrip().startswith(":")):
        return
    rest = line.value[closed.end() :]
    if rest.strip() and not _COMMENT.fullmatch(rest):
        at = line.value_at + closed.end()
        message = "text goes on after the closing quotation mark"
        fix = 'put one pair around the whole text, and write \\" for a mark inside it'
        if line.value[0] == "'":
            fix = "put double quotes around the whole text, as it holds an apostrophe"
        whole = Edit(line.number, line.value_at, line.value, _quoted(line.value))
        if rest.lstrip().startswith(","):
            message = "several texts stand on one line"
            fix = "write each on a line of its own after '- ', or all of them in [square brackets]"
            whole = Edit(line.number, line.value_at, line.value, f"[{line.value}]")
        yield Slip(line, at, message, fix, whole)


def quotes_never_opened(line: Line) -> Iterator[Slip]:
    """A quotation mark that closes what none has opened, straight or curly."""
    if line.is_comment or not line.value:
        return
    if _is_plain(line) and line.value.count('"') % 2:
        at = line.value_at + line.value.rindex('"')
        fix = "put one at both ends of the text, or take it out"
        yield Slip(line, at, "a quotation mark stands here without its partner", fix)
    elif line.value.count("“") != line.value.count("”"):
        at = line.value_at + max(line.value.rfind("“"), line.value.rfind("”"))
        yield Slip(line, at, "a curly quotation mark stands here without its partner", "write both, or take it out")


def colons_in_text(line: Line) -> Iterator[Slip]:
    """A colon and a space inside text without quotation marks."""
    if not _is_plain(line):
        return
    found = re.search(r":(?=\s|$)", _COMMENT.sub("", line.value))
    if found:
        fix = "put the whole text in double quotes"
        message = "a colon inside the text makes YAML read it as a field"
        yield Slip(line, line.value_at + found.start(), message, fix, _in_quotes(line))


def names_with_spaces(line: Line) -> Iterator[Slip]:
    """A list item that starts with words and a colon, and so becomes a field."""
    if line.dashes and (" " in line.key or line.key[:1].isupper()) and line.key[:1] not in ('"', "'", "“"):
        start = len(line.indent) + len(line.dashes)
        text = _COMMENT.sub("", line.text[start:])
        message = "a colon inside the text makes YAML read it as a field"
        edit = Edit(line.number, start, text, _quoted(text))
        yield Slip(line, start + len(line.key), message, "put the whole text in double quotes", edit)


def texts_cut_by_a_hash(line: Line) -> Iterator[Slip]:
    """Words after a # that a reader would never see."""
    if not _is_plain(line) or _is_bare(line.value):
        return
    found = re.search(r"^#(?=[^\s#])|(?<!^)\s#", line.value)
    if found:
        at = line.value_at + found.end() - 1
        message = "all after '#' is a note for editors and not shown to readers"
        fix = "put the whole text in double quotes, or the note on a line of its own"
        yield Slip(line, at, message, fix, _in_quotes(line, with_comment=True))


def first_signs(line: Line) -> Iterator[Slip]:
    """Text that starts with a sign that means something to YAML."""
    if line.key and re.match(r"[-?] ", line.value):
        sign = "hyphen" if line.value[0] == "-" else "question mark"
        message = f"a text cannot start with a {sign} and a space unless it is in quotation marks"
        fix = "put the whole text in double quotes; a list stands on the lines below"
        yield Slip(line, line.value_at, message, fix, _in_quotes(line, with_comment=True))
        return
    if line.value.startswith("| "):
        return
    first = line.value[:1]
    if first not in _FIRST_SIGNS or BLOCK.fullmatch(line.value) or (first == "%" and not line.key and not line.dashes):
        return
    message = f"a text cannot start with {_FIRST_SIGNS[first]} unless it is in quotation marks"
    yield Slip(line, line.value_at, message, "put the whole text in double quotes", _in_quotes(line, with_comment=True))


def longer_texts(line: Line) -> Iterator[Slip]:
    """Longer text that starts with another mark than |, with none, or on the line of the |."""
    if line.lacks_bar:
        end = len(line.text.rstrip())
        message = f"there is no | after '{line.key}:', and longer text stands below"
        fix = "write | after the colon; a list has a hyphen before each item instead"
        yield Slip(line, end - 1, message, fix, Edit(line.number, end, line.text[end:], " |"))
    if line.value.startswith("| ") and not BLOCK.fullmatch(line.value):
        fix = "start the text on the next line, two spaces further in"
        yield Slip(
            line, line.value_at + 2, "text stands after the |", fix, Edit(line.number, line.value_at, line.value, "|")
        )
        return
    if line.starts_prose and not re.fullmatch(r"\|[-+]?[ \t]*(?:#.*)?", line.value):
        mark = line.value.split("#")[0].rstrip()
        edit = Edit(line.number, line.value_at, mark, "|")
        yield Slip(line, line.value_at, f"longer text starts with | here, not with {mark}", "write | instead", edit)


def brackets(line: Line) -> Iterator[Slip]:
    """A list in brackets that is not closed on its line, or text that starts with a bracket."""
    if line.value[:1] not in ("[", "{"):
        return
    end = _end_of_brackets(line.value)
    if end is None:
        closing = "]" if line.value[0] == "[" else "}"
        message = "a bracket is opened here and not closed on this line"
        fix = f"close it with {closing}, or write each item on a line of its own after '- '"
        at = len(_COMMENT.sub("", line.text).rstrip(" ,"))
        yield Slip(line, line.value_at, message, fix, Edit(line.number, at, line.text[at:], closing))
    elif line.value[end:].strip() and not _COMMENT.fullmatch(line.value[end:]):
        message = "text goes on after the closing bracket"
        fix = "a text that starts with a bracket stands in double quotes; a list ends with its bracket"
        yield Slip(line, line.value_at + end, message, fix, _in_quotes(line, with_comment=True))


def _end_of_brackets(value: str) -> int | None:
    """Where the bracket that opens ``value`` closes, or None."""
    depth, at = 0, 0
    while at < len(value):
        if value[at] in "\"'" and value[at - 1 : at].strip(" [{,:") == "":
            quoted = _CLOSED.match(value, at)
            if not quoted:
                return None
            at = quoted.end()
            continue
        depth += (value[at] in "[{") - (value[at] in "]}")
        at += 1
        if depth == 0:
            return at
    return None


def _is_plain(line: Line) -> bool:
    """Whether the value is text without marks around it."""
    return bool(line.value) and not line.is_comment and line.value[0] not in "\"'[{|>&*!%@`“”„"


def _is_bare(value: str) -> bool:
    """Whether the value is a note alone, or a number, a day, true or false, which no note can cut short."""
    return bool(re.fullmatch(r"(?:(?:[0-9][0-9.-]*|true|false)(?:\s+#.*)?)|#\s.*", value))


def _in_quotes(line: Line, *, with_comment: bool = False) -> Edit:
    text = line.value if with_comment else _COMMENT.sub("", line.value)
    return Edit(line.number, line.value_at, text, _quoted(text.rstrip()))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


QUOTING: tuple[Callable[[Line], Iterator[Slip]], ...] = (
    quotes_left_open,
    backslashes,
    quotes_never_opened,
    words_after_the_quotes,
    colons_in_text,
    names_with_spaces,
    texts_cut_by_a_hash,
    first_signs,
    longer_texts,
    brackets,
)
