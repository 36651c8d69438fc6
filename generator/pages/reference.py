"""Words and sources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from statistics import multimode

from generator.addresses import page_names
from generator.catalog import Catalog
from generator.figures import TIER_WORDS
from generator.model import GlossaryTerm
from generator.page import Page
from generator.pages.common import HOME


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
    yield Page(
        folder="sources",
        template="sources.md.jinja",
        title="Sources",
        description="Every source of this guide with publisher, year, kind and the day we read it.",
        context={
            "count": len(catalog.sources),
            "usual_day": next(
                iter(multimode(source.seen for source in catalog.sources.values() if source.seen)), today
            ),
            "tiers": [
                {"id": tier.replace("_", "-"), "name": name, "sources": sources}
                for tier, name in TIER_WORDS.items()
                if (
                    sources := sorted(
                        (source for source in catalog.sources.values() if source.tier == tier),
                        key=lambda source: (source.publisher.casefold(), source.title.casefold()),
                    )
                )
            ],
            "today": today,
        },
        crumbs=(HOME,),
        source="sources/",
    )


def _by_letter(terms: tuple[GlossaryTerm, ...]) -> list[tuple[str, list[GlossaryTerm]]]:
    """Terms under their first letter; those that start with a digit stand under 0-9."""
    return [(letter, list(group)) for letter, group in groupby(terms, lambda term: _first_letter(term.term))]


def _first_letter(term: str) -> str:
    first = term.lstrip("“\"'‘")[0]
    return first.upper() if first.isalpha() else "0-9"
