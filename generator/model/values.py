"""The small values that entries are made of: text, references, figures, claims and cells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator


class Value(BaseModel):
    """Anything read from content: strict, frozen, and with no field we do not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


@dataclass(frozen=True)
class Text:
    """Marks words that readers read and translators translate; all else is data.

    ``prose`` may run over paragraphs, hold ``- `` lists and ``[words](programs/php)`` links.
    Other text is one line and is shown exactly as typed.
    """

    prose: bool = False


@dataclass(frozen=True)
class Ref:
    """Marks a string as the id of an entry of ``kind``."""

    kind: str


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, Text(), StringConstraints(min_length=1, max_length=600, pattern=r"^[^\n]*\S[^\n]*$")]
Prose = Annotated[str, Text(prose=True), StringConstraints(min_length=1, max_length=6000)]

SourceId = Annotated[str, Ref("sources")]
ProgramId = Annotated[str, Ref("programs")]
ConditionId = Annotated[str, Ref("conditions")]
ModalityId = Annotated[str, Ref("modalities")]
PayerId = Annotated[str, Ref("payers")]
CrisisLineId = Annotated[str, Ref("crisis")]
RowId = Annotated[str, Ref("rows")]
PageName = Annotated[str, Ref("address")]  # as in links, such as "programs/php"

Certainty = Literal["high", "moderate", "low", "very_low", "none"]
Unit = Literal[
    "hours a week",
    "hours a day",
    "hours",
    "days a week",
    "days",
    "weeks",
    "months",
    "years",
    "minutes",
    "sessions",
    "people",
    "percent",
    "dollars",
    "dollars a session",
    "dollars an hour",
    "dollars a day",
    "dollars a week",
    "dollars a month",
    "dollars a stay",
    "dollars a year",
]


class Figure(Value):
    """A number or range, with all a reader needs to judge it.

    ``low`` alone reads "9 or more"; ``high`` alone "up to 10"; both equal, one number.
    """

    low: float | None = Field(default=None, ge=0, description="The lower end. Leave out for 'up to'.")
    high: float | None = Field(default=None, ge=0, description="The upper end. Leave out for 'or more'.")
    likely: float | None = Field(default=None, ge=0, description="Only where a source states one.")
    unit: Unit
    place: Line = Field(description="Where it holds, such as 'United States, Medicare'.")
    year: Annotated[int, Field(ge=1990, le=2100)] | Literal["undated"] = Field(
        description="The year it speaks of; 'undated' where the source gives none."
    )
    certainty: Certainty
    says: Line = Field(description="What the source says, in our words.")
    why: Line = Field(description="Why we are this sure, in one sentence.")
    sources: tuple[SourceId, ...] = Field(min_length=1)

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

    text: Line
    sources: tuple[SourceId, ...] = ()
    follows_from: tuple[RowId, ...] = Field(
        default=(), description="Rows of this program that it follows from, where no source says it in so many words."
    )
    certainty: Certainty | None = None

    @model_validator(mode="after")
    def _rests_on_something(self) -> Self:
        if not self.sources and not self.follows_from:
            raise ValueError("needs sources (or follows_from, with the rows it follows from)")
        return self


class Cell(Value):
    """What one program says in one row: words, a figure, or what we looked for in vain."""

    text: Line | None = None
    figure: Figure | None = None
    not_known: Line | None = Field(default=None, description="What we looked for and did not find.")
    certainty: Certainty | None = None
    sources: tuple[SourceId, ...] = ()

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

    id: Id
    heading: Line = Field(max_length=90)
    text: Prose
    sources: tuple[SourceId, ...] = Field(min_length=1)


class CareCards(Value):
    """When to call for help, in the three urgencies of a care card. Most urgent first."""

    emergency: tuple[Line, ...] = Field(min_length=1, description="Call 911 or 988 now if …")
    urgent: tuple[Line, ...] = Field(min_length=1, description="Talk to someone today if …")
    routine: tuple[Line, ...] = Field(min_length=1, description="Make an appointment if …")


class Entry(Value):
    """A thing with an address or an id of its own, compared with its sources on a known day."""

    id: Id
    checked: date = Field(description="The day it was compared with its sources.")
    check_by: date = Field(description="The day by which it must be compared again.")
    reviewed_by: Line | None = Field(default=None, description="A real clinician's name, or nothing.")
    formerly: tuple[Id, ...] = Field(default=(), description="Ids it had before; old addresses lead here.")

    @model_validator(mode="after")
    def _checked_before_due(self) -> Self:
        if self.check_by <= self.checked:
            raise ValueError("check_by must come after checked")
        return self
