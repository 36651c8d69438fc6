"""Every rule has a broken file, and says exactly what its .expected file says.

A file in tests/failing/ is laid over the small guide; its first line names its place there ("# in faqs/new.yml").
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalog import load_catalog
from generator.problems import ContentError
from generator.rules import RULES, broken_rules
from tests.conftest import ROOT, SMALL

FAILING = ROOT / "tests" / "failing"
CASES = sorted(path.stem for path in FAILING.glob("*.yml"))


def _laid_over(case: str, folder: Path) -> None:
    text = (FAILING / f"{case}.yml").read_text(encoding="utf-8")
    path = folder / text.splitlines()[0].removeprefix("# in ")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_a_broken_file_is_told_as_expected(case: str, tmp_path: Path) -> None:
    """The broken file gives its expected problems and no others."""
    _laid_over(case, tmp_path)
    try:
        problems = broken_rules(load_catalog(SMALL, tmp_path))
    except ContentError as error:
        problems = error.problems
    expected = (FAILING / f"{case}.expected").read_text(encoding="utf-8").splitlines()

    assert [str(problem).replace(f"{tmp_path}/", "").replace("tests/small/", "") for problem in problems] == expected


# A file that is missing cannot be laid over; tests/assessment/ takes one away.
NOT_BY_A_FILE = {"assessment_is_whole"}


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.__name__ not in NOT_BY_A_FILE], ids=lambda rule: rule.__name__
)
def test_every_rule_has_a_broken_file(rule) -> None:
    """A rule that no file breaks may never have worked; the file is named after the rule."""
    assert any(case.split("--")[0] == rule.__name__ for case in CASES)


def test_the_small_guide_breaks_no_rule(small) -> None:
    """What the broken files are laid over is itself clean."""
    assert broken_rules(small) == []
