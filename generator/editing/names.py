"""Puts the names of new pages on content/addresses.yml, the list of addresses that lead somewhere for ever."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.catalog import Catalog
from generator.editing.fix import Corrected, Correction
from generator.rules.addresses import missing_addresses
from generator.source import LINE_END


def with_new_names(catalog: Catalog, folders: Sequence[Path]) -> Corrected:
    """The list with every name that is not on it yet, at its end; in the last of ``folders``, whose pages are new."""
    names = missing_addresses(catalog)
    if not names:
        return Corrected({}, ())
    path = folders[-1] / "addresses.yml"
    before = path.read_text(encoding="utf-8") if path.is_file() else "entries:\n"
    end = "" if before.endswith("\n") else "\n"
    rows = [f"  - {{id: {name}}}" for name in names]
    first = len(LINE_END.split(before + end))
    corrections = tuple(
        Correction(path, first + at, "a new page gets its place on the list", "", row) for at, row in enumerate(rows)
    )
    return Corrected({path: (before + end + "\n".join(rows) + "\n").encode()}, corrections)
