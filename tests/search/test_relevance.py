"""Queries of readers and the pages that answer them: what share finds one among the first three results."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import pytest

from search.analysis import STOP_WORDS, words
from search.index import stem
from tests.conftest import ROOT
from tests.search.conftest import Pair
from tests.search.typed import texts

CASES = ROOT / "tests" / "search" / "cases" / "relevance.jsonl"
NOT_OURS = "not-answered-4"  # kept from tuning
FIRST = 3
# Words that ask and words that point: they tell nothing of what is asked.
_ASKING = frozenset(
    [
        "i",
        "do",
        "how",
        "what",
        "can",
        "my",
        "me",
        "you",
        "your",
        "we",
        "he",
        "she",
        "they",
        "who",
        "when",
        "where",
        "which",
        "why",
        "does",
        "did",
        "am",
        "have",
        "has",
        "had",
        "from",
        "about",
        "up",
        "out",
        "so",
        "just",
        "more",
        "than",
        "get",
        "go",
    ]
)
# Registers together, the least share that must find an answer: over all queries, and over those kept from tuning.
GATES = (
    (("keyword", "question"), 0.95, 0.9),
    (("colloquial", "typo"), 0.9, 0.8),
    (("spanish",), 0.85, None),
    (("everyday",), 0.6, 0.6),
)


@cache
def cases() -> Sequence[Mapping[str, Any]]:
    """Every query with the addresses that answer it; README.md beside the file says who wrote and judged them."""
    return [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


def answers(case: Mapping[str, Any], address: str) -> bool:
    """Whether a result answers: it is one of the places named, or stands on a page that is named whole."""
    named = {*case["answers"], *case.get("judged", ())}
    return address in named or address.partition("#")[0] in named


@pytest.fixture(scope="module")
def found(shipped_search: Pair) -> Mapping[str, bool]:
    """Of each query, whether one of the first results answers it."""
    return {
        case["text"]: any(answers(case, address) for address in shipped_search.addresses(case["text"], FIRST))
        for case in cases()
    }


@pytest.mark.parametrize(("registers", "least", "least_of_kept"), GATES)
def test_readers_find_an_answer_among_the_first_three(
    found: Mapping[str, bool], registers: tuple[str, ...], least: float, least_of_kept: float | None
) -> None:
    """The gate: whatever changes in content or ranking, this share of readers still finds an answer."""
    asked = [case for case in cases() if case["register"] in registers]
    kept = [case for case in asked if case.get("held")]
    missed = [case["text"] for case in asked if not found[case["text"]]]

    assert 1 - len(missed) / len(asked) >= least, missed
    if least_of_kept is not None:
        assert sum(found[case["text"]] for case in kept) / len(kept) >= least_of_kept


def test_what_is_not_ours_gets_no_confident_answer(shipped_search: Pair) -> None:
    """A signpost, or a score too low: in 85 of 100 questions that no phrase was ever mended on."""
    asked = texts(NOT_OURS)
    answered = [text for text in asked if not shipped_search.whoosh.answer(text, 1).abstains]

    assert len(answered) / len(asked) <= 0.15, answered


def test_the_suite_is_what_it_says() -> None:
    """Enough queries of each kind, enough of them by people who saw only titles, and enough kept from tuning."""
    registers = [case["register"] for case in cases()]
    by_titles = [case for case in cases() if case["written"] == "titles"]

    assert len({case["text"] for case in cases()}) == len(cases()) >= 300
    assert min(registers.count(register) for register in set(registers)) >= 50
    assert len(by_titles) >= 120
    assert sum(case["register"] == "everyday" for case in by_titles) >= 60
    assert sum(case.get("held", False) for case in cases()) >= 60


def test_no_query_repeats_the_title_it_looks_for(shipped_search: Pair) -> None:
    """At most half of a query's words that say something stand in the title of the page named first."""
    titles = {document.address: document.title for document in shipped_search.whoosh.documents}

    def said(text: str) -> set[str]:
        return {stem(word) for word in words(text) if word not in STOP_WORDS | _ASKING}

    repeating = [
        case["text"]
        for case in cases()
        if len(said(case["text"]) & said(titles[case["answers"][0]])) > len(said(case["text"])) / 2
    ]

    assert repeating == []
