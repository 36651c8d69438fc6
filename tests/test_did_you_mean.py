"""Which word was meant: to ask about, and to write without asking."""

from __future__ import annotations

import pytest

from generator.did_you_mean import misspelt, nearest

FIELDS = ("also_asked", "answer", "check_by", "checked", "detail", "question", "sources", "topic")
SOURCES = ("cms-medicare-iop", "cms-medicare-php", "wtw-health-survey-2025", "samhsa-tip-47", "nimh-do-i-need-help")
PROGRAMS = ("php", "virtual-php", "iop", "virtual-iop", "teletherapy")
WORDS = ("term", "time", "money")


@pytest.mark.parametrize(
    ("typed", "known", "meant"),
    [
        ("trem", WORDS, "term"),  # two letters swapped
        ("tiem", WORDS, "time"),
        ("tme", WORDS, "time"),  # one too few
        ("moneey", WORDS, "money"),  # one too many
        ("xerm", WORDS, "term"),  # one wrong
        ("Money", WORDS, "money"),
        ("ALSO_ASKED", FIELDS, "also_asked"),
        ("also-asked", FIELDS, "also_asked"),
        ("also asked", FIELDS, "also_asked"),
        ("alsoasked", FIELDS, "also_asked"),
        ("chekc_by", FIELDS, "check_by"),
        ("anser", FIELDS, "answer"),
        ("CMS-Medicare-IOP", SOURCES, "cms-medicare-iop"),
        ("cms_medicare_iop", SOURCES, "cms-medicare-iop"),
        ("cms-medicare-iopp", SOURCES, "cms-medicare-iop"),
        ("csm-medicrae-php", SOURCES, "cms-medicare-php"),  # one slip in each of two parts
        ("samsha-tip-47", SOURCES, "samhsa-tip-47"),
        ("virtual-ipo", PROGRAMS, "virtual-iop"),
        ("telletherapy", PROGRAMS, "teletherapy"),
    ],
)
def test_a_slip_of_the_hand_has_one_meaning(typed: str, known: tuple[str, ...], meant: str) -> None:
    """One letter too few, too many, wrong or swapped, capitals, and the other kind of dash."""
    assert meant == misspelt(typed, known)
    assert meant == nearest(typed, known)


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("wtw-health-survey-2026", SOURCES),  # another year may well be meant
        ("wtw-health-survey-2052", SOURCES),
        ("samhsa-tip-48", SOURCES),
        ("samhsa-tip-4", SOURCES),
        ("virtual-php", ("virtual-iop",)),  # another part
        ("virtual-iop", ("virtual-php",)),
        ("iop", ("php",)),
        ("php", ("virtual-php",)),  # a part too few
        ("nimh-do-i-need", SOURCES),
        ("cms-medicaid-iop", SOURCES),
        ("asnwre", FIELDS),  # two slips in one part
        ("xime", ("time", "lime")),  # two could be meant
        ("tome", ("time", "tame")),
        ("csm-mediacre-ipo", SOURCES),  # a slip in each of three parts
        ("", WORDS),
        ("completely-else", SOURCES),
    ],
)
def test_what_may_be_meant_otherwise_is_nobodys_slip(typed: str, known: tuple[str, ...]) -> None:
    """Numbers, whole parts of a name, two slips in one part, and a choice of two are for a person."""
    assert misspelt(typed, known) is None


@pytest.mark.parametrize("word", [*FIELDS, *SOURCES, *PROGRAMS, *WORDS])
def test_what_is_known_is_right(word: str) -> None:
    """A name as it is in the list is nobody's slip, and there is nothing to ask."""
    assert misspelt(word, (word,)) is None
    assert nearest(word, (word,)) is None


def _one_slip(word: str) -> set[str]:
    """``word`` after every slip that a hand makes with one letter."""
    spots = range(len(word))
    dropped = {word[:at] + word[at + 1 :] for at in spots}
    doubled = {word[:at] + word[at] + word[at:] for at in spots}
    wrong = {word[:at] + "q" + word[at + 1 :] for at in spots}
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in spots[:-1]}
    return dropped | doubled | wrong | swapped


@pytest.mark.parametrize("word", ["teletherapy", "also_asked", "cms-medicare-iop", "samhsa-tip-advice", "term"])
def test_every_slip_of_one_letter_is_known(word: str) -> None:
    """Wherever in the name the letter is; only a dash that moves makes other words."""
    dash = "_" if "_" in word else "-"
    slips = {typed for typed in _one_slip(word) if typed.count(dash) == word.count(dash)} - {word}
    parts = word.split(dash)
    kept = {typed for typed in slips if [*map(len, typed.split(dash))] != [*map(len, parts)] or "q" in typed}

    assert {typed for typed in kept if misspelt(typed, (word,)) != word} == set()


@pytest.mark.parametrize("word", ["wtw-health-survey-2025", "samhsa-tip-47", "h0015"])
def test_no_slip_over_a_digit_is_written(word: str) -> None:
    """A number with one digit other, missing or doubled is another number."""
    slips = {
        typed for typed in _one_slip(word) if sorted(filter(str.isdigit, typed)) != sorted(filter(str.isdigit, word))
    }

    assert {typed for typed in slips if misspelt(typed, (word,))} == set()


def test_the_order_of_the_list_does_not_matter() -> None:
    """The same word is meant whoever wrote the list."""
    assert nearest("tome", ("time", "tame")) == nearest("tome", ("tame", "time"))
    assert misspelt("trem", WORDS) == misspelt("trem", reversed(WORDS))
