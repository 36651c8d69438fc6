"""Figures in words: "9 to 19 hours a week", "$300 or more a day"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.model import Certainty, Figure, Source

CERTAINTY_WORDS: Mapping[Certainty, str] = {
    "high": "very sure",
    "moderate": "fairly sure",
    "low": "not very sure",
    "very_low": "unsure",
    "none": "not known",
}
CERTAINTY_STROKES: Mapping[Certainty, int] = {"high": 4, "moderate": 3, "low": 2, "very_low": 1, "none": 0}
TIER_WORDS: Mapping[str, str] = {
    "law_or_regulator": "Law or regulator",
    "guideline": "Guideline",
    "systematic_review": "Systematic review",
    "study": "Study",
    "official_statistics": "Official statistics",
    "professional_body": "Public or professional body",
    "consumer_reference": "Consumer reference",
    "provider_marketing": "A seller's own page",
}
# Where only weak pages speak, the line says what they are; their names stand in the bibliography.
SELLERS = "Sellers’ own pages"
CONSUMER_PAGES = "Consumer pages alone"
WEAK_TIERS = frozenset({"provider_marketing", "consumer_reference"})
_ONE = {"people": "person", "minutes": "minute", "sessions": "session", "weeks": "week", "months": "month"}
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True)
class SourceLine:
    """What stands under a figure or a text: who says so, how sure it is, and what opens from it."""

    words: str
    grade: str
    strokes: int
    is_seller: bool
    sources: tuple[Source, ...]
    figure: Figure | None = None

    @property
    def checked(self) -> date:
        return min(source.checked for source in self.sources)

    @property
    def check_by(self) -> date:
        return min(source.check_by for source in self.sources)


def figure_words(figure: Figure) -> str:
    """The figure as readers read it."""
    words = _ends(figure)
    return words if figure.likely is None else f"{words}, most often {_amount(figure.likely, figure)}"


def _ends(figure: Figure) -> str:
    low, high = figure.low, figure.high
    if low is None and high is not None:
        return f"up to {_amount(high, figure)}{_after(figure, high)}"
    if low is not None and high is None:
        return f"{_amount(low, figure)} or more{_after(figure, low)}"
    assert low is not None  # the model refuses a figure without ends
    assert high is not None
    if low == high:
        return f"{_amount(low, figure)}{_after(figure, low)}"
    return f"{_amount(low, figure)} to {_amount(high, figure)}{_after(figure, high)}"


def source_line(sources: Mapping[str, Source], ids: tuple[str, ...], certainty: Certainty | None) -> SourceLine:
    """The line under a statement; it says so where only sellers or consumer pages speak.

    Raises KeyError for an id without an entry, which a rule reports before.
    """
    named = read_first(sources[source_id] for source_id in ids)
    is_seller = all(source.tier == "provider_marketing" for source in named)
    more = f" and {len(named) - 1} more" if len(named) > 1 else ""
    is_weak = all(source.tier in WEAK_TIERS for source in named)
    who = SELLERS if is_seller else CONSUMER_PAGES if is_weak else f"{named[0].publisher}{more}"
    words = f"{who}, {seen_words(named[0])}"
    grade = CERTAINTY_WORDS[certainty] if certainty else ""
    return SourceLine(words, grade, CERTAINTY_STROKES[certainty] if certainty else 0, is_seller, named)


def read_first(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Sources with those we have read before the others, so that the line under a text names one of them."""
    return tuple(sorted(sources, key=lambda source: source.seen is None))


def figure_line(sources: Mapping[str, Source], figure: Figure) -> SourceLine:
    """The line under a figure."""
    line = source_line(sources, figure.sources, figure.certainty)
    return replace(line, figure=figure)


def seen_words(source: Source) -> str:
    """When we read a source, or that we have not."""
    return f"seen {month(source.seen)}" if source.seen else "not yet read by us"


def month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def long_date(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _amount(number: float, figure: Figure) -> str:
    shown = f"{number:,.0f}" if number == int(number) else f"{number:,.2f}".rstrip("0").rstrip(".")
    return f"${shown}" if figure.unit.startswith("dollars") else shown


def _after(figure: Figure, last: float) -> str:
    if figure.unit.startswith("dollars"):
        return figure.unit.removeprefix("dollars")
    if figure.unit == "percent":
        return "%"
    noun, _, rest = figure.unit.partition(" ")
    if last == 1:
        noun = _ONE.get(noun, noun.removesuffix("s"))
    return f" {noun} {rest}".rstrip()
