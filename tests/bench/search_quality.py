"""What our search finds on the judged queries, next to its peers in the same run: python -m tests.bench.search_quality.

``SEARCH_VECTORS=DIR`` adds a row with vectors of the judged FAQs made beforehand.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench.faqs import JUDGED, MISSING, judged
from tests.bench.peers import measure
from tests.bench.peers.judged import KINDS, Judged, Quality, quality
from tests.conftest import ROOT

COLUMNS = ("engine", "nDCG@10", "success@1", "success@5", "zero %", "nDCG@10 typo", "nDCG@10 half-typed")


def main() -> None:
    """One row an engine; the settings of the peers below."""
    asked = judged()
    print("\n## Search quality on judged queries; every collection of FAQs weighs the same")
    if asked is None:
        print(MISSING)
        return
    print(" | ".join(COLUMNS))
    with tempfile.TemporaryDirectory() as folder:
        for name, options in _ours():
            print(" | ".join([name, *_cells(_quality(asked, Path(folder), options))]), flush=True)
        peers = measure(JUDGED, Path(folder))
    for peer in peers:
        cells = [f"not measured: {peer.why_not}"] if peer.why_not else _cells(peer.quality)
        print(" | ".join([peer.name, *cells]))
    print()
    for peer in peers:
        print(f"{peer.name}: {peer.settings}")


def _ours() -> Iterator[tuple[str, Sequence[str]]]:
    """Our rows, and the options of ``python -m search run`` for each."""
    yield "ours, by words alone", ["--words-only"]
    yield "ours, with the word table", []
    if folder := os.environ.get("SEARCH_VECTORS"):
        yield "ours, with vectors made beforehand", ["--vectors", folder]


def _quality(asked: Judged, work: Path, options: Sequence[str]) -> Mapping[str, Quality]:
    """What the browser's scripts find, by kind of query."""
    found = {}
    for kind, name in KINDS.items():
        run = work / f"{kind}.tsv"
        files = ("--faqs", str(JUDGED / "faqs.jsonl"), "--queries", str(JUDGED / name), "--out", str(run))
        command = [sys.executable, "-m", "search", "run", *files, "--engine", "browser", *options]
        subprocess.run(command, cwd=ROOT, check=True)
        found[kind] = quality(asked, run)
    return found


def _cells(worth: Mapping[str, Quality]) -> list[str]:
    plain = worth["plain"]
    finds = (plain.ndcg, plain.first, plain.first_five)
    hard = (worth["typo"].ndcg, worth["prefix"].ndcg)
    return [*(f"{each:.4f}" for each in finds), f"{plain.nothing:.2f}", *(f"{each:.4f}" for each in hard)]


if __name__ == "__main__":
    main()
