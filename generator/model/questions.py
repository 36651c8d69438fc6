"""Frequently asked questions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.model.values import (
    AlsoAsked,
    ConditionId,
    Entry,
    FaqId,
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

    programs: tuple[ProgramId, ...] = Field(default=(), description="The programs it is about.")
    conditions: tuple[ConditionId, ...] = Field(default=(), description="The conditions it is about.")
    modalities: tuple[ModalityId, ...] = Field(default=(), description="The methods it is about.")
    payers: tuple[PayerId, ...] = Field(default=(), description="The payers it is about.")
    rows: tuple[RowId, ...] = Field(default=(), description="The rows of the comparison that hold its figures.")


class Faq(Entry):
    """A question as a reader asks it, with the answer first."""

    question: Line = Field(
        max_length=140, description="The question, as a reader would ask it.", examples=["How many hours a week is it?"]
    )
    also_asked: tuple[Line, ...] = Field(
        min_length=2,
        description="Other ways people ask it, in their own words. Search finds the question by them.",
        examples=[["how much of my week will this take", "will I have time for my job"]],
    )
    topic: Annotated[str, Ref("faq-topics")] = Field(description="The page of questions it stands on.")
    answer: Line = Field(max_length=420, description="The answer in one or two sentences of 25 words or fewer.")
    detail: Prose = Field(
        description="The longer answer. Write | after the colon and put the text below it, two spaces in. "
        "It may have empty lines, lists with '- ' and links such as [day program](programs/ID)."
    )
    about: About = Field(default=About(), description="What it is about, so that its page can link there.")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="The sources that the answer rests on.")


class FaqTopic(Entry):
    """A page of questions."""

    name: Line = Field(max_length=60, description="The title of the page.", examples=["Hours and weeks"])
    also_asked: AlsoAsked = ()
    lead: Line = Field(max_length=320, description="What its questions are about, in one or two short sentences.")
    needs_exit: bool = Field(
        default=False, description="true shows the button 'Leave this page', for readers who may be watched."
    )
    first: tuple[FaqId, ...] = Field(
        default=(), description="Its questions in the order readers need them. Others follow by the name of their file."
    )
