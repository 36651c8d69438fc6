"""The scripts that browsers get."""

from __future__ import annotations

import gzip
import json

import esprima
import pytest
from py_mini_racer import JSEvalException, mini_racer

from generator.catalog import Catalog
from search.documents import build_documents
from search.export import browser_files, engine_script
from search.packing import packed

NAMES = {"search/index.js", "search/engine.js", "search/worker.js", "search/search-page.js"}
BUDGET = 120_000  # bytes, compressed: code and index


def test_two_exports_are_the_same_bytes(small: Catalog) -> None:
    """The same content gives the same files, though Whoosh names its own at random."""
    assert browser_files(small) == browser_files(small)


def test_code_and_index_fit_the_budget(shipped: Catalog) -> None:
    """What a reader who turns to search downloads stays small."""
    files = browser_files(shipped)

    assert set(files) == NAMES
    assert sum(len(gzip.compress(text.encode(), 9)) for text in files.values()) <= BUDGET


@pytest.mark.parametrize("name", sorted(NAMES))
def test_scripts_are_classic_and_old_enough(small: Catalog, name: str) -> None:
    """Every script parses without newer syntax than six-year-old browsers know."""
    esprima.parseScript(browser_files(small)[name])


@pytest.mark.parametrize("name", ["search/engine.js", "search/worker.js", "search/search-page.js"])
def test_scripts_keep_what_is_typed_to_themselves(small: Catalog, name: str) -> None:
    """No script stores, sends or runs text."""
    forbidden = ("fetch(", "XMLHttpRequest", "sendBeacon", "WebSocket", "localStorage", "sessionStorage", "indexedDB",
                 "cookie", "innerHTML", "insertAdjacentHTML", "document.write", "eval(", "pushState", "replaceState",
                 "location.hash =", "location =")  # fmt: skip

    assert [word for word in forbidden if word in browser_files(small)[name]] == []


@pytest.mark.parametrize("index", ["null", "{}", '{"format": 0}', '{"format": "1"}'])
def test_an_index_of_another_version_is_refused(index: str) -> None:
    """The engine says so rather than rank by what it cannot read."""
    with mini_racer() as context:
        context.eval(engine_script())

        with pytest.raises(JSEvalException, match="another version"):
            context.eval(f"careSearch.open({index})")


def test_matches_are_marked_in_the_readers_own_letters(small: Catalog) -> None:
    """A matched word is marked whole, as it stands in the text."""
    files = browser_files(small)
    ask = "JSON.stringify(careSearch.open(careSearchIndex).answer('HOURS of a day visit', 1).results[0].title)"
    with mini_racer() as context:
        context.eval(files["search/engine.js"])
        context.eval(files["search/index.js"])
        parts = json.loads(str(context.eval(ask)))

    assert "".join(words for words, _ in parts) in {document.title for document in build_documents(small)}
    assert {"hours", "day", "visits"} <= {words.lower() for words, is_match in parts if is_match}


def test_numbers_are_packed_least_digit_first() -> None:
    """Small numbers are one sign, larger ones as many as they need."""
    assert [len(packed([number])) for number in (0, 44, 45, 2024, 2025)] == [1, 1, 2, 2, 3]
