"""Words to choose from that several kinds of entry share, each with what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


@dataclass(frozen=True)
class Choices:
    """What each choice of a field means, in the order of the choices. Editors see it while they type."""

    meanings: tuple[str, ...]

    def __get_pydantic_json_schema__(self, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(core_schema), "enumDescriptions": list(self.meanings)}


Certainty = Annotated[
    Literal["high", "moderate", "low", "very_low", "none"],
    Choices(
        (
            "Very sure: a law, a regulator, a guideline or a systematic review says so, and we have read it.",
            "Fairly sure: one good source, or several studies that agree.",
            "Not very sure: one small or old study.",
            "Unsure: only sellers or consumer pages say so.",
            "Not known: we looked and found nothing.",
        )
    ),
]
Unit = Literal[
    "hours a week",
    "hours a day",
    "hours",
    "days a week",
    "days",
    "weeks",
    "months",
    "years",
    "minutes",
    "sessions",
    "people",
    "percent",
    "dollars",
    "dollars a session",
    "dollars an hour",
    "dollars a day",
    "dollars a week",
    "dollars a month",
    "dollars a stay",
    "dollars a year",
]
