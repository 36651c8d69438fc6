"""A worse answer never leads to less: every combination is compared with each one that is one step worse."""

from __future__ import annotations

from collections.abc import Iterator

from generator.assessment.definition import Definition
from generator.assessment.proof.space import first_place, neighbors
from generator.assessment.proof.tables import Spread, Tables
from generator.assessment.proof.violation import Violation, said

_FIX = "the evaluator is at fault, not the rules; please report this"


def worse_is_never_less(definition: Definition, tables: Tables) -> Iterator[Violation]:
    """Level, route and fit never fall and no card goes away, one answer one step worse.

    The fit and the cards are compared over every level too, chosen freely: as the level never falls with a worse
    answer, what rises with the level and with the answers rises with the answers alone. What is known from a part
    of the answers is then no more than what any full set holds, since a question left open counts as its mildest.
    """
    for spread in tables.all:
        yield from lapses(definition, spread)


def lapses(definition: Definition, spread: Spread) -> Iterator[Violation]:
    """For each dimension along which a result falls, the first two combinations that show it."""
    for at in range(spread.table.ndim):
        milder, worse = neighbors(spread.table, at)
        place = first_place(worse < milder)
        if place is not None:
            after = tuple(step + (axis == at) for axis, step in enumerate(place))
            first, then = (said(definition, spread.space.chosen(each)) for each in (place, after))
            yield Violation(
                "rules", (), f"a worse answer leads to less {spread.name}: first [{first}], then [{then}]", _FIX
            )
