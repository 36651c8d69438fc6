"""What the page says: for each level and fit, when it stops to offer help, and about someone else."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from generator.assessment.vocabulary import FitId, LevelId, Route
from generator.model.values import CrisisLineId, Entry, Id, Line, PageName, ProgramId, SourceId, Value


class Fit(Value):
    """How careful to be about care by video."""

    id: FitId
    name: Line = Field(max_length=60)
    says: Line


class AskAbout(Value):
    """What to ask about, and which programs that is, for some fits of a level."""

    fits: tuple[FitId, ...] = Field(min_length=1)
    says: Line
    programs: tuple[ProgramId, ...] = Field(min_length=1)


class Urgent(Value):
    """What the page says at once, and the lines it offers, the first one first."""

    heading: Line = Field(max_length=60)
    says: Line
    lines: tuple[CrisisLineId, ...] = Field(min_length=1)


class Outcome(Value):
    """What the page says for one level."""

    id: LevelId
    name: Line = Field(max_length=60, description="Goes on after 'at least'.")
    needs: Literal["all", "danger", "none"] = Field(description="Questions that must be answered before it is named.")
    ask_about: tuple[AskAbout, ...] = ()
    routes: dict[Route, Urgent] | None = Field(default=None, description="Only for help today or now.")
    also: tuple[Line, ...] = ()
    up: tuple[Line, ...] = Field(description="What would change the answer to more care.")
    down: tuple[Line, ...] = Field(description="What would make less enough; nothing for the least help.")
    next_steps: tuple[Line, ...] = Field(min_length=1)
    wait: tuple[Line, ...] = Field(min_length=1, description="If the wait is long, or you are turned away.")
    read: tuple[PageName, ...] = Field(default=(), description="Pages that tell what happens there.")
    recheck_days: int = Field(ge=1, le=92)

    @model_validator(mode="after")
    def _asks_or_urges(self) -> Self:
        if bool(self.ask_about) == bool(self.routes):
            raise ValueError("needs either 'ask_about' or 'routes'")
        return self


class Interruption(Value):
    """What stands on the page that offers help at once."""

    thanks: Line
    emergency: Line
    emergency_says: Line
    own_care_heading: Line
    own_care: Line
    while_heading: Line
    while_you_wait: tuple[Line, ...] = Field(min_length=1)


class Unnamed(Value):
    """What stands in place of a level where too much was left out."""

    heading: Line
    says: Line
    reach_out: Line


class EveryLevel(Value):
    """What every result says."""

    at_least: Line
    lines: tuple[Line, ...] = Field(min_length=1)
    limits: Line
    questions_to_ask: tuple[Line, ...] = Field(min_length=1)


class Advice(Value):
    """A heading and what stands under it."""

    id: Id
    heading: Line = Field(max_length=60)
    lines: tuple[Line, ...] = Field(min_length=1)
    read: tuple[PageName, ...] = ()


class SomeoneElse(Value):
    """The page for people who worry about someone."""

    lead: Line
    now_heading: Line
    today_medical_heading: Line
    today_crisis_heading: Line
    sections: tuple[Advice, ...] = Field(min_length=1)


class Outcomes(Entry):
    """All that the page says once it has answers."""

    sources: tuple[SourceId, ...] = ()
    fits: tuple[Fit, ...]
    levels: tuple[Outcome, ...]
    interruption: Interruption
    unnamed: Unnamed
    every_level: EveryLevel
    limits: tuple[Line, ...] = Field(min_length=1)
    someone_else: SomeoneElse
