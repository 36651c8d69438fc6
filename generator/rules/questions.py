"""What makes a question useful to a reader in a hurry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.kinds import ALSO_ASKED
from generator.model.walk import FieldPath
from generator.problems import Problem
from generator.rules.text.alike import near_copies, wording
from generator.rules.text.grade import sentences_of


@dataclass(frozen=True)
class WayToAsk:
    """One way in which readers ask for an entry, and where it is written."""

    kind: str
    entry_id: str
    path: FieldPath
    text: str

    @property
    def entry(self) -> str:
        """The entry as links name it, as entries of two kinds may share an id."""
        return f"{self.kind}/{self.entry_id}"


def answers_are_two_sentences(catalog: Catalog) -> Iterator[Problem]:
    """The short answer to a question is one or two sentences."""
    for faq in catalog.faqs:
        count = len(sentences_of(faq.answer))
        if count not in (1, 2):
            message = f"has {count} sentences; the short answer has one or two"
            yield catalog.problem("faqs", faq.id, ("answer",), message, "move the rest to 'detail'")


def questions_are_not_near_copies(catalog: Catalog) -> Iterator[Problem]:
    """No two entries are asked in nearly the same words, which would give a reader two answers to one question."""
    ways = list(ways_to_ask(catalog))
    for at, earlier in near_copies([wording(way.entry, way.text) for way in ways]):
        way, other = ways[at], ways[earlier]
        message = f"'{other.entry}' is asked nearly the same: '{other.text}'"
        yield catalog.problem(way.kind, way.entry_id, way.path, message, "keep it in one of the two, or merge them")


def ways_to_ask(catalog: Catalog) -> Iterator[WayToAsk]:
    """Every question, and every other way to ask for an entry of any kind."""
    for kind in ALSO_ASKED:
        for entry in catalog.entries(kind):
            if kind == "faqs":
                yield WayToAsk(kind, entry.id, ("question",), entry.question)
            for position, text in enumerate(entry.also_asked):
                yield WayToAsk(kind, entry.id, ("also_asked", position), text)
