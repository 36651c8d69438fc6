"""Which rules decide: the mildest answers that make a condition hold, and rules that others always cover."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product
from typing import TypeVar

from generator.assessment.definition import Definition
from generator.assessment.evaluate import Answers, holds, steps_of
from generator.assessment.rulebook import Condition, FitRule, Rule
from generator.assessment.vocabulary import FITS, LEVEL, LEVELS

R = TypeVar("R", Rule, FitRule)


def idle_rules(definition: Definition) -> tuple[str, ...]:
    """Rules that never decide the level, a route or the fit: others always give as much wherever they hold.

    It is enough to look at the mildest answers that make a rule hold: what reaches the floor there
    also reaches it for anything worse.
    """
    rules = [rule for rule in definition.rules if not _decides(definition, rule, definition.rules, _gives)]
    fits = [rule for rule in definition.fit_rules if not _decides(definition, rule, definition.fit_rules, _fit_gives)]
    return tuple(rule.id for rule in (*rules, *fits))


def _gives(rule: Rule) -> tuple[int, str | None]:
    return LEVELS.index(rule.floor), rule.route


def _fit_gives(rule: FitRule) -> tuple[int, str | None]:
    return FITS.index(rule.floor), None


def _decides(definition: Definition, rule: R, rules: Sequence[R], gives: Callable[[R], tuple[int, str | None]]) -> bool:
    """Whether somewhere no other rule reaches the floor, or none gives the route."""
    floor, route = gives(rule)
    for answers in mildest_answers(definition, rule):
        steps = steps_of(definition, answers)
        others = [gives(other) for other in rules if other is not rule and holds(definition, other, steps)]
        if all(reached < floor for reached, _ in others) or (route and all(other != route for _, other in others)):
            return True
    return False


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
