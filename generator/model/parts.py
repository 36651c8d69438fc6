"""The parts that entries share: figures, claims, cells, sections and care cards."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from generator.model.choices import Certainty, Unit
from generator.model.values import IS_USUAL, Id, Language, Line, Prose, RowId, SourceId, Value


class Figure(Value):
    """A number or range, with all a reader needs to judge it.

    ``low`` alone reads "9 or more"; ``high`` alone "up to 10"; both equal, one number.
    """

    low: float | None = Field(
        default=None,
        ge=0,
        description="The lower end, a number only. Leave it out where the source says 'up to'.",
        examples=[9, 2.5],
        json_schema_extra={IS_USUAL: True},
    )
    high: float | None = Field(
        default=None,
        ge=0,
        description="The upper end, a number only. Leave it out where the source says 'or more'.",
        examples=[19],
        json_schema_extra={IS_USUAL: True},
    )
    likely: float | None = Field(
        default=None, ge=0, description="The most likely number, only where a source states one.", examples=[12]
    )
    unit: Unit = Field(description="What the number counts.")
    place: Line = Field(description="Where the figure holds.", examples=["United States, Medicare"])
    year: Annotated[int, Field(ge=1990, le=2100)] | Literal["undated"] = Field(
        description="The year the figure speaks of. Write undated where the source gives none.", examples=[2025]
    )
    certainty: Certainty = Field(description="How sure we are of the figure.")
    says: Line = Field(
        description="What the source says, in our words.", examples=["Insurers ask for three sessions a week."]
    )
    why: Line = Field(
        description="Why we are this sure, in one sentence.", examples=["It rests on one rule and one small study."]
    )
    sources: tuple[SourceId, ...] = Field(min_length=1, description="The sources that state the figure.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low is None and self.high is None:
            raise ValueError("a figure needs low, high or both")
        ends = [end for end in (self.low, self.likely, self.high) if end is not None]
        if ends != sorted(ends):
            raise ValueError("low, likely and high must go from small to large")
        return self


class Claim(Value):
    """One statement with what it rests on: sources, or rows of the same comparison."""

    text: Line = Field(description="The statement, in one or two short sentences.")
    sources: tuple[SourceId, ...] = Field(
        default=(), description="The sources that say so.", json_schema_extra={IS_USUAL: True}
    )
    follows_from: tuple[RowId, ...] = Field(
        default=(),
        description="Rows of this program that it follows from, where no source says it in so many words.",
    )
    certainty: Certainty | None = Field(
        default=None, description="How sure we are of the statement.", examples=["moderate"]
    )

    @model_validator(mode="after")
    def _rests_on_something(self) -> Self:
        if not self.sources and not self.follows_from:
            raise ValueError("needs sources (or follows_from, with the rows it follows from)")
        return self


class Cell(Value):
    """What one program says in one row: words, a figure, or what we looked for in vain."""

    text: Line | None = Field(
        default=None,
        description="What this program says in this row, in one or two short sentences.",
        json_schema_extra={IS_USUAL: True},
    )
    figure: Figure | None = Field(default=None, description="A number or range, with its own sources.")
    not_known: Line | None = Field(
        default=None, description="What we looked for and did not find. It stands alone, without text or figure."
    )
    certainty: Certainty | None = Field(
        default=None,
        description="How sure we are of the text. Needed where the text has sources.",
        json_schema_extra={IS_USUAL: True},
    )
    sources: tuple[SourceId, ...] = Field(
        default=(), description="The sources that the text rests on.", json_schema_extra={IS_USUAL: True}
    )

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if self.not_known is not None:
            if self.text or self.figure or self.sources:
                raise ValueError("a cell that is not known has no text, figure or sources")
            return self
        if self.text is None and self.figure is None:
            raise ValueError("needs text, a figure, or not_known")
        if self.text is not None and not self.sources and self.figure is None:
            raise ValueError("text needs sources")
        if self.sources and self.certainty is None:
            raise ValueError("text with sources needs a certainty")
        return self


class Section(Value):
    """A heading and what stands under it."""

    id: Id = Field(
        description="A short name for links to this part of the page. Keep it once it is published.",
        examples=["before-you-call"],
    )
    heading: Line = Field(max_length=90, description="The heading of this part.", examples=["Before you call"])
    language: Language | None = Field(
        default=None,
        description="Its language, in two letters, if it is not English: programs that read aloud need it.",
        examples=["es"],
    )
    text: Prose = Field(
        description="What stands under the heading. Write | after the colon and put the text below it, two spaces in."
    )
    sources: tuple[SourceId, ...] = Field(min_length=1, description="The sources that this part rests on.")


class CareCards(Value):
    """When to call for help, in the three urgencies of a care card. Most urgent first."""

    emergency: tuple[Line, ...] = Field(
        min_length=1,
        description="Each goes on after 'Call 911 or 988 now if'.",
        examples=[["you may act on thoughts of ending your life"]],
    )
    urgent: tuple[Line, ...] = Field(
        min_length=1,
        description="Each goes on after 'Talk to someone today if'.",
        examples=[["you do not feel safe at home"]],
    )
    routine: tuple[Line, ...] = Field(
        min_length=1,
        description="Each goes on after 'Make an appointment if'.",
        examples=[["you need more support than one session a week"]],
    )
