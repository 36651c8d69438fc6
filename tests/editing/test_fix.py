"""Safe corrections: what they mend, and that they touch nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.__main__ import main
from generator.editing.fix import corrected
from generator.rules import catalog_and_problems
from tests.conftest import SHIPPED, SMALL
from tests.rules.failing import CASES, laid_over

# The kinds of mistake that need no person's judgment.
MENDED = {
    "slip--tab-at-the-start",
    "slip--tabs-two-steps",
    "slip--tab-after-a-colon",
    "slip--tab-in-text",
    "slip--curly-quotes",
    "slip--curly-quotes-in-brackets",
    "slip--curly-and-straight-quotes",
    "slip--spaces-at-the-end",
    "slip--norway-words",
    "slip--norway-word-for-true-or-false",
    "slip--word-true-in-capitals",
    "slip--leading-zero",
    "slip--time",
    "slip--hyphen-without-space",
    "slip--misspelt-field",
    "slip--misspelt-id",
}


@pytest.mark.parametrize("case", sorted(MENDED))
def test_a_slip_of_the_pen_is_mended(case: str, tmp_path: Path) -> None:
    """After the corrections the file has no problem left, warnings included."""
    path = laid_over(case, tmp_path)
    found = corrected([SMALL, tmp_path])
    path.write_bytes(found.files[path])

    assert catalog_and_problems(SMALL, tmp_path)[1] == []
    assert list(found.files) == [path]


# Broken in several ways, of which some are slips of the pen.
PARTLY = {"references_resolve", "slip--several-at-once", "model--list-file-with-a-stranger"}


@pytest.mark.parametrize("case", [case for case in CASES if case not in MENDED | PARTLY])
def test_what_needs_judgment_is_left_alone(case: str, tmp_path: Path) -> None:
    """A mistake of any other kind is for a person: not a byte changes."""
    laid_over(case, tmp_path)

    assert corrected([SMALL, tmp_path]).files == {}


def test_clean_content_stays_as_it_is() -> None:
    """In content without problems there is nothing to correct."""
    assert corrected([SHIPPED]).files == {}


def test_all_else_stays_byte_for_byte(small_copy: Path) -> None:
    """Comments, order, quoting, dates, alignment and line ends of everything else are kept."""
    path = small_copy / "faqs" / "how-many-hours.yml"
    text = path.read_text().replace("topic: time", "# a note,  with  spaces\ntopic:   'time'\t").replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("  - Some clinics", "\t- Some clinics").encode())
    found = corrected([small_copy])

    expected = text.replace("'time'\t", "'time'").encode()
    assert found.files[path] == b"\xef\xbb\xbf" + expected


def test_an_id_with_two_near_matches_is_left_alone(small_copy: Path) -> None:
    """Where two entries could be meant, a person decides."""
    for name in ("visits-by-day", "visits-by-bay"):
        text = (small_copy / "faqs" / "how-many-hours.yml").read_text()
        text = text.replace("How many hours a week are day visits", f"What of {name} can I ask of my own clinic")
        text = text.replace("dv hours, how much of my week", f"{name} one, {name} two")
        (small_copy / "faqs" / f"{name}.yml").write_text(text)
    path = small_copy / "faqs" / "visits-by-day.yml"
    path.write_text(path.read_text().replace("topic: time", "topic: tame"))
    topics = small_copy / "faq-topics.yml"
    topics.write_text(
        topics.read_text() + topics.read_text().partition("entries:\n")[2].replace("id: time", "id: tome")
    )

    assert corrected([small_copy]).files == {}


def test_dry_run_shows_and_writes_nothing(small_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--dry-run prints each line before and after; without it the same lines are written."""
    path = small_copy / "faqs" / "how-many-hours.yml"
    path.write_text(path.read_text().replace("topic: time", "topic:\ttime"))
    before = path.read_bytes()

    assert main(["fix", "--content", str(small_copy), "--dry-run"]) == 0
    assert path.read_bytes() == before
    assert capsys.readouterr().out.splitlines()[1:] == ["    - topic:⇥time", "    + topic: time"]

    main(["fix", "--content", str(small_copy)])
    assert "topic: time\n" in path.read_text()
