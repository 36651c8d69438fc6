"""Whether a problem can be acted on: it has a place that is there, and words that an editor knows."""

from __future__ import annotations

import re

from generator.problems import Problem
from generator.source import rows_of

# Words of programs: of Python's errors, of its types, and of the libraries that read YAML and check entries.
_OF_PROGRAMS = re.compile(
    r"Traceback|pydantic|Exception|\w+Error\b|Input should|validation error|extra_forbidden|missing_argument"
    r"|type=|NoneType|\bdict\b|\bstr\b|\btuple\b|<class"
    r"|could not find expected|did not find expected|while (?:parsing|scanning)"
)


def unclear(problem: Problem) -> str:
    """What is wrong with a problem: no place, or words of programs; nothing if an editor can act on it."""
    place, rows = problem.place, rows_of(problem.place.path)
    if not 1 <= place.line <= max(1, len(rows)):
        return f"{problem}: the file has {len(rows)} lines"
    if not 1 <= place.column <= len(rows[place.line - 1] if rows else "") + 1:
        return f"{problem}: there is no such column"
    if not problem.message.strip() or _OF_PROGRAMS.search(f"{problem.message} {problem.fix}"):
        return f"{problem}: not in an editor's words"
    return ""
