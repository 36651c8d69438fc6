"""Answers queries with Whoosh and the word table: the reference for every other engine."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.catalog import Catalog
from search.answer import Answer, Result
from search.crisis import CrisisWords, crisis_words, no_crisis_words
from search.document import SearchDocument
from search.documents import build_documents
from search.expansion import Query
from search.index import WhooshIndex, opened_index, stem
from search.meaning.closeness import Meaning
from search.meaning.text_vectors import FOLDER, kept_vectors, text_vectors
from search.meaning.word_table import FILE, read_word_table
from search.settings import SETTINGS, Settings
from search.signposts import Signposts, no_signposts, signposts
from search.synonyms import synonym_stems

MOST_DOCUMENTS = 10_000  # with vectors, which a browser fetches whole: 100 bytes each


@dataclass(frozen=True)
class WhooshEngine:
    """The documents, their index, their meaning if there is a word table, and what comes before any ranking."""

    documents: tuple[SearchDocument, ...]
    index: WhooshIndex
    crisis: CrisisWords
    signposts: Signposts
    meaning: Meaning | None = None
    kept_vectors: int = 0  # of the documents' vectors: how many were made beforehand

    @cached_property
    def page_titles(self) -> Mapping[str, str]:
        """The title of each page that is a document itself, by address."""
        return {document.address: document.title for document in self.documents if "#" not in document.address}

    def answer(self, text: str, limit: int) -> Answer:
        asked = self.index.asked(text)
        results = self.ranking(asked, limit)
        signpost = self.signposts.found_in(text)
        abstains = signpost is not None or self.grounds(asked, results) < self.index.settings.grounds
        return Answer(self.crisis.found_in(text), abstains, signpost.title if signpost else None, results)

    def ranking(self, asked: Query, limit: int) -> tuple[Result, ...]:
        """The highest scores first; of equals the earlier document."""
        scores = self.scores(asked)
        ranked = sorted(scores.items(), key=lambda scored: (-scored[1], scored[0]))
        return tuple(Result(document, score) for document, score in ranked[:limit] if score > 0)

    def scores(self, asked: Query) -> Mapping[int, float]:
        """By words and meaning; by words alone where the table is missing or knows none of the words."""
        settings = self.index.settings
        by_words = self.index.scores(asked)
        close = self.meaning.closeness(asked) if self.meaning else None
        if close is None:
            return {document: self._standing(document, score) for document, score in by_words.items()}
        return {
            document: self._standing(
                document, settings.by_meaning * float(cosine) + settings.by_words * by_words.get(document, 0.0)
            )
            for document, cosine in enumerate(close)
        }

    def _standing(self, document: int, score: float) -> float:
        """A score as it counts, in whole billionths, so that equals are equal in every engine."""
        return math.floor(score * self.documents[document].standing / 100 * 1e9 + 0.5) / 1e9

    def grounds(self, asked: Query, results: Sequence[Result]) -> float:
        """How much speaks for answering with the best result; none where nothing was found."""
        if not results:
            return 0.0
        best = results[0]
        held = (word.idf for word in asked.words if any(self.index.holds(best.document, each) for each in word.found))
        return best.score + sum(held) / asked.total - asked.unknown_share


@contextmanager
def site_engine(catalog: Catalog, settings: Settings = SETTINGS) -> Iterator[WhooshEngine]:
    """The search of the whole site."""
    documents = build_documents(catalog)
    with opened_index(documents, synonym_stems(catalog.synonyms, stem), settings) as index:
        yield _engine(documents, index, crisis_words(catalog, stem), signposts(catalog, stem))


@contextmanager
def documents_engine(
    documents: Sequence[SearchDocument], settings: Settings = SETTINGS, vectors: Path = FOLDER
) -> Iterator[WhooshEngine]:
    """The search of documents alone: no synonyms, no words of crisis, no signposts."""
    with opened_index(documents, {}, settings) as index:
        yield _engine(tuple(documents), index, no_crisis_words(stem), no_signposts(stem), vectors)


def _engine(
    documents: tuple[SearchDocument, ...],
    index: WhooshIndex,
    crisis: CrisisWords,
    posts: Signposts,
    folder: Path = FOLDER,
) -> WhooshEngine:
    if not 0 < len(documents) <= MOST_DOCUMENTS:
        return WhooshEngine(documents, index, crisis, posts)
    table = read_word_table(FILE.read_text(encoding="utf-8"))
    vectors = text_vectors(documents, table, stem, kept_vectors(table, folder))
    meaning = Meaning(table, vectors.codes, index.holding)
    return WhooshEngine(documents, index, crisis, posts, meaning, vectors.kept)
