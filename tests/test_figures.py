"""Figures in words, and the lines under them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures import figure_line, figure_words, source_line
from generator.model import Figure


def _figure(**changes) -> Figure:
    given_values = {
        "unit": "hours a week", "place": "Testland", "year": 2025, "certainty": "low",
        "says": "So many.", "why": "One study.", "sources": ("a-study",),
    }  # fmt: skip
    return Figure(**{**given_values, **changes})


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"low": 9, "high": 19}, "9 to 19 hours a week"),
        ({"low": 20}, "20 or more hours a week"),
        ({"low": 9, "high": 19, "likely": 12}, "9 to 19 hours a week, most often 12"),
        ({"high": 6, "unit": "weeks"}, "up to 6 weeks"),
        ({"low": 1, "high": 1}, "1 hour a week"),
        ({"low": 1, "high": 1, "unit": "days a week"}, "1 day a week"),
        ({"low": 300, "high": 1800.5, "unit": "dollars a day"}, "$300 to $1,800.5 a day"),
        ({"low": 0, "high": 0, "unit": "dollars"}, "$0"),
        ({"low": 25, "high": 25, "unit": "percent"}, "25%"),
        ({"low": 1, "high": 1, "unit": "people"}, "1 person"),
    ],
)
def test_a_figure_reads_as_people_say_it(changes, expected: str) -> None:
    """Ranges, open ends, money, percent and one of something."""
    assert figure_words(_figure(**changes)) == expected


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_every_range_has_words(one: float, other: float) -> None:
    """Whatever the numbers, a range says both ends or one number, and its unit."""
    words = figure_words(_figure(low=min(one, other), high=max(one, other)))

    assert words.endswith("a week")


def test_figures_known_from_sellers_alone_say_so(small) -> None:
    """The line names sellers, not one seller, so that no provider is advertised."""
    line = figure_line(small.sources, _figure(low=1, sources=("a-seller",)))

    assert line.is_seller
    assert line.words == "Sellers’ own pages, seen Jan 2026"


def test_a_line_counts_its_sources_and_grades_in_words(small) -> None:
    """The first publisher is named, the others counted, the certainty said in words."""
    line = source_line(small.sources, ("a-regulator", "a-study"), "moderate")

    assert (line.words, line.grade, line.strokes) == (
        "Example Regulator and 1 more, seen Jan 2026", "fairly sure", 3,
    )  # fmt: skip


def test_a_source_not_read_says_so(small_with) -> None:
    """A source without a day on which we read it is marked, never dated."""
    catalog = small_with({"sources/a-study.yml": "seen:\n"})

    assert source_line(catalog.sources, ("a-study",), "low").words == "Example Journal, not yet read by us"


def test_the_line_names_a_source_we_have_read(small_with) -> None:
    """Where one of several sources was read, the line names that one, whatever their order."""
    catalog = small_with({"sources/a-study.yml": "seen:\n"})

    line = source_line(catalog.sources, ("a-study", "a-regulator"), "low")
    assert line.words == "Example Regulator and 1 more, seen Jan 2026"
