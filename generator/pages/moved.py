"""Old addresses that lead to new ones."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.page import Page


def moved_pages(catalog: Catalog) -> Iterator[Page]:
    """A page at each former address of an entry with a page of its own."""
    for kind, folder in (
        ("programs", "programs"),
        ("conditions", "conditions"),
        ("modalities", "modalities"),
        ("populations", "for"),
        ("topics", "topics"),
        ("payers", "insurance"),
    ):
        for entry in catalog.entries(kind):
            name = f"{'for' if kind == 'populations' else kind}/{entry.id}"
            for former in entry.formerly:
                yield Page(
                    folder=f"{folder}/{former}",
                    template="leads-on.md.jinja",
                    title=f"{entry.name}: moved",
                    description=f"This address leads to {entry.name}.",
                    context={"title": entry.name, "target": name, "words": entry.name},
                    leads_to=name,
                )
