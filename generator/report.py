"""Problems as editors and programs read them: lines with the place quoted, JSON, or annotations."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.problems import Problem

_WIDEST = 96  # letters of a long line that are quoted around the place
Rows = Callable[[str], Sequence[str]]  # the lines of a file, by the path that a problem shows


def as_text(problems: Iterable[Problem], rows: Rows) -> Iterator[str]:
    """Each problem as ``path:line:column: level: message``, with its line quoted below and a mark under the place."""
    for problem in problems:
        yield str(problem)
        yield from _quoted(problem, rows(problem.place.path))


def as_json(problems: Iterable[Problem]) -> str:
    """The problems as the command contract has them: a list of path, line, column, level, field, message and fix."""
    return json.dumps([problem.as_json() for problem in problems], indent=2, ensure_ascii=False)


def as_annotations(problems: Iterable[Problem]) -> Iterator[str]:
    """The problems as GitHub shows them beside the changed lines (workflow commands)."""
    for problem in problems:
        place = problem.place
        where = f"file={_property(place.path)},line={place.line},col={place.column}"
        words = ": ".join(part for part in (problem.field, problem.message) if part)
        yield f"::{problem.level} {where}::{_data(words + (f'; {problem.fix}' if problem.fix else ''))}"


def _quoted(problem: Problem, rows: Sequence[str]) -> Iterator[str]:
    number, at = problem.place.line, problem.place.column - 1
    if not 1 <= number <= len(rows) or not rows[number - 1].strip():
        return
    row = "".join(sign if sign.isprintable() else " " for sign in rows[number - 1])  # no codes for the terminal
    start = max(0, min(at - _WIDEST // 2, len(row) - _WIDEST))
    shown = ("…" if start else "") + row[start : start + _WIDEST] + ("…" if len(row) > start + _WIDEST else "")
    margin = f"{number:>6} | "
    mark = " " * (at - start + bool(start)) + "^"
    yield margin + shown
    yield " " * (len(margin) - 2) + "| " + mark + (f" rule: {problem.rule}" if problem.rule else "")


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
