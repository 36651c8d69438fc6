"""Published questionnaires that readers may fill in, word for word as their owners allow."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from generator.model.parts import Claim
from generator.model.values import CrisisLineId, Entry, Id, Line, PageName, Quote, Value


class MeasureOption(Value):
    """One answer to choose from, and what it counts."""

    id: Id = Field(description="A short name for the answer.", examples=["several-days"])
    text: Quote = Field(description="The answer, word for word.", examples=["Several days"])
    points: int = Field(ge=0, le=9, description="What it adds to the total.", examples=[1])


class MeasureItem(Value):
    """One question that counts toward the total."""

    id: Id = Field(description="A short name for the question.", examples=["sleep"])
    text: Quote = Field(description="The question, word for word.", examples=["Trouble relaxing"])
    calls_for_help_above: Id | None = Field(
        default=None,
        description="The mildest answer, where any other one opens the help card at once. For questions on death or "
        "on hurting oneself.",
        examples=["not-at-all"],
    )


class Unscored(Value):
    """A question of the form that does not count."""

    text: Quote = Field(description="The question, word for word.")
    options: tuple[Quote, ...] = Field(min_length=2, description="The answers to choose from, word for word.")


class Band(Value):
    """The totals that the published scale calls by one name."""

    id: Id = Field(description="A short name for the band.", examples=["mild"])
    low: int = Field(ge=0, description="The lowest total of the band.", examples=[5])
    high: int = Field(ge=0, description="The highest total of the band.", examples=[9])
    name: Line = Field(max_length=30, description="What the published scale calls it.", examples=["mild"])
    means: Line = Field(
        description="What that can mean and what is worth doing, in two or three short sentences. Never a diagnosis, "
        "and never that all is well."
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.high < self.low:
            raise ValueError("high must not be smaller than low")
        return self


class HelpCard(Value):
    """What opens at once when an answer shows danger."""

    heading: Line = Field(max_length=70, description="The heading of the card.")
    lines: tuple[Line, ...] = Field(min_length=1, description="What the card says, one point after another.")
    reach: tuple[CrisisLineId, ...] = Field(min_length=1, description="The crisis lines whose buttons it shows.")


class Measure(Entry):
    """A questionnaire with a published scale."""

    name: Line = Field(max_length=20, description="Its short name, as clinics use it.", examples=["PHQ-9"])
    full_name: Line = Field(max_length=80, description="Its full name.")
    heading: Line = Field(max_length=60, description="What it asks about, in a few plain words.")
    lead: Line = Field(max_length=320, description="What it is for, in two or three short sentences.")
    before: tuple[Line, ...] = Field(min_length=1, description="What readers should know before they start.")
    under_18: Line = Field(description="What readers under 18 should do instead.")
    made_by: Claim = Field(description="Who made it, and who paid for that.")
    license: Claim = Field(description="Why it may be shown here, and whether we read that at its owner.")
    wording: Claim = Field(description="With which copies the words were compared, and what was not seen.")
    languages: Claim = Field(description="In which other languages it exists.")
    stem: Quote = Field(description="The words before the questions, with the time they ask about, word for word.")
    options: tuple[MeasureOption, ...] = Field(min_length=2, description="The answers to each question, mildest first.")
    items: tuple[MeasureItem, ...] = Field(min_length=1, description="The questions that count, in their order.")
    unscored: Unscored | None = Field(default=None, description="A last question that does not count, if it has one.")
    bands: tuple[Band, ...] = Field(min_length=2, description="The bands of the published scale, lowest first.")
    scale: Claim = Field(description="Where the bands were published, and for whom.")
    accuracy: Claim = Field(description="How often it is right and wrong, from a review of studies.")
    limits: tuple[Claim, ...] = Field(min_length=1, description="What the total cannot show, and what misleads it.")
    next_steps: tuple[Line, ...] = Field(min_length=1, description="What is worth doing next, whatever the total.")
    help_card: HelpCard | None = Field(default=None, description="What opens when an answer calls for help.")
    read: tuple[PageName, ...] = Field(default=(), description="Pages that tell more, written as in links.")

    @property
    def highest(self) -> int:
        """The highest total there is."""
        return len(self.items) * max(option.points for option in self.options)
