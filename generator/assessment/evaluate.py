"""From answers to a level of care: the highest floor of the rules that hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, Any, overload

from generator.assessment.definition import Definition
from generator.assessment.rulebook import Condition, Rule
from generator.assessment.vocabulary import FITS, LEVEL, LEVELS, ROUTES, SKIP, UNSURE, LevelId, Route
from generator.did_you_mean import nearest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Answers = Mapping[str, str]  # question id to option id, "unsure" or "skip"
Steps = Mapping[str, int]  # how far up its scale each question, each axis and the level stands


class AnswerError(ValueError):
    """Answers that the questions do not have, in words for the person who wrote them."""


@dataclass(frozen=True)
class Given:
    """One question and the answer to it."""

    question: str
    answer: str


@dataclass(frozen=True)
class Result:
    """What a set of answers leads to.

    ``at_least`` is the highest floor of the answers given so far. ``level`` is the same, or None while ``open``
    questions must be answered before that level may be named. ``routes`` are all that hold, the one to take first
    in front. ``because`` holds the answers behind the floor, ``fit_because`` and ``route_because`` those behind the
    fit and the first route. ``left_out`` are the questions about danger without an answer, ``urgent_rules`` the
    rules for help today or now that hold.
    """

    level: LevelId | None
    at_least: LevelId
    fit: int
    routes: tuple[Route, ...]
    cards: tuple[str, ...]
    because: tuple[Given, ...]
    fit_because: tuple[Given, ...]
    route_because: tuple[Given, ...]
    open: tuple[str, ...]
    left_out: tuple[str, ...]
    urgent_rules: tuple[str, ...]

    @property
    def route(self) -> Route | None:
        """Which help comes first, or None where none is urgent."""
        return self.routes[0] if self.routes else None


def evaluate(definition: Definition, answers: Answers) -> Result:
    """The result of any full or partial set of answers. Raises AnswerError for answers there are not."""
    _refuse_strangers(definition, answers)
    steps, fired = _read(definition, answers)
    at_least = LEVELS[steps[LEVEL]]
    cautious = [rule for rule in definition.fit_rules if holds(definition, rule, steps)]
    fit = max((FITS.index(rule.floor) for rule in cautious), default=0)
    still_open = _open(definition, answers, at_least)
    routes = tuple(route for route in reversed(ROUTES) if any(rule.route == route for rule in fired))
    return Result(
        level=None if still_open else at_least,
        at_least=at_least,
        fit=fit,
        routes=routes,
        cards=_cards(definition, answers, steps),
        because=reasons_for(definition, answers, (rule for rule in fired if rule.floor == at_least)),
        fit_because=reasons_for(definition, answers, (rule for rule in cautious if FITS.index(rule.floor) == fit)),
        route_because=reasons_for(
            definition, answers, (rule for rule in fired if rule.route and rule.route in routes[:1])
        ),
        open=still_open,
        left_out=tuple(
            question.id
            for question in definition.questions
            if question.is_danger and _is_left_out(question.id, answers)
        ),
        urgent_rules=tuple(rule.id for rule in fired if rule.route),
    )


def steps_of(definition: Definition, answers: Answers) -> Steps:
    """Where every question and every axis stands, and the level they lead to."""
    steps, _ = _read(definition, answers)
    return steps


@overload
def holds(definition: Definition, condition: Condition, steps: Steps) -> bool: ...
@overload
def holds(
    definition: Definition, condition: Condition, steps: Mapping[str, NDArray[np.uint8]]
) -> NDArray[np.bool_]: ...
def holds(definition: Definition, condition: Condition, steps: Mapping[str, Any]) -> Any:
    """Whether enough of the condition's thresholds are reached; for arrays of steps, an array of such answers."""
    reached = [steps[name] >= definition.step(name, least) for name, least in condition.thresholds.items()]
    return reduce(and_, reached) if condition.count is None else sum(reached) >= condition.count.least


def reasons_for(definition: Definition, answers: Answers, conditions: Iterable[Condition]) -> tuple[Given, ...]:
    """The answers that make the conditions hold, in the order of the questions. Without them none would hold."""
    behind = {
        page.id
        for condition in conditions
        for name, least in condition.thresholds.items()
        if name != LEVEL
        for page in definition.pages[name]
        if _step(definition, page.id, answers) >= definition.step(name, least)
    }
    return tuple(Given(question.id, answers[question.id]) for question in definition.questions if question.id in behind)


def reason_words(definition: Definition, given: Given) -> str:
    """An answer as a clause that goes on after "You told us"."""
    question = definition.question[given.question]
    if given.answer == UNSURE:
        return question.unsure.reason
    return next(option.reason or "" for option in question.options if option.id == given.answer)


def as_json(definition: Definition, result: Result) -> dict[str, object]:
    """The result under the keys of the command contract, and what else a checker may want to see."""
    return {
        "level": result.level,
        "fit": result.fit,
        "cards": list(result.cards),
        "reasons": [reason_words(definition, given) for given in result.because],
        "route": result.route,
        "routes": list(result.routes),
        "at_least": result.at_least,
        "because": _plain(result.because),
        "fit_because": _plain(result.fit_because),
        "route_because": _plain(result.route_because),
        "open": list(result.open),
        "left_out": list(result.left_out),
        "urgent_rules": list(result.urgent_rules),
    }


def _plain(reasons: Iterable[Given]) -> list[dict[str, str]]:
    return [{"question": given.question, "answer": given.answer} for given in reasons]


def _refuse_strangers(definition: Definition, answers: Answers) -> None:
    for question_id, answer in answers.items():
        if question_id not in definition.question:
            raise AnswerError(f"no question '{question_id}'{_near(question_id, definition.question)}")
        known = [*(option.id for option in definition.question[question_id].options), UNSURE, SKIP]
        if answer not in known:
            shown = f"'{answer}'" if isinstance(answer, str) else "of this kind"
            raise AnswerError(f"'{question_id}' has no answer {shown}; it has {', '.join(known)}")


def _near(given: str, known: Iterable[str]) -> str:
    near = nearest(given, known)
    return f"; did you mean '{near}'?" if near else ""


def _read(definition: Definition, answers: Answers) -> tuple[Steps, list[Rule]]:
    """The steps and the rules that hold. Pages of one axis count by their maximum."""
    each = {question.id: _step(definition, question.id, answers) for question in definition.questions}
    steps = {name: max(each[page.id] for page in pages) for name, pages in definition.pages.items()}
    fired = [rule for rule in definition.rules if holds(definition, rule, steps)]
    return {**steps, LEVEL: max((LEVELS.index(rule.floor) for rule in fired), default=0)}, fired


def _step(definition: Definition, question_id: str, answers: Answers) -> int:
    """How far up its axis one answer stands; open and skipped questions count as nothing."""
    answer = answers.get(question_id, SKIP)
    if answer == SKIP:
        return 0
    return definition.step(
        question_id, definition.question[question_id].unsure.counts_as if answer == UNSURE else answer
    )


def _open(definition: Definition, answers: Answers, at_least: LevelId) -> tuple[str, ...]:
    """The questions without an answer that keep this level from being named."""
    needs = definition.outcome[at_least].needs
    return tuple(
        question.id
        for question in definition.questions
        if _is_left_out(question.id, answers)
        and needs != "none"
        and (question.is_danger or (needs == "all" and definition.moves_level(question)))
    )


def _is_left_out(question_id: str, answers: Answers) -> bool:
    return answers.get(question_id, SKIP) == SKIP


def _cards(definition: Definition, answers: Answers, steps: Steps) -> tuple[str, ...]:
    has_skipped_danger = any(
        answers.get(question.id) == SKIP for question in definition.questions if question.is_danger
    )
    return tuple(
        card.id
        for card in definition.cards
        if any(holds(definition, condition, steps) for condition in card.shown_when)
        or (card.when_danger_is_skipped and has_skipped_danger)
    )
