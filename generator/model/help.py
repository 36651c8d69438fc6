"""Crisis lines and other numbers. Phone numbers live here and nowhere else."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from generator.model.choices import Choices
from generator.model.values import MAY_BE_BLANK, AlsoAsked, Entry, Line, SourceId, Value

Way = Annotated[
    Literal["call", "text", "chat", "web", "videophone"],
    Choices(
        (
            "A number to call.",
            "A number to send a text message to.",
            "The address of a chat with a person.",
            "The address of a web page.",
            "A number to call by videophone, for people who sign.",
        )
    ),
]
Group = Annotated[
    Literal["emergency", "anyone", "people", "situation", "information", "outside_us"],
    Choices(
        (
            "A life is in danger now.",
            "Anyone in distress.",
            "Certain people, such as veterans.",
            "A certain situation, such as violence at home.",
            "Not for a crisis: it tells where to find care.",
            "People outside the United States.",
        )
    ),
]


class Reach(Value):
    """One way to reach a line: the words on the button and what pressing it does."""

    by: Way = Field(description="What pressing the button does.")
    to: Line = Field(
        description="The number as people dial it, or the web address.", examples=["988", "https://988lifeline.org/"]
    )
    body: Line | None = Field(
        default=None, max_length=20, description="The word to text, where the line asks for one.", examples=["HOME"]
    )
    label: Line = Field(max_length=40, description="The words on the button.", examples=["Call 988"])
    note: Line | None = Field(
        default=None,
        max_length=140,
        description="What to know before pressing it, in one sentence.",
        examples=["TTY: dial 711 first."],
    )

    @model_validator(mode="after")
    def _can_be_pressed(self) -> Self:
        if self.by in ("chat", "web"):
            if not re.fullmatch(r"https://[^\s<>\"']+", self.to):
                raise ValueError(f"'{self.to}' is not an address; it must start with https://")
        elif not re.fullmatch(r"\+?[0-9][0-9A-Z ()-]*", self.to):
            raise ValueError(f"'{self.to}' is not a number to dial; digits, spaces and hyphens only")
        return self


class Contact(Entry):
    """A number or address that is not a crisis line."""

    name: Line = Field(max_length=80, description="The name, as the line or office gives it.")
    what_it_does: Line = Field(description="What it does for a caller, in one or two short sentences.")
    also_asked: AlsoAsked = ()
    reach: tuple[Reach, ...] = Field(min_length=1, description="The ways to reach it, the best one first.")
    hours: Line = Field(description="When someone answers.", examples=["Day and night, every day"])
    languages: tuple[Line, ...] = Field(
        default=(), description="The languages someone answers in.", examples=[["English", "Spanish"]]
    )
    seen: date = Field(description="The day the number was read at its own source.", examples=["2026-11-21"])
    dialed: date | None = Field(
        default=None,
        description="The day a person dialed it and reached the line. Leave it empty until then.",
        examples=["2026-11-21"],
        json_schema_extra={MAY_BE_BLANK: True},
    )
    sources: tuple[SourceId, ...] = Field(min_length=1, description="The sources that give the number and its hours.")


class CrisisLine(Contact):
    """A line for people in danger or distress."""

    order: int = Field(ge=1, le=99, description="Its place on the crisis page. The line with 1 comes first.")
    group: Group = Field(description="Who the line is for. Lines of a group stand together.")
    who_for: Line = Field(description="Who may call, in one or two short sentences.")
    what_happens: Line | None = Field(default=None, description="What happens when you call.")
    limits: Line | None = Field(default=None, description="What it is not, or cannot do.")
