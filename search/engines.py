"""Opens the engine that a command names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Literal

from search.answer import Engine
from search.browser_engine import browser_engine
from search.export import browser_index, engine_script
from search.whoosh_engine import WhooshEngine

EngineName = Literal["whoosh", "browser"]


@contextmanager
def chosen_engine(name: EngineName, reference: WhooshEngine, words_only: bool = False) -> Iterator[Engine]:
    """Whoosh itself, or the browser's files made from it; with the word table or by words alone."""
    if words_only:
        reference = replace(reference, meaning=None)
    if name == "whoosh":
        yield reference
        return
    with browser_engine(engine_script(), browser_index(reference)) as engine:
        yield engine
