"""Glossary, synonyms, sources and the hosts they may come from."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.values import Entry, Id, Line, PageName, Value

Tier = Literal[
    "law_or_regulator",
    "guideline",
    "systematic_review",
    "study",
    "official_statistics",
    "professional_body",
    "consumer_reference",
    "provider_marketing",
]


class Source(Entry):
    """One entry of the bibliography."""

    title: Line = Field(max_length=240)
    publisher: Line = Field(max_length=120)
    year: Annotated[int, Field(ge=1950, le=2100)] | Literal["undated"]
    url: Annotated[str, StringConstraints(pattern=r"^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\s<>\"]*)?$")] = Field(
        description="The original publisher's address or a DOI."
    )
    tier: Tier
    seen: date | None = Field(
        default=None,
        description="The day we read it, if only as a stored copy. Left out where we know it only through others.",
    )
    note: Line | None = None


class Host(Value):
    """A web host that sources may come from, and whose it is."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    publisher: Line


class GlossaryTerm(Entry):
    """A word of the field, in one or two plain sentences."""

    term: Line = Field(max_length=60)
    expands: Line | None = Field(default=None, description="What an abbreviation stands for.")
    meaning: Line
    also: tuple[Line, ...] = ()
    see: tuple[PageName, ...] = Field(default=(), description="Such as programs/php.")


class Synonym(Value):
    """Readers' words, and the words our pages use for the same thing."""

    id: Id
    says: tuple[Line, ...] = Field(min_length=1, description="What readers type.")
    means: tuple[Line, ...] = Field(min_length=1, description="Words that stand on our pages.")
    one_way: bool = Field(default=True, description="False where each word also stands for the other.")


class CrisisWords(Value):
    """What people type who may be in danger, so that search puts help first. Matched, never shown."""

    id: Id
    phrases: tuple[Annotated[str, StringConstraints(min_length=2, max_length=80)], ...] = Field(
        min_length=1, description="Small words may be left out; word endings and one slip are forgiven."
    )
