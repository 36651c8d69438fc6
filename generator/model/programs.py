"""Levels of care, and the rows on which they are compared."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.choices import Choices
from generator.model.parts import CareCards, Cell, Claim
from generator.model.values import AlsoAsked, Entry, Id, Line, ModalityId, Ref, Value

Cells = dict[Annotated[str, Ref("rows")], Cell]
Week = Annotated[
    Literal["scheduled", "own_pace", "live_in"],
    Choices(("You come at set hours.", "You choose when and how much.", "You live there, day and night.")),
]
RowForm = Annotated[
    Literal["short", "long"],
    Choices(("A few words. On a phone such rows sit side by side.", "One or more sentences.")),
]
RowRole = Annotated[
    Literal["hours_a_week", "days_a_week", "length"],
    Choices(("The row on hours a week.", "The row on days a week.", "The row on how long the program lasts.")),
]


class Program(Entry):
    """A kind of care a person can enrol in."""

    rung: int = Field(ge=1, le=20, description="Its place in the order of intensity. 1 is the least care.")
    name: Line = Field(max_length=70, description="The full name, as its page is called.")
    short_name: Line = Field(max_length=28, description="A name short enough for the top of a comparison column.")
    abbreviation: Line | None = Field(default=None, max_length=8, description="Its short form in capital letters.")
    also_called: tuple[Line, ...] = Field(default=(), description="Other names that readers may search for.")
    also_asked: AlsoAsked = ()
    place: Line = Field(max_length=40, description="Where you are.", examples=["from home, by video"])
    week: Week = Field(description="How its week is drawn on the ladder of levels.")
    lead: Line = Field(max_length=320, description="What it is, in two sentences.")
    cells: Cells = Field(
        description="What it says in each row of the comparison. Rows are named in content/rows.yml; "
        "those with 'filled_from' need no cell."
    )
    modalities: tuple[ModalityId, ...] = Field(min_length=1, description="The methods that are often used here.")
    suits: tuple[Claim, ...] = Field(min_length=2, description="Who it suits. Each starts with 'You'.")
    does_not_suit: tuple[Claim, ...] = Field(min_length=1, description="Who is better off elsewhere.")
    not_safe_when: tuple[Claim, ...] = Field(min_length=1, description="When it is not safe.")
    good_points: tuple[Claim, ...] = Field(
        min_length=3, description="What speaks for it. Give as many good points as hard points, or one more or less."
    )
    hard_points: tuple[Claim, ...] = Field(min_length=3, description="What is hard about it, or speaks against it.")
    a_day: tuple[Claim, ...] = Field(min_length=2, description="What a day or a week there is like.")
    how_it_feels: tuple[Claim, ...] = Field(min_length=1, description="What people say it feels like.")
    without_it: Claim = Field(description="What usually happens without it, or that this is not known.")
    step_up_signs: tuple[Claim, ...] = Field(min_length=1, description="Signs that more care may be needed.")
    step_down_signs: tuple[Claim, ...] = Field(min_length=1, description="Signs that less care may be enough.")
    questions_to_ask: tuple[Line, ...] = Field(min_length=4, description="Questions to ask before you start.")
    care_cards: CareCards = Field(description="When to call for help, the most urgent first.")


class Row(Value):
    """One line of the comparison."""

    id: Id = Field(description="The name that cells use for this row. Keep it once it is published.")
    name: Line = Field(max_length=60, description="The name readers see at the side of the row.")
    asks: Line = Field(
        description="The reader's question that this row answers.", examples=["How many hours a week is it?"]
    )
    form: RowForm = Field(default="long", description="How much stands in its cells.")
    role: RowRole | None = Field(default=None, description="What the ladder and the summary read from this row.")
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
            "without_it",
            "costs",
        ]
        | None
    ) = Field(
        default=None,
        description="The list of a program that fills this row. Left out, the program's own cell fills it.",
    )


class RowGroup(Value):
    """Rows that belong together under one heading of the comparison."""

    id: Id = Field(description="A short name for the group.")
    name: Line = Field(max_length=40, description="The heading above the rows.")
    rows: tuple[Row, ...] = Field(min_length=1, description="The rows, in reading order.")
