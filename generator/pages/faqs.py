"""Questions people ask: the list of topics, and a page for each topic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.catalog import Catalog
from generator.ladder import rungs
from generator.model import Faq, FaqTopic, Source
from generator.page import Crumb, Page
from generator.pages.common import HOME, sources_named


@dataclass(frozen=True)
class Link:
    words: str
    name: str


@dataclass(frozen=True)
class FaqView:
    """A question with the pages it touches."""

    faq: Faq
    links: tuple[Link, ...]
    sources: tuple[Source, ...]


def faq_pages(catalog: Catalog, today: date) -> Iterator[Page]:
    """All topics with their questions, and a page for each topic that has any."""
    topics = [(topic, _in_order(catalog, topic)) for topic in catalog.faq_topics]
    topics = [(topic, faqs) for topic, faqs in topics if faqs]
    yield Page(
        folder="faq",
        template="faq.md.jinja",
        title="Questions people ask",
        description="Questions about levels of mental health care, each answered in two sentences first.",
        context={"topics": [{"topic": topic, "faqs": faqs} for topic, faqs in topics], "count": len(catalog.faqs)},
        crumbs=(HOME,),
        source="faqs/",
        layout="questions",
    )
    for topic, faqs in topics:
        yield _topic_page(catalog, topic, faqs, today)


def _in_order(catalog: Catalog, topic: FaqTopic) -> list[Faq]:
    """The questions of a topic: those its list names, in that order, then the others."""
    places = {faq_id: place for place, faq_id in enumerate(topic.first)}
    faqs = (faq for faq in catalog.faqs if faq.topic == topic.id)
    return sorted(faqs, key=lambda faq: places.get(faq.id, len(places)))


def _topic_page(catalog: Catalog, topic: FaqTopic, faqs: list[Faq], today: date) -> Page:
    lit = {program_id for faq in faqs for program_id in faq.about.programs}
    shown = lit if len(lit) <= len(catalog.programs) // 2 else set()  # a page about everything lights nothing
    return Page(
        folder=f"faq/{topic.id}",
        template="faq-topic.md.jinja",
        title=f"{topic.name}: questions people ask",
        description=topic.lead,
        context={
            "topic": topic,
            "faqs": [FaqView(faq, links(catalog, faq), sources_named(catalog, faq.sources)) for faq in faqs],
            "rungs": rungs(catalog.programs, catalog.row.values(), shown),
            "oldest": min(faqs, key=lambda faq: faq.check_by),
            "today": today,
        },
        crumbs=(HOME, Crumb("Questions", "faq")),
        source="faqs/",
        layout="ladder" if shown else "text",
        has_exit=topic.needs_exit,
    )


def links(catalog: Catalog, faq: Faq) -> tuple[Link, ...]:
    """The pages a question touches, least to most care first."""
    about = faq.about
    found = [
        Link(program.short_name, f"programs/{program.id}")
        for program in catalog.programs
        if program.id in about.programs
    ]
    for kind, ids in (("conditions", about.conditions), ("modalities", about.modalities), ("payers", about.payers)):
        found += [Link(catalog.by_id(kind)[entry_id].name, f"{kind}/{entry_id}") for entry_id in ids]
    found += [Link(f"{catalog.row[row_id].name}, compared", f"rows/{row_id}") for row_id in about.rows]
    return tuple(found)
