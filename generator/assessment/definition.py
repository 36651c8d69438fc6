"""The self-assessment as a whole: its questions, rules, outcomes and cards, and how they hang together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import Field

from generator.assessment.outcomes import Outcome, Outcomes
from generator.assessment.rulebook import Card, FitRule, Rule, Rules
from generator.assessment.vocabulary import LEVEL, LEVELS, Key, LevelId
from generator.model.values import Entry, Line, SourceId, Value


class Option(Value):
    """One answer. ``reason`` goes on after "You told us"."""

    id: Key
    text: Line
    reason: Line | None = Field(default=None, description="True of everyone who picks it; the mildest has none.")
    about_them: Line | None = Field(default=None, description="The same danger sign in someone else.")


class Unsure(Value):
    """What "Not sure" counts as, and its own reason."""

    counts_as: Key = Field(alias="as")
    reason: Line


class Question(Value):
    """One page of the self-assessment. Pages with one axis share the ids of their options."""

    id: Key
    axis: Key | None = Field(default=None, description="Left out, the axis is the id.")
    text: Line = Field(max_length=160)
    hint: Line | None = None
    why: Line = Field(description="Why we ask.")
    is_danger: bool = Field(default=False, description="Left open, weekly care or less is never named.")
    ideas_from: tuple[Line, ...] = Field(min_length=1)
    options: tuple[Option, ...] = Field(min_length=2, description="From mildest to most severe.")
    unsure: Unsure

    @property
    def feeds(self) -> str:
        """The axis that the answer counts on."""
        return self.axis or self.id


class Questions(Entry):
    """All questions, and what stands before them."""

    sources: tuple[SourceId, ...] = ()
    before: tuple[Line, ...] = Field(min_length=1)
    privacy: tuple[Line, ...] = Field(min_length=1)
    questions: tuple[Question, ...] = Field(min_length=1)


@dataclass(frozen=True)
class Definition:
    """The whole self-assessment."""

    about: Questions
    rulebook: Rules
    outcomes: Outcomes
    cards: tuple[Card, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        return self.about.questions

    @property
    def rules(self) -> tuple[Rule, ...]:
        return self.rulebook.rules

    @property
    def fit_rules(self) -> tuple[FitRule, ...]:
        return self.rulebook.fit_rules

    @cached_property
    def question(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def outcome(self) -> Mapping[str, Outcome]:
        return {outcome.id: outcome for outcome in self.outcomes.levels}

    @cached_property
    def scales(self) -> Mapping[str, tuple[str, ...]]:
        """The steps of every axis, mildest first: the options of its page with the most of them."""
        scales: dict[str, tuple[str, ...]] = {}
        for question in self.questions:
            steps = tuple(option.id for option in question.options)
            if len(steps) > len(scales.get(question.feeds, ())):
                scales[question.feeds] = steps
        return scales

    @cached_property
    def pages(self) -> Mapping[str, tuple[Question, ...]]:
        """The pages behind every name that a condition may use: an axis, else a single page."""
        alone = {question.id: (question,) for question in self.questions}
        axes = {axis: tuple(each for each in self.questions if each.feeds == axis) for axis in self.scales}
        return {**alone, **axes}

    def scale(self, name: str) -> tuple[str, ...]:
        """The steps of an axis, of a page, or of the level, mildest first."""
        return LEVELS if name == LEVEL else self.scales[self.pages[name][0].feeds]

    def step(self, name: str, option_id: str) -> int:
        """How far up its scale an option stands; the mildest is 0. Raises KeyError for a name or option unknown."""
        return self._steps[name, option_id]

    @cached_property
    def _steps(self) -> Mapping[tuple[str, str], int]:
        names = (LEVEL, *self.pages)
        return {(name, option_id): step for name in names for step, option_id in enumerate(self.scale(name))}

    @cached_property
    def urgent_levels(self) -> tuple[LevelId, ...]:
        """The levels that stop the questions and offer help at once."""
        return tuple(outcome.id for outcome in self.outcomes.levels if outcome.routes)

    def moves_level(self, question: Question) -> bool:
        """Whether an answer to the question can raise the level."""
        return bool({question.id, question.feeds} & self._names_of_rules)

    @cached_property
    def _names_of_rules(self) -> frozenset[str]:
        return frozenset(name for rule in self.rules for name in rule.thresholds)
