"""The self-assessment as a whole: its questions, rules, outcomes and cards, and how they hang together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import Field

from generator.assessment.outcomes import Outcome, Outcomes
from generator.assessment.rulebook import Card, FitRule, Rule, Rules
from generator.assessment.vocabulary import LEVEL, LEVELS, Key, LevelId, UrgentId
from generator.model.values import Entry, Line, SourceId, Value


class Option(Value):
    """One answer."""

    id: Key = Field(description="A short name for the answer. Rules use it.")
    text: Line = Field(description="The answer, as readers pick it.")
    reason: Line | None = Field(
        default=None,
        description="Goes on after 'You told us' and is true of everyone who picks it. The mildest has none.",
    )
    calls_for: UrgentId | None = Field(
        default=None,
        description="The level that this answer alone must lead to, whatever else is said. Only for danger: help "
        "today or now. The rules are held to it.",
    )
    about_them: Line | None = Field(
        default=None, description="The same danger sign in someone else, for people who worry about them."
    )


class Unsure(Value):
    """What "Not sure" counts as, and its own reason."""

    counts_as: Key = Field(alias="as", description="The id of the answer it counts as.")
    reason: Line = Field(description="Goes on after 'You told us'.")


class Question(Value):
    """One page of the self-assessment. Pages with one axis share the ids of their options."""

    id: Key = Field(description="A short name for the question. Rules use it.")
    axis: Key | None = Field(
        default=None,
        description="What the answer counts toward. Pages with one axis share their answers. Left out, it is the id.",
    )
    text: Line = Field(max_length=160, description="The question.")
    hint: Line | None = Field(default=None, description="What helps to answer it, in one or two sentences.")
    why: Line = Field(description="Why we ask, for readers who wonder.")
    is_danger: bool = Field(
        default=False, description="true asks about danger: left open, weekly care or less is never named."
    )
    ideas_from: tuple[Line, ...] = Field(min_length=1, description="Where the idea for the question comes from.")
    options: tuple[Option, ...] = Field(min_length=2, description="The answers, from mildest to most severe.")
    unsure: Unsure = Field(description="What the answer 'Not sure' counts as.")

    @property
    def feeds(self) -> str:
        """The axis that the answer counts on."""
        return self.axis or self.id


class Questions(Entry):
    """All questions, and what stands before them."""

    sources: tuple[SourceId, ...] = Field(default=(), description="The sources that the questions rest on.")
    before: tuple[Line, ...] = Field(min_length=1, description="What readers should know before they start.")
    privacy: tuple[Line, ...] = Field(min_length=1, description="What happens to the answers.")
    prove: tuple[Line, ...] = Field(default=(), description="How readers can see for themselves that nothing is sent.")
    questions: tuple[Question, ...] = Field(min_length=1, description="The questions, in the order they are asked.")


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
