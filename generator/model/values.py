"""What every entry is made of: text, references, ids, and the dates on which it was checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Self, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

# What stands in a field's json_schema_extra. An ordinary field with nothing after its colon is a problem.
MAY_BE_BLANK = "may_be_blank"  # nothing written is a fact of its own, such as "nobody dialed it yet"
IS_USUAL = "is_usual"  # may be left out, but most entries have it, so a new entry starts with it
# What the marks below leave in a JSON Schema, for generator.editing.
TEXT, REF = "text_form", "ref_kind"


class Value(BaseModel):
    """Anything read from content: strict, frozen, and with no field we do not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


@dataclass(frozen=True)
class Text:
    """Marks words that readers read and translators translate; all else is data.

    ``prose`` may run over paragraphs, hold ``- `` lists and ``[words](programs/php)`` links.
    Other text is one line and is shown exactly as typed. ``quoted`` words are those of others, kept
    word for word: rules on wording and reading ease do not ask for better ones.
    """

    prose: bool = False
    quoted: bool = False

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = handler(source)  # a field's own, tighter limit is in it already
        longest = 6000 if self.prose else 600
        return cast(CoreSchema, {"max_length": longest, **schema}) if schema["type"] == "str" else schema

    def __get_pydantic_json_schema__(self, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        words = "write some words" if self.prose else "write some words, all on one line"
        return {**handler(core_schema), TEXT: "prose" if self.prose else "line", "patternErrorMessage": words}


@dataclass(frozen=True)
class Ref:
    """Marks a string as the id of an entry of ``kind``."""

    kind: str

    def __get_pydantic_json_schema__(self, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(core_schema), REF: self.kind}


@dataclass(frozen=True)
class Form:
    """Says in plain words what a pattern asks for."""

    words: str

    def __get_pydantic_json_schema__(self, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(core_schema), "patternErrorMessage": self.words}


Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80),
    Form("write small letters and digits, with single hyphens between words"),
]
Line = Annotated[str, Text(), StringConstraints(min_length=1, pattern=r"^[^\n]*\S[^\n]*$")]
Prose = Annotated[str, Text(prose=True), StringConstraints(min_length=1)]
Quote = Annotated[str, Text(quoted=True), StringConstraints(min_length=1, pattern=r"^[^\n]*\S[^\n]*$")]

Language = Annotated[
    str, StringConstraints(pattern=r"^[a-z]{2}$"), Form("write two small letters, such as es for Spanish")
]
AlsoAsked = Annotated[
    tuple[Line, ...],
    Field(
        description="Other ways people ask for it, in their own words. They help the search and stand on no page.",
        examples=[["my kid is sad all the time", "ayuda para mi hijo"]],
    ),
]
SourceId = Annotated[str, Ref("sources")]
ProgramId = Annotated[str, Ref("programs")]
ConditionId = Annotated[str, Ref("conditions")]
ModalityId = Annotated[str, Ref("modalities")]
PayerId = Annotated[str, Ref("payers")]
FaqId = Annotated[str, Ref("faqs")]
CrisisLineId = Annotated[str, Ref("crisis")]
RowId = Annotated[str, Ref("rows")]
PageName = Annotated[str, Ref("address")]  # as in links, such as "programs/php"


class Entry(Value):
    """A thing with an address or an id of its own, compared with its sources on a known day."""

    id: Id = Field(description="Its own short name, used in links. Keep it once it is published.")
    checked: date = Field(
        description="The day the whole entry was last compared with its sources.", examples=["2026-11-21"]
    )
    check_by: date = Field(
        description="The day by which it must be compared again. That is 90 days for phone numbers at most, "
        "12 months for prices, law and insurance, and 36 months for the rest.",
        examples=["2027-11-21"],
    )
    reviewed_by: Line | None = Field(
        default=None,
        description="The name of a real clinician who has approved it. Leave it empty until one has.",
        json_schema_extra={MAY_BE_BLANK: True},
    )
    formerly: tuple[Id, ...] = Field(
        default=(), description="Ids it had before. Old addresses lead here.", examples=[["old-id"]]
    )

    @model_validator(mode="after")
    def _checked_before_due(self) -> Self:
        if self.check_by <= self.checked:
            raise ValueError("check_by must come after checked")
        return self
