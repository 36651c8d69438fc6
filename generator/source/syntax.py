"""What YAML's parser refuses, in plain words, on the line that is most likely to blame."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import yaml

from generator.problems import Place, Problem

_OF_INDENTATION = (
    "mapping values are not allowed",
    "block sequence entries are not allowed",
    "did not find expected key",
    "did not find expected '-' indicator",
    "block end",
)
FEW = 4  # lines that stand in a column of their own were moved there; an entry has about so many
DEEPEST = 30  # steps in; content needs eight


# A text without one of these cannot hold what is refused, and nearly all files are such texts: a sign of a shortcut or
# a type, a line between documents, a line far in, brackets in brackets in brackets.
_MAY_BE_REFUSED = re.compile(r"[&*!]|^(?:---|\.\.\.|%)|^[ -]{14}|[\[{][^\]}]*[\[{][^\]}]*[\[{]", re.MULTILINE)


def refused_constructs(text: str, shown_as: str) -> Problem | None:
    """What YAML allows and this guide does not: shortcuts, types, several documents, endless nesting."""
    if not _MAY_BE_REFUSED.search(text):
        return None
    depth = documents = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            fix = "write the text out, or put it in quotes if it starts with & or *"
            return Problem(_at(event, shown_as), "shortcuts with & and * are not used here", fix=fix)
        if getattr(event, "tag", None):
            fix = "delete it, or put the whole text in double quotes"
            return Problem(_at(event, shown_as), "types with an exclamation mark are not used here", fix=fix)
        if documents > 1:
            fix = "keep one entry in this file: delete this line and what follows, or the line of hyphens"
            return Problem(_at(event, shown_as), "a second document starts here", fix=fix)
        if depth > DEEPEST:
            return Problem(_at(event, shown_as), "the marks here stand too many steps in", fix="check the brackets")
    return None


def told(error: yaml.MarkedYAMLError, rows: Sequence[str], shown_as: str, offset: int = 0) -> Problem:
    """The parser's complaint about the rows from ``offset`` on, in plain words."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + offset, mark.column) if mark else (offset, 0)
    line = min(line, len(rows) - 1)
    said = f"{error.context or ''} {error.problem or ''}"
    place = Place(shown_as, line + 1, column + 1)
    if "could not find expected ':'" in said:
        at = _line_without_colon(rows, error.context_mark.line + offset if error.context_mark else line)
        return Problem(
            Place(shown_as, at + 1, _indent(rows[at]) + 1),
            "this line has no colon after its field name",
            fix="write 'field: text', or two spaces more at its start if it belongs to the text above",
        )
    if any(sign in said for sign in _OF_INDENTATION):
        at = _odd_one_out(rows, _line_with_words(rows, line))
        above = _indent(next((row for row in reversed(rows[:at]) if re.match(r"\s*[\w\"'-][^:]*:(\s|$)", row)), ""))
        message = (
            f"this line starts in another column than the lines it belongs to (it has {_spaces(_indent(rows[at]))})"
        )
        fix = "give it as many spaces at its start as its neighbors have"
        fix += f"; the field above has {above or 'none'}" if above != _indent(rows[at]) else ""
        return Problem(Place(shown_as, at + 1, _indent(rows[at]) + 1), message, fix=fix)
    if "expected ',' or" in said or "flow" in said:
        return Problem(place, "a comma or a closing bracket is missing here", fix="write [one, two, three]")
    if "unknown escape" in said or "escape" in said:
        fix = "write two backslashes, or take it out"
        return Problem(place, "a backslash in double quotes changes the sign after it", fix=fix)
    if "tag" in said or "directive" in said or "start any token" in said:
        fix = "put the whole text in double quotes"
        return Problem(place, "a text cannot start with this sign unless it is in quotation marks", fix=fix)
    fix = "compare the spaces at its start and its quotation marks with a neighbor that works"
    return Problem(place, "YAML cannot read this line, or the one above it", fix=fix)


def _at(event: yaml.Event, shown_as: str) -> Place:
    mark = event.start_mark
    return Place(shown_as, mark.line + 1, mark.column + 1) if mark else Place(shown_as)


def _line_without_colon(rows: Sequence[str], start: int) -> int:
    """The first line from ``start`` on that has no colon and should have one."""
    missing = (
        at
        for at in range(min(start, len(rows) - 1), len(rows))
        if rows[at].strip() and not re.search(r":(\s|$)|^\s*(-\s|#)", rows[at])
    )
    return next(missing, min(start, len(rows) - 1))


def _line_with_words(rows: Sequence[str], line: int) -> int:
    """``line``, or the last line above it that is not empty."""
    return next((at for at in range(line, -1, -1) if rows[at].strip()), line)


def _odd_one_out(rows: Sequence[str], line: int) -> int:
    """The line that was moved: ``line``, where the parser gave up, or the first of those above it that are rarer.

    Most lines of a file stand in columns that many others share; one that was moved does not.
    """
    shapes = [_shape(row) for row in rows]
    common = Counter(shapes)
    blamed = line
    if (shapes[line] or (0, False))[1]:  # an item: was the one before it moved?
        before = next((at for at in range(line - 1, -1, -1) if (shapes[at] or (0, False))[1]), line)
        if shapes[before] != shapes[line] and common[shapes[before]] < common[shapes[line]]:
            return before
    for at in range(line - 1, -1, -1):
        if shapes[at] is None:
            continue
        if common[shapes[at]] >= common[shapes[blamed]] or common[shapes[at]] > FEW:
            break
        blamed = at
    while blamed and (above := shapes[blamed - 1]) is not None and common[above] <= min(FEW, common[shapes[line]] - 1):
        blamed -= 1
    return blamed


def _shape(row: str) -> tuple[int, bool] | None:
    """The column a row starts in and whether it is a list item; None for an empty row or a note."""
    return (_indent(row), row.lstrip().startswith("- ")) if row.strip() and not row.lstrip().startswith("#") else None


def _spaces(count: int) -> str:
    return f"{count} space{'' if count == 1 else 's'}" if count else "none"


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())
