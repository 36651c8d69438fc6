"""Which rules decide: the mildest answers that make a condition hold, and rules that others always cover."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product
from typing import TypeVar

from generator.assessment.definition import Definition
from generator.assessment.evaluate import Answers, holds, steps_of
from generator.assessment.rulebook import Condition, FitRule, Rule
from generator.assessment.vocabulary import FITS, LEVEL, LEVELS, ROUTES

R = TypeVar("R", Rule, FitRule)


def idle_rules(definition: Definition) -> tuple[str, ...]:
    """Rules that never decide the level, the route or the fit: others always reach as much wherever they hold.

    It is enough to look at the mildest answers that make a rule hold: what reaches the floor there
    also reaches it for anything worse.
    """
    rules = [rule for rule in definition.rules if not _decides(definition, rule, definition.rules, _weight)]
    fits = [rule for rule in definition.fit_rules if not _decides(definition, rule, definition.fit_rules, _fit_weight)]
    return tuple(rule.id for rule in (*rules, *fits))


def _weight(rule: Rule) -> tuple[int, int]:
    return LEVELS.index(rule.floor), ROUTES.index(rule.route) + 1 if rule.route else 0


def _fit_weight(rule: FitRule) -> tuple[int, int]:
    return FITS.index(rule.floor), 0


def _decides(definition: Definition, rule: R, rules: Sequence[R], weight: Callable[[R], tuple[int, int]]) -> bool:
    floor, route = weight(rule)
    mildest = [steps_of(definition, answers) for answers in mildest_answers(definition, rule)]
    weights = [
        [weight(other) for other in rules if other is not rule and holds(definition, other, steps)] for steps in mildest
    ]
    return any(
        not any(other[0] >= floor for other in others) or not any(other[1] >= route for other in others)
        for others in weights
    )


def mildest_answers(definition: Definition, condition: Condition) -> Iterator[Answers]:
    """Every smallest set of answers that makes the condition hold."""
    for names in combinations(condition.thresholds, condition.least):
        ways = [list(_ways(definition, name, condition.thresholds[name])) for name in names]
        for chosen in product(*ways):
            answers: dict[str, str] = {}
            for one in chosen:
                answers.update(
                    {page: _worse(definition, page, answers.get(page), option) for page, option in one.items()}
                )
            yield answers


def _ways(definition: Definition, name: str, least: str) -> Iterator[Answers]:
    """Every smallest set of answers that brings one name up to ``least``."""
    if name == LEVEL:
        for rule in definition.rules:
            if LEVELS.index(rule.floor) >= definition.step(LEVEL, least):
                yield from mildest_answers(definition, rule)
        return
    for page in definition.pages[name]:
        enough = [
            option.id for option in page.options if definition.step(name, option.id) >= definition.step(name, least)
        ]
        if enough:
            yield {page.id: enough[0]}


def _worse(definition: Definition, question_id: str, one: str | None, other: str) -> str:
    return other if one is None else max(one, other, key=lambda option: definition.step(question_id, option))
