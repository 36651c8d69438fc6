"""The words that are ours and that readers read: what the rules on wording and reading ease look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.catalog import Catalog
from generator.hand_written import FOLDER, blocks_of
from generator.kinds import ALSO_ASKED
from generator.links import LINK
from generator.model.walk import FieldPath
from generator.problems import Place, Problem

# Names of others and words that readers type are theirs to choose; reasons of exceptions are for editors.
NOT_OURS = frozenset(
    {
        ("hosts",),
        ("synonyms",),
        ("exceptions",),
        ("sources", "title"),
        ("sources", "publisher"),
        *((kind, "also_asked") for kind in ALSO_ASKED),
    }
)


@dataclass(frozen=True)
class ReaderText:
    """One text as readers see it, links as their words alone: of an entry, or with its place on a hand-written page."""

    kind: str
    entry_id: str
    path: FieldPath
    words: str
    place: Place | None = None

    def problem(self, catalog: Catalog, message: str, fix: str, words: str = "") -> Problem:
        """A problem at the place of this text; in longer text, at the line that holds ``words``."""
        if self.place:
            return Problem(self.place, message, fix=fix)
        return catalog.problem(self.kind, self.entry_id, self.path, message, fix, words=words)

    def problem_of_all(self, catalog: Catalog, message: str, fix: str) -> Problem:
        """A problem of the whole entry or page that this text is part of."""
        whole = Place(self.place.path) if self.place else None
        return replace(self, path=(), place=whole).problem(catalog, message, fix)


def reader_texts(catalog: Catalog) -> Iterator[ReaderText]:
    """Every text that is ours, entry by entry and page by page."""
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            for path, text, mark in found.texts:
                if mark.quoted or (kind,) in NOT_OURS or (kind, path[0]) in NOT_OURS:
                    continue
                shown = LINK.sub(r"\g<words>", text) if mark.prose and "](" in text else text
                yield ReaderText(kind, entry_id, path, shown)
    for page, words in catalog.pages.items():
        for block in blocks_of(words):
            yield ReaderText(FOLDER, page, ("text",), block.words, Place(page, block.line, block.column))
