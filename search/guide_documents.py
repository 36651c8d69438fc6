"""Search documents about all else: questions, conditions, methods, guides, who pays, words, help."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from search.document import Places, SearchDocument, all_text, named


def faq_documents(catalog: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each question, and one for each page of questions."""
    topics = {topic.id: topic.name for topic in catalog.faq_topics}
    order = list(topics)
    for faq in sorted(catalog.faqs, key=lambda faq: order.index(faq.topic)):
        yield SearchDocument(
            address=places[f"faqs/{faq.id}"],
            title=faq.question,
            kind=f"Question: {topics[faq.topic]}",
            text=faq.answer,
            aliases=faq.also_asked,
            body=f"{topics[faq.topic]}\n{all_text(faq)}",
            is_answer=True,
        )
    for topic in catalog.faq_topics:
        yield SearchDocument(places[f"faq/{topic.id}"], topic.name, "Page of questions", topic.lead, topic.also_asked)


def condition_documents(catalog: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each condition page."""
    for condition in catalog.conditions.values():
        yield SearchDocument(
            address=places[f"conditions/{condition.id}"],
            title=condition.name,
            kind="Condition",
            text=condition.lead,
            aliases=(*condition.also_called, *condition.also_asked),
            body=all_text(condition),
        )


def modality_documents(catalog: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each therapy method."""
    for modality in catalog.modalities.values():
        yield SearchDocument(
            address=places[f"modalities/{modality.id}"],
            title=modality.name,
            kind="Therapy method",
            text=modality.lead,
            aliases=named((modality.abbreviation, *modality.also_called, *modality.also_asked)),
            body=all_text(modality),
        )


def guide_documents(catalog: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each page for a group of people or on a topic."""
    for kind, folder, words in (("populations", "for", "For some groups of people"), ("topics", "topics", "Topic")):
        for guide in catalog.entries(kind):
            yield SearchDocument(
                address=places[f"{folder}/{guide.id}"],
                title=guide.name,
                kind=words,
                text=guide.lead,
                aliases=(*(section.heading for section in guide.sections), *guide.also_asked),
                body=all_text(guide),
            )


def measure_documents(catalog: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each questionnaire."""
    for measure in catalog.measures:
        yield SearchDocument(
            address=places[f"measures/{measure.id}"],
            title=f"{measure.name}: {measure.heading}",
            kind="Questionnaire",
            text=measure.lead,
            aliases=(measure.full_name,),
            body=all_text(measure),
        )


def payer_documents(catalog: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each way of paying."""
    for payer in catalog.payers.values():
        yield SearchDocument(
            address=places[f"payers/{payer.id}"],
            title=payer.name,
            kind="Who pays",
            text=payer.lead,
            aliases=(f"Does {payer.name} pay?", *payer.also_asked),
            body=all_text(payer),
        )


def glossary_documents(catalog: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each word of the glossary."""
    for term in catalog.glossary:
        yield SearchDocument(
            address=places[f"glossary/{term.id}"],
            title=f"{term.term} ({term.expands})" if term.expands else term.term,
            kind="Word",
            text=term.meaning,
            aliases=(f"What does {term.term} mean?", *term.also),
            standing=95,
        )


def help_documents(catalog: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each crisis line and each other contact."""
    for line in catalog.crisis.values():
        yield SearchDocument(
            address=places[f"crisis/{line.id}"],
            title=line.name,
            kind="Crisis help",
            text=line.who_for,
            aliases=line.also_asked,
            body=all_text(line),
        )
    for contact in catalog.contacts.values():
        yield SearchDocument(
            address=places[f"contacts/{contact.id}"],
            title=contact.name,
            kind="Contact",
            text=contact.what_it_does,
            aliases=contact.also_asked,
            body=all_text(contact),
        )
