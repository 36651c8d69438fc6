"""Words and sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from statistics import multimode

from generator.addresses import addressed, page_names
from generator.catalog import Catalog
from generator.figures import TIER_WORDS
from generator.model import GlossaryTerm, Source
from generator.page import Crumb, Page
from generator.pages.common import HOME


@dataclass(frozen=True)
class Tier:
    """A kind of source: the name that links use for its page, what it is called, and its sources."""

    page: str
    name: str
    sources: tuple[Source, ...]


def reference_pages(catalog: Catalog, today: date) -> Iterator[Page]:
    """The glossary and the bibliography."""
    yield Page(
        folder="glossary",
        template="glossary.md.jinja",
        title="Words",
        description="Words of mental health care and insurance in plain language.",
        context={
            "terms": catalog.glossary,
            "letters": _by_letter(catalog.glossary),
            "words": page_names(catalog),
            "oldest": min(catalog.glossary, key=lambda term: term.check_by, default=None),
            "today": today,
        },
        crumbs=(HOME,),
        source="glossary.yml",
    )
    tiers = _tiers(catalog)
    usual_day = next(iter(multimode(source.seen for source in catalog.sources.values() if source.seen)), today)
    yield Page(
        folder="sources",
        template="sources.md.jinja",
        title="Sources",
        description="Every source of this guide with publisher, year, kind and the day we read it.",
        context={"count": len(catalog.sources), "tiers": tiers},
        crumbs=(HOME,),
        source="sources/",
    )
    for tier in tiers:
        yield Page(
            folder=addressed(catalog)[tier.page].folder,
            template="source-tier.md.jinja",
            title=f"Sources: {tier.name}",
            description=f"Sources of this guide of the kind: {tier.name}.",
            context={"tier": tier, "usual_day": usual_day},
            crumbs=(HOME, Crumb("Sources", "sources")),
            source="sources/",
        )


def _tiers(catalog: Catalog) -> list[Tier]:
    """Sources by their kind, the most trusted first; those of one publisher stand together."""
    by_tier = {
        tier: sorted(
            (source for source in catalog.sources.values() if source.tier == tier),
            key=lambda source: (source.publisher.casefold(), source.title.casefold()),
        )
        for tier in TIER_WORDS
    }
    return [Tier(f"tiers/{tier}", TIER_WORDS[tier], tuple(sources)) for tier, sources in by_tier.items() if sources]


def _by_letter(terms: tuple[GlossaryTerm, ...]) -> list[tuple[str, list[GlossaryTerm]]]:
    """Terms under their first letter; those that start with a digit stand under 0-9."""
    return [(letter, list(group)) for letter, group in groupby(terms, lambda term: _first_letter(term.term))]


def _first_letter(term: str) -> str:
    first = term.lstrip("“\"'‘")[0]
    return first.upper() if first.isalpha() else "0-9"
