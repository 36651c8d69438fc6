"""The broken files of tests/failing/, and where each stands in a guide."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.problems import Problem
from generator.rules import all_problems, catalog_and_problems
from tests.conftest import ROOT, SMALL

FAILING = ROOT / "tests" / "failing"
CASES = sorted(path.stem for path in FAILING.glob("*.yml"))


def expected_problems(case: str) -> list[str]:
    """The problems of a broken file, one a line, as the command shows them."""
    return (FAILING / f"{case}.expected").read_text(encoding="utf-8").splitlines()


def place_of(case: str) -> str:
    """Where a broken file stands in a content folder."""
    first = (FAILING / f"{case}.yml").read_bytes().split(b"\n")[0].strip()
    if first.startswith(b"# in "):
        return first.decode().removeprefix("# in ")
    return expected_problems(case)[0].split(":")[0]


@dataclass(frozen=True)
class Asked:
    """On what day a broken file is checked, and whether for publishing; without a day no rule asks for one."""

    today: date | None
    is_publishing: bool


def asked_of(case: str) -> Asked:
    """What the second line of a broken file asks for: ``# today: 2027-02-01``, or ``# publish on: 2027-02-01``."""
    second = (FAILING / f"{case}.yml").read_bytes().split(b"\n")[1:2]
    found = re.fullmatch(rb"# (today|publish on): ([0-9-]{10})", second[0].strip()) if second else None
    return Asked(date.fromisoformat(found[2].decode()), found[1] != b"today") if found else Asked(None, False)


def problems_of(case: str, folder: Path) -> list[Problem]:
    """Every problem of the small guide with a broken file laid over it in ``folder``."""
    laid_over(case, folder)
    asked = asked_of(case)
    if asked.today is None:
        return catalog_and_problems(SMALL, folder)[1]
    return all_problems(SMALL, folder, today=asked.today, is_publishing=asked.is_publishing)


def laid_over(case: str, folder: Path) -> Path:
    """Puts a broken file at its place in ``folder``, byte for byte."""
    path = folder / place_of(case)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((FAILING / f"{case}.yml").read_bytes())
    return path
