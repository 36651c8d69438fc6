"""Words that can hurt people and words that sell, found by the lists in word_lists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.catalog import Catalog
from generator.problems import Problem
from generator.rules.text.avoided_words import NO_METHOD, SELLING, UNSAFE
from generator.rules.text.phrases import Lookup, avoided, lookup_of
from generator.rules.text.shown import reader_texts

_NAMES = ("also", "also_called")  # what others call it, so that readers who know it by that find it


def words_are_safe(catalog: Catalog) -> Iterator[Problem]:
    """Texts use people-first words, and safe words on suicide, substance use and illness."""
    for text in reader_texts(catalog):
        if text.path[0] in _NAMES:
            continue
        for found, better in avoided(text.words, unsafe_words()):
            told = f"'{found}' names a method" if better == NO_METHOD else f"'{found}' can hurt people"
            yield text.problem(catalog, told, better if better.startswith("say ") else f"write '{better}'", found)


def words_do_not_sell(catalog: Catalog) -> Iterator[Problem]:
    """Texts neither sell nor promise; a question may ask for a promise."""
    for text in reader_texts(catalog):
        if text.path[0] == "question":
            continue
        for found, better in avoided(text.words, selling_words(), is_claim=True):
            yield text.problem(catalog, f"'{found}' sells or promises", better, found)


@cache
def unsafe_words() -> Lookup:
    """What can hurt people, by its first word."""
    return lookup_of(UNSAFE)


@cache
def selling_words() -> Lookup:
    """What sells or promises, by its first word."""
    return lookup_of(SELLING)
