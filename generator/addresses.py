"""Where each entry stands on the site. The one place that knows addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.model import Program

# Pages that stand whatever the content holds: the name that links use, and what they are called.
FIXED: Mapping[str, str] = {
    "home": "Home",
    "crisis": "Crisis help",
    "tonight": "Help tonight",
    "programs": "Levels of care",
    "compare": "Compare levels",
    "conditions": "Conditions",
    "modalities": "Therapy methods",
    "costs": "Costs",
    "insurance": "Insurance",
    "faq": "Questions",
    "self-assessment": "Find a level to ask about",
    "self-assessment/rules": "The rules of the self-assessment",
    "self-assessment/for-someone-else": "For someone else",
    "glossary": "Words",
    "sources": "Sources",
    "about": "About this guide",
    "about/method": "Method",
    "about/method/counts": "Counts",
    "about/funding": "Funding",
    "about/changes": "Changes",
    "about/accessibility": "Accessibility",
    "about/your-data": "Your data",
}


@dataclass(frozen=True)
class Address:
    """A page's folder under the site root (``""`` is the home page), and a place on it."""

    folder: str
    anchor: str = ""

    def __str__(self) -> str:
        return f"{self.folder}/" * bool(self.folder) + f"#{self.anchor}" * bool(self.anchor)


def addressed(catalog: Catalog) -> dict[str, Address]:
    """Every name a link may use, such as ``programs/php`` or ``glossary/copay``, with its address."""
    return dict(_addressed(catalog))


def _addressed(catalog: Catalog) -> Iterator[tuple[str, Address]]:
    for name in FIXED:
        yield name, Address("" if name == "home" else name)
    for kind, folder in (("populations", "for"), ("topics", "topics")):
        if catalog.entries(kind):
            yield folder, Address(folder)
    for kind in ("programs", "conditions", "modalities", "topics", "measures"):
        for entry in catalog.entries(kind):
            yield f"{kind}/{entry.id}", Address(f"{kind}/{entry.id}")
    for program in catalog.programs:
        for row_id in catalog.row:
            yield f"programs/{program.id}/{row_id}", Address(f"programs/{program.id}", row_id)
    for population in catalog.entries("populations"):
        yield f"for/{population.id}", Address(f"for/{population.id}")
    for less, more in pairs(catalog):
        yield f"compare/{less.id}-vs-{more.id}", Address(f"compare/{less.id}-vs-{more.id}")
    for topic in catalog.faq_topics:
        yield f"faq/{topic.id}", Address(f"faq/{topic.id}")
    for faq in catalog.faqs:
        yield f"faqs/{faq.id}", Address(f"faq/{faq.topic}", faq.id)
    for program_id in catalog.costs:
        yield f"costs/{program_id}", Address("costs", program_id)
    for payer_id in catalog.payers:
        yield f"payers/{payer_id}", Address(f"insurance/{payer_id}")
    for line_id in catalog.crisis:
        yield f"crisis/{line_id}", Address("crisis", line_id)
    for contact_id in catalog.contacts:
        yield f"contacts/{contact_id}", Address("insurance", f"contact-{contact_id}")
    for term in catalog.glossary:
        yield f"glossary/{term.id}", Address("glossary", term.id)
    for tier in dict.fromkeys(source.tier for source in catalog.sources.values()):
        yield f"tiers/{tier}", Address(_tier_folder(tier))
    for source in catalog.sources.values():
        yield f"sources/{source.id}", Address(_tier_folder(source.tier), source.id)
    for row_id in catalog.row:
        yield f"rows/{row_id}", Address("compare", f"row-{row_id}")


def _tier_folder(tier: str) -> str:
    return f"sources/{tier.replace('_', '-')}"


def lasting(catalog: Catalog) -> Iterator[str]:
    """The names of all pages, and of the entries on them that readers link to and save.

    The bibliography and the rows of a page come and go with what they support and compare.
    """
    for name in addressed(catalog):
        kind, _, rest = name.partition("/")
        if kind not in ("sources", "tiers", "rows") and not (kind == "programs" and "/" in rest):
            yield name


def former(catalog: Catalog) -> dict[str, str]:
    """Every name that an entry or a comparison had before, or has the other way round, with its name now."""
    return {old: now for old, now in _former(catalog) if old != now}


def _former(catalog: Catalog) -> Iterator[tuple[str, str]]:
    named = {"populations": "for", "faq-topics": "faq"}
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            for old in getattr(found.entry, "formerly", ()):
                yield f"{named.get(kind, kind)}/{old}", f"{named.get(kind, kind)}/{entry_id}"
    for less, more in pairs(catalog):
        for a in (less.id, *less.formerly):
            for b in (more.id, *more.formerly):
                yield f"compare/{a}-vs-{b}", f"compare/{less.id}-vs-{more.id}"
                yield f"compare/{b}-vs-{a}", f"compare/{less.id}-vs-{more.id}"


def pairs(catalog: Catalog) -> Iterator[tuple[Program, Program]]:
    """Every two programs, the less intensive first."""
    for position, less in enumerate(catalog.programs):
        for more in catalog.programs[position + 1 :]:
            yield less, more


def page_names(catalog: Catalog) -> dict[str, str]:
    """What a link to each name is called where nothing else is written."""
    names = {**FIXED, "topics": "Topics", "for": "People"}
    for kind in ("programs", "conditions", "modalities", "payers", "crisis", "contacts", "topics", "measures"):
        names |= {f"{kind}/{entry.id}": entry.name for entry in catalog.entries(kind)}
    names |= {f"faqs/{faq.id}": faq.question for faq in catalog.faqs}
    names |= {f"faq/{topic.id}": topic.name for topic in catalog.faq_topics}
    names |= {f"glossary/{term.id}": term.term for term in catalog.glossary}
    names |= {f"costs/{program.id}": f"What {program.short_name} costs" for program in catalog.programs}
    names |= {f"rows/{row.id}": row.name for row in catalog.row.values()}
    names |= {f"sources/{source.id}": source.title for source in catalog.sources.values()}
    names |= {f"for/{population.id}": population.name for population in catalog.entries("populations")}
    names |= {f"compare/{a.id}-vs-{b.id}": f"{a.short_name} or {b.short_name}" for a, b in pairs(catalog)}
    for program in catalog.programs:
        names |= {
            f"programs/{program.id}/{row.id}": f"{program.short_name}: {row.name}" for row in catalog.row.values()
        }
    return names
