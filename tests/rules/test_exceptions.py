"""The one list of exceptions: it lets one problem pass at one place, and must shrink."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalog import load_catalog
from generator.rules import RULES, broken_rules
from generator.rules.exceptions import EXCEPTABLE

NEAR_COPY = """question: How many hours in a week are the day visits?
also_asked: [is there parking, who may park]
topic: time
answer: Nine to nineteen.
detail: Ask.
sources: [a-study]
checked: 2026-01-10
check_by: 2028-01-10
"""
EXCEPTION = """entries:
  - id: hours
    rule: questions_are_not_near_copies
    where: faqs/how-many-hours:question
    reason: The two questions ask different things in nearly the same words.
"""


def test_only_rules_there_are_may_have_exceptions() -> None:
    """A name on the list is the name of a rule."""
    assert set(EXCEPTABLE) <= {rule.__name__ for rule in RULES}


def test_an_exception_lets_its_problem_pass(small_copy: Path) -> None:
    """The rule is broken at the place that the exception names, so there is nothing to report."""
    (small_copy / "faqs" / "hours-again.yml").write_text(NEAR_COPY)
    assert [problem.rule for problem in broken_rules(load_catalog(small_copy))] == ["questions_are_not_near_copies"]

    (small_copy / "exceptions.yml").write_text(EXCEPTION)
    assert broken_rules(load_catalog(small_copy)) == []


def test_an_exception_holds_at_its_place_alone(small_copy: Path) -> None:
    """The same problem in another field is reported."""
    (small_copy / "faqs" / "hours-again.yml").write_text(NEAR_COPY)
    (small_copy / "exceptions.yml").write_text(EXCEPTION.replace(":question", ":also_asked.0"))

    assert [problem.rule for problem in broken_rules(load_catalog(small_copy))] == [
        "exceptions_are_needed",
        "questions_are_not_near_copies",
    ]


def test_an_exception_no_longer_needed_is_an_error(small_copy: Path) -> None:
    """Once the text is mended, its exception is what is wrong, at its own line."""
    (small_copy / "exceptions.yml").write_text(EXCEPTION)
    problems = broken_rules(load_catalog(small_copy))

    assert [(problem.level, problem.place.line, problem.rule) for problem in problems] == [
        ("error", 2, "exceptions_are_needed")
    ]


def test_a_publisher_who_mends_our_text_need_not_touch_our_list(small_copy: Path, tmp_path: Path) -> None:
    """Where a folder laid over ours makes our exception unneeded, that is a warning and stops nothing."""
    (small_copy / "faqs" / "hours-again.yml").write_text(NEAR_COPY)
    (small_copy / "exceptions.yml").write_text(EXCEPTION)
    county = tmp_path / "county"
    (county / "faqs").mkdir(parents=True)
    (county / "faqs" / "how-many-hours.yml").write_text(
        "question: How much of my day is it?\nalso_asked: [dv time, dv day]\n"
    )

    problems = broken_rules(load_catalog(small_copy, county))
    assert [(problem.level, problem.rule) for problem in problems] == [("warning", "exceptions_are_needed")]


def test_an_exception_may_name_an_item_by_its_id(small_copy: Path) -> None:
    """A question put in before it does not move the exception to another one."""
    questions = small_copy / "assessment" / "questions.yml"
    long = "Do you " + "and do you " * 9 + "feel it?"
    questions.write_text(questions.read_text().replace("Is your body in danger?", long))
    exception = EXCEPTION.replace("questions_are_not_near_copies", "sentences_are_short")
    for where in ("questions.body.text", "questions.1.text"):
        named = exception.replace("faqs/how-many-hours:question", f"assessment/questions/questions:{where}")
        (small_copy / "exceptions.yml").write_text(named)
        assert broken_rules(load_catalog(small_copy)) == []


@pytest.mark.parametrize(
    ("where", "message", "fix"),
    [
        (
            "assessment/questions/body:text",
            "no entry 'assessment/questions/body'",
            "write 'assessment/questions/questions:questions.body.text'",
        ),
        (
            "assessment/questions/questions:questions.bdy.text",
            "'questions' has no 'bdy'",
            "did you mean 'body'?",
        ),
        ("faqs/how-many-hours:detial", "'faqs/how-many-hours' has no 'detial'", "did you mean 'detail'?"),
        ("faqs/how-many-hours:about.days", "'about' has no 'days'", "write one of: programs, rows"),
        ("faqs/how-many-hours:answer.words", "'answer' has no 'words'", "fix the name, or delete this exception"),
        ("pages/nowhere", "no entry 'pages/nowhere'", "fix the name, or delete this exception"),
    ],
)
def test_an_exception_that_names_nothing_says_what_there_is(
    small_copy: Path, where: str, message: str, fix: str
) -> None:
    """A slip in the name, or an item named as if it were an entry, is told with what to write."""
    (small_copy / "exceptions.yml").write_text(EXCEPTION.replace("faqs/how-many-hours:question", where))
    problems = broken_rules(load_catalog(small_copy))

    assert [(problem.message, problem.fix) for problem in problems if problem.field == "where"] == [(message, fix)]
