"""Texts are written for grade 8 or below, in sentences that can be read in one breath."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.catalog import Catalog
from generator.problems import Problem
from generator.rules.text.grade import Reading, hard_words, long_words, reading_of, sentences_of, word_count
from generator.rules.text.medicines import MEDICINES
from generator.rules.text.shown import ReaderText, reader_texts

HIGHEST_GRADE = 8
LONGEST_SENTENCE = 25  # words; texts for grade 8 rarely go beyond
FEWEST_WORDS = 60  # a grade says nothing about less


def sentences_are_short(catalog: Catalog) -> Iterator[Problem]:
    """A sentence has at most 25 words."""
    for text in reader_texts(catalog):
        for sentence in sentences_of(text.words):
            if len(sentence.split()) <= LONGEST_SENTENCE:
                continue
            words = word_count(sentence)
            if words > LONGEST_SENTENCE:
                start = " ".join(sentence.split()[:4])
                message = f"the sentence '{start} …' has {words} words; {LONGEST_SENTENCE} is the most"
                yield text.problem(catalog, message, "split it", start)


def long_texts_are_plain(catalog: Catalog) -> Iterator[Problem]:
    """A text of 60 words or more reads at grade 8 or below."""
    explained = explained_words(catalog)
    for text in reader_texts(catalog):
        if _is_long(text):
            reading = reading_of(sentences_of(text.words), explained)
            if _is_hard(reading):
                yield text.problem(catalog, *_too_hard("this text", reading, text.words, explained))


def entries_are_plain(catalog: Catalog) -> Iterator[Problem]:
    """All sentences of an entry or a hand-written page together, 60 words or more, read at grade 8 or below."""
    explained = explained_words(catalog)
    for _, group in groupby(reader_texts(catalog), key=_entry):
        entry_texts = list(group)
        sentences = [one for text in entry_texts for one in sentences_of(text.words) if is_whole(one)]
        reading = reading_of(sentences, explained)
        if _is_hard(reading) and not any(_is_told(text, explained) for text in entry_texts):
            what = f"all of this {'page' if entry_texts[0].place else 'entry'} together"
            told = _too_hard(what, reading, " ".join(sentences), explained)
            yield entry_texts[0].problem_of_all(catalog, *told)


def explained_words(catalog: Catalog) -> frozenset[str]:
    """The words that count as easy: what the glossary explains, and names that no plainer word can stand for.

    Of a name of several words, each long word counts, such as "intensive" in "intensive outpatient program".
    """
    terms = [name for term in catalog.glossary for name in (term.term, *term.also)]
    names = [*terms, *(term.expands for term in catalog.glossary if term.expands), *MEDICINES]
    for condition in catalog.conditions.values():
        names += [condition.name, *condition.also_called]
    for modality in catalog.modalities.values():
        names += [modality.name, *modality.also_called]
    single = {name.casefold() for name in terms if " " not in name}
    known = single | {word for name in names for word in long_words(name)}
    return frozenset([*known, *(f"{word}s" for word in known)])


def _entry(text: ReaderText) -> tuple[str, str]:
    return text.kind, text.entry_id


def is_whole(sentence: str) -> bool:
    """Whether it ends as a sentence does; names and labels would make an entry look easier than it is."""
    return sentence.rstrip('"”’)')[-1:] in (".", "?", "!")


def _is_long(text: ReaderText) -> bool:
    return text.words.count(" ") + text.words.count("\n") >= FEWEST_WORDS - 1


def _is_told(text: ReaderText, explained: frozenset[str]) -> bool:
    """Whether the text is a problem by itself already."""
    return _is_long(text) and _is_hard(reading_of(sentences_of(text.words), explained))


def _is_hard(reading: Reading) -> bool:
    return reading.words >= FEWEST_WORDS and reading.grade > HIGHEST_GRADE


def _too_hard(what: str, reading: Reading, words: str, explained: frozenset[str]) -> tuple[str, str]:
    hard = ", ".join(f"'{word}'" for word in hard_words(words, explained)[:3])
    fix = "make its sentences shorter" + (f", and find plainer words for {hard}" if hard else "")
    return f"{what} reads at grade {reading.grade:.1f}; {HIGHEST_GRADE} is the most", fix
