"""Rules and cards. A condition can only say "at least this bad", so nothing worse ever leads to less."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from pydantic import Field, model_validator

from generator.assessment.vocabulary import FitId, Key, LevelId, Route, RuleId, Thresholds
from generator.model.values import CrisisLineId, Entry, Line, SourceId, Value


class Count(Value):
    """At least so many of these."""

    least: int = Field(ge=2)
    of: Thresholds = Field(min_length=2)


class Condition(Value):
    """Holds when all of ``when``, or enough of ``count``, are at least this bad."""

    when: Thresholds | None = Field(default=None, min_length=1)
    count: Count | None = None

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
    """A condition that people can point at."""

    id: RuleId


class Rule(Numbered):
    """If the condition holds, then at least this level."""

    floor: LevelId
    route: Route | None = Field(default=None, description="Only for help today or now; medical wins.")
    is_unsettled: bool = Field(default=False, description="A clinician still has to settle it.")


class FitRule(Numbered):
    """If the condition holds, then at least this careful about video."""

    floor: FitId


class Rules(Entry):
    """How answers lead to a level, and to video or in person."""

    rules: tuple[Rule, ...] = Field(min_length=1)
    fit_rules: tuple[FitRule, ...] = Field(min_length=1)


class Card(Value):
    """Help that goes with an answer, whatever the level."""

    id: Key
    heading: Line = Field(max_length=70)
    lines: tuple[Line, ...] = Field(min_length=1)
    reach: tuple[CrisisLineId, ...] = ()
    sources: tuple[SourceId, ...] = ()
    is_first: bool = Field(default=False, description="Stands above the result.")
    is_personal: bool = Field(default=False, description="Would tell a stranger something; printed only on request.")
    is_at_once: bool = Field(default=False, description="Told as soon as an answer calls for it, with a way on.")
    when_danger_is_skipped: bool = False
    shown_when: tuple[Condition, ...] = Field(min_length=1, description="One of these is enough.")


class Cards(Entry):
    """All cards, in the order in which they are shown."""

    cards: tuple[Card, ...] = Field(min_length=1)
