"""What ``python -m generator assess`` prints: results for given answers, or what a quick check found."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.assessment.check import Lapse, QuickCheck
from generator.assessment.definition import Definition
from generator.assessment.evaluate import AnswerError, Answers, as_json, evaluate


def results_of(definition: Definition, text: str) -> str:
    """JSON results for JSON answers: one set of ``{question id: option id}``, or a list of such.

    Raises AnswerError, which names the set by its place in the list.
    """
    given = _parsed(text)
    if not isinstance(given, list):
        return _pretty(_result(definition, given))
    return _pretty([_result(definition, answers, f"answers {at}: ") for at, answers in enumerate(given, 1)])


def findings(definition: Definition, check: QuickCheck) -> str:
    """The counts of a quick check, and what it does not show."""
    lines = [
        f"questions: {len(definition.questions)}",
        f"rules for the level: {len(definition.rules)}, for video or in person: {len(definition.fit_rules)}",
        f"cards: {len(definition.cards)}",
        f"rules that never decide: {len(check.idle_rules)} {' '.join(check.idle_rules)}".rstrip(),
        f"sampled sets of answers: {check.profiles}",
        f"pairs with one answer worse: {check.comparisons}, of these leading to less: {len(check.lapses)}",
        *(_lapse_words(lapse) for lapse in check.lapses[:3]),
        "This is a quick check on a sample, not a proof over all answers.",
    ]
    return "\n".join(lines)


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        message = f'line {error.lineno}: this is not JSON; write {{"question": "answer"}}, or a list of such'
        raise AnswerError(message) from error


def _result(definition: Definition, answers: object, where: str = "") -> dict[str, object]:
    if not isinstance(answers, Mapping):
        raise AnswerError(f'{where}this is not a set of answers; write {{"question": "answer"}}')
    try:
        return as_json(definition, evaluate(definition, answers))
    except AnswerError as error:
        raise AnswerError(f"{where}{error}") from error


def _pretty(found: object) -> str:
    return json.dumps(found, indent=2, ensure_ascii=False)


def _lapse_words(lapse: Lapse) -> str:
    question = lapse.question
    change = f"{question}: {lapse.milder[question]} -> {lapse.worse[question]}"
    return f"  less {lapse.less} after {change}, with {_others(lapse.milder, question)}"


def _others(answers: Answers, question: str) -> str:
    return ", ".join(f"{name}: {answer}" for name, answer in answers.items() if name != question)
