"""Words that were most likely meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_NEAR = 0.8  # share of letters in common, from 0 to 1; two slips in a word of ten
_CLEARLY_NEARER = 0.08


def misspelt(word: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that ``word`` is a slip of, or None if there is none or more than one.

    Ids often differ in one part only (``a-day-visit``, ``a-home-visit``), so the nearest must be
    clearly nearer than the next.
    """
    found = difflib.get_close_matches(word, sorted(set(known)), 2, _NEAR)
    if not found:
        return None
    ratios = [difflib.SequenceMatcher(None, near, word).ratio() for near in found]
    return found[0] if len(found) == 1 or ratios[0] - ratios[1] >= _CLEARLY_NEARER else None
