"""Opens the engine that a command names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from search.answer import Engine
from search.browser_engine import browser_engine
from search.export import engine_script, index_scripts
from search.whoosh_engine import WhooshEngine

EngineName = Literal["whoosh", "browser"]


@contextmanager
def chosen_engine(name: EngineName, reference: WhooshEngine) -> Iterator[Engine]:
    """Whoosh itself, or the browser's files made from it."""
    if name == "whoosh":
        yield reference
        return
    with browser_engine(engine_script(), index_scripts(reference)) as engine:
        yield engine
