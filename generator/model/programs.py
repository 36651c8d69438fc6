"""Levels of care, and the rows on which they are compared."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.values import CareCards, Cell, Claim, Entry, Id, Line, ModalityId, Ref, Value

Cells = dict[Annotated[str, Ref("rows")], Cell]


class Program(Entry):
    """A kind of care a person can enrol in."""

    rung: int = Field(ge=1, le=20, description="Its place in the order of intensity, 1 is least care.")
    name: Line = Field(max_length=70)
    short_name: Line = Field(max_length=28, description="Fits the header of a comparison column.")
    abbreviation: Line | None = Field(default=None, max_length=8)
    also_called: tuple[Line, ...] = ()
    place: Line = Field(max_length=40, description="Where you are, such as 'from home, by video'.")
    week: Literal["scheduled", "own_pace", "live_in"] = Field(description="How its week is drawn on the ladder.")
    lead: Line = Field(max_length=320, description="What it is, in two sentences.")
    cells: Cells = Field(description="One cell for each row of content/rows.yml that has no 'from'.")
    modalities: tuple[ModalityId, ...] = Field(min_length=1, description="Methods often used here.")
    suits: tuple[Claim, ...] = Field(min_length=2)
    does_not_suit: tuple[Claim, ...] = Field(min_length=1)
    not_safe_when: tuple[Claim, ...] = Field(min_length=1)
    good_points: tuple[Claim, ...] = Field(min_length=3)
    hard_points: tuple[Claim, ...] = Field(min_length=3)
    a_day: tuple[Claim, ...] = Field(min_length=2, description="What a day or a week there is like.")
    how_it_feels: tuple[Claim, ...] = Field(min_length=1)
    without_it: Claim = Field(description="What usually happens without it, or that this is not known.")
    step_up_signs: tuple[Claim, ...] = Field(min_length=1)
    step_down_signs: tuple[Claim, ...] = Field(min_length=1)
    questions_to_ask: tuple[Line, ...] = Field(min_length=4)
    care_cards: CareCards


class Row(Value):
    """One line of the comparison."""

    id: Id
    name: Line = Field(max_length=60)
    asks: Line = Field(description="The reader's question that this row answers.")
    form: Literal["short", "long"] = Field(default="long", description="Short rows sit side by side on a phone.")
    role: Literal["hours_a_week", "days_a_week", "length"] | None = Field(
        default=None, description="What the ladder and the summary read from this row."
    )
    filled_from: (
        Literal[
            "modalities",
            "suits",
            "does_not_suit",
            "not_safe_when",
            "good_points",
            "hard_points",
            "a_day",
            "how_it_feels",
            "costs",
        ]
        | None
    ) = Field(default=None, description="The list that fills this row; left out, the program's own cell does.")


class RowGroup(Value):
    """Rows that belong together under one heading of the comparison."""

    id: Id
    name: Line = Field(max_length=40)
    rows: tuple[Row, ...] = Field(min_length=1)
