"""The judged queries that every peer answers, and what a peer's answers are worth."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any

KINDS = {"plain": "queries.jsonl", "typo": "queries.typo.jsonl", "prefix": "queries.prefix.jsonl"}
WEIGHED = ("cdc", "medquad")  # a collection of a guide's size, and the largest one, whole


@dataclass(frozen=True)
class Judged:
    """The FAQs of each collection, and the queries of each kind."""

    folder: Path
    faqs: Mapping[str, list[dict[str, str]]]
    queries: Mapping[str, list[dict[str, str]]]


@dataclass(frozen=True)
class Quality:
    """What the answers to one kind of queries are worth; every collection weighs the same."""

    ndcg: float
    first: float  # share of queries with a right answer in the first place
    first_five: float
    nothing: float  # percent of queries without any result


@dataclass(frozen=True)
class Answers:
    """What a peer handed back: a run file a kind, and by collection the times and the bytes a browser fetches."""

    runs: Mapping[str, Path]
    milliseconds: Mapping[str, list[float]]
    sent: Mapping[str, int]


def read_judged(folder: Path) -> Judged:
    """Everything that is asked."""
    faqs: dict[str, list[dict[str, str]]] = {}
    for faq in _lines(folder / "faqs.jsonl"):
        faqs.setdefault(faq["collection"], []).append(faq)
    return Judged(folder, faqs, {kind: _lines(folder / name) for kind, name in KINDS.items()})


def quality(judged: Judged, run: Path) -> Quality:
    """The judges' own program scores a run file."""
    command = [sys.executable, str(judged.folder / "evaluate.py"), str(run), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    macro: dict[str, Any] = json.loads(done.stdout)["MACRO"]
    return Quality(macro["nDCG@10"], macro["Success@1"], macro["Success@5"], macro["zero%"])


def slowest_twentieth(milliseconds: list[float]) -> float:
    """The time within which 95 of 100 queries are answered."""
    return quantiles(milliseconds, n=20, method="inclusive")[-1]


def _lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
