"""Prices, who pays, and the codes on a bill."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.choices import Certainty, Choices
from generator.model.parts import Claim, Figure
from generator.model.values import AlsoAsked, Entry, Id, Line, PayerId, ProgramId, SourceId, Value

Covering = Annotated[
    Literal["usually", "sometimes", "rarely", "no", "not_known"],
    Choices(
        (
            "Most people with this payer can have it paid, at least in part.",
            "Some can. It depends on the plan, the state or the program.",
            "Few can.",
            "It does not pay for this level. Keep the quotation marks around no.",
            "We looked and found nothing to go by.",
        )
    ),
]
CodeSystem = Annotated[
    Literal["HCPCS", "CPT", "revenue", "place of service"],
    Choices(
        (
            "A letter and four digits, such as S9480.",
            "Five digits, such as 90837.",
            "Four digits on a hospital's bill, such as 0905.",
            "Two digits that say where care took place, such as 10.",
        )
    ),
]


class Price(Value):
    """One price someone has published for a program."""

    id: Id = Field(description="A short name for this price.", examples=["one-day"])
    label: Line = Field(max_length=80, description="What is bought.", examples=["One program day"])
    payer: PayerId = Field(description="Who pays this price.")
    figure: Figure = Field(description="The price, with all a reader needs to judge it.")


class Costs(Entry):
    """The published prices of one program; the file is named after the program."""

    program: ProgramId = Field(description="The program these prices are for: the same id as the file's name.")
    lead: Line = Field(max_length=320, description="What drives the price, in two sentences.")
    prices: tuple[Price, ...] = Field(min_length=1, description="The published prices, one after another.")
    ways_to_pay_less: tuple[Claim, ...] = Field(min_length=1, description="What can make it cost less.")


class Cover(Value):
    """What a payer usually does about one program."""

    program: ProgramId = Field(description="The program.")
    covers: Covering = Field(description="Whether this payer pays for it.")
    certainty: Certainty = Field(description="How sure we are of that.")
    text: Line = Field(description="What it pays and what it asks for, in one or two short sentences.")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="The sources that say so.")


class Deadline(Value):
    """How long a person or a plan has for one step."""

    id: Id = Field(description="A short name for this step.", examples=["ask-for-a-review"])
    step: Line = Field(description="What has to be done in that time.", examples=["You ask the plan for a review"])
    figure: Figure = Field(description="How long, with all a reader needs to judge it.")


class Payer(Entry):
    """Someone who pays for care: a kind of insurance, a public program, or you."""

    name: Line = Field(max_length=60, description="The name of the payer, as its page is called.")
    also_asked: AlsoAsked = ()
    lead: Line = Field(max_length=320, description="Who it is for and what to expect, in two or three sentences.")
    covers: tuple[Cover, ...] = Field(
        default=(), description="What it usually does about each program, from least to most care."
    )
    good_to_know: tuple[Claim, ...] = Field(min_length=1, description="What else a reader should know.")
    how_to_check: tuple[Line, ...] = Field(min_length=2, description="Steps to find out what your own plan pays.")
    questions_to_ask: tuple[Line, ...] = Field(min_length=2, description="Questions to ask on the phone.")
    deadlines: tuple[Deadline, ...] = Field(
        default=(), description="How long you, or the plan, have for each step of an appeal."
    )


class BillingCode(Entry):
    """A code on a bill or an insurer's letter, explained in our words."""

    code: Line = Field(max_length=12, description="The code as it is printed, in quotation marks.", examples=["S9480"])
    system: CodeSystem = Field(description="Which list the code is from.")
    means: Line = Field(description="What it stands for, in our own words.")
    programs: tuple[ProgramId, ...] = Field(default=(), description="The programs it is used for.")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="The sources that explain the code.")
