"""Old addresses that lead to new ones."""

from __future__ import annotations

from collections.abc import Iterator

from generator.addresses import addressed, former, page_names
from generator.catalog import Catalog
from generator.page import Page


def moved_pages(catalog: Catalog) -> Iterator[Page]:
    """A page at each former address of a page, and of a comparison the other way round, that leads to the page now."""
    addresses, words = addressed(catalog), page_names(catalog)
    for old, now in former(catalog).items():
        if addresses[now].anchor:
            continue  # its page stands; only the place on it has another name
        yield Page(
            folder=f"{addresses[now].folder.rpartition('/')[0]}/{old.rpartition('/')[2]}",
            template="leads-on.md.jinja",
            title=f"{words[now]}: moved",
            description=f"This address leads to {words[now]}.",
            context={"title": words[now], "target": now, "words": words[now]},
            leads_to=now,
        )
