"""What a change of the rules moved: every combination of answers, before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from generator.assessment.definition import Definition
from generator.assessment.proof.space import Dimension, Space, Steps, Table, space_of, table_of
from generator.assessment.proof.tables import fits_of, levels_of
from generator.assessment.vocabulary import FITS, LEVEL, LEVELS

_Counts = dict[int, tuple[int, Mapping[str, str]]]  # by 8 times the result before, plus the one after


@dataclass(frozen=True)
class Move:
    """How many profiles went from one result to another, and the mildest of them."""

    before: str
    after: str
    profiles: int
    example: Mapping[str, str]  # name of a question or axis to an option


@dataclass(frozen=True)
class Moved:
    """What moved among ``profiles`` combinations; ``apart`` names what only one of the two knows."""

    profiles: int
    levels: tuple[Move, ...]
    fits: tuple[Move, ...]
    apart: tuple[str, ...]


@dataclass(frozen=True)
class _Side:
    """One definition over the space that both share; what it does not know changes nothing in it."""

    definition: Definition
    space: Space

    def level(self) -> Table:
        return table_of(self.definition, self.space.shape, self.space.steps, levels_of(self.definition))

    def fit(self, level: Table) -> Table:
        steps: dict[str, Steps] = {**self.space.steps, LEVEL: level}
        return table_of(self.definition, level.shape, steps, fits_of(self.definition))


def moved(before: Definition, after: Definition) -> Moved:
    """Compares two definitions over all answers that both know.

    A question that only one of them asks, or counts, varies too: the other gives the same result for all its answers.
    """
    sides = _shared(before, after)
    free = _free(*sides)
    slices = [[_fixed(side, fixed) for side in sides] for fixed in free]
    one, other = (side.level() for side in slices[0])  # the same in every slice
    levels: _Counts = {}
    fits: _Counts = {}
    _add(levels, one, other, slices[0][1].space)
    for first, then in slices:
        _add(fits, first.fit(one), then.fit(other), then.space)
    return Moved(
        profiles=one.size * len(slices),
        levels=_moves(levels, LEVELS, len(slices)),
        fits=_moves(fits, FITS, 1),
        apart=tuple(_apart(before, after)),
    )


def _shared(before: Definition, after: Definition) -> tuple[_Side, _Side]:
    """Both over the same dimensions, with the options that both know."""
    spaces = [space_of(each, (*each.rules, *each.fit_rules)) for each in (before, after)]
    found = [{each.name: each for each in space.dimensions if each.name != LEVEL} for space in spaces]
    names = list(dict.fromkeys(name for side in reversed(found) for name in side))
    known = {name: [side[name].options for side in found if name in side] for name in names}
    options = {name: [each for each in known[name][-1] if all(each in side for side in known[name])] for name in names}
    sides = []
    for definition, space, own in zip((before, after), spaces, found, strict=True):
        dimensions = tuple(_dimension(name, options[name], own.get(name)) for name in names)
        covers = {
            name: tuple(names.index(space.dimensions[at].name) for at in places)
            for name, places in space.covers.items()
            if name != LEVEL
        }
        sides.append(_Side(definition, Space(dimensions, covers)))
    return sides[0], sides[1]


def _dimension(name: str, options: Sequence[str], own: Dimension | None) -> Dimension:
    steps = [own.steps[own.options.index(option)] if own else 0 for option in options]
    return Dimension(name, tuple(options), tuple(steps))


def _free(before: _Side, after: _Side) -> list[Mapping[int, int]]:
    """The dimensions that move no level, fixed at each of their options in turn: smaller tables."""
    read = {name for side in (before, after) for rule in side.definition.rules for name in rule.thresholds}
    covered = {at for side in (before, after) for name in read for at in side.space.covers.get(name, ())}
    free = [at for at in range(len(before.space.dimensions)) if at not in covered]
    choices = product(*(range(len(before.space.dimensions[at].options)) for at in free))
    return [dict(zip(free, chosen, strict=True)) for chosen in choices]


def _fixed(side: _Side, fixed: Mapping[int, int]) -> _Side:
    dimensions = tuple(
        replace(each, options=each.options[fixed[at] :][:1], steps=each.steps[fixed[at] :][:1]) if at in fixed else each
        for at, each in enumerate(side.space.dimensions)
    )
    return replace(side, space=Space(dimensions, side.space.covers))


def _add(found: _Counts, before: Table, after: Table, space: Space) -> None:
    """Counts the moves of one slice; the first example of a move is kept, as earlier slices are milder."""
    changed = before != after
    if not changed.any():
        return
    code = before * np.uint8(8) + after
    counts = np.bincount(code[changed], minlength=64)
    for move in np.flatnonzero(counts):
        known, example = found.get(int(move), (0, None))
        found[int(move)] = (known + int(counts[move]), example or space.chosen(_mildest(code == move, space)))


def _mildest(where: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], space: Space) -> tuple[int, ...]:
    """The place with the fewest steps up."""
    total: Steps = np.zeros((1,) * len(space.shape), np.uint8)
    for at, size in enumerate(space.shape):
        total = total + space.along(at, range(size))
    found = np.unravel_index(int(np.where(where, total, np.uint8(255)).argmin()), where.shape)
    return tuple(int(at) for at in found)


def _moves(found: _Counts, names: Sequence[str], slices: int) -> tuple[Move, ...]:
    return tuple(
        Move(names[move // 8], names[move % 8], count * slices, example)
        for move, (count, example) in sorted(found.items())
    )


def _apart(before: Definition, after: Definition) -> Iterator[str]:
    """Questions and answers that only one of the two has."""
    for one, other, how in ((before, after, "gone"), (after, before, "new")):
        for question in one.questions:
            known = other.question.get(question.id)
            if known is None:
                yield f"question '{question.id}' ({how})"
                continue
            ids = {option.id for option in known.options}
            yield from (f"answer '{o.id}' of '{question.id}' ({how})" for o in question.options if o.id not in ids)
