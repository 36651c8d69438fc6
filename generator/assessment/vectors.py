"""Test vectors: sets of answers with their results, so that anyone can write the evaluation again and check it."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

from generator.assessment.deciding import mildest_answers
from generator.assessment.definition import Definition
from generator.assessment.evaluate import Answers, as_json, evaluate
from generator.assessment.export import as_data, version
from generator.assessment.vocabulary import FITS, SKIP, UNSURE

FILE = "test-vectors.json"
_DRAWN = 300
_SEED = 988
_ABOUT = (
    "The self-assessment as data, and sets of answers with their results. 'steps' is how far up its axis an answer "
    "stands; pages of one axis count by their maximum; 'unsure' counts as the answer named there, 'skip' and no answer "
    "as 0. A condition holds if at least 'least' of its 'of' are reached. The level is the highest floor of the rules "
    "that hold. Then 'level' stands for it in fit rules and cards."
)


def vectors_file(definition: Definition) -> str:
    """JSON with the definition and, one a line, every test vector."""
    head = {"about": _ABOUT, "version": version(definition), "fits": list(FITS), "definition": as_data(definition)}
    rows = (
        {"answers": each, "result": as_json(definition, evaluate(definition, each))} for each in vectors(definition)
    )
    lines = ",\n".join(json.dumps(row) for row in rows)
    return f'{json.dumps(head)[:-1]}, "vectors": [\n{lines}\n]}}\n'


def vectors(definition: Definition) -> list[Answers]:
    """Sets of answers, each once: nothing, each answer alone, each rule at and just below its thresholds, and drawn."""
    found = [{}, *_alone(definition), *_at_thresholds(definition), *_drawn(definition)]
    return list({json.dumps(answers, sort_keys=True): answers for answers in found}.values())


def _calm(definition: Definition) -> dict[str, str]:
    return {question.id: question.options[0].id for question in definition.questions}


def _alone(definition: Definition) -> Iterator[Answers]:
    calm = _calm(definition)
    for question in definition.questions:
        for answer in (*(option.id for option in question.options), UNSURE, SKIP):
            yield {**calm, question.id: answer}
            yield {question.id: answer}


def _at_thresholds(definition: Definition) -> Iterator[Answers]:
    """Where each condition just holds, and with each of its answers one step milder."""
    calm = _calm(definition)
    shown_when = (condition for card in definition.cards for condition in card.shown_when)
    for condition in (*definition.rules, *definition.fit_rules, *shown_when):
        for answers in mildest_answers(definition, condition):
            yield {**calm, **answers}
            for name, answer in answers.items():
                options = [option.id for option in definition.question[name].options]
                yield {**calm, **answers, name: options[max(options.index(answer) - 1, 0)]}


def _drawn(definition: Definition) -> Iterator[Answers]:
    draw = random.Random(_SEED)
    for _ in range(_DRAWN):
        answers = {
            question.id: draw.choice([*(option.id for option in question.options), UNSURE, SKIP])
            for question in definition.questions
        }
        kept = draw.randint(1, len(answers))
        yield {name: answers[name] for name in draw.sample(sorted(answers), kept)}
