"""Every statement of the founding documents is answered, corrected or qualified at an address that is there.

``tests/founding_claims.tsv`` has a row for each: its id, its subject, the verdict (with the reason, where the guide
does not simply agree), and the address with its anchor. Statements that only advertise are left out, and say so.
"""

from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

from tests.conftest import ROOT
from tests.site.pages import Html

CLAIMS = ROOT / "tests" / "founding_claims.tsv"
STATEMENTS = {"s0": 57, "s1": 108, "s2": 83, "s3": 286, "s4": 79}  # how many each founding document makes
VERDICT = re.compile(r"answered|(?:corrected|qualified|left out): \S.*")
MOST_AT_ONE_PLACE = 12
MOST_LEFT_OUT = 0.05

Row = dict[str, str]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """The rows of the list, by the names in its head."""
    with CLAIMS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_every_statement_has_one_row(rows: list[Row]) -> None:
    """No statement is missing, and none is there twice."""
    wanted = [f"{document}-{number}" for document, count in STATEMENTS.items() for number in range(1, count + 1)]

    assert [row["id"] for row in rows] == wanted


def test_rows_say_what_they_are_about_and_what_we_say(rows: list[Row]) -> None:
    """A subject has two to six words; a verdict that is no plain yes says why."""
    assert [row for row in rows if not 2 <= len(row["subject"].split()) <= 6] == []
    assert [row for row in rows if not VERDICT.fullmatch(row["verdict"])] == []


def test_every_address_leads_to_its_place(rows: list[Row], pages: dict[str, Html]) -> None:
    """Each row that is not left out names a page and an anchor that is on it."""
    dead = []
    for row in rows:
        folder, _, anchor = row["address"].partition("#")
        page = pages.get(f"{folder}index.html")
        is_left_out = row["verdict"].startswith("left out")
        if is_left_out != (row["address"] == "-") or not (is_left_out or (page and anchor in page.ids)):
            dead.append(row)

    assert dead == []


def test_no_place_serves_for_everything(rows: list[Row]) -> None:
    """No anchor answers more than twelve statements, and few statements are left out."""
    served = Counter(row["address"] for row in rows)
    left_out = served.pop("-", 0)

    assert {address: count for address, count in served.items() if count > MOST_AT_ONE_PLACE} == {}
    assert left_out <= MOST_LEFT_OUT * len(rows)
