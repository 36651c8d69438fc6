"""Phrases as an editor writes them, found in what readers type.

    {want} die|dead       a list by its name, or one of several words; up to two words may stand between
    off-myself            a hyphen: nothing may stand between
    cut ... calm          three dots: up to eight words may stand between
    ^-help-$              where the text begins, and where it ends

Word endings do not matter, nor a slip in a longer word, digits for letters, or spaces that are missing or too many.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from search.analysis import words
from search.nearness import slips

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
Steps = tuple[tuple[int, tuple[str, ...]], ...]  # how many words may stand before it, and what it may be
Standing = dict[str, dict[int, set[int]]]  # for each word and list the places where it stands, and those after it


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


def sound(word: str) -> str:
    """A word by its sound, no letter twice in a row."""
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return _RUN.sub(r"\1", word)


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


@dataclass(frozen=True)
class _Word:
    """A word of a text, and the words of the book that it may be."""

    typed: str
    meant: tuple[str, ...]
    is_exact: bool


_TAKEN_OUT = _Word("", (), False)
_BEGIN, _END = _Word("", (BEGIN,), True), _Word("", (END,), True)


@dataclass(frozen=True)
class Finder:
    """Looks for the phrases of a book."""

    book: Book
    stem: Stem

    def found_in(self, text: str) -> int | None:
        """The number of the first phrase that a text holds, once the words of what is not meant are taken out."""
        told = self._words(typed_words(text))
        if self._first(self._standing(told)) is None:
            return None
        return self._first(self._standing(self._without(told)))

    def _first(self, standing: Standing) -> int | None:
        numbers = sorted({number for symbol in standing for number in self._begin.get(symbol, ())})
        return next((number for number in numbers if _stands(self._phrases[number], standing)), None)

    def _without(self, told: list[_Word]) -> list[_Word]:
        left = list(told)
        standing = self._standing([word if word.is_exact else _TAKEN_OUT for word in told])
        numbers = {number for symbol in standing for number in self._but_not_begin.get(symbol, ())}
        for number in numbers:
            for start, end in _whole(self._but_not[number], standing):
                left[start:end] = [_TAKEN_OUT] * (end - start)
        return left

    def _standing(self, told: list[_Word]) -> Standing:
        standing: Standing = {}
        for at, word in enumerate(told):
            for known in word.meant:
                standing.setdefault(known, {}).setdefault(at, set()).add(at + 1)
        for at, (one, other) in enumerate(pairwise(told)):
            joined = one.typed + other.typed if one.typed and other.typed else ""
            if len(joined) >= MATCHING["joinedLetters"] and (known := self._surfaces.get(joined, "")):
                standing.setdefault(known, {}).setdefault(at, set()).add(at + 2)
        for symbol in tuple(standing):
            for name, steps in self._named.get(symbol, ()):
                for start, end in _whole(steps, standing):
                    standing.setdefault(name, {}).setdefault(start, set()).add(end)
        return standing

    def _words(self, typed: list[str]) -> list[_Word]:
        known: dict[str, tuple[_Word, ...]] = {}
        for word in typed:
            if word not in known:
                known[word] = self._word(word)
        return [_BEGIN, *(each for word in typed for each in known[word]), _END]

    def _word(self, typed: str) -> tuple[_Word, ...]:
        """One word, or the words that were run together in it."""
        just = form(typed, self.stem)
        if just in self._just_so or just.isdigit():
            return (_Word(typed, (just,), True),)
        slipped = self._slipped(just) if just == typed else (*self._slipped(just), *self._slipped(typed))
        meant = (*slipped, *self._loosely(typed))
        if meant:
            return (_Word(typed, meant, False),)
        pieces = self._pieces(typed)
        return tuple(_Word(piece, (piece,), True) for piece in pieces) or (_Word(typed, self._heard(just), False),)

    def _heard(self, typed: str) -> tuple[str, ...]:
        """The words of the book that sound like a form, in order."""
        return tuple(sorted(self._by_sound.get(sound(typed), ()))) if len(typed) >= MATCHING["soundLetters"] else ()

    def _slipped(self, typed: str) -> tuple[str, ...]:
        """The words of the book that a form may be with a slip, in order."""
        near = {known for key in (typed, *_with_one_less(typed)) for known in self._by_less.get(key, ())}
        found = {known for known in near if typed[0] == known[0] and slips(typed, known, 1) <= 1}
        if len(typed) == MATCHING["swapLetters"]:
            swapped = (typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :] for at in range(1, len(typed) - 1))
            found.update(word for word in swapped if word in self._vocabulary)
        if len(typed) >= MATCHING["longLetters"] - 1:
            found.update(word for word in self._long.get(typed[:2], ()) if slips(typed, word, 2) <= 2)
        return tuple(sorted(found))

    def _loosely(self, typed: str) -> tuple[str, ...]:
        """The words of the book that a word is, but for a slip in its ending."""
        starts = (typed[: -len(ending)] for ending in LOOSE_ENDINGS if typed.endswith(ending))
        known = (each for start in starts for each in (start, start + "e", _RUN.sub(r"\1", start)))
        return tuple(word for word in known if word in self._vocabulary)

    def _pieces(self, letters: str) -> tuple[str, ...]:
        """Words of the book that were run together, long ones before short; nothing where some letters are left."""
        if not MATCHING["runTogetherLetters"] <= len(letters) <= MATCHING["mostRunTogether"]:
            return ()
        told: dict[int, tuple[int, tuple[str, ...]]] = {len(letters): (0, ())}
        for at in range(len(letters) - 1, -1, -1):
            ends = [end for end in range(at + 1, len(letters) + 1) if end in told and self._piece(letters[at:end])]
            ways = [(told[end][0] + (end - at) ** 2, end) for end in ends]
            if ways:
                worth, end = max(ways, key=lambda way: way[0])
                told[at] = (worth, (self._piece(letters[at:end]), *told[end][1]))
        return told.get(0, (0, ()))[1]

    def _piece(self, letters: str) -> str:
        known = self._surfaces.get(letters, "")
        return known if len(letters) >= MATCHING["pieceLetters"] or known in SMALL_WORDS else ""

    @cached_property
    def _phrases(self) -> tuple[Steps, ...]:
        return tuple(_steps(phrase, MATCHING["mostBetween"]) for phrase in self.book.phrases)

    @cached_property
    def _but_not(self) -> tuple[Steps, ...]:
        return tuple(_steps(phrase, 0) for phrase in self.book.but_not)

    @cached_property
    def _begin(self) -> Mapping[str, list[int]]:
        return _by_first(self._phrases)

    @cached_property
    def _but_not_begin(self) -> Mapping[str, list[int]]:
        return _by_first(self._but_not)

    @cached_property
    def _named(self) -> Mapping[str, list[tuple[str, Steps]]]:
        """By their first word: the items of lists, and words that stand right beside each other ("off-myself")."""
        items = [(name, item) for name, items in self.book.lists.items() for item in items]
        symbols = {symbol for steps in (*self._phrases, *self._but_not) for _, may_be in steps for symbol in may_be}
        beside = [(symbol, symbol.replace("-", " ")) for symbol in sorted(symbols) if "-" in symbol]
        named: dict[str, list[tuple[str, Steps]]] = {}
        for name, item in (*items, *beside):
            steps = _steps(item, 0)
            named.setdefault(steps[0][1][0], []).append((name, steps))
        return named

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """The words of the phrases and lists."""
        items = (_steps(item, 0) for items in self.book.lists.values() for item in items)
        return _words_of((*self._phrases, *items))

    @cached_property
    def _just_so(self) -> frozenset[str]:
        """Words that are never taken for another."""
        return self._vocabulary | _words_of(self._but_not)

    @cached_property
    def _surfaces(self) -> Mapping[str, str]:
        """The words of the book with the endings that they may have lost."""
        known = sorted(word for word in self._vocabulary if len(word) >= MATCHING["pieceLetters"])
        ended = {surface: word for word in reversed(known) for surface in _ended(word)}
        return {**{word: word for word in SMALL_WORDS}, **ended, **{word: word for word in known}}

    @cached_property
    def _by_less(self) -> Mapping[str, list[str]]:
        """The longer words of the book under themselves, and under themselves with one letter less."""
        found: dict[str, list[str]] = {}
        for word in self._vocabulary:
            if len(word) >= self.book.slip_letters and not word.isdigit():
                for key in (word, *_with_one_less(word)):
                    found.setdefault(key, []).append(word)
        return found

    @cached_property
    def _long(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self._vocabulary:
            if len(word) >= MATCHING["longLetters"]:
                found.setdefault(word[:2], []).append(word)
        return found

    @cached_property
    def _by_sound(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self._vocabulary:
            if len(word) >= MATCHING["soundLetters"]:
                found.setdefault(sound(word), []).append(word)
        return found


def _steps(phrase: str, between: int) -> Steps:
    steps: list[tuple[int, tuple[str, ...]]] = []
    gap = 0
    for token in phrase.split(" "):
        if token == "...":
            gap = MATCHING["mostAtDots"]
            continue
        steps.append((gap, tuple(token.split("|"))))
        gap = between
    return tuple(steps)


def _words_of(phrases: Iterable[Steps]) -> frozenset[str]:
    symbols = (symbol for steps in phrases for _, may_be in steps for symbol in may_be if symbol[0] != "{")
    return frozenset(word for symbol in symbols for word in symbol.split("-"))


def _by_first(phrases: Iterable[Steps]) -> Mapping[str, list[int]]:
    begin: dict[str, list[int]] = {}
    for number, steps in enumerate(phrases):
        for symbol in steps[0][1]:
            begin.setdefault(symbol, []).append(number)
    return begin


def _places(may_be: tuple[str, ...], standing: Standing) -> Mapping[int, set[int]]:
    """The places where one of several words or lists stands, and the places after it."""
    found = [standing[symbol] for symbol in may_be if symbol in standing]
    if len(found) < 2:
        return found[0] if found else {}
    return {start: set().union(*(each.get(start, ()) for each in found)) for each in found for start in each}


def _stands(steps: Steps, standing: Standing) -> bool:
    reached: set[int] = set()
    for number, (gap, may_be) in enumerate(steps):
        places = _places(may_be, standing)
        starts = {at + more for at in reached for more in range(gap + 1)} if number else places.keys()
        reached = {end for start in starts for end in places.get(start, ())}
        if not reached:
            return False
    return True


def _whole(steps: Steps, standing: Standing) -> list[tuple[int, int]]:
    """Where words stand right beside each other: the first place and the one after the last."""
    spans = [(start, start) for start in _places(steps[0][1], standing)]
    for _, may_be in steps:
        places = _places(may_be, standing)
        spans = [(start, after) for start, at in spans for after in places.get(at, ())]
    return spans


def _ended(word: str) -> Iterator[str]:
    """A stem with the endings that it may have lost: "babi" as "baby", "cut" as "cutting"."""
    yield from (word + ending for ending in ENDINGS)
    yield word + word[-1] + "ing"
    if word.endswith("i"):
        yield word[:-1] + "y"


def _with_one_less(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
