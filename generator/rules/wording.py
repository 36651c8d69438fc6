"""Words that hurt people and words that sell, found by the lists in word_lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from generator.catalog import Catalog
from generator.problems import Problem
from generator.rules.reader_texts import reader_texts
from generator.rules.word_lists import FINE, SELLING, UNSAFE, Phrases

_WORD = re.compile(r"#?\w+(?:['’]\w+)*")
_NAMES = ("also", "also_called")  # what others call it, so that readers who know it by that find it
Phrase = tuple[str, ...]
Lookup = Mapping[str, tuple[tuple[Phrase, str], ...]]


def words_are_safe(catalog: Catalog) -> Iterator[Problem]:
    """Texts use people-first words, and safe words on suicide, substance use and illness."""
    for text in reader_texts(catalog):
        if text.path[0] in _NAMES:
            continue
        for found, better in avoided(text.words, _unsafe()):
            fix = better if better.startswith("say ") else f"write '{better}'"
            yield text.problem(catalog, f"'{found}' hurts people", fix)


def words_do_not_sell(catalog: Catalog) -> Iterator[Problem]:
    """Texts neither sell nor promise; a question may ask for a promise."""
    for text in reader_texts(catalog):
        if text.path[0] == "question":
            continue
        for found, better in avoided(text.words, _selling()):
            yield text.problem(catalog, f"'{found}' sells or promises", better)


def avoided(text: str, lookup: Lookup) -> Iterator[tuple[str, str]]:
    """Every phrase to avoid in the text as it stands there, with what to say instead."""
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        length = 1
        for phrase, better in lookup.get(words[at][0].casefold(), ()):
            spoken = words[at : at + len(phrase)]
            if _same(phrase, spoken):
                length = len(phrase)
                if better:
                    yield text[spoken[0].start() : spoken[-1].end()], better
                break
        at += length


def lookup_of(lists: Iterable[tuple[Phrases, str]], fine: Phrases = FINE) -> Lookup:
    """Phrases by their first word, the longest first; what is fine has nothing better."""
    by_first: dict[str, list[tuple[Phrase, str]]] = {}
    for phrases, better in (*lists, (fine, "")):
        for phrase in phrases:
            words = tuple(phrase.split())
            by_first.setdefault(words[0].casefold(), []).append((words, better))
    return {first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in by_first.items()}


def _same(phrase: Phrase, spoken: Iterable[re.Match[str]]) -> bool:
    said = tuple(match[0] for match in spoken)
    return phrase == (said if phrase[0].isupper() else tuple(map(str.casefold, said)))


@cache
def _unsafe() -> Lookup:
    return lookup_of(UNSAFE)


@cache
def _selling() -> Lookup:
    return lookup_of(SELLING)
