"""Readers' words and ours, as stems."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping

from generator.model import Synonym
from search.analysis import STOP_WORDS, words

Phrase = tuple[str, ...]
Synonyms = Mapping[Phrase, tuple[Phrase, ...]]  # what a reader types -> what our pages say


def synonym_stems(entries: Iterable[Synonym], stem: Callable[[str], str]) -> Synonyms:
    """The synonyms of content/synonyms.yml. What readers type keeps its stop words, what we look for does not."""
    found: dict[Phrase, dict[Phrase, None]] = {}
    for entry in entries:
        back = () if entry.one_way else ((entry.means, entry.says),)
        for typed, ours in ((entry.says, entry.means), *back):
            for phrase in typed:
                means = found.setdefault(tuple(map(stem, words(phrase))), {})
                means.update(dict.fromkeys(_without_stop_words(meant, stem) for meant in ours))
    return {says: tuple(means) for says, means in found.items() if says}


def on_these_pages(synonyms: Synonyms, stems: Container[str]) -> Synonyms:
    """Only what leads to a stem of the index."""
    kept = {
        says: tuple(known for meant in means if (known := tuple(stem for stem in meant if stem in stems)))
        for says, means in synonyms.items()
    }
    return {says: means for says, means in kept.items() if means}


def _without_stop_words(phrase: str, stem: Callable[[str], str]) -> Phrase:
    return tuple(stem(word) for word in words(phrase) if word not in STOP_WORDS)
