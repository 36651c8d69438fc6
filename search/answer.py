"""What a search gives: whether help comes first, whether we can answer at all, and the results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Result:
    """One document in the order of fit: its number in the index, and its score."""

    document: int
    score: float


@dataclass(frozen=True)
class Answer:
    """The answer to one query."""

    is_crisis: bool  # crisis help comes above every result
    abstains: bool  # there is a signpost, or no page fits well enough: "We cannot answer that here"
    signpost: str | None  # the title of the words on who can answer instead
    results: tuple[Result, ...]


class Engine(Protocol):
    """Anything that answers queries: Whoosh, or the files that browsers run."""

    def answer(self, text: str, limit: int) -> Answer: ...
