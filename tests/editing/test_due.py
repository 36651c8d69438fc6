"""The list of what must be checked again, for a person and for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from datetime import date

from generator.catalog import Catalog
from generator.editing.due import due, due_csv, due_text

SmallWith = Callable[[Mapping[str, str]], Catalog]
TODAY = date(2026, 1, 11)


def _ids(catalog: Catalog, today: date, within: int) -> list[str]:
    return [f"{entry.kind}/{entry.entry_id}" for entry in due(catalog, today, within)]


def test_what_is_far_off_is_left_out(small: Catalog) -> None:
    """A list of everything would be worked by nobody."""
    assert due(small, TODAY, 60) == ()


def test_what_is_due_on_the_last_day_is_listed(small: Catalog) -> None:
    """Within 89 days means that the 89th day counts."""
    assert _ids(small, TODAY, 89) == ["crisis/emergency", "crisis/line-one"]
    assert _ids(small, TODAY, 88) == []


def test_any_number_of_days_will_do(small: Catalog) -> None:
    """A slip of the keyboard lists everything, and nothing breaks."""
    assert len(due(small, TODAY, 10**12)) > 10
    assert due(small, TODAY, -(10**12)) == ()


def test_a_crisis_line_is_due_ninety_days_after_it_was_read(small_with: SmallWith) -> None:
    """A later check_by does not make an old number good."""
    catalog = small_with({"crisis/line-one.yml": "seen: 2026-01-01\ncheck_by: 2027-01-10\n"})

    (line,) = due(catalog, date(2026, 4, 1), 1)

    assert (line.entry_id, line.due, line.days) == ("line-one", date(2026, 4, 1), 0)
    assert line.place.line == 1


def test_the_most_urgent_stands_first(small_with: SmallWith) -> None:
    """Sorted by day, then by kind and id."""
    catalog = small_with(
        {"sources/a-study.yml": "check_by: 2026-01-12\n", "faqs/how-many-hours.yml": "check_by: 2026-01-12\n"}
    )

    assert _ids(catalog, TODAY, 100)[:3] == ["faqs/how-many-hours", "sources/a-study", "crisis/emergency"]


def test_an_entry_says_where_it_stands_and_what_to_read(small_with: SmallWith) -> None:
    """File and line to mend, the page that readers see, the addresses of its sources."""
    catalog = small_with({"faqs/how-many-hours.yml": "# late\ncheck_by: 2026-01-12\n"})

    (entry,) = due(catalog, TODAY, 60)

    assert entry.title == "How many hours a week are day visits?"
    assert (entry.place.path.rsplit("/", 1)[1], entry.place.line) == ("how-many-hours.yml", 2)
    assert entry.address == "/faq/time/#how-many-hours"
    assert entry.sources == (catalog.sources["a-regulator"].url,)


def test_every_entry_has_a_title_and_a_page(shipped: Catalog) -> None:
    """Nobody has to guess from an id (some words of the glossary are their own id)."""
    entries = due(shipped, date(2040, 1, 1))

    assert [entry.entry_id for entry in entries if entry.title == entry.entry_id and entry.kind != "glossary"] == []
    assert [entry.entry_id for entry in entries if not entry.address.startswith("/")] == []


def test_text_counts_what_is_late_and_what_is_soon(small: Catalog) -> None:
    """Late entries stand apart from those that are still in time."""
    text = due_text(due(small, date(2026, 4, 9), 1), 1)

    assert text.startswith("Nothing is overdue.\n\n2 entries are due in the next day:\n  2026-04-10  ")
    assert "(1 day left)\n      file: tests/small/crisis/emergency.yml:" in text
    assert "      page: /crisis/#line-one\n" in text

    text = due_text(due(small, date(2026, 4, 12), 1), 1)

    assert text.startswith("2 entries are overdue:\n")
    assert "(2 days late)" in text
    assert text.endswith("\n\nNothing is due in the next day.\n")


def test_csv_has_a_header_and_one_row_an_entry(small: Catalog) -> None:
    """A spreadsheet reads it back, with line ends as RFC 4180 has them."""
    written = due_csv(due(small, date(2026, 4, 12)))
    rows = list(csv.DictReader(io.StringIO(written, newline="")))

    assert [(row["id"], row["status"], row["days"]) for row in rows] == [
        ("emergency", "overdue", "2"),
        ("line-one", "overdue", "2"),
    ]
    assert rows[1]["sources"] == small.sources["a-regulator"].url
    assert written.count("\r\n") == written.count("\n") == 3


def test_csv_runs_nothing_in_a_spreadsheet(small_with: SmallWith) -> None:
    """A title that starts like a formula stays text."""
    catalog = small_with(
        {"faqs/how-many-hours.yml": 'question: "=HYPERLINK(1), \\"a\\" and more?"\ncheck_by: 2026-01-12\n'}
    )
    (row,) = csv.DictReader(io.StringIO(due_csv(due(catalog, TODAY)), newline=""))

    assert row["title"] == '\'=HYPERLINK(1), "a" and more?'


def test_a_day_shared_by_a_list_is_pointed_to_where_it_is_written(small: Catalog) -> None:
    """In a list file the day may stand once at the top; that is the line to change."""
    entry = next(entry for entry in due(small, date(2040, 1, 1)) if entry.kind == "glossary")

    assert (entry.place.path.rsplit("/", 1)[1], entry.place.line) == ("glossary.yml", 2)
