"""Words and sources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from statistics import multimode

from generator.addresses import FIXED
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
            "words": _names(catalog),
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
            "usual_day": multimode(source.seen for source in catalog.sources.values() if source.seen)[0],
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
    return [
        (letter, list(group))
        for letter, group in groupby(terms, lambda term: term.term[0].upper() if term.term[0].isalpha() else "0-9")
    ]


def _names(catalog: Catalog) -> dict[str, str]:
    """What a link to each page is called, for "see also" in the glossary."""
    names = dict(FIXED)
    for kind in ("programs", "conditions", "modalities", "payers", "crisis", "contacts", "topics"):
        names |= {f"{kind}/{entry.id}": entry.name for entry in catalog.entries(kind)}
    names |= {f"faqs/{faq.id}": faq.question for faq in catalog.faqs}
    names |= {f"faq/{topic.id}": topic.name for topic in catalog.faq_topics}
    names |= {f"glossary/{term.id}": term.term for term in catalog.glossary}
    names |= {f"costs/{program.id}": f"What {program.short_name} costs" for program in catalog.programs}
    names |= {f"rows/{row.id}": row.name for row in catalog.row.values()}
    return names
