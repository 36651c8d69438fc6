"""What people come with and what helps: conditions, modalities, populations, topics."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.values import (
    CareCards,
    Certainty,
    Claim,
    ConditionId,
    CrisisLineId,
    Entry,
    Line,
    ModalityId,
    ProgramId,
    Section,
    SourceId,
    Value,
)


class HelpfulModality(Value):
    """How well a modality is shown to help with the condition at hand."""

    modality: ModalityId
    certainty: Certainty
    text: Line
    sources: tuple[SourceId, ...] = Field(min_length=1)


class LevelFit(Value):
    """How a level of care is used for the condition at hand."""

    program: ProgramId
    fit: Literal["often_used", "sometimes", "not_enough_alone", "not_suited", "not_known"]
    text: Line
    sources: tuple[SourceId, ...] = Field(min_length=1)


class Condition(Entry):
    """A mental health condition, in people-first words."""

    name: Line = Field(max_length=60)
    also_called: tuple[Line, ...] = ()
    lead: Line = Field(max_length=320)
    what_it_is_like: tuple[Claim, ...] = Field(min_length=1)
    modalities: tuple[HelpfulModality, ...] = Field(min_length=1)
    levels: tuple[LevelFit, ...] = Field(min_length=3, description="From least to most care.")
    higher_level_when: tuple[Claim, ...] = Field(min_length=1)
    good_to_know: tuple[Claim, ...] = Field(min_length=1)
    care_cards: CareCards


class HelpsWith(Value):
    """How sure it is that the modality at hand helps with a condition."""

    condition: ConditionId
    certainty: Certainty
    text: Line
    sources: tuple[SourceId, ...] = Field(min_length=1)


class Modality(Entry):
    """A therapy method."""

    name: Line = Field(max_length=70)
    abbreviation: Line | None = Field(default=None, max_length=8)
    also_called: tuple[Line, ...] = ()
    lead: Line = Field(max_length=320)
    how_it_works: tuple[Claim, ...] = Field(min_length=1)
    in_a_session: tuple[Claim, ...] = Field(min_length=1)
    helps_with: tuple[HelpsWith, ...] = Field(min_length=1)
    by_video: Claim
    good_points: tuple[Claim, ...] = Field(min_length=1)
    hard_points: tuple[Claim, ...] = Field(min_length=1)


class Guide(Entry):
    """A page of sections on one subject, for a population or on a topic."""

    name: Line = Field(max_length=70)
    lead: Line = Field(max_length=320)
    sections: tuple[Section, ...] = Field(min_length=2)
    lines: tuple[CrisisLineId, ...] = Field(default=(), description="Lines whose buttons stand under the lead.")
    tab_title: Line | None = Field(
        default=None,
        max_length=40,
        description="For the browser's tab and history, where the name could harm a reader.",
    )
    needs_exit: bool = Field(default=False, description="True shows 'Leave this page', for readers who may be watched.")


class Population(Guide):
    """Advice for a group of people."""


class Topic(Guide):
    """A subject that runs across all levels of care."""
