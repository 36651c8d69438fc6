"""What the figures of the guide rest on, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.catalog import Catalog
from generator.figures import CERTAINTY_WORDS, WEAK_TIERS
from generator.model import Figure


@dataclass(frozen=True)
class FoundFigure:
    """A figure, the entry it stands in, and whether only consumer or sellers' pages support it."""

    kind: str
    entry_id: str
    figure: Figure
    is_weak: bool

    @property
    def is_price(self) -> bool:
        return self.figure.unit.startswith("dollars")


@dataclass(frozen=True)
class FigureAudit:
    """All figures of the guide, and how many of them have what a reader needs to judge them."""

    figures: tuple[FoundFigure, ...]

    @cached_property
    def prices(self) -> tuple[FoundFigure, ...]:
        return tuple(found for found in self.figures if found.is_price)

    @cached_property
    def others(self) -> tuple[FoundFigure, ...]:
        return tuple(found for found in self.figures if not found.is_price)

    @cached_property
    def weak_prices(self) -> tuple[FoundFigure, ...]:
        return tuple(found for found in self.prices if found.is_weak)

    @cached_property
    def weak_others(self) -> tuple[FoundFigure, ...]:
        return tuple(found for found in self.others if found.is_weak)

    @cached_property
    def undated(self) -> int:
        """How many say 'undated', since their source gives no year."""
        return sum(found.figure.year == "undated" for found in self.figures)

    @cached_property
    def by_certainty(self) -> Mapping[str, int]:
        """How many figures carry each grade, in the words readers see, the surest first."""
        counts = Counter(found.figure.certainty for found in self.figures)
        return {words: counts[grade] for grade, words in CERTAINTY_WORDS.items() if counts[grade]}


def audit(catalog: Catalog) -> FigureAudit:
    """Every figure of the catalog, in the order of its kinds and entries."""
    return FigureAudit(tuple(_found(catalog)))


def _found(catalog: Catalog) -> Iterator[FoundFigure]:
    for kind, located in catalog.located.items():
        for entry_id, entry in located.items():
            for _, part in entry.parts:
                if isinstance(part, Figure):
                    tiers = {catalog.sources[source].tier for source in part.sources}
                    yield FoundFigure(kind, entry_id, part, tiers <= WEAK_TIERS)
