"""What ``python -m generator assess`` prints: results for given answers, or what the proof looked at and found."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.assessment.definition import Definition
from generator.assessment.evaluate import AnswerError, as_json, evaluate
from generator.assessment.proof.counts import Proof
from generator.assessment.proof.moved import Moved
from generator.assessment.proof.violation import said


def results_of(definition: Definition, text: str) -> str:
    """JSON results for JSON answers: one set of ``{question id: option id}``, or a list of such.

    Raises AnswerError, which names the set by its place in the list.
    """
    given = _parsed(text)
    if not isinstance(given, list):
        return _pretty(_result(definition, given))
    return _pretty([_result(definition, answers, f"answers {at}: ") for at, answers in enumerate(given, 1)])


def counts(definition: Definition, proof: Proof) -> str:
    """What the proof looked at, how many combinations lead to each level, and what does not hold."""
    lines = [
        f"questions: {len(definition.questions)}, in {proof.answers:,} ways to answer them all",
        f"rules for the level: {len(definition.rules)}, for video or in person: {len(definition.fit_rules)}",
        f"cards: {len(definition.cards)}",
        f"combinations that the rules for the level tell apart: {proof.profiles:,}",
        *(f"  {level}: {number:,}" for level, number in proof.levels.items()),
        f"pairs compared, one answer one step worse: {proof.pairs:,}",
        f"answers that must force help today or now: {proof.danger_answers}",
        f"SHA-256 of all results: {proof.digest}",
        f"violations: {len(proof.violations)}",
        *(f"  {each.message}; {each.fix}" for each in proof.violations),
    ]
    return "\n".join(lines)


def moves(definition: Definition, found: Moved) -> str:
    """What a change moved, with an example for each kind of move."""
    lines = [f"compared: {found.profiles:,} profiles"]
    for name, each in (("level", found.levels), ("video or in person", found.fits)):
        lines.append(f"{name}: {sum(move.profiles for move in each):,} profiles moved")
        for move in each:
            lines.append(f"  {move.before} -> {move.after}: {move.profiles:,}, such as")
            lines.append(f"    {said(definition, move.example)}")
    lines += [f"not compared: {each}" for each in found.apart]
    return "\n".join(lines)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A set of answers in which no question is answered twice: the milder answer may be the one that is kept."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for at, (name, _) in enumerate(pairs) if name in dict(pairs[:at]))
        raise AnswerError(f"'{twice}' is answered twice")
    return found


def _parsed(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_once)
    except RecursionError as error:
        raise AnswerError('this is nested too deep; write {"question": "answer"}, or a list of such') from error
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
