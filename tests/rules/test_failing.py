"""Every rule and every slip has a broken file, and says exactly what its .expected file says.

A file in tests/failing/ is laid over the small guide. Its first line names its place there ("# in faqs/new.yml");
where that line cannot be written, the place is the one that the first expected problem names.
"""

from __future__ import annotations

import pytest

from generator.rules import RULES, catalog_and_problems
from tests.conftest import SMALL
from tests.rules.failing import CASES, expected_problems, laid_over


@pytest.mark.parametrize("case", CASES)
def test_a_broken_file_is_told_as_expected(case: str, tmp_path) -> None:
    """The broken file gives its expected problems, each at its line and column, and no others."""
    laid_over(case, tmp_path)

    problems = catalog_and_problems(SMALL, tmp_path)[1]

    shown = [str(problem).replace(f"{tmp_path}/", "").replace("tests/small/", "") for problem in problems]
    assert shown == expected_problems(case)


# A file that is missing cannot be laid over; tests/assessment/ takes one away.
NOT_BY_A_FILE = {"assessment_is_whole"}


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.__name__ not in NOT_BY_A_FILE], ids=lambda rule: rule.__name__
)
def test_every_rule_has_a_broken_file(rule) -> None:
    """A rule that no file breaks may never have worked; the file is named after the rule."""
    assert any(case.split("--")[0] == rule.__name__ for case in CASES)


def test_the_small_guide_breaks_no_rule() -> None:
    """What the broken files are laid over is itself clean."""
    assert catalog_and_problems(SMALL)[1] == []
