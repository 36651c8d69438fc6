"""The words that are ours and that readers read: what the rules on wording and reading ease look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.links import LINK
from generator.model.walk import FieldPath
from generator.problems import Problem

# Names of others and words that readers type are theirs to choose; reasons of exceptions are for editors.
NOT_OURS = frozenset(
    {("hosts",), ("synonyms",), ("exceptions",), ("sources", "title"), ("sources", "publisher"), ("faqs", "also_asked")}
)


@dataclass(frozen=True)
class ReaderText:
    """One text of one entry, as readers see it: links are their words alone."""

    kind: str
    entry_id: str
    path: FieldPath
    words: str

    def problem(self, catalog: Catalog, message: str, fix: str) -> Problem:
        """A problem at the place of this text."""
        return catalog.problem(self.kind, self.entry_id, self.path, message, fix)


def reader_texts(catalog: Catalog) -> Iterator[ReaderText]:
    """Every text that is ours, entry by entry."""
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            for path, text, mark in found.texts:
                if (kind,) in NOT_OURS or (kind, path[0]) in NOT_OURS:
                    continue
                shown = LINK.sub(r"\g<words>", text) if mark.prose and "](" in text else text
                yield ReaderText(kind, entry_id, path, shown)
