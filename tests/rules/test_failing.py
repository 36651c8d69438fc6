"""Every rule and every slip has a broken file, and says exactly what its .expected file says.

A file in tests/failing/ is laid over the small guide. Its first line names its place there ("# in faqs/new.yml");
where that line cannot be written, the place is the one that the first expected problem names. What time alone
breaks names its day on the second line ("# today: 2027-02-01"), what may not be published too ("# publish on: …").
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.rules import (
    DATED_PUBLISHING_RULES,
    DATED_RULES,
    FUTURE_RULES,
    PUBLISHING_RULES,
    RULES,
    catalog_and_problems,
)
from tests.conftest import SMALL
from tests.rules.failing import CASES, asked_of, expected_problems, problems_of


@pytest.mark.parametrize("case", CASES)
def test_a_broken_file_is_told_as_expected(case: str, tmp_path: Path) -> None:
    """The broken file gives its expected problems, each at its line and column, and no others."""
    problems = problems_of(case, tmp_path)

    shown = [str(problem).replace(f"{tmp_path}/", "").replace("tests/small/", "") for problem in problems]
    assert shown == expected_problems(case)


# A file that is missing cannot be laid over; tests/assessment/ takes one away.
NOT_BY_A_FILE = {"assessment_is_whole"}
ALL_RULES = {
    rule.__name__ for rule in (*RULES, *DATED_RULES, *FUTURE_RULES, *PUBLISHING_RULES, *DATED_PUBLISHING_RULES)
}


@pytest.mark.parametrize("rule", sorted(ALL_RULES - NOT_BY_A_FILE))
def test_every_rule_has_a_broken_file(rule: str, tmp_path: Path) -> None:
    """A rule that no file breaks may never have worked; the file is named after the rule, and the rule tells it."""
    found = [problems_of(case, tmp_path / case) for case in CASES if case.split("--")[0] == rule]

    assert found
    assert all(any(problem.rule == rule for problem in problems) for problems in found)


def test_what_may_not_be_published_is_an_error() -> None:
    """The broken files asked for publishing end in errors; time alone gives warnings."""
    dated = {case: asked_of(case) for case in CASES if asked_of(case).today}
    levels = {case: {line.split(": ")[1] for line in expected_problems(case)} for case in dated}

    assert levels == {case: {"error" if asked.is_publishing else "warning"} for case, asked in dated.items()}


def test_the_small_guide_breaks_no_rule() -> None:
    """What the broken files are laid over is itself clean."""
    assert catalog_and_problems(SMALL)[1] == []
