"""Prices, who pays, and the codes on a bill."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.values import Certainty, Claim, Entry, Figure, Id, Line, PayerId, ProgramId, SourceId, Value


class Price(Value):
    """One price someone has published for a program."""

    id: Id
    label: Line = Field(max_length=80, description="What is bought, such as 'One day'.")
    payer: PayerId = Field(description="Who pays; an id from content/payers/.")
    figure: Figure


class Costs(Entry):
    """The published prices of one program; the file is named after the program."""

    program: ProgramId
    lead: Line = Field(max_length=320, description="What drives the price, in two sentences.")
    prices: tuple[Price, ...] = Field(min_length=1)
    ways_to_pay_less: tuple[Claim, ...] = Field(min_length=1)


class Cover(Value):
    """What a payer usually does about one program."""

    program: ProgramId
    covers: Literal["usually", "sometimes", "rarely", "no", "not_known"]
    certainty: Certainty
    text: Line
    sources: tuple[SourceId, ...] = Field(min_length=1)


class Deadline(Value):
    """How long a person or a plan has for one step."""

    id: Id
    step: Line
    figure: Figure


class Payer(Entry):
    """Someone who pays for care: a kind of insurance, a public program, or you."""

    name: Line = Field(max_length=60)
    lead: Line = Field(max_length=320)
    covers: tuple[Cover, ...] = ()
    good_to_know: tuple[Claim, ...] = Field(min_length=1)
    how_to_check: tuple[Line, ...] = Field(min_length=2)
    questions_to_ask: tuple[Line, ...] = Field(min_length=2)
    deadlines: tuple[Deadline, ...] = ()


class BillingCode(Entry):
    """A code on a bill or an insurer's letter, explained in our words."""

    code: Line = Field(max_length=12)
    system: Literal["HCPCS", "CPT", "revenue", "place of service"]
    means: Line
    programs: tuple[ProgramId, ...] = ()
    sources: tuple[SourceId, ...] = Field(min_length=1)
