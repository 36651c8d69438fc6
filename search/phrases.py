"""Phrases as an editor writes them, and the form in which words of theirs and of readers are compared.

    {want} die|dead       a list by its name, or one of several words; up to two words may stand between
    off-myself            a hyphen: nothing may stand between
    cut ... calm          three dots: up to eight words may stand between
    ^-help-$              where the text begins, and where it ends

Word endings do not matter, nor a slip in a longer word, digits for letters, or spaces that are missing or too many.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from search.analysis import words

# All numbers of the matching, under the names that phrases.js knows them by.
MATCHING: Mapping[str, int] = {
    "mostWords": 2000,  # looked at; a pasted book is cut
    "mostBetween": 2,  # words that may stand between two words of a phrase
    "mostAtDots": 8,
    "swapLetters": 4,  # words this long are known with two letters swapped: "wnat"
    "soundLetters": 3,  # words this long are known by their sound: "kut"
    "longLetters": 9,  # words this long are known with two
    "joinedLetters": 6,  # words this long are also known in two pieces: "over dose"
    "runTogetherLetters": 4,  # and words this long may be several run together: "killmyself"
    "pieceLetters": 3,  # words this long may be one of them, and some shorter ones
    "mostRunTogether": 60,  # letters of a word that is told apart
}
ENDINGS = ("e", "s", "d", "y", "es", "ed", "ing")  # what a word may have lost to its stem
LOOSE_ENDINGS = ("ing", "in", "ng", "ig", "ign", "nig", "iing", "el")  # of "cuting", "cuttin", "hurtng", "suicidel"
# They too may be run together with others.
SMALL_WORDS = (
    "a",
    "i",
    "am",
    "at",
    "be",
    "do",
    "go",
    "he",
    "im",
    "is",
    "it",
    "me",
    "my",
    "no",
    "of",
    "so",
    "the",
    "se",
    "to",
    "up",
    "us",
    "ya",
)
# Signs that stand for words and letters; a letter's sign counts beside letters alone.
SIGNS: Mapping[str, str] = {
    "💊": "pills",
    "⚰": "coffin",
    "🪦": "coffin",
    "🔫": "gun",
    "🔪": "knife",
    "🗡": "knife",
    "🩸": "blood",
    "🆘": "sos",
}
# Letters that sound alike in English or Spanish, so that "kiero" is "quiero", "pastiyas" "pastillas", "kut" "cut".
SOUNDS = (
    ("ch", "x"),
    ("ph", "f"),
    ("qu([ei])", "k$1"),
    ("c([eiy])", "s$1"),
    ("[cq]", "k"),
    ("z", "s"),
    ("v", "b"),
    ("g([eiy])", "j$1"),
    ("(^|[aeiou])h([aeiou])", "$1$2"),
    ("([aeiou])y([aeiou])", "$1l$2"),
    ("y", "i"),
)
_LETTER_SIGN = re.compile(r"[!@$*](?=[A-Za-z0-9])")
_SIGN_LETTERS = {"!": "i", "@": "a", "$": "s", "*": ""}
_DIGITS_AS_LETTERS = str.maketrans("013457", "oieast")
_RUN, _LONG_RUN = re.compile(r"(.)\1+"), re.compile(r"(.)\1{2,}")
BEGIN, END = "^", "$"  # of a text
_SOUNDS = tuple((re.compile(letters), heard.replace("$", "\\")) for letters, heard in SOUNDS)
_PART = re.compile(r"\{[a-z]+\}|[^\s|{}-]+")

Stem = Callable[[str], str]


class Book(NamedTuple):
    """Phrases, the lists they name, and what only sounds like them; all with words as ``form`` gives them."""

    lists: Mapping[str, tuple[str, ...]]
    phrases: tuple[str, ...]
    but_not: tuple[str, ...]
    slip_letters: int  # words this long are known with one slip: "sucide"


EMPTY = Book({}, (), (), 0)


def book_of(
    lists: Mapping[str, Iterable[str]],
    phrases: Iterable[str],
    but_not: Iterable[str],
    stem: Stem,
    slip_letters: int,
) -> Book:
    """What editors wrote, ready to be looked for; a list that names another holds all of it."""
    return Book(
        {f"{{{name}}}": tuple(dict.fromkeys(normal(item, stem) for item in _items(name, lists, ()))) for name in lists},
        tuple(normal(phrase, stem) for phrase in phrases),
        tuple(dict.fromkeys(normal(phrase, stem) for phrase in but_not)),
        slip_letters,
    )


def _items(name: str, lists: Mapping[str, Iterable[str]], within: tuple[str, ...]) -> Iterator[str]:
    for item in lists[name]:
        named = item[1:-1] if item[0] == "{" else ""
        if named not in lists:
            yield item
        elif named not in (name, *within):
            yield from _items(named, lists, (name, *within))


def normal(phrase: str, stem: Stem) -> str:
    """A phrase with each word as ``form`` gives it."""
    formed = _PART.sub(lambda part: part[0] if part[0][0] in "{.^$" else "".join(_forms(part[0], stem)), phrase)
    return " ".join("|".join(dict.fromkeys(token.split("|"))) for token in formed.split())


def form(word: str, stem: Stem) -> str:
    """A word without its ending, its digits as letters, no letter many times in a row: "k1lling" is "kill"."""
    return word if word.isdigit() else stem(_LONG_RUN.sub(r"\1", word.translate(_DIGITS_AS_LETTERS)))


def undoubled(word: str) -> str:
    """A word with no letter twice in a row."""
    return _RUN.sub(r"\1", word)


def sound(word: str) -> str:
    """A word by its sound, no letter twice in a row."""
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return undoubled(word)


def typed_words(text: str) -> list[str]:
    """The words of a text, with signs that stand for words and letters read as such."""
    for sign, word in SIGNS.items():
        text = text.replace(sign, f" {word} ")
    return words(_LETTER_SIGN.sub(_letter, text))[: MATCHING["mostWords"]]


def book_data(book: Book) -> dict[str, object]:
    """A book as plain data for phrases.js."""
    return {
        "lists": [[name, "/".join(items)] for name, items in book.lists.items()],
        "phrases": "/".join(book.phrases),
        "butNot": "/".join(book.but_not),
        "slipLetters": book.slip_letters,
    }


def matching_data() -> dict[str, object]:
    """What phrases.js needs to know besides the books."""
    return {
        **MATCHING,
        "endings": ENDINGS,
        "looseEndings": LOOSE_ENDINGS,
        "smallWords": SMALL_WORDS,
        "signs": SIGNS,
        "sounds": SOUNDS,
    }


def _letter(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1 : found.start()]
    is_inside = re.fullmatch("[A-Za-z0-9]", before) or (found[0] == "$" and not found.string[found.end()].isdigit())
    return _SIGN_LETTERS[found[0]] if is_inside else found[0]


def _forms(text: str, stem: Stem) -> Iterator[str]:
    return (form(word, stem) for word in words(text))
