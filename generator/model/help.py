"""Crisis lines and other numbers. Phone numbers live here and nowhere else."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from generator.model.values import Entry, Line, SourceId, Value


class Reach(Value):
    """One way to reach a line: the words on the button and what pressing it does."""

    by: Literal["call", "text", "chat", "web", "videophone"]
    to: Line = Field(description="The number as people dial it, or an https address.")
    body: Line | None = Field(default=None, max_length=20, description="The word to text, such as HOME.")
    label: Line = Field(max_length=40, description="The words on the button.")
    note: Line | None = Field(default=None, max_length=140)

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

    name: Line = Field(max_length=80)
    what_it_does: Line
    reach: tuple[Reach, ...] = Field(min_length=1)
    hours: Line
    languages: tuple[Line, ...] = ()
    seen: date = Field(description="The day it was read at its source.")
    dialed: date | None = Field(default=None, description="The day a person dialed it; empty until then.")
    sources: tuple[SourceId, ...] = Field(min_length=1)


class CrisisLine(Contact):
    """A line for people in danger or distress."""

    order: int = Field(ge=1, le=99, description="Its place on the crisis page, 1 is first.")
    group: Literal["emergency", "anyone", "people", "situation", "information", "outside_us"]
    who_for: Line
    what_happens: Line | None = Field(default=None, description="What happens when you call.")
    limits: Line | None = Field(default=None, description="What it is not, or cannot do.")
