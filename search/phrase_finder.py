"""Looks for the phrases of a book in what readers type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from search.nearness import slips
from search.phrases import (
    BEGIN,
    END,
    ENDINGS,
    LOOSE_ENDINGS,
    MATCHING,
    SMALL_WORDS,
    Book,
    Stem,
    form,
    sound,
    typed_words,
    undoubled,
)

Steps = tuple[tuple[int, tuple[str, ...]], ...]  # how many words may stand before it, and what it may be
Standing = dict[str, dict[int, set[int]]]  # for each word and list the places where it stands, and those after it


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
        known = (each for start in starts for each in (start, start + "e", undoubled(start)))
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
