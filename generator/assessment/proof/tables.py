"""What every combination of answers leads to: a table each for the level, the route, the fit and the cards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.assessment.definition import Definition
from generator.assessment.proof.space import Space, Table, space_of, table_of
from generator.assessment.rulebook import Card, Condition
from generator.assessment.vocabulary import FITS, LEVELS, ROUTES, Route

Conditions = Mapping[int, Sequence[Condition]]  # by the value that they lead to


@dataclass(frozen=True)
class Spread:
    """One result over its space. The level is a dimension of its own in the fit and the cards that rest on it."""

    name: str  # "level", "route medical", "fit" or "card crisis"
    space: Space
    table: Table


@dataclass(frozen=True)
class Tables:
    """All results. Level and routes have one space: the answers that rules for the level can tell apart."""

    level: Spread
    routes: tuple[Spread, ...]  # 1 where a rule with that route holds
    fit: Spread
    cards: tuple[Spread, ...]

    @property
    def all(self) -> tuple[Spread, ...]:
        return (self.level, *self.routes, self.fit, *self.cards)


def tables_of(definition: Definition) -> Tables:
    """Looks every combination up, with the evaluator's own reading of a condition."""
    space, fit_space = space_of(definition, definition.rules), space_of(definition, definition.fit_rules)
    return Tables(
        Spread("level", space, table_of(definition, space.shape, space.steps, levels_of(definition))),
        tuple(
            Spread(f"route {route}", space, table_of(definition, space.shape, space.steps, route_of(definition, route)))
            for route in ROUTES
        ),
        Spread("fit", fit_space, table_of(definition, fit_space.shape, fit_space.steps, fits_of(definition))),
        tuple(card_spread(definition, (card,)) for card in definition.cards),
    )


def levels_of(definition: Definition) -> Conditions:
    """The rules for the level, by their floors."""
    return _by_value((LEVELS.index(rule.floor), rule) for rule in definition.rules)


def route_of(definition: Definition, route: Route) -> Conditions:
    """The rules for help today or now that name a route."""
    return {1: [rule for rule in definition.rules if rule.route == route]}


def fits_of(definition: Definition) -> Conditions:
    """The rules for video or in person, by their floors."""
    return _by_value((FITS.index(rule.floor), rule) for rule in definition.fit_rules)


def card_spread(definition: Definition, cards: Sequence[Card]) -> Spread:
    """Where at least one of the cards is shown."""
    conditions = [condition for card in cards for condition in card.shown_when]
    space = space_of(definition, conditions)
    name = f"card {' or '.join(card.id for card in cards)}"
    return Spread(name, space, table_of(definition, space.shape, space.steps, {1: conditions}))


def _by_value(valued: Iterable[tuple[int, Condition]]) -> Conditions:
    found: dict[int, list[Condition]] = {}
    for value, condition in valued:
        found.setdefault(value, []).append(condition)
    return found
