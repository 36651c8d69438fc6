"""Other search engines, asked the same judged queries of the same FAQs in one run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.peers import material, minisearch, pagefind, whoosh_bm25f
from tests.bench.peers.judged import WEIGHED, Quality, quality, read_judged, slowest_twentieth
from tests.bench.peers.node import NotMeasuredError


@dataclass(frozen=True)
class PeerFigures:
    """What one peer finds and costs, or why that was not measured."""

    name: str
    settings: str
    why_not: str = ""
    quality: Mapping[str, Quality] = field(default_factory=dict)  # by kind of query: plain, typo, prefix
    sent: Mapping[str, int] = field(default_factory=dict)  # bytes to the first result, by collection
    milliseconds: Mapping[str, float] = field(default_factory=dict)  # for 95 of 100 queries, by collection


def measure(judged: Path, work: Path) -> list[PeerFigures]:
    """Asks every peer everything in ``judged``; ``work`` takes what they write."""
    asked = read_judged(judged)
    figures = []
    for peer in PEERS:
        try:
            given = peer.answers(asked, work)
        except NotMeasuredError as why:
            figures.append(PeerFigures(peer.NAME, peer.SETTINGS, str(why)))
            continue
        worth = {kind: quality(asked, run) for kind, run in given.runs.items()}
        times = {name: slowest_twentieth(given.milliseconds[name]) for name in WEIGHED if name in given.milliseconds}
        figures.append(PeerFigures(peer.NAME, peer.SETTINGS, "", worth, given.sent, times))
    return figures


PEERS = (material, minisearch, pagefind, whoosh_bm25f)
