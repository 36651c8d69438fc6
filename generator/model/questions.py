"""Frequently asked questions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.values import (
    ConditionId,
    Entry,
    Line,
    ModalityId,
    PayerId,
    ProgramId,
    Prose,
    Ref,
    RowId,
    SourceId,
    Value,
)


class About(Value):
    """What a question touches. Its page links there instead of copying figures."""

    programs: tuple[ProgramId, ...] = ()
    conditions: tuple[ConditionId, ...] = ()
    modalities: tuple[ModalityId, ...] = ()
    payers: tuple[PayerId, ...] = ()
    rows: tuple[RowId, ...] = ()


class Faq(Entry):
    """A question as a reader asks it, with the answer first."""

    question: Line = Field(max_length=140)
    also_asked: tuple[Line, ...] = Field(min_length=2, description="Other ways people ask it, in their words.")
    topic: Annotated[str, Ref("faq-topics")]
    answer: Line = Field(max_length=420, description="The answer in two sentences.")
    detail: Prose
    about: About = About()
    sources: tuple[SourceId, ...] = Field(min_length=1)


class FaqTopic(Entry):
    """A page of questions."""

    name: Line = Field(max_length=60)
    lead: Line = Field(max_length=320)
