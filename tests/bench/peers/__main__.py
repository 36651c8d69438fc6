"""Prints how other search engines do on the judged queries: python -m tests.bench.peers."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.faqs import JUDGED, MISSING
from tests.bench.peers import PeerFigures, measure
from tests.bench.peers.judged import WEIGHED

COLUMNS = (
    "engine", "nDCG@10", "success@1", "success@5", "zero %", "nDCG@10 typo", "nDCG@10 prefix",
    *(f"KB {name}" for name in WEIGHED), *(f"p95 ms {name}" for name in WEIGHED),
)  # fmt: skip


def main() -> None:
    """One row a peer, and its settings below."""
    if not JUDGED.is_dir():
        print(MISSING)
        return
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(JUDGED, Path(folder))
    print(" | ".join(COLUMNS))
    for each in figures:
        print(f"{each.name} | not measured: {each.why_not}" if each.why_not else " | ".join(_row(each)))
    print("\nKB: script, index and wasm under gzip -9, fetched before the first result; no page, no styles")
    print("p95 ms: one query in a warm Node, files at hand")
    for each in figures:
        print(f"{each.name}: {each.settings}")


def _row(figures: PeerFigures) -> list[str]:
    plain = figures.quality["plain"]
    worth = [plain.ndcg, plain.first, plain.first_five, figures.quality["typo"].ndcg, figures.quality["prefix"].ndcg]
    cells = [f"{value:.4f}" for value in worth]
    cells.insert(3, f"{plain.nothing:.2f}")
    sent = [f"{figures.sent[name] / 1024:.1f}" if name in figures.sent else "-" for name in WEIGHED]
    times = [f"{figures.milliseconds[name]:.1f}" if name in figures.milliseconds else "-" for name in WEIGHED]
    return [figures.name, *cells, *sent, *times]


if __name__ == "__main__":
    main()
