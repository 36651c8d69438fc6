"""Whatever happens to a file of the shipped content, it ends in a located problem or in what the page then shows.

Never in a traceback, never without end, and never in a page that says something else than the file. A sample runs
with the suite; ``make prove`` runs 5,000 edits. ``python -m tests.mutations 1000`` prints the counts.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.mutations.run import BATCH, CLEAN, TOLD, WARNED, run_batch

WHOLE = 5_000
GROUP = 2  # batches in one test; the first is the sample


@pytest.mark.parametrize(
    "group",
    [pytest.param(group, marks=pytest.mark.prove if group else ()) for group in range(-(-WHOLE // (BATCH * GROUP)))],
)
def test_random_edits_end_well(group: int, tmp_path: Path, record_property) -> None:
    """No edit is read otherwise than it was typed, or shown otherwise than it was read; most are told, and not all."""
    outcomes = [run_batch(seed, tmp_path / str(seed)) for seed in range(group * GROUP, (group + 1) * GROUP)]
    counts = sum((outcome.counts for outcome in outcomes), Counter())
    for words, count in counts.items():
        record_property(words, count)

    assert [line for outcome in outcomes for line in outcome.silent] == []
    assert all(outcome.counts[CLEAN] for outcome in outcomes)  # a check that refuses everything proves nothing
    assert counts[CLEAN] + counts[WARNED] >= 0.1 * counts.total()
    assert counts[TOLD] >= 0.5 * counts.total()
