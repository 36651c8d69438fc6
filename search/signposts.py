"""What this guide cannot answer, and the signpost to who can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.addresses import addressed, page_names
from generator.catalog import Catalog
from generator.model import CONDITION_LIST
from search.phrase_finder import Finder
from search.phrases import EMPTY, Stem, book_data, book_of

SLIP_LETTERS = 6  # words this long are known with one slip: "lexipro"


@dataclass(frozen=True)
class Signpost:
    """An entry of content/signposts.yml as a reader sees it: each link is what it is called, and where it leads."""

    id: str
    title: str
    text: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Signposts:
    """The signposts, and for each phrase the one that it leads to."""

    finder: Finder
    written: tuple[str, ...]
    leads_to: tuple[int, ...]
    signposts: tuple[Signpost, ...]

    def found_in(self, text: str) -> Signpost | None:
        """The first signpost that a phrase of the text leads to."""
        number = self.finder.found_in(text)
        return None if number is None else self.signposts[self.leads_to[number]]

    def why(self, text: str) -> str | None:
        """The phrase that brings the signpost, as the editor wrote it."""
        number = self.finder.found_in(text)
        return None if number is None else self.written[number]


def signposts(catalog: Catalog, stem: Stem) -> Signposts:
    """The signposts of content/signposts.yml."""
    entries = catalog.entries("signposts")
    phrases = [(phrase, number) for number, entry in enumerate(entries) for phrase in entry.phrases]
    lists: dict[str, Iterable[str]] = {CONDITION_LIST: tuple(condition_names(catalog))}
    lists |= {name: words for entry in entries for name, words in entry.lists.items()}
    written = tuple(phrase for phrase, _ in phrases)
    book = book_of(lists, written, (phrase for entry in entries for phrase in entry.but_not), stem, SLIP_LETTERS)
    places, names = addressed(catalog), page_names(catalog)
    shown = (
        Signpost(entry.id, entry.title, entry.text, tuple((names[link], str(places[link])) for link in entry.links))
        for entry in entries
    )
    return Signposts(Finder(book, stem), written, tuple(number for _, number in phrases), tuple(shown))


def no_signposts(stem: Stem) -> Signposts:
    """For documents that are not this guide's."""
    return Signposts(Finder(EMPTY, stem), (), (), ())


def condition_names(catalog: Catalog) -> Iterator[str]:
    """What the conditions of this guide are called: what {condition} stands for."""
    for condition in catalog.entries("conditions"):
        yield from (condition.name, *condition.also_called)


def signpost_data(found: Signposts) -> dict[str, object]:
    """The signposts as plain data for signposts.js."""
    return {
        "book": book_data(found.finder.book),
        "leadsTo": found.leads_to,
        "signposts": [[each.title, each.text, each.links] for each in found.signposts],
    }
