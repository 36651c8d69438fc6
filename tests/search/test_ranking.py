"""What makes one page rank above another. Each rule holds in Whoosh and in the browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.search.conftest import Pair, document

Search = Callable[..., Pair]
OTHERS = tuple(
    document(f"other-{number}", f"Something else {number}", text="On quite another matter.") for number in range(6)
)


def first(search: Pair, text: str) -> str:
    """The address that both engines put first."""
    whoosh, browser = search.both(text)
    assert whoosh == browser
    return search.addresses(text)[0]


def test_a_title_beats_a_body(search_of: Search) -> None:
    """A word in the title counts more than the same word below it."""
    search = search_of(
        document("body", "Leave", text="Medication is one part."),
        document("title", "Medication", text="One part."),
        *OTHERS,
    )

    assert first(search, "medication") == "title"


def test_an_alias_finds_what_the_title_does_not_say(search_of: Search) -> None:
    """Another way to say the title leads to it."""
    search = search_of(
        document("in", "Inpatient care", aliases=("psych ward",)), document("ward", "A hospital ward"), *OTHERS
    )

    assert first(search, "psych ward") == "in"


def test_more_words_beat_one_word_often(search_of: Search) -> None:
    """Two words of the question count more than one of them again and again."""
    search = search_of(
        document("often", "Work", text="Work, work and work again, all day."),
        document("both", "Leave", text="Leave from work is possible."),
        *OTHERS,
    )

    assert first(search, "leave from work") == "both"


def test_any_word_may_match(search_of: Search) -> None:
    """A whole question finds a page that holds only a part of it."""
    search = search_of(document("cost", "What it costs"), *OTHERS)

    assert first(search, "so how much would all of this cost my family") == "cost"


def test_of_equals_the_earlier_comes_first(search_of: Search) -> None:
    """The order of documents breaks ties."""
    search = search_of(*OTHERS, document("a", "Group therapy"), document("b", "Group therapy"))

    assert search.addresses("group therapy")[:2] == ["a", "b"]


@pytest.mark.parametrize(
    "typed",
    ["teletherapy", "tele therapy", "telethrapy", "teletherapi", "teleth", "TELETHERAPY!", "“teletherapy”"],
)
def test_a_word_is_found_however_it_is_typed(search_of: Search, typed: str) -> None:
    """Written apart, misspelt, half-typed, shouted or quoted, it is the same word."""
    search = search_of(document("tele", "Teletherapy"), document("temple", "Temples"), *OTHERS)

    assert first(search, typed) == "tele"


def test_words_run_together_are_taken_apart(search_of: Search) -> None:
    """A word we do not know is tried as two that we know."""
    search = search_of(document("self", "Paying by self pay"), *OTHERS)

    assert first(search, "selfpay") == "self"


def test_a_word_as_written_beats_one_like_it(search_of: Search) -> None:
    """An exact word counts more than the start of a longer word."""
    search = search_of(document("longer", "Residential"), document("exact", "Resident"), *OTHERS)

    assert first(search, "resident") == "exact"


@pytest.mark.parametrize("letters", range(3, len("insurance") + 1))
def test_one_more_letter_never_empties_the_results(search_of: Search, letters: int) -> None:
    """From its third letter on a word being typed has results."""
    search = search_of(document("pays", "Insurance"), *OTHERS)

    assert first(search, "insurance"[:letters]) == "pays"


def test_a_full_title_scores_near_one_or_more(search_of: Search) -> None:
    """Scores are absolute: saying all of a title is a full match whatever else is there."""
    search = search_of(document("hold", "Involuntary hold"), *OTHERS)

    assert search.whoosh.answer("involuntary hold", 1).results[0].score > 0.9


@pytest.mark.parametrize("text", ["", "   ", "?!", "the of and", "日本語", "\u200b", "🙂", "zzzz qqqq"])
def test_what_we_cannot_read_is_not_answered(search_of: Search, text: str) -> None:
    """Without a word we know there is no result, and no error."""
    search = search_of(document("pays", "Insurance"), *OTHERS)
    whoosh, browser = search.both(text)

    assert (whoosh.abstains, whoosh.results) == (browser.abstains, browser.results) == (True, ())


def test_a_question_mostly_about_other_things_is_not_answered(search_of: Search) -> None:
    """One familiar word in a question of strange words does not make a page an answer."""
    search = search_of(document("php", "PHP"), *OTHERS)

    assert all(answer.abstains for answer in search.both("php mysql tutorial github"))


def test_an_index_without_documents_answers_nothing(search_of: Search) -> None:
    """An empty site is no error."""
    assert all(answer.abstains for answer in search_of().both("therapy"))
