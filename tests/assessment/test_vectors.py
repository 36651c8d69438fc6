"""The published test vectors are enough to write the evaluation again."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.assessment.definition import Definition
from generator.assessment.vectors import vectors_file
from generator.assessment.vocabulary import LEVELS


@pytest.fixture(scope="module")
def published(definition: Definition) -> dict[str, Any]:
    """The file as others read it."""
    return json.loads(vectors_file(definition))  # type: ignore[no-any-return]


def rewritten(published: dict[str, Any], answers: dict[str, str]) -> tuple[str, int, list[str]]:
    """Level, fit and cards, written again from what the file itself says."""
    plain = published["definition"]
    steps: dict[str, int] = {}
    for page in plain["questions"]:
        answer = answers.get(page["id"], "skip")
        step = 0 if answer == "skip" else page["steps"][page["unsure"] if answer == "unsure" else answer]
        steps[page["id"]] = step
    for axis in {page["axis"] for page in plain["questions"]}:
        steps[axis] = max(steps[page["id"]] for page in plain["questions"] if page["axis"] == axis)

    def held(condition: dict[str, Any]) -> bool:
        return sum(steps[name] >= step for name, step in condition["of"]) >= condition["least"]

    steps["level"] = max((rule["floor"] for rule in plain["rules"] if held(rule)), default=0)
    fit = max((rule["floor"] for rule in plain["fit_rules"] if held(rule)), default=0)
    danger = {page["id"] for page in plain["questions"] if page["is_danger"]}
    is_skipped = any(answers.get(page) == "skip" for page in danger)
    cards = [
        card["id"]
        for card in plain["cards"]
        if any(map(held, card["shown_when"])) or (card["when_danger_is_skipped"] and is_skipped)
    ]
    return plain["levels"][steps["level"]], fit, cards


def test_another_program_gets_the_same_results(published: dict[str, Any]) -> None:
    """A second evaluator, written from the file alone, agrees on every vector."""
    assert len(published["vectors"]) > 500
    for vector in published["vectors"]:
        result = vector["result"]

        assert rewritten(published, vector["answers"]) == (result["at_least"], result["fit"], result["cards"])


def test_the_vectors_reach_everything(published: dict[str, Any]) -> None:
    """Every level, fit, card and answer stands in some vector."""
    results = [vector["result"] for vector in published["vectors"]]
    answers = {pair for vector in published["vectors"] for pair in vector["answers"].items()}
    plain = published["definition"]

    assert {result["at_least"] for result in results} == set(LEVELS)
    assert {result["fit"] for result in results} == {0, 1, 2}
    assert {card for result in results for card in result["cards"]} == {card["id"] for card in plain["cards"]}
    assert {
        (page["id"], answer) for page in plain["questions"] for answer in (*page["steps"], "unsure", "skip")
    } <= answers
