"""Makes random edits and prints what became of them: ``python -m tests.mutations 1000``."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.mutations.run import BATCH, run_batch


def main(edits: int, first: int = 0) -> int:
    """Prints a line for each edit that ended badly, then the table. Returns 1 if any did."""
    counts: Counter[str] = Counter()
    silent: list[str] = []
    for seed in range(first, first - (-edits // BATCH)):
        with tempfile.TemporaryDirectory() as folder:
            outcome = run_batch(seed, Path(folder))
        counts += outcome.counts
        silent += outcome.silent
        for line in outcome.silent:
            print(f"{seed}: {line}", flush=True)
    total = sum(counts.values())
    for words, count in counts.most_common():
        print(f"{count:6} {100 * count / total:5.1f} %  {words}")
    print(f"{len(silent):6}          ended badly, of {total}")
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
