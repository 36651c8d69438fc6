"""Pagefind: a search for static sites that fetches only the parts of its index that a query needs."""

from __future__ import annotations

from pathlib import Path

from tests.bench.peers.judged import Answers, Judged
from tests.bench.peers.node import answers_of_script

NAME = "Pagefind"
SETTINGS = "as it comes: English stemmer, every word must match, question as the page's h1"


def answers(judged: Judged, work: Path) -> Answers:
    """One page a FAQ, indexed by its own program."""
    return answers_of_script("pagefind", judged, work, needs_packages=True)
