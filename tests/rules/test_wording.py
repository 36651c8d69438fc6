"""Words to avoid are found as a person would find them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rules.word_lists import FINE, SELLING, UNSAFE
from generator.rules.wording import avoided, lookup_of

LOOKUP = lookup_of(((("bad word", "BAD"), "a better word"), (("bad",), "good"), (("best",), "say for whom")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Bad-Word here", ["Bad-Word"]),
        ("a bad  word", ["bad  word"]),
        ("bad", ["bad"]),
        ("BAD", ["BAD"]),
        ("badly, embad", []),
        ("What is bad is bad.", ["bad", "bad"]),
        ("Do your best. At best it helps.", []),
        ("Do your best for the best.", ["best"]),
    ],
)
def test_words_are_found_whole(text: str, found: list[str]) -> None:
    """Letters may be small or large, hyphens stand for spaces, longer phrases come first, and words are whole."""
    assert [words for words, _ in avoided(text, LOOKUP)] == found


def test_capitals_are_found_in_capitals_alone() -> None:
    """An abbreviation to avoid is not looked for in a plain word."""
    lookup = lookup_of(((("MAT",), "the full name"),))

    assert list(avoided("Sit on the mat. Ask for MAT.", lookup)) == [("MAT", "the full name")]


def test_every_word_to_avoid_is_found() -> None:
    """No phrase on the lists is hidden by another."""
    for lists in (UNSAFE, SELLING):
        lookup = lookup_of(lists)
        hidden = [
            one for phrases, _ in lists for one in phrases if [one] != [found for found, _ in avoided(one, lookup)]
        ]
        assert hidden == []


def test_every_word_to_avoid_stands_once() -> None:
    """A phrase has one better word."""
    phrases = [one for listed, _ in (*UNSAFE, *SELLING, (FINE, "")) for one in listed]

    assert len(phrases) == len(set(phrases))


def test_no_better_word_is_itself_to_avoid() -> None:
    """What an editor is told to write passes."""
    lookup = lookup_of((*UNSAFE, *SELLING))

    assert [better for _, better in UNSAFE for _ in avoided(better, lookup)] == []


def test_what_is_fine_holds_a_word_to_avoid() -> None:
    """A phrase that excuses nothing is deleted from the list."""
    lookup = lookup_of((*UNSAFE, *SELLING), fine=())

    assert [phrase for phrase in FINE if not list(avoided(phrase, lookup))] == []


@given(st.text(alphabet=st.sampled_from("best BESTproven#1 -’'.\n"), max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    """What is found stands in the text as it is told."""
    assert all(found in text for found, _ in avoided(text, lookup_of(SELLING)))
