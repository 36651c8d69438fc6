"""Danger acts: an answer that calls for help forces its level whatever else is said, and help is shown."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from generator.assessment.definition import Definition, Option, Question
from generator.assessment.proof.space import Table, first_place
from generator.assessment.proof.tables import Spread, Tables, card_spread
from generator.assessment.proof.violation import FieldPath, Violation, said
from generator.assessment.vocabulary import LEVEL, LEVELS


def danger_forces_its_level(definition: Definition, tables: Tables) -> Iterator[Violation]:
    """Each answer with ``calls_for`` leads to at least that level, whatever the other answers are.

    Any answer after the mildest on a question about danger leads to more than self-help.
    """
    for at, question in enumerate(definition.questions):
        for position, option in enumerate(question.options[1:], 1):
            least = LEVELS.index(option.calls_for) if option.calls_for else int(question.is_danger)
            found = _milder_result(tables.level, definition, question, option, least)
            if found is not None:
                message = f"“{option.text}” must lead to at least {definition.outcome[LEVELS[least]].name}, {found}"
                path: FieldPath = ("questions", at, "options", position, *(("calls_for",) if option.calls_for else ()))
                yield Violation("questions", path, message, "add a rule in rules.yml, or raise one's floor")


def help_is_shown(definition: Definition, tables: Tables) -> Iterator[Violation]:
    """Help today or now always has a route, and a card above the result."""
    first = LEVELS.index(definition.urgent_levels[0]) if definition.urgent_levels else len(LEVELS)
    has_route = np.maximum(*(spread.table for spread in tables.routes)) > 0
    place = first_place((tables.level.table >= first) != has_route)
    if place is not None:
        words = said(definition, tables.level.space.chosen(place))
        yield Violation("rules", (), f"route and level do not go together: [{words}]", "give each urgent rule a route")
    cards = card_spread(definition, [card for card in definition.cards if card.is_first])
    urgent = _at_least(cards, first)
    missing = None if urgent is None else first_place(urgent == 0)
    if missing is not None:
        words = said(definition, cards.space.chosen(missing))
        message = f"help today or now may come without a card above the result: [{words}]"
        fix = f"add 'when: {{{LEVEL}: {LEVELS[first]}}}' to the 'shown_when' of a card with 'is_first'"
        yield Violation("cards", ("cards",), message, fix)


def _milder_result(level: Spread, definition: Definition, question: Question, option: Option, least: int) -> str | None:
    """In words, the first answers beside this one that lead to a lower level, or None where none do."""
    at = _dimension(level, question)
    if at is None:
        return "but no rule reads this question" if least else None
    dimension = level.space.dimensions[at]
    step = definition.step(question.id, option.id)
    slab: Table = np.take(level.table, [dimension.steps.index(step)], axis=at)
    place = first_place(slab < least)
    if place is None:
        return None
    beside = tuple(dimension.steps.index(step) if axis == at else each for axis, each in enumerate(place))
    words = said(definition, level.space.chosen(beside))
    return f"but [{words}] leads to {definition.outcome[LEVELS[int(level.table[beside])]].name}"


def _dimension(level: Spread, question: Question) -> int | None:
    names = [dimension.name for dimension in level.space.dimensions]
    return next((names.index(name) for name in (question.id, question.feeds) if name in names), None)


def _at_least(cards: Spread, first: int) -> Table | None:
    """The table where the level calls for help, the other levels filled as if all were well."""
    places = cards.space.covers.get(LEVEL)
    if places is None:
        return cards.table
    steps = cards.space.steps[LEVEL]
    table: Table = np.where(steps >= first, cards.table, np.uint8(1))
    return table
