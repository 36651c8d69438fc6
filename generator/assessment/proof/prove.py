"""The whole proof: every property over every combination of answers, and the counts to publish."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from math import prod

import numpy as np

from generator.assessment.definition import Definition
from generator.assessment.proof.counts import Proof
from generator.assessment.proof.danger import danger_forces_its_level, help_is_shown
from generator.assessment.proof.reach import every_answer_changes_something, everything_is_reached
from generator.assessment.proof.reasons import reasons_are_true
from generator.assessment.proof.space import pairs, space_of
from generator.assessment.proof.tables import Tables, tables_of
from generator.assessment.proof.violation import Violation
from generator.assessment.proof.worse import worse_is_never_less
from generator.assessment.vocabulary import LEVELS

MOST = 250_000_000  # combinations: their tables still fit in the memory of a small machine

Property = Callable[[Definition, Tables], Iterator[Violation]]
PROPERTIES: tuple[Property, ...] = (
    worse_is_never_less,
    danger_forces_its_level,
    help_is_shown,
    reasons_are_true,
    everything_is_reached,
    every_answer_changes_something,
)


def prove(definition: Definition) -> Proof:
    """Looks at every combination of answers; a definition that has too many is not looked at."""
    cards = [[condition for card in definition.cards for condition in card.shown_when if card.is_first]]
    cards += [list(card.shown_when) for card in definition.cards]
    size = max(space_of(definition, read).size for read in (definition.rules, definition.fit_rules, *cards))
    if size > MOST:
        return _too_many(size)
    tables = tables_of(definition)
    counts = np.bincount(tables.level.table.ravel(), minlength=len(LEVELS))
    with ThreadPoolExecutor() as side_by_side:  # arrays are compared without holding up Python
        found = side_by_side.map(lambda each: tuple(each(definition, tables)), PROPERTIES)
        violations = tuple(violation for each in found for violation in each)
    return Proof(
        profiles=tables.level.space.size,
        levels={level: int(count) for level, count in zip(LEVELS, counts, strict=True)},
        answers=prod(len(question.options) + 2 for question in definition.questions),
        pairs=sum(pairs(spread.space) for spread in tables.all),
        danger_answers=sum(option.calls_for is not None for page in definition.questions for option in page.options),
        digest=digest(tables),
        violations=violations,
    )


def digest(tables: Tables) -> str:
    """The SHA-256 of all tables one after another, a byte for each place."""
    found = hashlib.sha256()
    for spread in tables.all:
        found.update(np.ascontiguousarray(spread.table).data)
    return found.hexdigest()


def _too_many(size: int) -> Proof:
    message = f"the answers can be combined in {size:,} ways, and no more than {MOST:,} can be looked at"
    fix = "name axes instead of single pages in rules and cards, or let fewer questions move the level"
    return Proof(0, dict.fromkeys(LEVELS, 0), 0, 0, 0, "", (Violation("questions", ("questions",), message, fix),))
