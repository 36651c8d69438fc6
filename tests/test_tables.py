"""Rows and cells of a comparison."""

from __future__ import annotations

from generator.tables import cell_view, comparison


def test_columns_stand_in_the_order_of_the_ladder(small) -> None:
    """Whatever order is asked for, the least care stands first."""
    groups = comparison(small, (small.program["live-in-house"], small.program["reading-group"]))

    assert {tuple(cell.program.id for cell in row.cells) for group in groups for row in group.rows} == {
        ("reading-group", "live-in-house")
    }


def test_every_row_stands_in_every_comparison(small) -> None:
    """No row is dropped for any program."""
    groups = comparison(small, small.programs)

    assert [row.row.id for group in groups for row in group.rows] == list(small.row)


def test_a_cell_shows_its_figure_with_its_source(small) -> None:
    """A figure comes with the line that says who says so."""
    view = cell_view(small, small.program["day-visits"], small.row["hours"])

    assert view.figure == "9 to 19 hours a week"
    assert view.figure_line is not None
    assert view.figure_line.words == "Example Regulator, seen Jan 2026"


def test_what_is_not_known_names_what_was_looked_for(small) -> None:
    """An unknown cell is shown as proudly as a number."""
    assert cell_view(small, small.program["live-in-house"], small.row["days"]).not_known == "a rule or a study on days"


def test_a_program_without_prices_says_so(small) -> None:
    """A row filled from another file is never empty."""
    assert cell_view(small, small.program["reading-group"], small.row["cost"]).not_known


def test_claims_that_follow_from_rows_name_them(small) -> None:
    """A claim without a source says which rows it follows from."""
    view = cell_view(small, small.program["day-visits"], small.row["hard-points"])

    assert view.statements is not None
    assert view.statements.lines[0].follows_from == ("Hours a week", "Days a week")
