"""Questions that ask nearly the same are found without comparing each with each."""

from __future__ import annotations

from generator.rules.questions import questions_are_not_near_copies, ways_to_ask
from generator.rules.text.alike import near_copies, wording


def _found(*texts: str) -> list[tuple[int, int]]:
    others = ["what does it cost", "who works there", "is it safe", "may I bring my child", "how long is the wait"]
    asked = [*texts, *others]
    return list(near_copies([wording(f"entry-{at}", text) for at, text in enumerate(asked)]))


def test_small_words_and_endings_make_no_other_question() -> None:
    """Order, small words and endings are passed over."""
    assert _found("How many hours a week is a day program?", "the hours in the week, how many for day programs") == [
        (1, 0)
    ]


def test_a_rare_word_makes_another_question() -> None:
    """Two questions that share common words but differ in the telling one are two questions."""
    assert _found("Does a day program help with grief?", "Does a day program help with panic?") == []


def test_one_word_alone_is_the_same_question() -> None:
    """A single word asked twice is found too."""
    assert _found("What is grief?", "grief") == [(1, 0)]


def test_wordings_of_one_entry_may_be_alike() -> None:
    """Other ways to ask belong to their question."""
    assert list(near_copies([wording("one", "what is grief"), wording("one", "grief")])) == []


def test_looking_up_rare_words_finds_what_comparing_all_finds(shipped) -> None:
    """Every wording of the shipped entries, asked again by another entry, is found."""
    asked = [wording(way.entry, way.text) for way in ways_to_ask(shipped)]
    again = [wording("another", way.text) for way in ways_to_ask(shipped)]
    found = {at for at, _ in near_copies([*asked, *again])}

    assert [each.words for at, each in enumerate(again) if each.words and at + len(asked) not in found] == []


def test_entries_of_two_kinds_may_not_be_asked_alike(small_with) -> None:
    """A condition and a method may share an id, and are two entries all the same."""
    asked = "also_asked: [sitting with a lamp]\n"
    catalog = small_with({"conditions/low-mood.yml": asked, "modalities/cbt.yml": asked})

    assert [problem.message for problem in questions_are_not_near_copies(catalog)] == [
        "'conditions/low-mood' is asked nearly the same: 'sitting with a lamp'"
    ]
