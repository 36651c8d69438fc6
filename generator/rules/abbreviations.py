"""Abbreviations stand in the glossary, so that no reader has to guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.catalog import Catalog
from generator.problems import Problem
from generator.rules.text.shown import ReaderText, reader_texts

# Two capitals or more; letters after a digit and a hyphen are dialed, not read.
_CAPITALS = re.compile(r"(?<![A-Za-z0-9])(?<!\d-)[A-Z]{2,}(?=(?:s|['’]s)?(?![A-Za-z0-9]))")
_TYPED = ("to", "body")  # the fields of a way to reach a line that are typed as they stand


def abbreviations_are_explained(catalog: Catalog) -> Iterator[Problem]:
    """An abbreviation of two capitals or more is a term of the glossary, or one of its other names."""
    explained = abbreviations_in(
        name for term in catalog.glossary for name in (term.term, *term.also, term.expands or "")
    )
    typed = _typed_words(catalog)
    for text in reader_texts(catalog):
        if _is_typed(text):
            continue
        for short in sorted(abbreviations_in([text.words]) - explained):
            if short in typed.get((text.kind, text.entry_id), ()):
                continue
            fix = "add it to content/glossary.yml, or write the words out"
            yield text.problem(catalog, f"the glossary does not explain '{short}'", fix, short)


def abbreviations_in(texts: Iterable[str]) -> set[str]:
    """Every abbreviation that the texts hold, in the singular."""
    return {short for text in texts for short in _CAPITALS.findall(text)}


def explained_abbreviations(catalog: Catalog) -> set[str]:
    """Every abbreviation that stands in the glossary as a term, as another name or in what a term stands for."""
    return abbreviations_in(name for term in catalog.glossary for name in (term.term, *term.also, term.expands or ""))


def _is_typed(text: ReaderText) -> bool:
    return text.path[0] == "reach" and text.path[-1] in _TYPED


def _typed_words(catalog: Catalog) -> dict[tuple[str, str], set[str]]:
    """The words to send to each line, such as HOME: its button and its notes show them in capitals."""
    typed: dict[tuple[str, str], set[str]] = {}
    for kind in ("crisis", "contacts"):
        for line in catalog.entries(kind):
            typed[kind, line.id] = {reach.body for reach in line.reach if reach.body}
    return typed
