"""Addresses that once existed still do."""

from __future__ import annotations

import re
import subprocess

import pytest

from generator.addresses import former, lasting
from generator.rules import broken_rules
from generator.rules.addresses import missing_addresses
from tests.conftest import ROOT

LIST = "content/addresses.yml"


def _listed(text: str) -> set[str]:
    return set(re.findall(r"\{id: ([a-z0-9/-]+)\}", text))


def test_a_renamed_entry_keeps_its_old_address(small_with) -> None:
    """An id under 'formerly' makes the old name lead to the new one."""
    catalog = small_with(
        {
            "glossary.yml": "entries:\n  - {id: dv, formerly: [day-visit]}\n",
            "addresses.yml": "entries:\n  - {id: glossary/day-visit}\n",
        }
    )

    assert former(catalog)["glossary/day-visit"] == "glossary/dv"
    assert broken_rules(catalog) == []


def test_comparisons_of_a_renamed_program_lead_on(small_with) -> None:
    """Every comparison with the old name leads to the one with the new name, either way round."""
    leads_on = former(small_with({"programs/day-visits.yml": "formerly: [day-care]\n"}))

    assert leads_on["compare/reading-group-vs-day-care"] == "compare/reading-group-vs-day-visits"
    assert leads_on["compare/day-care-vs-reading-group"] == "compare/reading-group-vs-day-visits"
    assert leads_on["compare/day-visits-vs-reading-group"] == "compare/reading-group-vs-day-visits"


def test_a_new_entry_is_missing_from_the_list_without_a_problem(small_with) -> None:
    """What is not on the list yet is told to those who ask, and stops nobody."""
    catalog = small_with({"glossary.yml": "entries:\n  - {id: new, term: New, meaning: Not old.}\n"})

    assert "glossary/new" in missing_addresses(catalog)
    assert broken_rules(catalog) == []


def test_sources_and_rows_may_come_and_go(small) -> None:
    """The bibliography's lines and a page's rows are no promise."""
    names = list(lasting(small))

    assert not [name for name in names if name.startswith(("sources/", "rows/"))]
    assert not [name for name in names if name.startswith("programs/") and name.count("/") > 1]


def test_the_list_only_grows() -> None:
    """No name that any commit listed is gone from the list."""
    try:
        commits = subprocess.run(
            ["git", "log", "--format=%H", "--", LIST], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.split()
    except (OSError, subprocess.SubprocessError):
        pytest.skip("not in a git repository")
    now = _listed((ROOT / LIST).read_text(encoding="utf-8"))
    before = (
        subprocess.run(["git", "show", f"{commit}:{LIST}"], cwd=ROOT, capture_output=True, text=True, check=False)
        for commit in commits
    )

    assert {name for shown in before for name in _listed(shown.stdout)} - now == set()
