"""What several pages share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from generator.catalog import Catalog
from generator.figures import read_first
from generator.model import Faq, Source
from generator.page import Crumb

HOME = Crumb("Home", "home")
MOST_QUESTIONS = 12  # of those that a page about something else lists


def help_context(catalog: Catalog) -> dict[str, object]:
    """The two lines that care cards and help cards show."""
    return {
        "crisis_line": catalog.crisis[catalog.site.crisis_line],
        "emergency_line": catalog.crisis[catalog.site.emergency_line],
    }


def questions_about(
    catalog: Catalog, what: Literal["programs", "conditions", "modalities", "payers"], entry_id: str
) -> tuple[Faq, ...]:
    """The questions that are most about an entry, naming few others beside it, in the order of their topics."""
    order = {topic.id: position for position, topic in enumerate(catalog.faq_topics)}
    about = [faq for faq in catalog.faqs if entry_id in getattr(faq.about, what)]
    nearest = sorted(about, key=lambda faq: (len(getattr(faq.about, what)), order[faq.topic], faq.id))[:MOST_QUESTIONS]
    return tuple(sorted(nearest, key=lambda faq: (order[faq.topic], faq.id)))


def sources_named(catalog: Catalog, ids: Iterable[str]) -> tuple[Source, ...]:
    return read_first(catalog.sources[source_id] for source_id in ids)
