"""What makes a question useful to a reader in a hurry."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.problems import Problem
from generator.rules.text.alike import near_copies, wording
from generator.rules.text.grade import sentences_of


def answers_are_two_sentences(catalog: Catalog) -> Iterator[Problem]:
    """The short answer to a question is one or two sentences."""
    for faq in catalog.faqs:
        count = len(sentences_of(faq.answer))
        if count not in (1, 2):
            message = f"has {count} sentences; the short answer has one or two"
            yield catalog.problem("faqs", faq.id, ("answer",), message, "move the rest to 'detail'")


def questions_are_not_near_copies(catalog: Catalog) -> Iterator[Problem]:
    """No two entries are asked in nearly the same words, which would give a reader two answers to one question."""
    asked = [
        (faq, path, text)
        for faq in catalog.faqs
        for path, text in (
            (("question",), faq.question),
            *((("also_asked", position), text) for position, text in enumerate(faq.also_asked)),
        )
    ]
    for at, earlier in near_copies([wording(faq.id, text) for faq, _, text in asked]):
        faq, path, _ = asked[at]
        other, _, text = asked[earlier]
        message = f"'{other.id}' is asked nearly the same: '{text}'"
        yield catalog.problem("faqs", faq.id, path, message, "keep it in one of the two, or merge them")
