"""Answers queries with the very scripts that readers' browsers run, in an embedded engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from py_mini_racer import MiniRacer, mini_racer

from search.answer import Answer, Result
from search.export import BrowserIndex


@dataclass(frozen=True)
class BrowserEngine:
    """A running engine with an index in it."""

    context: MiniRacer

    def answer(self, text: str, limit: int) -> Answer:
        given: dict[str, Any] = self.context.call("opened.answer", text, limit)
        results = tuple(Result(result["document"], result["score"]) for result in given["results"])
        signpost = given["signpost"] and given["signpost"]["title"]
        return Answer(given["crisis"], given["abstains"], signpost, results)


@contextmanager
def browser_engine(engine_script: str, index: BrowserIndex) -> Iterator[BrowserEngine]:
    """Runs engine.js, index.js and everything that belongs to the index as a browser would."""
    with mini_racer() as context:
        for script in (engine_script, index.index, *index.parts.values(), *index.meaning.values()):
            context.eval(script)
        context.eval("var opened = careSearch.open(careSearchIndex, () => {});")
        if index.meaning:
            context.eval("opened.understand(careSearchTable, careSearchVectors);")
        yield BrowserEngine(context)
