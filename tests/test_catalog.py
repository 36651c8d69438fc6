"""Loading content: every problem at once, at its place; overlays; what no kind reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalog import load_catalog
from generator.problems import ContentError
from generator.rules import broken_rules, checked_catalog
from tests.conftest import SMALL


def _problems(*folders: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load_catalog(*folders)
    return [str(problem).partition("overlay/")[2] for problem in caught.value.problems]


def test_shipped_content_is_valid(shipped) -> None:
    """The guide we ship has no problem, not even a warning."""
    assert [str(problem) for problem in broken_rules(shipped)] == []


def test_programs_stand_from_least_to_most_care(small) -> None:
    """Order is the order of the ladder, not of file names."""
    assert [program.id for program in small.programs] == ["reading-group", "day-visits", "live-in-house"]


def test_all_problems_are_reported_in_one_run(overlay) -> None:
    """Every mistake of every file is listed, with file, line and column, in reading order."""
    folder = overlay(
        {
            "sources/a-study.yml": "year: soon\npublishr: X\n",
            "programs/day-visits.yml": 'rung: "2"\nweek: planned\nchecked: 2026-02-30\n',
        }
    )

    assert _problems(SMALL, folder) == [
        "programs/day-visits.yml:1:7: error: rung: '2' must be a number without quotation marks",
        "programs/day-visits.yml:2:7: error: week: 'planned' is not one of 'scheduled', 'own_pace' or 'live_in'",
        "programs/day-visits.yml:3:10: error: checked: '2026-02-30' is not a day of the calendar; "
        "write year-month-day, such as 2026-11-21",
        "sources/a-study.yml:1:7: error: year: 'soon' must be a number, in digits alone, or 'undated'",
        "sources/a-study.yml:2:1: error: publishr: there is no field 'publishr' here; did you mean 'publisher'?",
    ]


def test_a_mistake_in_one_file_does_not_hide_the_same_in_another(overlay) -> None:
    """Two files of a kind with a mistake in the same field are both told."""
    folder = overlay({"sources/a-study.yml": "year: soon\n", "sources/a-seller.yml": "year: 'no'\ntier: no\n"})

    assert [problem.split(": ")[0] for problem in _problems(SMALL, folder)] == [
        "sources/a-seller.yml:1:7",
        "sources/a-seller.yml:2:7",
        "sources/a-study.yml:1:7",
    ]


def test_a_missing_field_is_reported_at_the_entry(overlay) -> None:
    """A required field that is not there points to the start of what should hold it."""
    folder = overlay({"faqs/new-one.yml": "question: Why?\n"})

    assert "faqs/new-one.yml:1:1: error: answer: is required; add 'answer:' and its value" in _problems(SMALL, folder)


def test_a_figure_out_of_order_is_reported_in_words(overlay) -> None:
    """low above high is a problem of the figure, told without the names of our classes."""
    folder = overlay({"programs/day-visits.yml": "cells:\n  hours:\n    figure:\n      low: 30\n"})

    assert _problems(SMALL, folder) == [
        "programs/day-visits.yml:4:12: error: cells.hours.figure.low: low, likely and high must go from small "
        "to large; put the smaller number at 'low'"
    ]


def test_two_entries_with_one_id_are_reported(small_copy: Path) -> None:
    """In a list file the second entry with an id is refused, naming the line of the first."""
    path = small_copy / "glossary.yml"
    path.write_text(path.read_text() + "  - {id: dv, term: Again, meaning: Twice.}\n")

    with pytest.raises(ContentError) as caught:
        load_catalog(small_copy)

    assert "'dv' is used twice; the first is on line 4" in str(caught.value)


def test_a_file_that_nothing_reads_is_reported(overlay) -> None:
    """A misspelt folder or file name is no silence: it says which name was meant."""
    folder = overlay({"program/new.yml": "name: A\n", "faqs/new.yaml": "question: A\n"})

    assert _problems(SMALL, folder) == [
        "faqs/new.yaml:1:1: error: no part of the guide reads this file; name it 'new.yml'",
        "program/new.yml:1:1: error: no part of the guide reads this file; did you mean 'programs'?",
    ]


def test_files_of_systems_and_editors_are_passed_over(small_copy: Path) -> None:
    """What a Mac or an editor leaves behind is no mistake of the editor's."""
    (small_copy / ".DS_Store").write_bytes(b"")
    (small_copy / "faqs" / ".how-many-hours.yml.swp").write_bytes(b"")
    (small_copy / "faqs" / "how-many-hours.yml~").write_bytes(b"")

    assert load_catalog(small_copy).faqs


def test_a_missing_site_file_is_told(small_copy: Path) -> None:
    """Without a publisher's file there is no guide, and the message says which file."""
    (small_copy / "site.yml").unlink()

    with pytest.raises(ContentError, match=r"site.yml:1:1: error: this file is missing"):
        checked_catalog(small_copy)


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """A wrong folder name is told, not shown as an empty guide."""
    with pytest.raises(ContentError, match="there is no such folder"):
        load_catalog(tmp_path / "nowhere")


def test_a_publisher_lays_a_folder_over_ours(small_with) -> None:
    """A county names itself and changes one price; everything else stays as it was."""
    catalog = small_with({"site.yml": "owner: Example County\n", "crisis/line-one.yml": "hours: By day\n"})

    assert catalog.site.owner == "Example County"
    assert catalog.site.name == "Small Guide"
    assert catalog.crisis["line-one"].hours == "By day"
