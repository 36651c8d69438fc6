"""Answers queries with the very scripts that readers' browsers run, in an embedded engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from py_mini_racer import MiniRacer, mini_racer

from search.answer import Answer, Result


@dataclass(frozen=True)
class BrowserEngine:
    """A running engine with an index in it."""

    context: MiniRacer

    def answer(self, text: str, limit: int) -> Answer:
        given: dict[str, Any] = self.context.call("opened.answer", text, limit)
        results = tuple(Result(result["document"], result["score"]) for result in given["results"])
        return Answer(given["crisis"], given["abstains"], results)


@contextmanager
def browser_engine(engine_script: str, index_scripts: Mapping[str, str]) -> Iterator[BrowserEngine]:
    """Runs engine.js, index.js and every part of the index as a browser would."""
    with mini_racer() as context:
        context.eval(engine_script)
        for script in index_scripts.values():
            context.eval(script)
        context.eval("var opened = careSearch.open(careSearchIndex, () => {});")
        yield BrowserEngine(context)
