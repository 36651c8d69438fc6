"""How close a query is to every document, in whole numbers until the last step, so that every engine agrees."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from search.expansion import Query, Word
from search.meaning.text_vectors import OWN_ROW, Codes, Floats
from search.meaning.word_table import Integers, WordTable

RESOLUTION = 4096  # of a word's weight


@dataclass(frozen=True)
class Meaning:
    """A word table, the vectors of an index's documents, and which documents hold a stem."""

    table: WordTable
    codes: Codes  # documents x dims
    holding: Callable[[str], Sequence[int]]

    def closeness(self, asked: Query) -> Floats | None:
        """The cosine of the query with each document; None if none of its words has a row."""
        direction = self.direction(asked)
        length = math.sqrt(int((direction * direction).sum()))
        if length == 0:
            return None
        cosines: Floats = (self._wide @ direction) / (length * self._lengths)
        return cosines

    def direction(self, asked: Query) -> Integers:
        """The sum of the rows of the query's words."""
        total = np.zeros(self.table.dims, np.int64)
        for word in asked.words:
            total += self.row(word)
        return total

    def row(self, word: Word) -> Integers:
        """The table's row for a word or the surest of what it may mean here; else what its documents share."""
        share = RESOLUTION * math.sqrt(math.sqrt(word.idf))
        for stem in (word.stem, *word.found):
            if stem in self.table.places:
                return math.floor(share * self.table.length(stem) + 0.5) * self.table.signs(stem)
            held = self.holding(stem)
            if held:
                return np.floor(share * self._own_row(held) + 0.5).astype(np.int64)
        return np.zeros(self.table.dims, np.int64)

    def _own_row(self, held: Sequence[int]) -> Floats:
        shared: Floats = self._wide[list(held)].sum(axis=0) / len(held) - self._wide.sum(axis=0) / len(self.codes)
        row: Floats = OWN_ROW * shared * (math.sqrt(self.table.dims) / self._usual_length)
        return row

    @cached_property
    def _wide(self) -> Integers:
        return self.codes.astype(np.int64)

    @cached_property
    def _lengths(self) -> Floats:
        lengths: Floats = np.sqrt((self._wide * self._wide).sum(axis=1))
        return lengths

    @cached_property
    def _usual_length(self) -> float:
        return math.sqrt(int((self._wide * self._wide).sum()) / len(self.codes))
