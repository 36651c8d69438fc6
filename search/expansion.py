"""From a reader's words to the terms the index is asked for, each with a weight and its reason."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from search.analysis import STOP_WORDS, is_being_typed, words
from search.nearness import slips
from search.settings import Settings
from search.synonyms import Synonyms

Reason = Literal["exact", "synonym", "joined", "split", "correction", "completion"]


@dataclass(frozen=True)
class Vocabulary:
    """What the index of a site knows about words."""

    stem: Callable[[str], str]
    frequency: Mapping[str, int]  # of each stem: in how many documents
    surfaces: tuple[str, ...]  # every word as written, sorted, without stop words
    synonyms: Synonyms
    idf: Callable[[int], float]

    @cached_property
    def longest_synonym(self) -> int:
        return max(map(len, self.synonyms), default=0)

    @cached_property
    def surface_set(self) -> frozenset[str]:
        return frozenset(self.surfaces)


@dataclass(frozen=True)
class Term:
    """One stem to look for."""

    stem: str
    weight: float
    reason: Reason
    word: str  # the reader's word that it stands for


@dataclass(frozen=True)
class Word:
    """One of the reader's words that says something, and the stems of ours that stand for it, the surest first."""

    stem: str
    found: tuple[str, ...]
    idf: float


@dataclass(frozen=True)
class Query:
    """The terms of a query in the order of scoring, and what its words amount to."""

    terms: tuple[Term, ...]
    words: tuple[Word, ...]

    @property
    def total(self) -> float:
        """The idf of all the reader's words."""
        return sum(word.idf for word in self.words)

    @property
    def unknown(self) -> tuple[Word, ...]:
        """The words that no term stands for."""
        return tuple(word for word in self.words if not word.found)

    @property
    def unknown_share(self) -> float:
        """Of the idf of all the reader's words."""
        return sum(word.idf for word in self.unknown) / self.total if self.words else 1.0


def expand(text: str, vocabulary: Vocabulary, settings: Settings) -> Query:
    """Every term that may stand for a word of ``text``; of two reasons for one term the heavier counts."""
    readings = _Readings(tuple(words(text)[: settings.most_words]), is_being_typed(text), vocabulary, settings)
    terms: dict[str, Term] = {}
    said: dict[str, Word] = {}
    for at, word in enumerate(readings.typed):
        found = list(readings.terms(at))
        for term in found:
            if term.stem not in terms or terms[term.stem].weight < term.weight:
                terms[term.stem] = term
        is_said = word not in STOP_WORDS and (found or not readings.has_just_begun(at))
        if is_said and readings.stems[at] not in said:
            stems = tuple(term.stem for term in found)
            idf = vocabulary.idf(vocabulary.frequency[stems[0]] if stems else 0)
            said[readings.stems[at]] = Word(readings.stems[at], stems, idf)
    return Query(tuple(terms.values()) if said else (), tuple(said.values()))


@dataclass(frozen=True)
class _Readings:
    """The ways to read each word a reader typed, the surest first."""

    typed: tuple[str, ...]
    last_grows: bool
    vocabulary: Vocabulary
    settings: Settings

    @cached_property
    def stems(self) -> tuple[str, ...]:
        return tuple(map(self.vocabulary.stem, self.typed))

    def terms(self, at: int) -> Iterator[Term]:
        known = not self._is_stop(at) and self._is_known(self.stems[at])
        if known:
            yield Term(self.stems[at], 1.0, "exact", self.typed[at])
        covered = False
        for term in (*self._synonyms(at), *self._joined(at)):
            covered = True
            yield term
        if not (known or covered or self._is_stop(at)):
            yield from self._split(at)
            yield from self._corrections(at)
        if at == len(self.typed) - 1 and self.last_grows:
            yield from self._completions(at, known)

    def has_just_begun(self, at: int) -> bool:
        """Whether a word is too short yet to guess what it will be."""
        is_last = at == len(self.typed) - 1
        return is_last and self.last_grows and len(self.typed[at]) < self.settings.completion_letters

    def _is_stop(self, at: int) -> bool:
        return self.typed[at] in STOP_WORDS

    def _is_known(self, stem: str) -> bool:
        return stem in self.vocabulary.frequency

    def _synonyms(self, at: int) -> Iterator[Term]:
        """What our pages call the phrase that this word is part of."""
        for length in range(1, self.vocabulary.longest_synonym + 1):
            for start in range(max(0, at - length + 1), at + 1):
                phrase = self.stems[start : start + length]
                for meant in self.vocabulary.synonyms.get(phrase, ()):
                    said = all(map(self._is_known, phrase))
                    weight = self.settings.synonym if said else self.settings.synonym_of_unknown
                    for stem in meant:
                        yield Term(stem, weight / len(meant), "synonym", " ".join(self.typed[start : start + length]))

    def _joined(self, at: int) -> Iterator[Term]:
        """This word and a neighbor written as one, if that is a word of ours."""
        for start in (at - 1, at):
            if 0 <= start < len(self.typed) - 1:
                one = "".join(self.typed[start : start + 2])
                if one in self.vocabulary.surface_set:
                    yield Term(self.vocabulary.stem(one), self.settings.joined, "joined", one)

    def _split(self, at: int) -> Iterator[Term]:
        """The two words of ours that this word runs together, the commonest pair."""
        word, shortest = self.typed[at], self.settings.shortest_part
        best: tuple[int, str, str] | None = None
        for cut in range(shortest, len(word) - shortest + 1):
            left, right = word[:cut], word[cut:]
            if left in self.vocabulary.surface_set and right in self.vocabulary.surface_set:
                stems = self.vocabulary.stem(left), self.vocabulary.stem(right)
                rarer = min(map(self.vocabulary.frequency.__getitem__, stems))
                if best is None or rarer > best[0]:
                    best = (rarer, *stems)
        for stem in best[1:] if best else ():
            yield Term(stem, self.settings.split, "split", word)

    def _corrections(self, at: int) -> Iterator[Term]:
        """Words of ours a slip or two away that begin with the same letter, the nearest and commonest first."""
        word, settings = self.typed[at], self.settings
        if len(word) < settings.correction_letters or not word.isalpha():
            return
        most = 2 if len(word) >= settings.two_errors_letters else 1
        near = []
        for surface in self._beginning_with(word[0]):
            distance = slips(word, surface, most)
            if distance <= most:
                near.append((distance, -self._frequency(surface), surface))
        stems = dict.fromkeys(self.vocabulary.stem(surface) for _, _, surface in sorted(near))
        for rank, stem in enumerate(list(stems)[: settings.corrections]):
            yield Term(stem, settings.correction / (1 + rank / 2), "correction", word)

    def _completions(self, at: int, known: bool) -> Iterator[Term]:
        """Words of ours that begin with the word still being typed, the commonest first."""
        word, settings = self.typed[at], self.settings
        if len(word) < settings.completion_letters or self._is_stop(at):
            return
        longer = sorted((-self._frequency(surface), surface) for surface in self._beginning_with(word))
        stems = dict.fromkeys(self.vocabulary.stem(surface) for _, surface in longer)
        weight = settings.completion if known else settings.completion_of_unknown
        for stem in [stem for stem in stems if stem != self.stems[at]][: settings.completions]:
            yield Term(stem, weight, "completion", word)

    def _beginning_with(self, letters: str) -> Iterator[str]:
        surfaces = self.vocabulary.surfaces
        for at in range(bisect_left(surfaces, letters), len(surfaces)):
            if not surfaces[at].startswith(letters):
                return
            yield surfaces[at]

    def _frequency(self, surface: str) -> int:
        return self.vocabulary.frequency[self.vocabulary.stem(surface)]
