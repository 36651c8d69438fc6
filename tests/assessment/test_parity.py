"""Python and the very script that browsers run mean the same."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest
from py_mini_racer import JSEvalException, MiniRacer

from generator.assessment.definition import Definition
from generator.assessment.evaluate import as_json, evaluate
from generator.assessment.export import BROWSER, definition_script
from generator.assessment.proof.prove import digest
from generator.assessment.proof.tables import Spread, Tables, tables_of
from generator.assessment.vocabulary import SKIP, UNSURE
from tests.assessment.cases import PERSONAS, REVIEWED

SAMPLE = 10_000  # sets of answers, full and partial
PROFILES = 200_000  # of the combinations that rules can tell apart
STRIDE = 7_919  # prime, so that the places visited are spread over the whole table
AT_ONCE = 2_000_000  # places walked through in one go
SEED = 20261121
Answers = Mapping[str, str]


@pytest.fixture(scope="module")
def browser(definition: Definition) -> MiniRacer:
    """An engine with the shipped scripts in it."""
    racer = MiniRacer()
    racer.eval((BROWSER / "engine.js").read_text(encoding="utf-8"))
    racer.eval(definition_script(definition))
    racer.eval((Path(__file__).parent / "tables.js").read_text(encoding="utf-8"))
    racer.eval("function all(sets) { return JSON.stringify(JSON.parse(sets).map(function (answers) {"
               "return assessmentEngine.evaluate(assessmentDefinition, answers); })); }")  # fmt: skip
    return racer


def in_browser(browser: MiniRacer, sets: list[Answers]) -> list[dict[str, object]]:
    return json.loads(str(browser.call("all", json.dumps(sets))))  # type: ignore[no-any-return]  # our own JSON


@pytest.fixture(scope="module")
def tables(definition: Definition) -> Tables:
    """What every combination leads to, in Python."""
    return tables_of(definition)


def walked(browser: MiniRacer, spread: Spread, first: int, count: int, stride: int = 1) -> bytes:
    """The browser's results at ``count`` places of a table, one byte each."""
    space = {
        "dimensions": [dimension.steps for dimension in spread.space.dimensions],
        "covers": list(spread.space.covers.items()),
    }
    size = spread.space.size
    given = ", ".join(json.dumps(each) for each in (spread.name, space, first, count, stride, size))
    return str(browser.eval(f"resultsOf(assessmentDefinition, {given})")).encode("latin-1")


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
    """Ten thousand drawn sets of answers have the same whole result in both."""
    sets = list(drawn(definition, SAMPLE, SEED))

    assert [as_json(definition, evaluate(definition, answers)) for answers in sets] == in_browser(browser, sets)


def test_python_and_the_browser_agree_on_a_sample_of_all_profiles(browser: MiniRacer, tables: Tables) -> None:
    """At two hundred thousand places spread over each table, both have the same level, route, fit and cards."""
    for spread in tables.all:
        count = min(PROFILES, spread.space.size)
        stride = STRIDE if spread.space.size % STRIDE else 1
        places = (np.arange(count) * stride) % spread.space.size

        assert walked(browser, spread, 0, count, stride) == spread.table.reshape(-1)[places].tobytes(), spread.name


@pytest.mark.prove
def test_python_and_the_browser_agree_on_all_profiles(browser: MiniRacer, tables: Tables) -> None:
    """Over every combination of answers, the tables of both have one SHA-256."""
    theirs = hashlib.sha256()
    for spread in tables.all:
        for first in range(0, spread.space.size, AT_ONCE):
            theirs.update(walked(browser, spread, first, min(AT_ONCE, spread.space.size - first)))

    assert theirs.hexdigest() == digest(tables)


@pytest.mark.parametrize("answers", [{"nwo": "none"}, {"now": "nope"}, {"now": "constructor"}, {"__proto__x": "none"}])
def test_the_browser_refuses_unknown_ids(browser: MiniRacer, answers: Answers) -> None:
    """An answer that does not exist stops the browser's evaluation as well."""
    with pytest.raises(JSEvalException, match=r"no question|no answer"):
        in_browser(browser, [answers])
