"""The page that counts, at each build, what the method promises."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.addresses import page_names, pairs
from generator.catalog import Catalog
from generator.decision_aid import CRITERIA, Criterion, Pair, unmet, word_count
from generator.figure_audit import FoundFigure, audit
from generator.figures import TIER_WORDS, figure_words
from generator.model import Program
from generator.page import Crumb, Page
from generator.pages.common import HOME

_KINDS: Mapping[str, str] = {
    "programs": "Levels of care",
    "conditions": "Conditions",
    "modalities": "Therapy methods",
    "populations": "Pages for groups of people",
    "topics": "Topics",
    "faqs": "Questions",
    "measures": "Questionnaires",
    "glossary": "Words explained",
    "crisis": "Crisis lines",
    "sources": "Sources",
}
_GROUPS: Mapping[str, str] = {"minimum": "Minimum", "low_bias": "Low bias"}


@dataclass(frozen=True)
class CriterionView:
    """A criterion, and how many comparisons meet it."""

    criterion: Criterion
    group: str
    met: int


@dataclass(frozen=True)
class PairView:
    """How one comparison does on the criteria, and how much room each of its two levels gets."""

    less: Program
    more: Program
    met: Mapping[str, int]
    words: tuple[int, int]


@dataclass(frozen=True)
class FigureView:
    """A figure that rests on weak pages alone, and where it stands."""

    name: str
    figure: str
    where: str


def method_pages(catalog: Catalog, today: date) -> Iterator[Page]:
    """The counts of this build."""
    chosen = [Pair(catalog, less, more) for less, more in pairs(catalog)]
    missed = [(pair, unmet(pair)) for pair in chosen]
    figures = audit(catalog)
    yield Page(
        folder="about/method/counts",
        template="counts.md.jinja",
        title="What we count at each build",
        description="How the comparisons meet the standard for decision aids, and what our figures rest on.",
        context={
            "today": today,
            "entries": {name: len(catalog.located[kind]) for kind, name in _KINDS.items()},
            "criteria": [
                CriterionView(each, _GROUPS[each.group], sum(each not in unmets for _, unmets in missed))
                for each in CRITERIA
            ],
            "pairs": [_pair_view(pair, unmets) for pair, unmets in missed],
            "groups": {name: sum(each.group == group for each in CRITERIA) for group, name in _GROUPS.items()},
            "figures": figures,
            "weak_prices": _views(catalog, figures.weak_prices),
            "weak_others": _views(catalog, figures.weak_others),
            "tiers": _tiers(catalog),
            "unread": sum(source.seen is None for source in catalog.sources.values()),
        },
        crumbs=(HOME, Crumb("About", "about"), Crumb("Method", "about/method")),
        source="pages/about/method/index.md",
    )


def _pair_view(pair: Pair, unmets: tuple[Criterion, ...]) -> PairView:
    met = Counter(_GROUPS[each.group] for each in CRITERIA if each not in unmets)
    less, more = (word_count(pair.cells(program)) for program in pair.programs)
    return PairView(pair.less, pair.more, met, (less, more))


def _views(catalog: Catalog, found: tuple[FoundFigure, ...]) -> list[FigureView]:
    names = page_names(catalog)
    wheres = [f"{each.kind}/{each.entry_id}" for each in found]
    return [
        FigureView(names[where], figure_words(each.figure), where) for each, where in zip(found, wheres, strict=True)
    ]


def _tiers(catalog: Catalog) -> Mapping[str, int]:
    """How many sources each kind of source has, the most trusted first."""
    counts: Counter[str] = Counter(source.tier for source in catalog.sources.values())
    return {words: counts[tier] for tier, words in TIER_WORDS.items() if counts[tier]}
