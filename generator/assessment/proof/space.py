"""Every combination of answers that some conditions can tell apart, as arrays with one place for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

import numpy as np
from numpy.typing import NDArray

from generator.assessment.definition import Definition
from generator.assessment.evaluate import holds
from generator.assessment.rulebook import Condition
from generator.assessment.vocabulary import LEVEL, LEVELS

Steps = NDArray[np.uint8]  # how far up its scale a name stands, in a shape that spreads over the whole space
Table = NDArray[np.uint8]  # one value for each combination: a level, a fit, a route, or 1 where a card is shown


@dataclass(frozen=True)
class Dimension:
    """One thing that varies: an axis, a page of an axis that some condition names alone, or the level."""

    name: str
    options: tuple[str, ...]  # mildest first
    steps: tuple[int, ...]  # how far up its axis each option stands


@dataclass(frozen=True)
class Space:
    """All combinations of the options of its dimensions. ``covers`` gives the dimensions behind each name."""

    dimensions: tuple[Dimension, ...]
    covers: Mapping[str, tuple[int, ...]]

    @property
    def shape(self) -> tuple[int, ...]:
        return tuple(len(dimension.options) for dimension in self.dimensions)

    @property
    def size(self) -> int:
        """How many combinations there are."""
        return prod(self.shape)

    @cached_property
    def steps(self) -> Mapping[str, Steps]:
        """For every name, how far up it stands; an axis stands where the worst of its pages does."""
        each = [self.along(at, dimension.steps) for at, dimension in enumerate(self.dimensions)]
        return {name: _highest([each[at] for at in places]) for name, places in self.covers.items()}

    def along(self, at: int, values: Sequence[int]) -> Steps:
        """Values that vary along one dimension only."""
        shape = [1] * len(self.dimensions)
        shape[at] = len(values)
        return np.array(values, np.uint8).reshape(shape)

    def chosen(self, place: Sequence[int]) -> Mapping[str, str]:
        """The option at one place, by the name of its dimension."""
        return {dimension.name: dimension.options[at] for dimension, at in zip(self.dimensions, place, strict=True)}


def space_of(definition: Definition, conditions: Iterable[Condition]) -> Space:
    """The space of all answers that the conditions can tell apart.

    An axis is one dimension, unless a condition names one of its several pages alone: then each page is one.
    The level is a dimension of its own, as if it could be chosen freely.
    """
    named = {name for condition in conditions for name in condition.thresholds}
    dimensions: list[Dimension] = []
    covers: dict[str, tuple[int, ...]] = {}
    for axis, scale in definition.scales.items():
        pages = definition.pages[axis]
        if not named & {axis, *(page.id for page in pages)}:
            continue
        first = len(dimensions)
        if any(page.id in named and page.id != axis for page in pages):
            dimensions += [_page(definition, page.id) for page in pages]
            covers |= {page.id: (first + at,) for at, page in enumerate(pages)}
        else:
            dimensions.append(Dimension(axis, scale, tuple(range(len(scale)))))
        covers[axis] = tuple(range(first, len(dimensions)))
    if LEVEL in named:
        covers[LEVEL] = (len(dimensions),)
        dimensions.append(Dimension(LEVEL, LEVELS, tuple(range(len(LEVELS)))))
    return Space(tuple(dimensions), covers)


def table_of(
    definition: Definition,
    shape: Sequence[int],
    steps: Mapping[str, Steps],
    conditions: Mapping[int, Sequence[Condition]],
) -> Table:
    """For every combination the highest value of which a condition holds, and 0 where none does."""
    table: Table = np.zeros(shape, np.uint8)
    for value in sorted(conditions):
        reached: NDArray[np.bool_] = np.zeros((1,) * table.ndim, np.bool_)
        for condition in conditions[value]:
            reached = reached | holds(definition, condition, steps)
        np.maximum(table, reached * np.uint8(value), out=table)
    return table


def neighbors(table: Table, at: int) -> tuple[Table, Table]:
    """The table without the worst, and without the mildest option of a dimension: each place beside the next worse."""
    milder: list[slice] = [slice(None)] * table.ndim
    worse = list(milder)
    milder[at], worse[at] = slice(None, -1), slice(1, None)
    return table[tuple(milder)], table[tuple(worse)]


def first_place(found: NDArray[np.bool_]) -> tuple[int, ...] | None:
    """The first place where something was found, or None; earlier places are milder."""
    if not found.any():
        return None
    return tuple(int(at) for at in np.unravel_index(int(found.argmax()), found.shape))


def pairs(space: Space) -> int:
    """How many pairs of combinations differ by one step of one dimension."""
    return sum(space.size // size * (size - 1) for size in space.shape)


def option_steps(space: Space) -> Iterator[tuple[int, int]]:
    """Every dimension with each of its options after the mildest, as places."""
    for at, dimension in enumerate(space.dimensions):
        yield from ((at, option) for option in range(1, len(dimension.options)))


def _page(definition: Definition, page_id: str) -> Dimension:
    options = tuple(option.id for option in definition.question[page_id].options)
    return Dimension(page_id, options, tuple(definition.step(page_id, option) for option in options))


def _highest(steps: Sequence[Steps]) -> Steps:
    worst = steps[0]
    for other in steps[1:]:
        worst = np.maximum(worst, other)
    return worst
