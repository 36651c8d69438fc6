"""Answers queries with Whoosh: the reference for every other engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from generator.catalog import Catalog
from search.answer import Answer
from search.crisis import CrisisWords, crisis_words, forms
from search.document import SearchDocument
from search.documents import build_documents
from search.index import WhooshIndex, opened_index, stem
from search.settings import SETTINGS, Settings
from search.synonyms import synonym_stems


@dataclass(frozen=True)
class WhooshEngine:
    """The documents, their index and the words of crisis."""

    documents: tuple[SearchDocument, ...]
    index: WhooshIndex
    crisis: CrisisWords

    def answer(self, text: str, limit: int) -> Answer:
        ranking = self.index.search(text, limit)
        return Answer(self.crisis.found_in(forms(text, stem)), ranking.abstains, ranking.results)


@contextmanager
def site_engine(catalog: Catalog, settings: Settings = SETTINGS) -> Iterator[WhooshEngine]:
    """The search of the whole site."""
    documents = build_documents(catalog)
    with opened_index(documents, synonym_stems(catalog.synonyms, stem), settings) as index:
        yield WhooshEngine(documents, index, crisis_words(catalog, stem))


@contextmanager
def documents_engine(documents: Sequence[SearchDocument], settings: Settings = SETTINGS) -> Iterator[WhooshEngine]:
    """The search of documents alone: no synonyms, no words of crisis."""
    with opened_index(documents, {}, settings) as index:
        yield WhooshEngine(tuple(documents), index, CrisisWords((), frozenset(), ()))
