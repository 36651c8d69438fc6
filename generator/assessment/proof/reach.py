"""Everything in the files is used: each level, fit, card, reason and answer shows for somebody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from generator.assessment.deciding import mildest_answers
from generator.assessment.definition import Definition, Option, Question
from generator.assessment.evaluate import Answers, evaluate
from generator.assessment.proof.space import Table
from generator.assessment.proof.tables import Spread, Tables
from generator.assessment.proof.violation import Violation
from generator.assessment.rulebook import Condition
from generator.assessment.vocabulary import FITS, LEVELS


def everything_is_reached(definition: Definition, tables: Tables) -> Iterator[Violation]:
    """Some answers lead to each level, each fit and each card, and each answer after the mildest is some reason."""
    seen = np.bincount(tables.level.table.ravel(), minlength=len(LEVELS))
    for level, count in zip(LEVELS, seen, strict=True):
        if not count:
            yield Violation("rules", ("rules",), f"no answers lead to '{level}'", "add a rule with this floor")
    calm = {question.id: question.options[0].id for question in definition.questions}
    witnesses = [{**calm, **answers} for rule in definition.fit_rules for answers in mildest_answers(definition, rule)]
    fits = {evaluate(definition, answers).fit for answers in (calm, *witnesses)}
    for at, fit in enumerate(FITS):
        if at not in fits:
            yield Violation("rules", ("fit_rules",), f"no answers lead to '{fit}'", "add a rule with this floor")
    yield from _cards_without_readers(definition)
    yield from _reasons_without_readers(definition)


def every_answer_changes_something(definition: Definition, tables: Tables) -> Iterator[Violation]:
    """For each answer and the one before it, some other answers make a difference between the two."""
    for at, question in enumerate(definition.questions):
        for position, (milder, worse) in enumerate(zip(question.options, question.options[1:], strict=False), 1):
            steps = definition.step(question.id, milder.id), definition.step(question.id, worse.id)
            if not any(_differs(spread, question, *steps) for spread in tables.all):
                message = f"'{worse.id}' changes nothing that '{milder.id}' does not"
                fix = "add a rule or a card for it, or take this answer out"
                yield Violation("questions", ("questions", at, "options", position), message, fix)


def _cards_without_readers(definition: Definition) -> Iterator[Violation]:
    for at, card in enumerate(definition.cards):
        for position, condition in enumerate(card.shown_when):
            shown = (evaluate(definition, answers).cards for answers in mildest_answers(definition, condition))
            if not any(card.id in cards for cards in shown):
                message = f"no answers show '{card.id}' this way"
                yield Violation("cards", ("cards", at, "shown_when", position), message, "delete it, or change it")


def _reasons_without_readers(definition: Definition) -> Iterator[Violation]:
    for at, question in enumerate(definition.questions):
        for position, option in enumerate(question.options[1:], 1):
            if not _is_a_reason(definition, question, option):
                message = f"the reason of '{option.id}' is never given"
                fix = "add a rule, a fit rule or a card for it, or take this answer out"
                yield Violation("questions", ("questions", at, "options", position, "reason"), message, fix)


def _is_a_reason(definition: Definition, question: Question, option: Option) -> bool:
    """Whether the answer is behind some result; what only cards read is named by the rule of the card."""
    step = definition.step(question.id, option.id)
    conditions: Iterable[Condition] = (*definition.rules, *definition.fit_rules)
    for condition in conditions:
        if _reads(definition, condition, question, step) and any(
            _gives(definition, {**answers, question.id: option.id}, question)
            for answers in mildest_answers(definition, condition)
        ):
            return True
    shown_when = (condition for card in definition.cards for condition in card.shown_when)
    return any(_reads(definition, condition, question, step) for condition in shown_when)


def _gives(definition: Definition, answers: Answers, question: Question) -> bool:
    result = evaluate(definition, answers)
    return any(given.question == question.id for given in (*result.because, *result.fit_because))


def _reads(definition: Definition, condition: Condition, question: Question, step: int) -> bool:
    names = {question.id, question.feeds} & condition.thresholds.keys()
    return any(
        question in definition.pages[name] and step >= definition.step(name, condition.thresholds[name])
        for name in names
    )


def _differs(spread: Spread, question: Question, milder: int, worse: int) -> bool:
    """Whether the result is not the same for two steps of one page, the axis's other pages at their mildest."""
    for at, dimension in enumerate(spread.space.dimensions):
        if dimension.name in (question.id, question.feeds) and {milder, worse} <= set(dimension.steps):
            one, other = (_slab(spread.table, at, dimension.steps.index(step)) for step in (milder, worse))
            if not np.array_equal(one, other):
                return True
    return False


def _slab(table: Table, at: int, option: int) -> Table:
    """The part of a table where one dimension stands at one option; not a copy."""
    where: list[slice | int] = [slice(None)] * table.ndim
    where[at] = option
    return table[tuple(where)]
