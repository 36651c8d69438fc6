"""A quick check of the rules: each decides something, and on a seeded sample nothing worse leads to less."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from generator.assessment.definition import Definition
from generator.assessment.evaluate import Answers, Result, evaluate, holds, steps_of
from generator.assessment.rulebook import Condition, FitRule, Rule
from generator.assessment.vocabulary import FITS, LEVEL, LEVELS

SEED = 988
PROFILES = 1_000  # a few seconds


@dataclass(frozen=True)
class Lapse:
    """Two sets of answers that differ in one answer, where the worse one leads to less."""

    question: str
    milder: Answers
    worse: Answers
    less: str  # "level", "fit", "route" or "cards"


@dataclass(frozen=True)
class QuickCheck:
    """What was looked at, and what was found."""

    profiles: int
    comparisons: int
    idle_rules: tuple[str, ...]
    lapses: tuple[Lapse, ...]


def quick_check(definition: Definition, profiles: int = PROFILES, seed: int = SEED) -> QuickCheck:
    """Checks every rule, and a sample of full sets of answers with each answer one step worse."""
    comparisons = 0
    lapses: list[Lapse] = []
    for milder in sample(definition, profiles, seed):
        before = evaluate(definition, milder)
        for question_id, worse in worsenings(definition, milder):
            comparisons += 1
            what = lessened(before, evaluate(definition, worse))
            lapses += [Lapse(question_id, milder, worse, what)] if what else []
    return QuickCheck(profiles, comparisons, idle_rules(definition), tuple(lapses))


def sample(definition: Definition, profiles: int, seed: int) -> Iterator[Answers]:
    """Full sets of answers, the same for the same seed; some are mostly mild, as most readers are."""
    draw = random.Random(seed)
    for _ in range(profiles):
        tries = draw.choice((1, 2, 4, 8))  # the mildest of so many draws
        yield {
            question.id: min((draw.choice(question.options) for _ in range(tries)), key=question.options.index).id
            for question in definition.questions
        }


def worsenings(definition: Definition, answers: Answers) -> Iterator[tuple[str, Answers]]:
    """Every set of answers with one answer one option worse."""
    for question in definition.questions:
        ids = [option.id for option in question.options]
        at = ids.index(answers[question.id])
        if at + 1 < len(ids):
            yield question.id, {**answers, question.id: ids[at + 1]}


def lessened(before: Result, after: Result) -> str:
    """What a worse answer made less of, or ``""``."""
    if LEVELS.index(after.at_least) < LEVELS.index(before.at_least) or (before.level and not after.level):
        return "level"
    if after.fit < before.fit:
        return "fit"
    if before.route and after.route not in (before.route, "medical"):
        return "route"
    return "cards" if set(before.cards) - set(after.cards) else ""


def idle_rules(definition: Definition) -> tuple[str, ...]:
    """Rules that never decide, since others already reach their floor wherever they hold.

    It is enough to look at the mildest answers that make a rule hold: what reaches the floor there
    also reaches it for anything worse.
    """
    rules = [rule for rule in definition.rules if not _decides(definition, rule, definition.rules, LEVELS)]
    fits = [rule for rule in definition.fit_rules if not _decides(definition, rule, definition.fit_rules, FITS)]
    return tuple(rule.id for rule in (*rules, *fits))


def _decides(
    definition: Definition, rule: Rule | FitRule, rules: Sequence[Rule | FitRule], floors: Sequence[str]
) -> bool:
    rivals = [other for other in rules if other is not rule and floors.index(other.floor) >= floors.index(rule.floor)]
    mildest = (steps_of(definition, answers) for answers in mildest_answers(definition, rule))
    return any(not any(holds(definition, rival, steps) for rival in rivals) for steps in mildest)


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
