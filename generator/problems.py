"""A mistake in content: where it is, what is wrong, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True)
class Place:
    """A spot in a content file. Line and column start at 1, as editors count."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True)
class Edit:
    """Other words for a stretch of one line. Lines count from 1; ``start`` is a column from 0.

    ``was`` is what stands there now, so that nothing else is ever written over.
    """

    line: int
    start: int
    was: str
    text: str

    @property
    def end(self) -> int:
        """The column after the last that changes, from 0."""
        return self.start + len(self.was)


@dataclass(frozen=True)
class Problem:
    """One mistake in content, in words an editor can act on.

    ``field`` is the dotted way to the value inside its file (``cells.hours.figure.low``), or ``""``
    for the file as a whole. ``fix`` says what to do, or is ``""`` where the message already does.
    ``corrections`` holds the edits of which exactly one mends it without a person's judgment, most
    likely first; which one, only the model can tell. ``rule`` names the rule that found it.
    """

    place: Place
    message: str
    field: str = ""
    fix: str = ""
    level: Level = "error"
    corrections: tuple[Edit, ...] = ()
    rule: str = ""
    about: str = ""  # the entry it is about, as kind/id, where a rule found it

    def __str__(self) -> str:
        where = f"{self.place.path}:{self.place.line}:{self.place.column}"
        what = f"{self.field}: {self.message}" if self.field else self.message
        return f"{where}: {self.level}: {what}" + (f"; {self.fix}" if self.fix else "")

    def as_json(self) -> dict[str, str | int]:
        """The problem under the keys of the command contract."""
        return {
            "path": self.place.path,
            "line": self.place.line,
            "column": self.place.column,
            "level": self.level,
            "field": self.field,
            "message": self.message,
            "fix": self.fix,
        }


def in_reading_order(problems: list[Problem]) -> list[Problem]:
    """Problems by file, line, column and words, each once."""
    return sorted(
        set(problems),
        key=lambda problem: (
            problem.place.path,
            problem.place.line,
            problem.place.column,
            problem.field,
            problem.message,
        ),
    )


class ContentError(Exception):
    """Content has errors, so there is no catalog. The only exception that leaves a module."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = in_reading_order(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
