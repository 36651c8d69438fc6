"""Names that systems and editors leave beside our files."""

from __future__ import annotations

import pytest

from generator.scratch import is_scratch

LEFT = (
    ".DS_Store",
    "._a.yml",
    ".#a.yml",
    ".a.yml.swp",
    ".~lock.a.yml#",
    "#a.yml#",
    "a.yml~",
    "a.yml.swp",
    "a.yml.tmp",
    "4913",
    "~$a.docx",
    "Thumbs.db",
    "desktop.ini",
    "a.yml___jb_tmp___",
)
OURS = ("a.yml", "index.md", "pages", "4913.yml", "#a.yml", "a.yml.bak", "a.yaml", "thumbs.yml", "LICENSE")


@pytest.mark.parametrize("name", LEFT)
def test_what_programs_leave_is_known(name: str) -> None:
    """No person wrote it for the guide."""
    assert is_scratch(name)


@pytest.mark.parametrize("name", OURS)
def test_what_a_person_may_have_named_is_not_passed_over(name: str) -> None:
    """A file that a person made, even under a wrong name, is never passed over without a word."""
    assert not is_scratch(name)
