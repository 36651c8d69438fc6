"""Whoosh and the browser's scripts give the same order and the same scores."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from py_mini_racer import MiniRacer, mini_racer

from search.analysis import fold, is_being_typed, words
from search.export import engine_script
from search.index import stem
from search.nearness import slips
from tests.search.conftest import Pair

SEED = 20261121
QUERIES = 200  # of each guide, drawn with a seed; 3,000 in the whole proof
CASES = Path(__file__).parent / "cases"
NEAR = 1e-6
WORDS = (
    "hours",
    "week",
    "day",
    "visits",
    "DV",
    "it's",
    "vs",
    "therapist",
    "methods",
    "die",
    "want",
    "€é’",
    "72",
    ",",
    "x",
)
ENDINGS = ("", "s", "ed", "ing", "ly", "ies", "ational", "ization", "fulness", "ement", "ogi", "ative")
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


def drawn_queries(search: Pair, count: int) -> Iterator[str]:
    """Titles and aliases of the guide: whole, cut short, misspelt, run together or mixed."""
    draw = random.Random(SEED)
    texts = [text for each in search.whoosh.documents for text in (each.title, *each.aliases)]
    for _ in range(count):
        text = draw.choice(texts)
        at = draw.randrange(len(text))
        yield draw.choice(
            (
                text,
                text[: at + 1],
                text[:at] + text[at + 1 :],
                text[:at] + draw.choice(LETTERS) + text[at:],
                text[:at] + text[at : at + 2][::-1] + text[at + 2 :],
                text.replace(" ", "", 1),
                f"{text} {draw.choice(texts)}",
            )
        )


def assert_same(search: Pair, text: str, limit: int = 10) -> None:
    whoosh, browser = search.both(text, limit)
    assert [each.document for each in whoosh.results] == [each.document for each in browser.results], text
    assert [each.score for each in whoosh.results] == pytest.approx([each.score for each in browser.results], abs=NEAR)
    assert (whoosh.is_crisis, whoosh.abstains, whoosh.signpost) == (
        browser.is_crisis, browser.abstains, browser.signpost
    ), text  # fmt: skip


@pytest.mark.parametrize("guide", ["small_search", "shipped_search"])
def test_whoosh_and_the_browser_agree_on_drawn_queries(guide: str, request: pytest.FixtureRequest) -> None:
    """Hundreds of titles and aliases, whole and spoilt, rank alike."""
    search: Pair = request.getfixturevalue(guide)
    for text in drawn_queries(search, QUERIES):
        assert_same(search, text)


@pytest.mark.prove
def test_whoosh_and_the_browser_agree_on_thousands_of_queries(shipped_search: Pair) -> None:
    """Every query of the lists that readers' wording is judged by, and 3,000 drawn ones."""
    listed = [
        json.loads(line)["text"] for path in CASES.glob("*.jsonl") for line in path.read_text("utf-8").splitlines()
    ]
    for text in (*listed, *drawn_queries(shipped_search, 3_000)):
        assert_same(shipped_search, text)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60))
def test_whoosh_and_the_browser_agree_on_any_text(small_search: Pair, text: str) -> None:
    """Any signs of any script are read alike."""
    assert_same(small_search, text)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(st.sampled_from(WORDS)))
def test_whoosh_and_the_browser_agree_on_any_words(small_search: Pair, text: list[str]) -> None:
    """Any words of the guide in any order rank alike."""
    assert_same(small_search, " ".join(text))


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "therapy " * 12_000,
        "\x00\x01\x1b[31m",
        "(a|b)*+?[c]{2}\\",
        'title:x AND "y" NOT (z',
        "مرحبا therapy שלום",
        "<script>alert(1)</script>",
        "constructor __proto__ toString",
        "%E0%A4%A",
        "e\u0301" * 50,
        "\ud83d",
    ],
)
def test_rough_input_is_read_alike(small_search: Pair, text: str) -> None:
    """Huge, broken and hostile texts are words like any other."""
    assert_same(small_search, text)


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    """The browser's engine without an index."""
    with mini_racer() as context:
        context.eval(engine_script())
        yield context


@settings(max_examples=400, deadline=None)
@given(word=st.text(alphabet="abcdeilnorstuyzgm'", max_size=12).map(lambda word: "".join(words(word))))
def test_stems_are_those_of_whoosh(engine: MiniRacer, word: str) -> None:
    """The stemmer in the browser is Whoosh's, for any letters."""
    assert engine.call("careSearch.stem", word) == stem(word)


@pytest.mark.parametrize("ending", ENDINGS)
def test_stems_of_the_guide_are_those_of_whoosh(engine: MiniRacer, shipped_search: Pair, ending: str) -> None:
    """Every word of the shipped guide, with more endings, has the same stem."""
    surfaces = [word + ending for word in shipped_search.whoosh.index.vocabulary.surfaces]
    stems = list(engine.call("(function (all) { return all.map(careSearch.stem).join(' ').split(' '); })", surfaces))

    assert stems == [stem(word) for word in surfaces]


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=80))
def test_any_text_is_folded_alike(engine: MiniRacer, text: str) -> None:
    """Both sides see the same letters in any text."""
    assert engine.call("careSearch.fold", text) == fold(text)
    assert engine.call("careSearch.isBeingTyped", text) == is_being_typed(text)


@settings(max_examples=200, deadline=None)
@given(typed=st.text("abcd", max_size=9), meant=st.text("abcd", max_size=9), most=st.integers(1, 2))
def test_slips_are_counted_alike(engine: MiniRacer, typed: str, meant: str, most: int) -> None:
    """Both sides find two words equally far apart."""
    assert engine.call("careSearch.slips", typed, meant, most) == slips(typed, meant, most)
