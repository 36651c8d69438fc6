"""What people come with and what helps: conditions, modalities, populations, topics."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.choices import Certainty, Choices
from generator.model.parts import CareCards, Claim, Section
from generator.model.values import (
    AlsoAsked,
    ConditionId,
    CrisisLineId,
    Entry,
    Id,
    Line,
    ModalityId,
    ProgramId,
    Ref,
    SourceId,
    Value,
)

LevelUse = Annotated[
    Literal["often_used", "sometimes", "not_enough_alone", "not_suited", "not_known"],
    Choices(
        (
            "Many people with the condition are treated at this level.",
            "Some people are, for a reason that the text gives.",
            "It can help beside other care, but not by itself.",
            "It does not fit the condition, or is not safe with it.",
            "We looked and found nothing to go by.",
        )
    ),
]


class HelpfulModality(Value):
    """How well a modality is shown to help with the condition at hand."""

    modality: ModalityId = Field(description="The method.")
    certainty: Certainty = Field(description="How sure we are that it helps.")
    text: Line = Field(description="What is known, in one or two short sentences.")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="The sources that say so.")


class LevelFit(Value):
    """How a level of care is used for the condition at hand."""

    program: ProgramId = Field(description="The level of care.")
    fit: LevelUse = Field(description="How this level is used for the condition.")
    text: Line = Field(description="Why, in one or two short sentences.")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="The sources that say so.")


class Condition(Entry):
    """A mental health condition, in people-first words."""

    name: Line = Field(max_length=60, description="The name of the condition, as its page is called.")
    also_called: tuple[Line, ...] = Field(default=(), description="Other names that readers may search for.")
    also_asked: AlsoAsked = ()
    lead: Line = Field(max_length=320, description="What it is and what helps, in two or three short sentences.")
    what_it_is_like: tuple[Claim, ...] = Field(min_length=1, description="What people with it may notice.")
    modalities: tuple[HelpfulModality, ...] = Field(
        min_length=1, description="The methods that are shown to help, the best shown first."
    )
    levels: tuple[LevelFit, ...] = Field(
        min_length=3, description="How each level of care is used for it, from least to most care."
    )
    higher_level_when: tuple[Claim, ...] = Field(min_length=1, description="Signs that more care may be needed.")
    good_to_know: tuple[Claim, ...] = Field(min_length=1, description="What else a reader should know before deciding.")
    care_cards: CareCards = Field(description="When to call for help, the most urgent first.")


class HelpsWith(Value):
    """How sure it is that the modality at hand helps with a condition."""

    condition: ConditionId = Field(description="The condition.")
    certainty: Certainty = Field(description="How sure we are that the method helps with it.")
    text: Line = Field(description="What is known, in one or two short sentences.")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="The sources that say so.")


class Modality(Entry):
    """A therapy method."""

    name: Line = Field(max_length=70, description="The full name of the method, as its page is called.")
    abbreviation: Line | None = Field(default=None, max_length=8, description="Its short form in capital letters.")
    also_called: tuple[Line, ...] = Field(default=(), description="Other names that readers may search for.")
    also_asked: AlsoAsked = ()
    lead: Line = Field(max_length=320, description="What it is, in two or three short sentences.")
    how_it_works: tuple[Claim, ...] = Field(min_length=1, description="What you and the therapist do, and why.")
    in_a_session: tuple[Claim, ...] = Field(min_length=1, description="What happens in one session.")
    helps_with: tuple[HelpsWith, ...] = Field(min_length=1, description="What it helps with, and how sure that is.")
    by_video: Claim = Field(description="What is known about doing it by video.")
    good_points: tuple[Claim, ...] = Field(
        min_length=1, description="What speaks for it. Give as many good points as hard points, or one more or less."
    )
    hard_points: tuple[Claim, ...] = Field(min_length=1, description="What is hard about it, or speaks against it.")


class Guide(Entry):
    """A page of sections on one subject, for a population or on a topic."""

    name: Line = Field(max_length=70, description="The title of the page.")
    also_asked: AlsoAsked = ()
    lead: Line = Field(max_length=320, description="What the page is about, in two or three short sentences.")
    sections: tuple[Section, ...] = Field(min_length=2, description="The parts of the page, in reading order.")
    lines: tuple[CrisisLineId, ...] = Field(
        default=(), description="Crisis lines whose buttons stand under the first sentences."
    )
    tab_title: Line | None = Field(
        default=None,
        max_length=40,
        description="For the browser's tab and history, where the name of the page could put a reader in danger.",
        examples=["Staying well"],
    )
    needs_exit: bool = Field(
        default=False, description="true shows the button 'Leave this page', for readers who may be watched."
    )


class Population(Guide):
    """Advice for a group of people."""


class Topic(Guide):
    """A subject that runs across all levels of care."""

    group: Annotated[str, Ref("topic-groups")] = Field(description="The part of the list of topics it stands in.")


class TopicGroup(Value):
    """Topics that belong together under one heading of their list."""

    id: Id = Field(description="The name that topics use for this group.")
    name: Line = Field(max_length=60, description="The heading above its topics.")
