"""What people type, from tests/search/cases/, and the browser's scripts that look for phrases in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from hypothesis import strategies as st
from py_mini_racer import mini_racer

from search.export import BROWSER
from search.phrases import Book, book_data, matching_data

CASES = Path(__file__).parent / "cases"
SCRIPTS = ("stemmer.js", "words.js", "phrases.js", "crisis.js", "signposts.js")


def cases(name: str) -> tuple[Mapping[str, str], ...]:
    """The lines of one list."""
    lines = (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def texts(*names: str) -> list[str]:
    """The texts of some lists."""
    return [case["text"] for name in names for case in cases(name)]


def any_text() -> st.SearchStrategy[str]:
    """Any signs at all, and words that people type, in any order, also run together."""
    typed = sorted({word for text in texts("crisis", "ordinary", "not-answered") for word in text.split()})
    word = st.one_of(st.sampled_from(typed), st.text(max_size=8))
    return st.one_of(
        st.text(max_size=60),
        st.lists(word, max_size=14).map(" ".join),
        st.lists(st.sampled_from(typed), max_size=6).map("".join),
    )


@contextmanager
def browser_finder(book: Book) -> Iterator[Callable[[str], int | None]]:
    """What the browser's scripts find: the number of the first phrase, or None."""
    with mini_racer() as context:
        for name in SCRIPTS:
            context.eval((BROWSER / name).read_text(encoding="utf-8"))
        context.eval(f"var found = careSearch.finder({json.dumps(book_data(book))}, {json.dumps(matching_data())});")

        def found(text: str) -> int | None:
            number = int(context.call("found", text))
            return None if number < 0 else number

        yield found
