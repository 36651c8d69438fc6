"""The scripts that browsers get."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

import esprima
import pytest
from py_mini_racer import JSEvalException, mini_racer

from generator.catalog import Catalog
from search.documents import build_documents
from search.export import POSTING_PARTS, TEXT_PARTS, browser_files, engine_script
from search.packing import packed

CODE = {"search/engine.js", "search/worker.js", "search/search-page.js"}
PARTS = {f"search/postings-{number}.js" for number in range(POSTING_PARTS)} | {
    f"search/texts-{number}.js" for number in range(TEXT_PARTS)
}
NAMES = {*CODE, *PARTS, "search/index.js"}
FIRST_QUERIES = (
    "php vs iop",
    "how much does it cost without insurance",
    "can i keep working",
    "my daughter cuts herself what do i do now",
    "shrink",
    "anxeity terapy",
)
BUDGET = 120_000  # bytes, compressed: code, index, and the parts that a first query needs


def test_two_exports_are_the_same_bytes(small: Catalog) -> None:
    """The same content gives the same files, though Whoosh names its own at random."""
    assert browser_files(small) == browser_files(small)


@pytest.fixture(scope="module")
def shipped_files(shipped: Catalog) -> Mapping[str, str]:
    """The scripts of the search of the shipped guide."""
    return browser_files(shipped)


@contextmanager
def _fetching_engine(files: Mapping[str, str]) -> Iterator[Callable[[str], set[str]]]:
    """Asks an engine that fetches a part only when it needs it; answers which parts it fetched, since its start."""
    with mini_racer() as context:
        context.eval(files["search/engine.js"])
        context.eval(files["search/index.js"])
        context.eval(f"var scripts = {json.dumps({name: files[name] for name in PARTS})}; var fetched = [];")
        context.eval("var load = (name) => { fetched.push(name); (0, eval)(scripts['search/' + name + '.js']); };")
        context.eval("var run = (names) => names.forEach(load);")
        context.eval("var opened = careSearch.open(careSearchIndex, run);")

        def ask(text: str) -> set[str]:
            context.call("opened.answer", text, 10)
            return {f"search/{name}.js" for name in json.loads(str(context.eval("JSON.stringify(fetched)")))}

        yield ask


def _weight(files: Mapping[str, str], names: Iterable[str]) -> int:
    return sum(len(gzip.compress(files[name].encode(), 9)) for name in names)


@pytest.mark.parametrize("query", FIRST_QUERIES)
def test_a_first_query_fits_the_budget(shipped_files: Mapping[str, str], query: str) -> None:
    """What a reader who turns to search downloads until the first answer stays small."""
    with _fetching_engine(shipped_files) as ask:
        assert _weight(shipped_files, {*CODE, "search/index.js", *ask(query)}) <= BUDGET


def test_a_query_fetches_only_what_it_needs(shipped_files: Mapping[str, str]) -> None:
    """A short query needs few parts; asked again it needs no more."""
    with _fetching_engine(shipped_files) as ask:
        first = ask("deductible")

        assert 0 < len(first) < len(PARTS) / 2
        assert ask("deductible") == first


def test_a_part_of_another_index_is_refused(shipped_files: Mapping[str, str], small: Catalog) -> None:
    """Parts and index that do not belong together are told, not ranked by."""
    mixed = {**browser_files(small), "search/index.js": shipped_files["search/index.js"]}
    with _fetching_engine(mixed) as ask, pytest.raises(JSEvalException, match="another search index"):
        ask("hours")


def test_files_are_the_promised_ones(shipped_files: Mapping[str, str]) -> None:
    """Code, index and parts, and nothing else."""
    assert set(shipped_files) == NAMES


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
    ask = "JSON.stringify(opened.answer('HOURS of a day visit', 1).results[0].title)"
    with mini_racer() as context:
        context.eval(files["search/engine.js"])
        for name in ("search/index.js", *sorted(PARTS)):
            context.eval(files[name])
        context.eval("var opened = careSearch.open(careSearchIndex, () => {});")
        parts = json.loads(str(context.eval(ask)))

    assert "".join(words for words, _ in parts) in {document.title for document in build_documents(small)}
    assert {"hours", "day", "visits"} <= {words.lower() for words, is_match in parts if is_match}


def test_numbers_are_packed_least_digit_first() -> None:
    """Small numbers are one sign, larger ones as many as they need."""
    assert [len(packed([number])) for number in (0, 44, 45, 2024, 2025)] == [1, 1, 2, 2, 3]
