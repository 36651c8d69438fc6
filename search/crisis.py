"""Whether a reader's words speak of danger, so that help comes before any result."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.catalog import Catalog
from search.analysis import words
from search.nearness import slips

ORDINARY = "ordinary"  # the entry of content/crisis-words.yml with phrases that only sound like danger
MOST_WORDS = 2000  # looked at; a pasted book is cut
MOST_BETWEEN = 2  # words that may stand between two words of a phrase: "want to just die"
CORRECTION_LETTERS = 5  # words this long are also known with one slip: "sucide"
SHORTEST_JOINED = 7  # phrases this long are also known without spaces: "killmyself"

_RUN, _LONG_RUN = re.compile(r"(.)\1+"), re.compile(r"(.)\1{2,}")
_DIGITS_AS_LETTERS = str.maketrans("013457", "oieast")


@dataclass(frozen=True)
class CrisisWords:
    """Phrases in the form that ``forms`` gives, and what only sounds like them."""

    phrases: tuple[tuple[str, ...], ...]
    joined: frozenset[str]
    ordinary: tuple[tuple[str, ...], ...]

    def found_in(self, forms: list[str]) -> bool:
        """Whether a phrase stands in the text, but for the words of ordinary phrases."""
        left = self._without_ordinary(forms)
        if any(form in self.joined for form in left):
            return True
        return any(
            self._stands_at(phrase, left, at) for phrase in self.phrases for at in range(len(left) - len(phrase) + 1)
        )

    def _without_ordinary(self, forms: list[str]) -> list[str]:
        left = list(forms)
        for phrase in self.ordinary:
            for at in range(len(forms) - len(phrase) + 1):
                if tuple(forms[at : at + len(phrase)]) == phrase:
                    left[at : at + len(phrase)] = [""] * len(phrase)
        return left

    def _stands_at(self, phrase: tuple[str, ...], forms: list[str], at: int) -> bool:
        if not _same(forms[at], phrase[0]):
            return False
        for word in phrase[1:]:
            ahead = range(at + 1, min(at + 2 + MOST_BETWEEN, len(forms)))
            at = next((place for place in ahead if _same(forms[place], word)), -1)
            if at < 0:
                return False
        return True


def crisis_words(catalog: Catalog, stem: Callable[[str], str]) -> CrisisWords:
    """The phrases of content/crisis-words.yml."""
    by_entry = {entry_id: entry.phrases for entry_id, entry in catalog.by_id("crisis-words").items()}
    ordinary = by_entry.pop(ORDINARY, ())
    said = [phrase for phrases in by_entry.values() for phrase in phrases]
    return CrisisWords(
        phrases=_distinct(tuple(forms(phrase, stem)) for phrase in said),
        joined=frozenset(_form(one, stem) for one in map(_joined, said) if len(one) >= SHORTEST_JOINED),
        ordinary=_distinct(tuple(forms(phrase, stem)) for phrase in ordinary),
    )


def forms(text: str, stem: Callable[[str], str]) -> list[str]:
    """Each word without its ending, its digits as letters and no letter twice in a row: "k1lling" is "kil"."""
    return [_form(word, stem) for word in words(text)[:MOST_WORDS]]


def _form(word: str, stem: Callable[[str], str]) -> str:
    if word.isdigit():
        return word
    letters = _LONG_RUN.sub(r"\1", word.translate(_DIGITS_AS_LETTERS))
    return _RUN.sub(r"\1", stem(letters))


def _same(typed: str, meant: str) -> bool:
    """Whether two forms are one word, give or take a slip in a longer word."""
    if typed == meant:
        return True
    is_long = len(meant) >= CORRECTION_LETTERS and not meant.isdigit()
    return is_long and typed[:1] == meant[0] and slips(typed, meant, 1) <= 1


def _joined(phrase: str) -> str:
    return "".join(words(phrase))


def _distinct(phrases: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase))
