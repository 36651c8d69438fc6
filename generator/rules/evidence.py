"""What a figure or a statement may rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.model import Figure, Ref
from generator.problems import Problem


def sources_are_listed_once(catalog: Catalog) -> Iterator[Problem]:
    """One document has one entry in the bibliography."""
    seen: dict[str, str] = {}
    for source in catalog.sources.values():
        address = source.url.removeprefix("https://").removeprefix("www.").rstrip("/").casefold()
        if address in seen:
            fix = "use one id for both, and delete this file"
            yield catalog.problem("sources", source.id, ("url",), f"'{seen[address]}' has the same address", fix)
        seen.setdefault(address, source.id)


def sources_are_used(catalog: Catalog) -> Iterator[Problem]:
    """Every source supports something."""
    used = Counter(
        leaf.value
        for located in catalog.located.values()
        for found in located.values()
        for leaf in found.leaves
        if isinstance(leaf.mark, Ref) and leaf.mark.kind == "sources"
    )
    for source_id in catalog.sources:
        if source_id not in used:
            fix = "cite it where it supports something, or delete the file"
            yield catalog.problem("sources", source_id, (), "no entry cites this source", fix, "warning")


def sellers_alone_are_not_sure(catalog: Catalog) -> Iterator[Problem]:
    """A figure known only from sellers' own pages is never graded above 'very_low'."""
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            for path, part in found.parts:
                if isinstance(part, Figure) and rests_on_sellers(part, catalog) and part.certainty not in _WEAK:
                    message = f"only sellers' own pages support this, so '{part.certainty}' is too sure"
                    yield catalog.problem(kind, entry_id, (*path, "certainty"), message, "write very_low")


def sure_means_seen(catalog: Catalog) -> Iterator[Problem]:
    """Nothing is graded 'high' unless we have read at least one of its sources."""
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            for path, part in found.parts:
                cited = getattr(part, "sources", ())
                if getattr(part, "certainty", None) != "high" or not cited:
                    continue
                if not any(source not in catalog.sources or catalog.sources[source].seen for source in cited):
                    message = "we have read none of its sources, so 'high' is too sure"
                    fix = "read one and date it at 'seen', or write moderate"
                    yield catalog.problem(kind, entry_id, (*path, "certainty"), message, fix)


_WEAK = ("very_low", "none")


def rests_on_sellers(figure: Figure, catalog: Catalog) -> bool:
    """Whether every source of the figure is a provider's own page."""
    return all(
        source in catalog.sources and catalog.sources[source].tier == "provider_marketing" for source in figure.sources
    )
