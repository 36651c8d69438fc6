"""What makes a question useful to a reader in a hurry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.problems import Problem

_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b[vV]s)(?<!\be\.g)(?<!\bi\.e)[.?!](?=\s|$)")
LONGEST_SENTENCE = 28  # words; grade 8 texts rarely go beyond 25


def answers_are_two_sentences(catalog: Catalog) -> Iterator[Problem]:
    """The short answer to a question is one or two sentences."""
    for faq in catalog.faqs:
        count = len(_SENTENCE_END.findall(faq.answer))
        if count not in (1, 2):
            message = f"has {count} sentences; the short answer has one or two"
            yield catalog.problem("faqs", faq.id, ("answer",), message, "move the rest to 'detail'")


def answers_have_short_sentences(catalog: Catalog) -> Iterator[Problem]:
    """A sentence of a short answer can be read in one breath."""
    for faq in catalog.faqs:
        for sentence in _SENTENCE_END.split(faq.answer):
            words = len(sentence.split())
            if words > LONGEST_SENTENCE:
                message = f"a sentence has {words} words; {LONGEST_SENTENCE} is the most"
                yield catalog.problem("faqs", faq.id, ("answer",), message, "split it", "warning")


def questions_are_asked_once(catalog: Catalog) -> Iterator[Problem]:
    """No two entries ask the same question."""
    seen: dict[str, str] = {}
    for faq in catalog.faqs:
        plain = re.sub(r"[^a-z0-9 ]", "", faq.question.casefold())
        if plain in seen:
            message = f"'{seen[plain]}' asks the same question"
            yield catalog.problem("faqs", faq.id, ("question",), message, "merge the two")
        seen.setdefault(plain, faq.id)
