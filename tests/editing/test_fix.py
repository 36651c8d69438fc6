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
    "slip--word-null",
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
PARTLY = {
    "references_resolve",
    "slip--several-at-once",
    "slip--error-on-a-line-with-spaces-at-its-end",
    "model--list-file-with-a-stranger",
}


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


def _with_topics(content: Path, written: str, *ids: str) -> Path:
    """Adds topics to a guide and lets its question name one of them, rightly or not. Returns the question's file."""
    topics, path = content / "faq-topics.yml", content / "faqs" / "how-many-hours.yml"
    more = "".join(f"  - {{id: {one}, name: The {one} it is, lead: What {one} means.}}\n" for one in ids)
    topics.write_text(topics.read_text() + more)
    path.write_text(path.read_text().replace("topic: time\n", f"topic: {written}\n"))
    return path


def test_an_id_with_one_near_match_is_written_as_it_was_meant(small_copy: Path) -> None:
    """One letter off a topic that is, far from all others: there is no other it could be."""
    path = _with_topics(small_copy, "tome", "money")

    assert b"topic: time\n" in corrected([small_copy]).files[path]


def test_an_id_with_two_near_matches_is_left_alone(small_copy: Path) -> None:
    """One letter off two topics that are: a person decides which was meant."""
    _with_topics(small_copy, "tome", "tame")

    assert corrected([small_copy]).files == {}


# Each shows a mistake that has a correction, but the correction moves words of other lines into another field.
NOT_SAFE = {
    "a hyphen typed over the first letter of a field": (
        "programs/reading-group.yml",
        "\ngood_points:",
        "\n-ood_points:",
    ),
    "a line broken after the hyphen": ("crisis/line-one.yml", "  - {by: text", "  - \n{by: text"),
    "a field whose first letter became a hyphen": ("sources/a-study.yml", "\npublisher:", "\n-ublisher:"),
}


@pytest.mark.parametrize("slip", NOT_SAFE)
def test_a_correction_that_changes_what_other_lines_mean_is_not_made(slip: str, small_copy: Path) -> None:
    """The mistake is told with the correction that it seems to need, and not a byte changes."""
    name, was, typed = NOT_SAFE[slip]
    path = small_copy / name
    path.write_text(path.read_text().replace(was, typed))

    told = catalog_and_problems(small_copy)[1]
    assert any(problem.corrections for problem in told)
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
