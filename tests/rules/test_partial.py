"""A file that cannot be read is one problem, and brings no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalog import read_catalog
from generator.rules import broken_rules
from tests.conftest import SMALL

FILES = sorted(path.relative_to(SMALL).as_posix() for path in SMALL.rglob("*.yml"))


@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_brings_no_problems_elsewhere(name: str, small_copy: Path) -> None:
    """With any one file of the small guide broken, no rule stops, and none blames another file."""
    (small_copy / name).write_text("name: 'never closed\n", encoding="utf-8")
    catalog, problems = read_catalog(small_copy)

    assert {problem.place.path for problem in problems} == {(small_copy / name).as_posix()}
    assert broken_rules(catalog) == []


def test_mistakes_of_other_files_are_still_told(small_copy: Path) -> None:
    """One broken file does not hide the mistakes of the others."""
    (small_copy / "programs" / "day-visits.yml").write_text("name: 'never closed\n", encoding="utf-8")
    faq = small_copy / "faqs" / "how-many-hours.yml"
    faq.write_text(faq.read_text().replace("[a-regulator]", "[a-regulatr]"))
    catalog, _ = read_catalog(small_copy)

    assert [problem.rule for problem in broken_rules(catalog)] == ["references_resolve"]
