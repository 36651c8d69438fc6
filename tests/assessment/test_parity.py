"""Python and the very script that browsers run mean the same."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping

import pytest
from py_mini_racer import JSEvalException, MiniRacer

from generator.assessment.definition import Definition
from generator.assessment.evaluate import as_json, evaluate
from generator.assessment.export import BROWSER, definition_script
from generator.assessment.vocabulary import SKIP, UNSURE
from tests.assessment.cases import PERSONAS, REVIEWED

SAMPLE = 20_000  # sets of answers, full and partial
SEED = 20261121
Answers = Mapping[str, str]


@pytest.fixture(scope="module")
def browser(definition: Definition) -> MiniRacer:
    """An engine with the shipped scripts in it."""
    racer = MiniRacer()
    racer.eval((BROWSER / "engine.js").read_text(encoding="utf-8"))
    racer.eval(definition_script(definition))
    racer.eval("function all(sets) { return JSON.stringify(JSON.parse(sets).map(function (answers) {"
               "return assessmentEngine.evaluate(assessmentDefinition, answers); })); }")  # fmt: skip
    return racer


def in_browser(browser: MiniRacer, sets: list[Answers]) -> list[dict[str, object]]:
    return json.loads(str(browser.call("all", json.dumps(sets))))  # type: ignore[no-any-return]  # our own JSON


def drawn(definition: Definition, count: int, seed: int) -> Iterator[Answers]:
    """Sets of answers of every kind: full, partial, skipped, unsure; from mostly mild to anything."""
    draw = random.Random(seed)
    for _ in range(count):
        tries, is_open, is_skipped = draw.choice((1, 2, 4, 8)), draw.choice((0, 0, 0.1, 0.6)), draw.choice((0, 0.1))
        answers = {}
        for question in definition.questions:
            chance = draw.random()
            option = min((draw.choice(question.options) for _ in range(tries)), key=question.options.index).id
            if chance >= is_open:
                answers[question.id] = SKIP if draw.random() < is_skipped else UNSURE if chance > 0.95 else option
        yield answers


def test_python_and_the_browser_agree_on_every_written_case(
    browser: MiniRacer, definition: Definition, mild: Callable[..., dict[str, str]]
) -> None:
    """All cases of the review and all personas have the same whole result in both."""
    sets = [mild(**case.answers) for case in (*REVIEWED, *PERSONAS)]

    assert [as_json(definition, evaluate(definition, answers)) for answers in sets] == in_browser(browser, sets)


def test_python_and_the_browser_agree_on_drawn_answers(browser: MiniRacer, definition: Definition) -> None:
    """Twenty thousand drawn sets of answers have the same whole result in both."""
    sets = list(drawn(definition, SAMPLE, SEED))

    assert [as_json(definition, evaluate(definition, answers)) for answers in sets] == in_browser(browser, sets)


@pytest.mark.parametrize("answers", [{"nwo": "none"}, {"now": "nope"}, {"now": "constructor"}, {"__proto__x": "none"}])
def test_the_browser_refuses_unknown_ids(browser: MiniRacer, answers: Answers) -> None:
    """An answer that does not exist stops the browser's evaluation as well."""
    with pytest.raises(JSEvalException, match=r"no question|no answer"):
        in_browser(browser, [answers])
