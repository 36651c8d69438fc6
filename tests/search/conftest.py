"""Engines to ask: over the small guide, over the shipped one, and over a few documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest

from generator.catalog import Catalog
from search.answer import Answer
from search.browser_engine import BrowserEngine, browser_engine
from search.document import SearchDocument
from search.export import browser_index, engine_script
from search.whoosh_engine import WhooshEngine, documents_engine, site_engine


@dataclass(frozen=True)
class Pair:
    """The reference and the browser's scripts over the same documents."""

    whoosh: WhooshEngine
    browser: BrowserEngine

    def both(self, text: str, limit: int = 10) -> tuple[Answer, Answer]:
        return self.whoosh.answer(text, limit), self.browser.answer(text, limit)

    def addresses(self, text: str, limit: int = 10) -> list[str]:
        results = self.whoosh.answer(text, limit).results
        return [self.whoosh.documents[result.document].address for result in results]


def _pair(stack: ExitStack, whoosh: WhooshEngine) -> Pair:
    return Pair(whoosh, stack.enter_context(browser_engine(engine_script(), browser_index(whoosh))))


@pytest.fixture(scope="session")
def small_search(small: Catalog) -> Iterator[Pair]:
    """The search of the small guide."""
    with ExitStack() as stack:
        yield _pair(stack, stack.enter_context(site_engine(small)))


@pytest.fixture(scope="session")
def shipped_search(shipped: Catalog) -> Iterator[Pair]:
    """The search of the shipped guide."""
    with ExitStack() as stack:
        yield _pair(stack, stack.enter_context(site_engine(shipped)))


@pytest.fixture
def search_of() -> Iterator[Callable[..., Pair]]:
    """The search of the given documents."""
    with ExitStack() as stack:
        yield lambda *documents: _pair(stack, stack.enter_context(documents_engine(documents)))


def document(address: str, title: str, **changes: object) -> SearchDocument:
    """A document that says only what the test gives."""
    return SearchDocument(address, title, **changes)  # type: ignore[arg-type]
