"""Glossary, synonyms, sources and the hosts they may come from."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.choices import Choices
from generator.model.values import MAY_BE_BLANK, Entry, Form, Id, Line, PageName, Value

Tier = Annotated[
    Literal[
        "law_or_regulator",
        "guideline",
        "systematic_review",
        "study",
        "official_statistics",
        "professional_body",
        "consumer_reference",
        "provider_marketing",
    ],
    Choices(
        (
            "A law, a rule, or an agency that makes or enforces it.",
            "Advice on care that experts agreed on after weighing the studies.",
            "A study of all studies on one question.",
            "One study.",
            "Numbers that a public office counts and publishes.",
            "A group that speaks for clinicians, patients or programs.",
            "A page, paper or news story for the public.",
            "A page of someone who sells the care it speaks of.",
        )
    ),
]


class Source(Entry):
    """One source: a law, a study, a page."""

    title: Line = Field(max_length=240, description="The title, as the page or paper gives it.")
    publisher: Line = Field(max_length=120, description="Who published it: an office, a journal, an organization.")
    year: Annotated[int, Field(ge=1950, le=2100)] | Literal["undated"] = Field(
        description="The year it was published. Write undated where it does not say.", examples=[2025]
    )
    url: Annotated[
        str,
        StringConstraints(pattern=r"^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\s<>\"]*)?$"),
        Form("write an address that starts with https:// and has no spaces"),
    ] = Field(
        description="The original publisher's own address or a DOI, never a copy elsewhere.",
        examples=["https://www.example.gov/report"],
    )
    tier: Tier = Field(description="What kind of source it is.")
    seen: date | None = Field(
        default=None,
        description="The day we read it, if only as a stored copy. Leave it empty where we know it only through "
        "others.",
        examples=["2026-11-21"],
        json_schema_extra={MAY_BE_BLANK: True},
    )
    note: Line | None = Field(default=None, description="What readers should know about it, in one sentence.")


class Host(Value):
    """A web host that sources may come from, and whose it is."""

    id: Annotated[
        str,
        StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$"),
        Form("write the host in small letters, without https:// and without slashes"),
    ] = Field(description="The host: the part of an address after https:// and before the next slash.")
    publisher: Line = Field(description="Whose host it is. Someone has to have looked.")


class GlossaryTerm(Entry):
    """A word of the field, in one or two plain sentences."""

    term: Line = Field(max_length=60, description="The word, as readers meet it.", examples=["Copay"])
    expands: Line | None = Field(default=None, description="What an abbreviation stands for.")
    meaning: Line = Field(description="What it means, in one or two short sentences.")
    also: tuple[Line, ...] = Field(default=(), description="Other names for it that readers meet.")
    see: tuple[PageName, ...] = Field(
        default=(), description="Pages that tell more, written as in links.", examples=[["insurance"]]
    )


class Synonym(Value):
    """Readers' words, and the words our pages use for the same thing."""

    id: Id = Field(description="A short name for this group of words.")
    says: tuple[Line, ...] = Field(
        min_length=1, description="What readers type, in small letters.", examples=[["shrink"]]
    )
    means: tuple[Line, ...] = Field(
        min_length=1, description="Words for it that stand on our pages.", examples=[["therapist"]]
    )
    one_way: bool = Field(default=True, description="false where each word also stands for the other.")


# What {condition} stands for in the phrases of signposts: every name of a condition in this guide.
CONDITION_LIST = "condition"

_WORD = r"(\{[a-z]+\}|[^\s|{}]+)"
_WORDS = rf"{_WORD}(\|{_WORD})*"
Phrase = Annotated[
    str,
    StringConstraints(pattern=rf"^{_WORDS}( {_WORDS})*$", min_length=2, max_length=400),
    Form("write words with one space between, alternatives as one|other, the name of a list in braces"),
]
Words = Annotated[
    str,
    StringConstraints(pattern=r"^[^|\n]*[^|\s][^|\n]*$", max_length=60),
    Form("write words that mean one thing, or the name of another list as {name}"),
]
ListName = Annotated[
    str, StringConstraints(pattern=r"^[a-z]+$", max_length=20), Form("write a name of small letters alone")
]


class PhraseGroup(Value):
    """Phrases that search looks for in what readers type."""

    id: Id = Field(description="A short name for this group of phrases.")
    lists: dict[ListName, tuple[Words, ...]] = Field(
        default={},
        description="Words that mean the same in these phrases. A phrase names a list in braces, such as {want}.",
    )
    phrases: tuple[Phrase, ...] = Field(
        default=(),
        description="What people type. Up to two words may stand between two words, eight at '...', none at a hyphen. "
        "Word endings and slips in longer words are forgiven.",
        examples=[["want|need die"]],
    )
    but_not: tuple[Phrase, ...] = Field(
        default=(),
        description="What only sounds like it. Its words are taken out before the phrases are looked for. "
        "Write it out in full: nothing may stand between its words.",
        examples=[["dying to know"]],
    )


class CrisisWords(PhraseGroup):
    """What people type who may be in danger, so that search puts help first. Matched, never shown."""


class Signpost(PhraseGroup):
    """Questions that this guide cannot answer, and who can."""

    title: Line = Field(max_length=60, description="What readers see first, such as what we cannot tell.")
    text: Line = Field(max_length=320, description="Who can answer, in one to three short sentences.")
    links: tuple[PageName, ...] = Field(
        min_length=1,
        max_length=3,
        description="Pages that may still help, written as in links.",
        examples=[["crisis/poison-help"]],
    )
