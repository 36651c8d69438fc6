"""Which single answers decide: the browser's script against the same thing said with the Python evaluator."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping

import pytest
from py_mini_racer import MiniRacer

from generator.assessment.definition import Definition, Question
from generator.assessment.evaluate import evaluate
from generator.assessment.export import BROWSER, definition_script
from generator.assessment.vocabulary import LEVELS, SKIP, UNSURE
from tests.assessment.cases import PERSONAS, REVIEWED, Case

SHELTERING = ("crisis", "do_not_stop", "unsafe_home", "withdrawal_now")
FIRST_HELP = [case for case in (*REVIEWED, *PERSONAS) if case.route or case.level is None]
ARGUED = {("unsafe", "shaky"), ("unsafe", "unsafe"), ("function", "bed"), ("substances", "harm")}
MOST = 3
SAMPLE, SEED = 250, 20261122
Answers = Mapping[str, str]
Changes = dict[str, list[dict[str, str]]]
Find = Callable[[Answers], Changes]
Mild = Callable[..., dict[str, str]]


@pytest.fixture(scope="module")
def find(definition: Definition) -> Find:
    """The shipped script in an engine, asked for one set of answers."""
    racer = MiniRacer()
    for name in ("engine.js", "changes.js"):
        racer.eval((BROWSER / name).read_text(encoding="utf-8"))
    racer.eval(definition_script(definition))
    racer.eval("function find(answers, cards) { return JSON.stringify("
               "assessmentChanges.find(assessmentDefinition, JSON.parse(answers), JSON.parse(cards))); }")  # fmt: skip

    def run(answers: Answers) -> Changes:
        return json.loads(str(racer.call("find", json.dumps(answers), json.dumps(SHELTERING))))  # type: ignore[no-any-return]  # our own JSON

    return run


def drawn(definition: Definition) -> Iterator[Answers]:
    """Sets of answers that mostly call for no help at once, some with questions left out or not sure."""
    draw = random.Random(SEED)
    for _ in range(SAMPLE):
        rare, often = draw.choice(((0.0, 0.15), (0.0, 0.3), (0.03, 0.6)))
        answers = {}
        for question in definition.questions:
            is_told = draw.random() < (rare if question.is_danger else often)
            option = draw.choice(question.options) if is_told else question.options[0]
            answers[question.id] = draw.choices((option.id, UNSURE, SKIP), (60, 1, 1))[0]
        yield answers


def next_to(definition: Definition, question: Question, answer: str, direction: int) -> str | None:
    """The nearest answer on that side of the given one."""
    here = definition.step(question.id, question.unsure.counts_as if answer == UNSURE else answer)
    beyond = {(definition.step(question.id, option.id) - here) * direction: option.id for option in question.options}
    return beyond[min(away)] if (away := [step for step in beyond if step > 0]) else None


def deciding(definition: Definition, answers: Answers, direction: int) -> list[dict[str, str]]:
    """Every answered question that moves the level by its next answer, in the order of the questions."""
    now = LEVELS.index(evaluate(definition, answers).at_least)
    found = []
    for question in definition.questions:
        given = answers[question.id]
        answer = None if given == SKIP else next_to(definition, question, given, direction)
        level = evaluate(definition, {**answers, question.id: answer}).level if answer else None
        if answer and level and (LEVELS.index(level) - now) * direction > 0:
            found.append({"question": question.id, "answer": answer, "level": level})
    return found


def expected(definition: Definition, answers: Answers) -> Changes:
    """The same rule in Python: told first, no danger brought up that was not named, no help argued away."""
    result = evaluate(definition, answers)
    if result.route or result.level is None:
        return {"up": [], "down": []}
    mildest = {question.id: question.options[0].id for question in definition.questions}
    ups = [one for one in deciding(definition, answers, 1) if not definition.question[one["question"]].is_danger]
    told = [one for one in ups if answers[one["question"]] != mildest[one["question"]]]
    not_told = [one for one in ups if one not in told]
    downs = [
        one
        for one in deciding(definition, answers, -1)
        if not definition.question[one["question"]].is_danger
        and not set(evaluate(definition, {one["question"]: answers[one["question"]]}).cards) & set(SHELTERING)
    ]
    return {"up": (told + not_told)[:MOST], "down": downs[:MOST]}


def test_the_script_agrees_with_the_python_evaluator(find: Find, definition: Definition) -> None:
    """On drawn answers the script names the changes that the Python evaluator confirms."""
    sets = list(drawn(definition))

    assert [find(answers) for answers in sets] == [expected(definition, answers) for answers in sets]


def test_a_mild_reader_sees_what_would_be_more_and_less(find: Find, mild: Mild) -> None:
    """Symptoms on most days rest on that one answer; nearly every day alone changes nothing."""
    assert find(mild(symptoms="most_days", function="harder"))["down"] == [
        {"question": "symptoms", "answer": "some_days", "level": "self_help"}
    ]


def test_one_step_worse_names_the_level_it_leads_to(find: Find, mild: Mild) -> None:
    """After earlier care, symptoms nearly every day are the nearest reason to ask for more."""
    assert find(mild(symptoms="most_days", function="some", past_care="helped"))["up"][0] == {
        "question": "symptoms", "answer": "every_day", "level": "iop",
    }  # fmt: skip


def test_a_danger_is_never_a_matter_of_how_to_answer(find: Find, definition: Definition) -> None:
    """No worse answer about danger is set before a reader, and nobody learns which one would call for help."""
    named = {one["question"] for answers in drawn(definition) for one in find(answers)["up"]}

    assert len(named) > 3
    assert [name for name in named if definition.question[name].is_danger] == []


@pytest.mark.parametrize("case", FIRST_HELP, ids=lambda case: case.who[:30])
def test_nothing_is_weighed_where_help_comes_first(find: Find, mild: Mild, case: Case) -> None:
    """Results of help today or now, and results without a level, show no change at all."""
    assert find(mild(**case.answers)) == {"up": [], "down": []}


def test_no_danger_is_argued_down(find: Find, definition: Definition) -> None:
    """No answer about danger, by someone or from use that harms, is ever shown in a milder form."""
    downs = [(answers, one) for answers in drawn(definition) for one in find(answers)["down"]]
    argued = [
        one["question"]
        for answers, one in downs
        if definition.question[one["question"]].is_danger
        or (one["question"], answers[one["question"]])
        in {("unsafe", "shaky"), ("unsafe", "unsafe"), ("function", "bed")}
    ]

    assert (argued, len(downs) > 50) == ([], True)
