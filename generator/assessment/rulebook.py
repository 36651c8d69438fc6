"""Rules and cards. A condition can only say "at least this bad", so nothing worse ever leads to less."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from pydantic import Field, model_validator

from generator.assessment.vocabulary import FitId, Key, LevelId, Route, RuleId, Thresholds
from generator.model.values import CrisisLineId, Entry, Line, SourceId, Value


class Count(Value):
    """At least so many of these."""

    least: int = Field(ge=2, description="How many of them must hold.")
    of: Thresholds = Field(min_length=2, description="Each question or axis, with the mildest answer that counts.")


class Condition(Value):
    """Holds when all of ``when``, or enough of ``count``, are at least this bad."""

    when: Thresholds | None = Field(
        default=None,
        min_length=1,
        description="Each question or axis, with the mildest answer that counts. All must hold.",
    )
    count: Count | None = Field(default=None, description="In place of 'when': so many of a list must hold.")

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if (self.when is None) == (self.count is None):
            raise ValueError("needs either 'when' or 'count'")
        return self

    @property
    def thresholds(self) -> Mapping[str, str]:
        """Every name the condition looks at, with the mildest answer that counts."""
        return self.when or (self.count.of if self.count else {})

    @property
    def least(self) -> int:
        """How many of the thresholds must be reached."""
        return self.count.least if self.count else len(self.thresholds)


class Numbered(Condition):
    """A condition that people can point at, and why it is there."""

    id: RuleId = Field(description="A capital letter and a number. Never used for another rule.", examples=["C1"])
    why: Line = Field(
        description="Why these answers lead at least there, in one to three sentences that a reader can check."
    )
    sources: tuple[SourceId, ...] = Field(
        default=(),
        description="The sources that support the reason. Without any, readers are told that it is our own judgment.",
    )


class Rule(Numbered):
    """If the condition holds, then at least this level."""

    floor: LevelId = Field(description="The level it leads to, or higher.")
    route: Route | None = Field(
        default=None, description="Which help is offered at once. Only for help today or now; medical wins over crisis."
    )
    is_unsettled: bool = Field(default=False, description="true where a clinician still has to settle the rule.")


class FitRule(Numbered):
    """If the condition holds, then at least this careful about video."""

    floor: FitId = Field(description="How careful about video it is, or more careful.")


class Rules(Entry):
    """How answers lead to a level, and to video or in person."""

    rules: tuple[Rule, ...] = Field(min_length=1, description="What leads to a level. The highest level wins.")
    fit_rules: tuple[FitRule, ...] = Field(min_length=1, description="What speaks against care by video.")


class Card(Value):
    """Help that goes with an answer, whatever the level."""

    id: Key = Field(description="A short name for the card.")
    heading: Line = Field(max_length=70, description="The heading of the card.")
    lines: tuple[Line, ...] = Field(min_length=1, description="What the card says, one point after another.")
    reach: tuple[CrisisLineId, ...] = Field(default=(), description="The crisis lines whose buttons it shows.")
    sources: tuple[SourceId, ...] = Field(default=(), description="The sources that the card rests on.")
    is_first: bool = Field(default=False, description="true puts the card above the result.")
    is_personal: bool = Field(
        default=False, description="true where the card would tell a stranger something. It is printed only on request."
    )
    is_at_once: bool = Field(
        default=False, description="true shows it as soon as an answer calls for it, with a way on."
    )
    gives_way: bool = Field(
        default=False, description="true hides it where a card above the result, or help today or now, says it already."
    )
    when_danger_is_skipped: bool = Field(
        default=False, description="true shows it also where a question about danger was left out."
    )
    shown_when: tuple[Condition, ...] = Field(min_length=1, description="When it is shown. One of these is enough.")


class Cards(Entry):
    """All cards, in the order in which they are shown."""

    cards: tuple[Card, ...] = Field(min_length=1, description="The cards, in the order they are shown.")
