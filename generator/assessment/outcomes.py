"""What the page says: for each level and fit, when it stops to offer help, and about someone else."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from generator.assessment.vocabulary import FitId, LevelId, Route
from generator.model.choices import Choices
from generator.model.values import CrisisLineId, Entry, Id, Line, PageName, ProgramId, SourceId, Value

Needs = Annotated[
    Literal["all", "danger", "none"],
    Choices(
        (
            "Every question, for the levels of least help.",
            "The questions about danger.",
            "None: one answer is enough to name it.",
        )
    ),
]


class Fit(Value):
    """How careful to be about care by video."""

    id: FitId = Field(description="Which of the three it is.")
    name: Line = Field(max_length=60, description="What it is called on the page.")
    says: Line = Field(description="What the page says about it.")


class AskAbout(Value):
    """What to ask about, and which programs that is, for some fits of a level."""

    fits: tuple[FitId, ...] = Field(min_length=1, description="For how much care about video this holds.")
    says: Line = Field(description="What to ask about, in one or two sentences.")
    programs: tuple[ProgramId, ...] = Field(min_length=1, description="The programs to ask about.")


class Urgent(Value):
    """What the page says at once, and the lines it offers, the first one first."""

    heading: Line = Field(max_length=60, description="The heading of the page that offers help.")
    says: Line = Field(description="What to do now, in one or two sentences.")
    lines: tuple[CrisisLineId, ...] = Field(min_length=1, description="The lines it offers, the first one first.")


class Outcome(Value):
    """What the page says for one level."""

    id: LevelId = Field(description="Which level it is.")
    name: Line = Field(max_length=60, description="The name of the level. Goes on after 'at least'.")
    needs: Needs = Field(description="Which questions must be answered before the page names this level.")
    ask_about: tuple[AskAbout, ...] = Field(
        default=(), description="What to ask about. Every level has it, except help today or now."
    )
    routes: dict[Route, Urgent] | None = Field(
        default=None, description="What the page says at once. Only for help today or now."
    )
    also: tuple[Line, ...] = Field(default=(), description="What else holds at this level.")
    up: tuple[Line, ...] = Field(description="What would change the answer to more care.")
    down: tuple[Line, ...] = Field(description="What would make less enough; nothing for the least help.")
    next_steps: tuple[Line, ...] = Field(min_length=1, description="What to do next, step by step.")
    wait: tuple[Line, ...] = Field(min_length=1, description="What to do if the wait is long, or you are turned away.")
    read: tuple[PageName, ...] = Field(default=(), description="Pages that tell what happens there.")
    recheck_days: int = Field(ge=1, le=92, description="After how many days to answer the questions again.")

    @model_validator(mode="after")
    def _asks_or_urges(self) -> Self:
        if bool(self.ask_about) == bool(self.routes):
            raise ValueError("needs either 'ask_about' or 'routes'")
        return self


class Interruption(Value):
    """What stands on the page that offers help at once."""

    thanks: Line = Field(description="Thanks the reader for saying so.")
    emergency: Line = Field(description="The question that shows a reader it is an emergency.")
    emergency_says: Line = Field(description="What to do in an emergency.")
    own_care_heading: Line = Field(description="The heading for people who are in care already.")
    own_care: Line = Field(description="What people who are in care already can do.")
    crisis_too: Line = Field(
        description="The heading above what to do about the crisis where the body comes first and both are in danger."
    )
    softened: Line = Field(
        description="Stands on a calmer result where an answer that called for help was changed to a milder one."
    )
    while_heading: Line = Field(description="The heading above what to do while you wait.")
    while_you_wait: tuple[Line, ...] = Field(min_length=1, description="What to do while you wait for help.")


class Unnamed(Value):
    """What stands in place of a level where too much was left out."""

    heading: Line = Field(description="The heading in place of a level.")
    says: Line = Field(description="Why no level is named.")
    reach_out: Line = Field(description="Who to go through it with instead.")
    left_out: Line = Field(description="Stands beside a named level where a question about danger was left out.")


class EveryLevel(Value):
    """What every result says."""

    at_least: Line = Field(description="What 'at least' means.")
    lines: tuple[Line, ...] = Field(min_length=1, description="What every result says, one point after another.")
    limits: Line = Field(description="What a result is not.")
    questions_to_ask: tuple[Line, ...] = Field(min_length=1, description="Questions to ask any program.")


class Advice(Value):
    """A heading and what stands under it."""

    id: Id = Field(description="A short name for links to this part of the page.")
    heading: Line = Field(max_length=60, description="The heading of this part.")
    lines: tuple[Line, ...] = Field(min_length=1, description="What it says, one point after another.")
    read: tuple[PageName, ...] = Field(default=(), description="Pages that tell more, written as in links.")


class SomeoneElse(Value):
    """The page for people who worry about someone."""

    lead: Line = Field(description="Who the page is for, in one or two sentences.")
    now_heading: Line = Field(description="The heading above signs that need help right now.")
    today_medical_heading: Line = Field(description="The heading above signs that need a doctor today.")
    today_crisis_heading: Line = Field(description="The heading above signs to talk to someone about today.")
    sections: tuple[Advice, ...] = Field(min_length=1, description="The parts of the page, in reading order.")


class Outcomes(Entry):
    """All that the page says once it has answers."""

    sources: tuple[SourceId, ...] = Field(default=(), description="The sources that this page rests on.")
    fits: tuple[Fit, ...] = Field(description="How careful to be about video, from least to most.")
    levels: tuple[Outcome, ...] = Field(description="What the page says for each level, from least to most help.")
    interruption: Interruption = Field(description="What stands on the page that offers help at once.")
    unnamed: Unnamed = Field(description="What stands in place of a level where too much was left out.")
    every_level: EveryLevel = Field(description="What every result says.")
    limits: tuple[Line, ...] = Field(min_length=1, description="What these questions cannot do.")
    someone_else: SomeoneElse = Field(description="The page for people who worry about someone.")
