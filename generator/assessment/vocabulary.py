"""The words that rules are made of: levels, fits and routes, each in order."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import StringConstraints

from generator.model.values import Form

LevelId = Literal["self_help", "outpatient", "iop", "php", "residential", "emergency_eval", "crisis_now"]
UrgentId = Literal["emergency_eval", "crisis_now"]  # help today, help now
FitId = Literal["video", "ask_first", "in_person"]
Route = Literal["crisis", "medical"]
LEVELS: tuple[LevelId, ...] = get_args(LevelId)  # from least to most help
URGENT: tuple[UrgentId, ...] = get_args(UrgentId)
FITS: tuple[FitId, ...] = get_args(FitId)  # from least to most careful
ROUTES: tuple[Route, ...] = get_args(Route)  # where both hold, the later one wins

LEVEL = "level"  # may stand for an axis in the conditions of fits and cards
UNSURE, SKIP = "unsure", "skip"  # answers that every question has

Key = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40),
    Form("start with a small letter, then small letters, digits and _"),
]
RuleId = Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]+$"), Form("write a capital letter and a number")]
Thresholds = dict[Key, Key]  # a question or an axis, and the mildest of its options that counts
