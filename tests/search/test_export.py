"""The scripts that browsers get."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import esprima
import pytest
from py_mini_racer import JSEvalException, MiniRacer, mini_racer

from generator.catalog import Catalog
from search.document import SearchDocument
from search.export import ONE_FILE, BrowserIndex, browser_files, browser_index, engine_script, is_part
from search.packing import cut, front_coded, front_decoded, packed
from search.whoosh_engine import documents_engine

CODE = {"search/engine.js", "search/search-page.js"}
MEANING = {"search/word-table.js", "search/vectors.js"}
FIRST_QUERIES = (
    "php vs iop",
    "how much does it cost without insurance",
    "can i keep working",
    "my daughter cuts herself what do i do now",
    "shrink",
    "anxeity terapy",
)
BUDGET = 120_000  # bytes, compressed: code, index, and the parts that a first query needs
TABLE_BUDGET = 300_000  # bytes, compressed: the word table, once for all sites


def test_two_exports_are_the_same_bytes(small: Catalog) -> None:
    """The same content gives the same files, though Whoosh names its own at random."""
    assert browser_files(small) == browser_files(small)


@pytest.fixture(scope="module")
def shipped_files(shipped: Catalog) -> Mapping[str, str]:
    """The scripts of the search of the shipped guide."""
    return browser_files(shipped)


def large_index(count: int = 1200) -> BrowserIndex:
    """The index of so many documents that it does not fit into one file."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = [f"{letters[number % 26]}{letters[number // 26 % 26]}word{number}" for number in range(count)]
    documents = [
        SearchDocument(f"faq/#{number}", f"What is {word}?", text=f"{word} is near {words[number - 1]}. " * 3)
        for number, word in enumerate(words)
    ]
    with documents_engine(documents) as engine:
        return browser_index(engine)


@contextmanager
def fetching(index: str, parts: Mapping[str, str]) -> Iterator[tuple[MiniRacer, Callable[[], list[str]]]]:
    """An engine that fetches a part only when it needs it, and the names of those it fetched."""
    with mini_racer() as context:
        context.eval(engine_script())
        context.eval(index)
        context.eval(f"var scripts = {json.dumps(dict(parts))}; var fetched = [];")
        context.eval("var load = (name) => { fetched.push(name); (0, eval)(scripts[name]); };")
        context.eval("var opened = careSearch.open(careSearchIndex, (names) => names.forEach(load));")
        yield context, lambda: json.loads(str(context.eval("JSON.stringify(fetched)")))


def _parts(files: Mapping[str, str]) -> dict[str, str]:
    return {name.rpartition("/")[2].removesuffix(".js"): text for name, text in files.items() if is_part(name)}


def _weight(texts: Iterable[str]) -> int:
    return sum(len(gzip.compress(text.encode(), 9)) for text in texts)


@pytest.mark.parametrize("query", FIRST_QUERIES)
def test_a_first_query_fits_the_budget(shipped_files: Mapping[str, str], query: str) -> None:
    """What a reader who turns to search downloads until the first answer stays small."""
    parts = _parts(shipped_files)
    with fetching(shipped_files["search/index.js"], parts) as (context, fetched):
        context.call("opened.answer", query, 10)
        code = [shipped_files[name] for name in (*CODE, "search/index.js")]

        assert _weight((*code, *(parts[name] for name in fetched()))) <= BUDGET


def test_the_word_table_fits_its_budget(shipped_files: Mapping[str, str]) -> None:
    """The table that all sites share."""
    assert _weight([shipped_files["search/word-table.js"]]) <= TABLE_BUDGET


def test_a_query_fetches_only_what_it_needs(shipped_files: Mapping[str, str]) -> None:
    """A short query needs few parts; asked again it needs no more."""
    parts = _parts(shipped_files)
    with fetching(shipped_files["search/index.js"], parts) as (context, fetched):
        context.call("opened.answer", "deductible", 10)
        first = fetched()
        context.call("opened.answer", "deductible", 10)

        assert 0 < len(first) < len(parts) / 4
        assert fetched() == first


def test_a_small_index_is_one_file(small: Catalog) -> None:
    """A small site needs no further request."""
    files = browser_files(small)

    assert set(files) == {*CODE, *MEANING, "search/index.js"}
    assert len(files["search/index.js"]) < ONE_FILE


def test_a_large_index_keeps_even_its_words_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a query does not need is not fetched: neither other words nor other texts."""
    monkeypatch.setattr("search.export.WORDS_APART", 1_000)
    index = large_index()
    with fetching(index.index, index.parts) as (context, fetched):
        answer = context.call("opened.answer", "aaword0", 1)
        kinds = [name.partition("-")[0] for name in fetched()]

    assert [result["address"] for result in answer["results"]] == ["faq/#0"]
    assert {kind: kinds.count(kind) for kind in kinds} == {"words": 1, "postings": 1, "texts": 1}
    assert sum(name.startswith("words-") for name in index.parts) == 26


def test_a_part_of_another_index_is_refused() -> None:
    """Parts and index that do not belong together are told, not ranked by."""
    index, other = large_index(), large_index(1201)
    with (
        fetching(index.index, other.parts) as (context, _),
        pytest.raises(JSEvalException, match="another search index"),
    ):
        context.call("opened.answer", "aaword0", 1)


def test_every_part_is_named_by_the_index() -> None:
    """A page that must load all parts beforehand knows them from the index alone."""
    index = large_index()
    with fetching(index.index, index.parts) as (context, _):
        named = json.loads(str(context.eval("JSON.stringify(careSearch.partsOf(careSearchIndex))")))

    assert sorted(named) == sorted(index.parts)


def test_vectors_of_another_table_are_refused(small: Catalog) -> None:
    """Two tables never mix."""
    files = browser_files(small)
    with fetching(files["search/index.js"], {}) as (context, _):
        for name in sorted(MEANING):
            context.eval(files[name])
        context.eval("careSearchVectors.digest = 'another';")

        with pytest.raises(JSEvalException, match="another word table"):
            context.eval("opened.understand(careSearchTable, careSearchVectors)")


def test_the_word_table_names_its_sources(shipped_files: Mapping[str, str]) -> None:
    """Its licence asks for it, in the file itself."""
    head = "".join(line for line in shipped_files["search/word-table.js"].splitlines() if line.startswith("//"))

    assert "Open English WordNet" in head
    assert "CC BY 4.0" in head


def test_scripts_are_classic_and_old_enough(small: Catalog) -> None:
    """Every script parses without newer syntax than six-year-old browsers know."""
    for script in (*browser_files(small).values(), *list(large_index().parts.values())[:3]):
        esprima.parseScript(script)


@pytest.mark.parametrize("name", sorted(CODE))
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
    """A matched word is marked whole, as it stands in the text; a result names the page it stands on."""
    with fetching(browser_files(small)["search/index.js"], {}) as (context, _):
        result = context.call("opened.answer", "HOURS of a day visit", 1)["results"][0]

    assert {"hours", "day", "visits"} <= {words.lower() for words, is_match in result["title"] if is_match}
    assert result["page"]["address"] == result["address"].split("#")[0]
    assert result["page"]["title"]


def test_numbers_are_packed_least_digit_first() -> None:
    """Small numbers are one sign, larger ones as many as they need."""
    assert [len(packed([number])) for number in (0, 44, 45, 2024, 2025)] == [1, 1, 2, 2, 3]


@pytest.mark.parametrize("words", [(), ("a",), ("care", "cared", "caring", "day")])
def test_words_are_coded_by_what_they_share(words: Sequence[str]) -> None:
    """What is coded is read again."""
    assert front_decoded(front_coded(words)) == tuple(words)


def test_parts_hold_about_as_much_as_they_may() -> None:
    """A part begins where the one before is full; an item that is too long stands alone."""
    assert cut([3, 3, 3, 20, 1, 1], 7) == [0, 2, 3, 4]
