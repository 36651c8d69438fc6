"""What a proof looked at and found, as the site publishes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.assessment.proof.violation import Violation
from generator.assessment.vocabulary import LevelId


@dataclass(frozen=True)
class Proof:
    """What was looked at, and what does not hold.

    ``profiles`` are the combinations that rules for the level tell apart, ``levels`` how many lead to each level.
    ``answers`` is how many ways there are to answer all pages, "not sure" and "rather not say" included. ``pairs``
    were compared, one step apart. ``digest`` is the SHA-256 of all tables: the same results give the same one.
    """

    profiles: int
    levels: Mapping[LevelId, int]
    answers: int
    pairs: int
    danger_answers: int
    digest: str
    violations: tuple[Violation, ...]
