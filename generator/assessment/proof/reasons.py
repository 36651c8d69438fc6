"""Every reason is true: without the answers given as reasons, the level would be lower."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import prod

import numpy as np
from numpy.typing import NDArray

from generator.assessment.definition import Definition
from generator.assessment.evaluate import holds
from generator.assessment.proof.space import Space, first_place
from generator.assessment.proof.tables import Tables
from generator.assessment.proof.violation import Violation, said
from generator.assessment.rulebook import Rule
from generator.assessment.vocabulary import LEVELS

Places = NDArray[np.intp]


def reasons_are_true(definition: Definition, tables: Tables) -> Iterator[Violation]:
    """Wherever a level is reached, its reasons taken back only so far that they no longer count, it is not."""
    space, table = tables.level.space, tables.level.table
    for floor, level in enumerate(LEVELS[1:], 1):
        rules = [rule for rule in definition.rules if rule.floor == level]
        if not rules:
            continue
        read = _dimensions(space, rules)
        front = np.moveaxis(table, read, range(len(read))).reshape(prod(space.shape[at] for at in read), -1)
        without = _taken_back(definition, space, rules, read)
        untrue = first_place((front == floor) & (front[without] >= floor))
        if untrue is not None:
            place = _place(space, read, untrue)
            words = said(definition, space.chosen(place))
            message = f"without the reasons given the level would be the same: [{words}]"
            yield Violation("rules", (), message, "the evaluator is at fault, not the rules; please report this")


def _dimensions(space: Space, rules: Sequence[Rule]) -> list[int]:
    """The dimensions that the rules read."""
    return sorted({at for rule in rules for name in rule.thresholds for at in space.covers[name]})


def _taken_back(definition: Definition, space: Space, rules: Sequence[Rule], read: Sequence[int]) -> Places:
    """For each combination of the dimensions read, the row of the one whose reasons were taken back.

    A reason is taken back to the step just below the lowest threshold that it reached in a rule that holds.
    """
    own = {at: space.along(at, range(space.shape[at])) for at in read}
    back = dict(own)
    for rule in rules:
        fired = holds(definition, rule, space.steps)
        for name, least in rule.thresholds.items():
            for at in space.covers[name]:
                steps = space.dimensions[at].steps
                enough = definition.step(name, least)
                below = np.uint8(sum(step < enough for step in steps) - 1)
                reached = fired & (space.along(at, steps) >= enough)
                back[at] = np.where(reached, np.minimum(back[at], below), back[at])
    rows: Places = np.zeros((1,) * len(space.shape), np.intp)
    for at in read:
        rows = rows * space.shape[at] + back[at]
    wide = [space.shape[at] if at in read else 1 for at in range(len(space.shape))]
    return np.ascontiguousarray(np.broadcast_to(rows, wide)).reshape(-1)


def _place(space: Space, read: Sequence[int], found: tuple[int, ...]) -> tuple[int, ...]:
    """Where a row and column of the reordered table stand in the space."""
    others = [at for at in range(len(space.shape)) if at not in read]
    row = np.unravel_index(found[0], [space.shape[at] for at in read])
    column = np.unravel_index(found[1], [space.shape[at] for at in others]) if others else ()
    spots = dict(zip((*read, *others), (*row, *column), strict=True))
    return tuple(int(spots[at]) for at in range(len(space.shape)))
