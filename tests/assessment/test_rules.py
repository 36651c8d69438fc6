"""Mistakes in the four files are problems at their place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from generator.catalog import Catalog
from generator.problems import ContentError
from generator.rules import assessment_problems
from generator.rules.outcomes import danger_signs_are_promised

Edit = Callable[[Mapping[str, tuple[str, str]]], Catalog]

MISTAKES = {
    "a question there is not": (
        "rules",
        "floor: iop\n    when: {function: most}",
        "floor: iop\n    when: {functoin: most}",
        "no question 'functoin'; did you mean 'function'?",
    ),
    "an answer there is not": (
        "rules",
        "when: {suicide: plan}",
        "when: {suicide: plann}",
        "'plann' is not an answer of 'suicide' that can count",
    ),
    "the mildest answer as a threshold": (
        "rules",
        "when: {suicide: plan}",
        "when: {suicide: none}",
        "'none' is not an answer of 'suicide' that can count",
    ),
    "a level that rests on the level": ("rules", "when: {suicide: plan}", "when: {level: php}", "no question 'level'"),
    "a count that cannot be reached": ("rules", "{least: 3, of:", "{least: 6, of:", "6 of 5 can never be true"),
    "an urgent rule without a route": (
        "rules",
        "route: crisis\n    when: {suicide: plan}",
        "when: {suicide: plan}",
        "needs a route; write route: crisis or medical",
    ),
    "a route below the urgent levels": (
        "rules",
        "floor: iop\n    when: {symptoms: all_the_time}",
        "floor: iop\n    route: crisis\n    when: {symptoms: all_the_time}",
        "'iop' has no route; delete the route",
    ),
    "a floor that everyone reaches": (
        "rules",
        "floor: iop\n    when: {symptoms: all_the_time}",
        "floor: self_help\n    when: {symptoms: all_the_time}",
        "everyone reaches this level anyway",
    ),
    "a rule that never decides": (
        "rules",
        "when: {symptoms: all_the_time}\n",
        "when: {symptoms: all_the_time, home: shaky}\n",
        "I8 never decides: other rules reach its floor",
    ),
    "a rule number used twice": ("rules", "- id: C2\n", "- id: C1\n", "'C1' is used twice"),
    "a question used twice": ("questions", "- id: reach\n", "- id: video\n", "'video' is used twice"),
    "a reserved id": ("questions", "{id: cannot, text", "{id: skip, text", "'skip' has a meaning of its own"),
    "an answer without its reason": (
        "questions",
        "        reason: you have a plan or mean to act\n",
        "",
        "questions.2.options.6.reason: is required; say what is true of everyone who picks it",
    ),
    "a reason for the mildest answer": (
        "questions",
        "{id: ready, text: Ready}",
        "{id: ready, text: Ready, reason: you are ready}",
        "the mildest answer is never a reason",
    ),
    "not sure as the mildest": (
        "questions",
        "{as: push,",
        "{as: ready,",
        "'ready' is not one of the answers after the mildest",
    ),
    "pages of an axis with other steps": (
        "questions",
        '      - id: severe\n        text: "Yes"',
        '      - id: taken\n        text: "Yes"',
        "the options do not follow the steps of the axis 'withdrawal'",
    ),
    "a danger sign others cannot see": (
        "questions",
        "        about_them: They have a plan to end their life, or mean to act.\n",
        "",
        "questions.2.options.6.about_them: is required",
    ),
    "a danger sign that promises too little": (
        "questions",
        "reason: something tells or pushes you to hurt yourself or someone\n        calls_for: crisis_now",
        "reason: something tells or pushes you to hurt yourself or someone\n        calls_for: emergency_eval",
        "this answer alone leads to 'crisis_now'; write calls_for: crisis_now",
    ),
    "a card that rests on a card": (
        "cards",
        "      - when: {age: teen}",
        "      - when: {card: crisis}",
        "no question 'card'",
    ),
    "a level that reassures too early": (
        "outcomes",
        "name: weekly therapy\n    needs: danger",
        "name: weekly therapy\n    needs: none",
        "'outpatient' must not be named while danger is unknown; write needs: danger",
    ),
    "a fit without its words": (
        "outcomes",
        "- fits: [video]\n",
        "- fits: [in_person]\n",
        "does not name each fit once",
    ),
    "no help for a skipped question on danger": (
        "cards",
        "    when_danger_is_skipped: true\n",
        "",
        "no card offers a crisis line when a question on danger is skipped",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_one_clear_problem(edited: Edit, mistake: str) -> None:
    """A mistake is reported once, with what to do, in the file where it stands."""
    name, old, new, message = MISTAKES[mistake]
    catalog = edited({name: (old, new)})
    problems = [str(problem) for problem in (*assessment_problems(catalog), *danger_signs_are_promised(catalog))]

    assert any(message in problem and f"assessment/{name}.yml:" in problem for problem in problems), problems


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("floor: php\n    when: {body: watch", "floor: phd\n    when: {body: watch", "did you mean 'php'?"),
        (
            "floor: php\n    when: {body: watch",
            "floor: php\n    at_most: 3\n    when: {body: watch",
            "there is no field 'at_most' here",
        ),
        ("when: {suicide: plan}", "route2: x", "there is no field 'route2' here"),
    ],
)
def test_the_language_of_rules_refuses_the_rest(edited: Edit, old: str, new: str, message: str) -> None:
    """Only known levels, 'when', 'count' and 'floor' are accepted."""
    with pytest.raises(ContentError) as refused:
        edited({"rules": (old, new)})

    assert message in str(refused.value)


def test_a_missing_file_is_a_problem(edited: Edit) -> None:
    """A self-assessment without its cards is refused."""
    catalog = edited({})
    without = Catalog({**catalog.located, "assessment/cards": {}})

    assert [str(problem) for problem in assessment_problems(without)] == [
        "content/assessment/cards.yml:1:1: error: this file is missing; "
        "add it: the self-assessment is made of four files"
    ]


def test_the_shipped_files_have_no_problem(edited: Edit) -> None:
    """The shipped self-assessment passes its rules."""
    assert assessment_problems(edited({})) == []
