"""The Whoosh index: analysis, postings and the reference ranking. The one module that imports Whoosh."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from tempfile import TemporaryDirectory
from typing import Any

from whoosh import matching, query, scoring
from whoosh.analysis import RegexTokenizer, StemFilter, StopFilter
from whoosh.fields import TEXT, Schema
from whoosh.index import create_in
from whoosh.lang.porter2 import stem as _porter2
from whoosh.searching import Searcher

from search.analysis import STOP_WORDS, WORD, fold
from search.document import SearchDocument
from search.expansion import Query, Term, Vocabulary, expand
from search.settings import Settings
from search.synonyms import Synonyms, on_these_pages

_ANY, _SURFACE = "any", "surface"  # all of a document's stems, for their frequency; its words as written
_TITLE = "title"


def stem(word: str) -> str:
    """A word without its ending."""
    return str(_porter2(word))


@dataclass(frozen=True)
class Posting:
    """One document that holds a stem, and how often in each field of the settings."""

    document: int
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Share:
    """What one term adds to the score of one document, and the fields it stands in."""

    term: Term
    fields: tuple[str, ...]
    score: float


@contextmanager
def opened_index(documents: Iterable[SearchDocument], synonyms: Synonyms, settings: Settings) -> Iterator[WhooshIndex]:
    """An index of ``documents`` in a folder of its own, gone when the block ends."""
    words = RegexTokenizer(WORD) | StopFilter(stoplist=STOP_WORDS, minsize=1)
    stems = words | StemFilter(stem)
    names = [field.name for field in settings.fields]
    schema = Schema(
        **{name: TEXT(analyzer=stems, phrase=False) for name in (*names, _ANY)},
        **{_SURFACE: TEXT(analyzer=words, phrase=False)},
    )
    with TemporaryDirectory(prefix="search-index-") as folder:
        index = create_in(folder, schema)
        with index.writer() as writer:
            for document in documents:
                texts = {name: fold(document.words(name)) for name in names}
                whole = "\n".join(texts.values())
                writer.add_document(**texts, **{_ANY: whole, _SURFACE: whole})
        with index.reader() as reader:
            averages = {name: _average_length(reader, name) for name in names}
        with index.searcher(weighting=_FieldShare(settings, averages)) as searcher:
            yield WhooshIndex(searcher, settings, synonyms, averages)
        index.close()


def _average_length(reader: Any, field: str) -> float:
    """Of the documents that have the field: most pages have no aliases, and those that do are not long for it."""
    lengths = [reader.doc_field_length(number, field) or 0 for number in range(reader.doc_count_all())]
    filled = [length for length in lengths if length]
    return sum(filled) / len(filled) if filled else 1.0


@dataclass(frozen=True)
class WhooshIndex:
    """What Whoosh made of the documents, and its ranking."""

    searcher: Searcher
    settings: Settings
    synonyms: Synonyms
    average_lengths: Mapping[str, float]  # of each field

    @cached_property
    def vocabulary(self) -> Vocabulary:
        reader = self.searcher.reader()
        frequency = {stem.decode(): reader.doc_frequency(_ANY, stem) for stem in reader.lexicon(_ANY)}
        surfaces = tuple(sorted(word.decode() for word in reader.lexicon(_SURFACE)))
        return Vocabulary(stem, frequency, surfaces, on_these_pages(self.synonyms, frequency), self.idf)

    def idf(self, frequency: int) -> float:
        """How rare a word is. Whole millionths, so that another engine's logarithm gives the same."""
        rarity = math.log(1 + (self.searcher.doc_count_all() - frequency + 0.5) / (frequency + 0.5))
        return math.floor(rarity * 1e6 + 0.5) / 1e6

    def holding(self, stem: str) -> list[int]:
        """The documents that hold a stem."""
        reader = self.searcher.reader()
        return list(reader.postings(_ANY, stem).all_ids()) if (_ANY, stem) in reader else []

    def holds(self, document: int, stem: str) -> bool:
        """Whether a document holds a stem of the index."""
        matcher = self.searcher.reader().postings(_ANY, stem)
        matcher.skip_to(document)
        return bool(matcher.is_active() and matcher.id() == document)

    def postings(self) -> Iterator[tuple[str, list[Posting]]]:
        """Every stem in order, with the documents that hold it."""
        reader = self.searcher.reader()
        for word in sorted(self.vocabulary.frequency):
            counts: dict[int, list[int]] = {}
            for at, field in enumerate(self.settings.fields):
                if (field.name, word) in reader:
                    matcher = reader.postings(field.name, word)
                    for number in matcher.all_ids():
                        counts.setdefault(number, [0] * len(self.settings.fields))[at] = int(matcher.weight())
            yield word, [Posting(number, tuple(counts[number])) for number in sorted(counts)]

    def lengths(self, number: int) -> tuple[int, ...]:
        """The length of each field of a document as Whoosh keeps it: one byte, so long ones are rounded."""
        reader = self.searcher.reader()
        return tuple(reader.doc_field_length(number, field.name) or 0 for field in self.settings.fields)

    @cached_property
    def title_lengths(self) -> Mapping[int, float]:
        """Of each document with a title: its length as a vector of idf, in halves."""
        squares: dict[int, float] = {}
        reader = self.searcher.reader()
        for word in sorted(self.vocabulary.frequency):
            if (_TITLE, word) in reader:
                square = self.idf(self.vocabulary.frequency[word]) ** 2
                for number in reader.postings(_TITLE, word).all_ids():
                    squares[number] = squares.get(number, 0.0) + square
        return {number: max(1, math.floor(2 * math.sqrt(square) + 0.5)) / 2 for number, square in squares.items()}

    def asked(self, text: str) -> Query:
        """The terms that may stand for the words of a text."""
        return expand(text, self.vocabulary, self.settings)

    def scores(self, asked: Query) -> dict[int, float]:
        """The score by words of every document that holds a term."""
        if not asked.terms:
            return {}
        clauses = [clause for term in asked.terms for clause in self._clauses(term, asked)]
        matcher = query.compound.PreloadedOr(clauses).matcher(self.searcher)
        scores = {}
        while matcher.is_active():
            scores[matcher.id()] = matcher.score() / self._full_score(asked)
            matcher.next()
        return scores

    def shares(self, asked: Query, document: int) -> list[Share]:
        """What each term of a query adds to the score of a document that holds it."""
        held = []
        for term in asked.terms:
            fields = tuple(
                field.name
                for field in self.settings.fields
                if document in query.Term(field.name, term.stem).matcher(self.searcher).all_ids()
            )
            if fields:
                matcher = query.compound.PreloadedOr(self._clauses(term, asked)).matcher(self.searcher)
                matcher.skip_to(document)
                held.append(Share(term, fields, matcher.score() / self._full_score(asked)))
        return held

    def _full_score(self, asked: Query) -> float:
        """Of a document that says it all."""
        return self.settings.full_match * asked.total

    def _clauses(self, term: Term, asked: Query) -> tuple[query.Query, query.Query]:
        idf = self.idf(self.vocabulary.frequency[term.stem])
        height = term.weight * idf * (self.settings.saturation + 1)
        gain = self.settings.likeness * self._full_score(asked) * term.weight * idf * idf / self._length(asked)
        return _AcrossFields(term.stem, self.settings, height), _InTitle(term.stem, gain, self.title_lengths)

    def _length(self, asked: Query) -> float:
        """Of the query as a vector of idf."""
        known = ((term.weight, self.idf(self.vocabulary.frequency[term.stem])) for term in asked.terms)
        squares = sum((weight * idf) ** 2 for weight, idf in known)
        return math.sqrt(squares + sum(word.idf**2 for word in asked.unknown))


class _FieldShare(scoring.WeightingModel):  # type: ignore[misc]  # Whoosh has no types
    """A word's share in one field: its count there, by the field's weight and length."""

    def __init__(self, settings: Settings, averages: Mapping[str, float]) -> None:
        self._settings, self._averages = settings, averages
        self._weights = {field.name: field.weight for field in settings.fields}

    def scorer(self, searcher: Any, fieldname: str, text: bytes, qf: int = 1) -> _ShareScorer:  # noqa: ARG002 (Whoosh names them)
        average, length_share = self._averages[fieldname], self._settings.length_share
        return _ShareScorer(searcher, fieldname, self._weights[fieldname], average, length_share)


class _ShareScorer(scoring.BaseScorer):  # type: ignore[misc]
    def __init__(self, searcher: Any, name: str, weight: float, average: float, length_share: float) -> None:
        self._searcher, self._name, self._weight = searcher, name, weight
        self._average, self._length_share = average, length_share

    def score(self, matcher: Any) -> float:
        length = self._searcher.doc_field_length(matcher.id(), self._name)
        norm = 1 - self._length_share + self._length_share * length / self._average
        return float(self._weight * matcher.weight() / norm)


class _AcrossFields(query.Or):  # type: ignore[misc]
    """One stem wherever it stands: shares are added over the fields, then saturate together."""

    def __init__(self, stem: str, settings: Settings, height: float) -> None:
        super().__init__([query.Term(field.name, stem) for field in settings.fields])
        self._saturation, self._height = settings.saturation, height

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        shares = [term.matcher(searcher, context) for term in self.subqueries]
        union = matching.PreloadedUnionMatcher(shares, searcher.doc_count_all())
        return _Saturating(union, self._saturation, self._height)


class _Saturating(matching.WrappingMatcher):  # type: ignore[misc]
    def __init__(self, child: Any, saturation: float, height: float) -> None:
        super().__init__(child)
        self._saturation, self._height = saturation, height

    def score(self) -> float:
        share = self.child.score()
        return float(self._height * share / (self._saturation + share))


class _InTitle(query.Term):  # type: ignore[misc]
    """One stem in titles: its part of the cosine of query and title."""

    def __init__(self, stem: str, gain: float, lengths: Mapping[int, float]) -> None:
        super().__init__(_TITLE, stem)
        self._gain, self._lengths = gain, lengths

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        return _PartOfCosine(super().matcher(searcher, context), self._gain, self._lengths)


class _PartOfCosine(matching.WrappingMatcher):  # type: ignore[misc]
    def __init__(self, child: Any, gain: float, lengths: Mapping[int, float]) -> None:
        super().__init__(child)
        self._gain, self._lengths = gain, lengths

    def score(self) -> float:
        return self._gain / self._lengths[self.child.id()]
