"""Whatever happens to a file of the shipped content, it ends in a located problem or in what the page then shows.

Never in a traceback, never without end, and never in a page that says something else than the file. A sample runs
with the suite; ``make prove`` runs 5,000 edits.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutations.run import BATCH, run_batch

WHOLE = 5_000
SAMPLE = 4  # batches


@pytest.mark.parametrize(
    "seed",
    [pytest.param(seed, marks=() if seed < SAMPLE else pytest.mark.prove) for seed in range(-(-WHOLE // BATCH))],
)
def test_random_edits_end_well(seed: int, tmp_path: Path, record_property) -> None:
    """No edit of this batch is read otherwise than it was typed, or shown otherwise than it was read."""
    outcome = run_batch(seed, tmp_path)
    for words, count in outcome.counts.items():
        record_property(words, count)

    assert outcome.silent == []
