"""How hard a text is to read: its sentences, words and syllables, and the school grade they make."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import pyphen

# A sentence ends at a mark that a space and no small letter follow; a list item and a paragraph end one too.
_SENTENCE_END = re.compile(r"([.?!][\"”’)]*)\s+(?![a-z\s])")
_BREAK = re.compile(r"\n\s*(?:\n|- )|\x00")
_NOT_AN_END = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|St|vs|U\.S|e\.g|i\.e)\.$")
_VOWELS = re.compile(r"[aeiouy]+")
# Endings that are written with a vowel and said without one: "safe", "stopped", "names".
_SILENT_END = re.compile(r"(?:[^aeiouyl]e|[aeiouy]le|[^aeiouytd]ed|[^aeiouysxzcgh]es)$")
_LETTERS = re.compile(r"[^\W\d_]+")
_EDGES = re.compile(r"^[^\w#]+|[^\w]+$|['’]s[^\w]*$")


EASY = 2  # syllables that a word counts with where readers can look it up


@dataclass(frozen=True)
class Reading:
    """What the grade is made of. Two readings add up to the reading of both texts."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0

    def __add__(self, other: Reading) -> Reading:
        return Reading(self.sentences + other.sentences, self.words + other.words, self.syllables + other.syllables)

    @property
    def grade(self) -> float:
        """The Flesch–Kincaid grade: the school year in the US at which most can read it."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def reading_of(sentences: Iterable[str], explained: frozenset[str]) -> Reading:
    """How hard the sentences are. An explained word counts as two syllables."""
    count = words = spoken = 0
    for sentence in sentences:
        sounds = [EASY if bare in explained else length for bare, length in map(_sound, sentence.split()) if length]
        if sounds:
            count, words, spoken = count + 1, words + len(sounds), spoken + sum(sounds)
    return Reading(count, words, spoken)


@lru_cache(maxsize=16_384)
def sentences_of(text: str) -> tuple[str, ...]:
    """The text sentence by sentence."""
    sentences: list[str] = []
    for piece in _BREAK.split(_SENTENCE_END.sub("\\1\0", text)):
        if sentences and _NOT_AN_END.search(sentences[-1]):
            sentences[-1] += f" {piece}"
        elif piece.strip():
            sentences.append(piece.strip().removeprefix("- "))
    return tuple(sentences)


def word_count(text: str) -> int:
    """How many words the text has; a dash alone is none."""
    return sum(1 for token in text.split() if _sound(token)[1])


def long_words(text: str) -> set[str]:
    """The words of more than two syllables, in small letters."""
    return {bare for bare, length in map(_sound, text.split()) if length > EASY}


def hard_words(text: str, explained: frozenset[str]) -> list[str]:
    """The words of four syllables and more that are not explained, longest first, each once."""
    sounds = dict(map(_sound, text.split()))
    hard = [bare for bare, length in sounds.items() if length > 3 and bare not in explained]
    return sorted(hard, key=lambda bare: (-sounds[bare], bare))


@lru_cache(maxsize=16_384)
def _sound(token: str) -> tuple[str, int]:
    """The bare word in small letters, and its syllables; 0 for what is no word."""
    bare = _EDGES.sub("", token).casefold()
    syllables = sum(_syllables(part) for part in _LETTERS.findall(bare))
    return bare, syllables or int(any(sign.isalnum() for sign in bare))


def _syllables(word: str) -> int:
    """Groups of vowels, counted between hyphenation points: "safe-ty" has two, where "safety" seems to have three."""
    if len(_VOWELS.findall(word)) < 2:
        return 1
    return sum(_groups(part) for part in _hyphens().inserted(word).split("-"))


def _groups(part: str) -> int:
    return max(1, len(_VOWELS.findall(part)) - bool(_SILENT_END.search(part)))


@lru_cache(maxsize=16_384)
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")
