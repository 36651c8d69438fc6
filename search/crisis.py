"""Whether a reader's words speak of danger, so that help comes before any result."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalog import Catalog
from search.phrase_finder import Finder
from search.phrases import EMPTY, Stem, book_data, book_of

SLIP_LETTERS = 5  # words this long are known with one slip: a miss can cost a life


@dataclass(frozen=True)
class CrisisWords:
    """The phrases of content/crisis-words.yml: as the editor wrote them, and as a book to look in."""

    finder: Finder
    written: tuple[str, ...]

    def found_in(self, text: str) -> bool:
        """Whether a phrase stands in the text, but for the words of what only sounds like it."""
        return self.finder.found_in(text) is not None

    def why(self, text: str) -> str | None:
        """The phrase that brings crisis help, as the editor wrote it."""
        number = self.finder.found_in(text)
        return None if number is None else self.written[number]


def crisis_words(catalog: Catalog, stem: Stem) -> CrisisWords:
    """The phrases of content/crisis-words.yml."""
    entries = catalog.entries("crisis-words")
    written = tuple(phrase for entry in entries for phrase in entry.phrases)
    lists = {name: words for entry in entries for name, words in entry.lists.items()}
    but_not = tuple(phrase for entry in entries for phrase in entry.but_not)
    return CrisisWords(Finder(book_of(lists, written, but_not, stem, SLIP_LETTERS), stem), written)


def no_crisis_words(stem: Stem) -> CrisisWords:
    """For documents that are not this guide's."""
    return CrisisWords(Finder(EMPTY, stem), ())


def crisis_data(words: CrisisWords) -> dict[str, object]:
    """The crisis words as plain data for crisis.js."""
    return book_data(words.finder.book)
