"""MiniSearch: a small search for the browser that many hand-made sites use."""

from __future__ import annotations

from pathlib import Path

from tests.bench.peers.judged import Answers, Judged
from tests.bench.peers.node import answers_of_script

NAME = "MiniSearch"
BOOST = 5  # of the question over the answer: the best for it of 1 to 8 on these very queries, in its favour
SETTINGS = (
    f"question {BOOST} to answer 1 (the best for it on these queries), any word may match, fuzzy 0.2, "
    "prefix on the last word, no stemmer"
)


def answers(judged: Judged, work: Path) -> Answers:
    """Its own ranking, with the settings above."""
    return answers_of_script("minisearch", judged, work, needs_packages=True, boost=BOOST)
