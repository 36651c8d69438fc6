"""From text to words."""

from __future__ import annotations

import pytest

from search.analysis import STOP_WORDS, fold, is_being_typed, words
from search.index import stem
from search.nearness import slips


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Can’t", "cant"),
        ("CAN'T", "cant"),
        ("sesión", "sesion"),
        ("sesio\u0301n", "sesion"),
        ("Straße", "strasse"),
        ("$4,000", "$4000"),
        ("ＩＯＰ", "iop"),
        ("co\u00adpay", "copay"),
    ],
)
def test_text_is_folded_to_plain_letters(typed: str, folded: str) -> None:
    """Capitals, accents, quotes, wide letters and soft hyphens do not keep a word from being found."""
    assert folded == fold(typed)


def test_numbers_are_words() -> None:
    """A number can be asked for."""
    assert words("72-hour hold?") == ["72", "hour", "hold"]


@pytest.mark.parametrize("word", ["who", "what", "how", "when", "should", "not", "no", "can", "i"])
def test_words_that_carry_meaning_are_kept(word: str) -> None:
    """The stop list is short: question words and "not" count."""
    assert word not in STOP_WORDS


@pytest.mark.parametrize(("text", "grows"), [("ther", True), ("therapy ", False), ("therapy?", False), ("", False)])
def test_a_word_grows_until_something_follows_it(text: str, *, grows: bool) -> None:
    """Only a last word with nothing after it may be half-typed."""
    assert grows == is_being_typed(text)


@pytest.mark.parametrize(
    ("one", "other"), [("stopping", "stopped"), ("therapies", "therapy"), ("insured", "insurance")]
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    """Endings do not matter."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("typed", "meant", "count"),
    [
        ("anxeity", "anxiety", 1),
        ("depresion", "depression", 1),
        ("hosptial", "hospital", 1),
        ("php", "iop", 2),
        ("", "ab", 2),
    ],
)
def test_slips_are_letters_dropped_added_changed_or_swapped(typed: str, meant: str, count: int) -> None:
    """Two neighbors in the wrong order are one slip."""
    assert count == slips(typed, meant, 2)


def test_many_slips_are_not_counted_to_the_end() -> None:
    """Words further apart than asked for give one more than asked for."""
    assert slips("insurance", "residential", 2) == 3
