"""Readers' words lead to ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.catalog import Catalog
from generator.model import Synonym
from search.index import stem
from search.synonyms import synonym_stems
from search.whoosh_engine import site_engine


def test_a_street_word_finds_our_word(small_with: Callable[[Mapping[str, str]], Catalog]) -> None:
    """A word that stands on no page leads to the word that does."""
    entries = "entries:\n  - {id: dayplace, says: [clubhouse], means: [day visits]}\n"
    with site_engine(small_with({"synonyms.yml": entries})) as engine:
        best = engine.answer("clubhouse", 1).results[0]

        assert engine.documents[best.document].address == "programs/day-visits/"


def test_phrases_keep_their_small_words() -> None:
    """What readers type is matched with its stop words; what we look for does without."""
    entry = Synonym(id="held", says=("lock you up",), means=("held in a hospital",))

    assert synonym_stems([entry], stem) == {("lock", "you", "up"): (("held", "hospit"),)}


def test_a_two_way_synonym_leads_back() -> None:
    """Where one_way is false, our word also stands for the reader's."""
    entry = Synonym(id="shrink", says=("shrink",), means=("psychiatrist",), one_way=False)

    assert set(synonym_stems([entry], stem)) == {("shrink",), ("psychiatrist",)}
