"""Weakened copies of the rules: each rule deleted, its floor one lower, each of its thresholds one higher."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.assessment.definition import Definition
from generator.assessment.rulebook import Rule
from generator.assessment.vocabulary import LEVELS


@dataclass(frozen=True)
class Mutant:
    """A definition with one rule weakened, and what was done to it."""

    name: str
    rule: Rule  # as it was
    definition: Definition


def mutants(definition: Definition) -> Iterator[Mutant]:
    """Every weakening of every rule for the level, made from the rules as they are."""
    for at, rule in enumerate(definition.rules):
        yield _with(definition, at, None, f"{rule.id} deleted")
        lower = LEVELS[LEVELS.index(rule.floor) - 1]
        route = rule.route if lower in definition.urgent_levels else None
        if lower != LEVELS[0]:  # the lowest is where everyone is: the same as deleted
            yield _with(
                definition, at, rule.model_copy(update={"floor": lower, "route": route}), f"{rule.id} to {lower}"
            )
        for name, least in rule.thresholds.items():
            scale = definition.scale(name)
            if least != scale[-1]:
                harder = {**rule.thresholds, name: scale[scale.index(least) + 1]}
                yield _with(definition, at, _harder(rule, harder), f"{rule.id} with {name} at {harder[name]}")


def _harder(rule: Rule, thresholds: Mapping[str, str]) -> Rule:
    if rule.count:
        return rule.model_copy(update={"count": rule.count.model_copy(update={"of": thresholds})})
    return rule.model_copy(update={"when": thresholds})


def _with(definition: Definition, at: int, weaker: Rule | None, name: str) -> Mutant:
    rules = list(definition.rules)
    rules[at : at + 1] = [weaker] if weaker else []
    rulebook = definition.rulebook.model_copy(update={"rules": tuple(rules)})
    return Mutant(name, definition.rules[at], replace(definition, rulebook=rulebook))
