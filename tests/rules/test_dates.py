"""Review dates: how far off they may be, and what time alone does. Today is always given."""

from __future__ import annotations

from datetime import date

import pytest

from generator.rules import broken_rules, dated_problems, publishing_problems
from generator.rules.dates import due_date


def _told(problems) -> list[str]:
    return [f"{problem.level}: {problem.field}: {problem.message}" for problem in problems]


def test_what_is_due_soon_is_told_once_for_a_whole_list(small) -> None:
    """Entries that share the date at the top of their file make one warning, on its line."""
    problems = [each for each in dated_problems(small, date(2027, 12, 20)) if each.place.path.endswith("glossary.yml")]

    assert _told(problems) == ["warning: check_by: is to be checked again by 2028-01-10"]
    assert problems[0].place.line == 2


def test_what_is_far_off_is_not_told(small) -> None:
    """More than 30 days before the first date there is nothing to say."""
    assert dated_problems(small, date(2026, 1, 20)) == []


def test_time_alone_never_stops_a_build(small) -> None:
    """Ten years later everything is overdue: warnings, and the rules that a build asks find nothing."""
    problems = dated_problems(small, date(2036, 1, 1))

    assert {problem.level for problem in problems} == {"warning"}
    assert {problem.rule for problem in problems} == {"nothing_is_overdue"}
    assert broken_rules(small) == []


def test_what_is_overdue_is_not_published(small) -> None:
    """For publishing, each overdue entry is an error."""
    problems = publishing_problems(small, date(2027, 1, 11))

    assert "error: check_by: was to be checked again by 2027-01-10" in _told(problems)
    assert "error: seen: this line was to be checked again by 2026-04-10" in _told(problems)


def test_a_line_is_due_90_days_after_it_was_read(small_with) -> None:
    """A later check_by does not make a number that was read long ago fresh."""
    line = small_with({"crisis/line-one.yml": "seen: 2025-12-01\n"}).crisis["line-one"]

    assert due_date("crisis", line) == date(2026, 3, 1)


def test_a_day_that_has_not_come_is_told(small_with) -> None:
    """Nothing was compared, read or dialed tomorrow: a warning, and an error for publishing."""
    catalog = small_with({"sources/a-study.yml": "seen: 2026-01-12\n"})
    told = "seen: 2026-01-12 is after today, 2026-01-11"

    assert f"warning: {told}" in _told(dated_problems(catalog, date(2026, 1, 11)))
    assert f"error: {told}" in _told(publishing_problems(catalog, date(2026, 1, 11)))


def test_a_year_may_hold_a_leap_day(small_with) -> None:
    """Twelve months end on the same day of the year, whether February had 28 days or 29."""
    dates = "checked: 2027-06-01\ncheck_by: 2028-06-01\n"

    assert broken_rules(small_with({"payers/self-pay.yml": dates})) == []


def test_a_year_of_four_nines_is_told_like_any_other(small_with) -> None:
    """The end of the calendar stops no rule."""
    catalog = small_with({"crisis/line-one.yml": "seen: 9999-12-30\nchecked: 9999-12-30\ncheck_by: 9999-12-31\n"})

    assert broken_rules(catalog) == []
    assert "warning: seen: 9999-12-30 is after today, 2026-01-11" in _told(dated_problems(catalog, date(2026, 1, 11)))


def test_a_publisher_not_named_is_not_published(small) -> None:
    """What says 'not yet named' on every page may not go public; a build may."""
    fields = [each.field for each in publishing_problems(small, date(2026, 1, 11))]

    assert sorted(fields) == ["contact", "funding", "owner", "url"]


READ_AGAIN = "read it again at its own source, then write that day at 'seen' and 'checked', and a new 'check_by'"
SAY_FIRST = "; if you also dial it, say first that you only check the number, and write that day at 'dialed'"
WEBSITE = "reach: [{by: web, to: 'https://example.org/', label: Go}]\n"
TEXTS_FIRST = "reach: [{by: text, to: '741741', label: Text}, {by: call, to: '988', label: Call}]\n"


@pytest.mark.parametrize(
    ("name", "change", "message", "fix"),
    [
        ("line-one", "", "this line was to be checked again by 2026-04-10", READ_AGAIN + SAY_FIRST),
        ("emergency", "", "this line was to be checked again by 2026-04-10", READ_AGAIN),
        ("line-one", TEXTS_FIRST, "this line was to be checked again by 2026-04-10", READ_AGAIN),
        ("line-one", WEBSITE, "was to be checked again by 2026-04-10", READ_AGAIN),
    ],
)
def test_nobody_is_told_to_dial_for_a_check(small_with, name: str, change: str, message: str, fix: str) -> None:
    """Reading comes first; a call is spoken of where it does no harm, and never for the emergency line."""
    catalog = small_with({f"crisis/{name}.yml": change or "checked: 2026-01-10\n"})
    told = [each for each in dated_problems(catalog, date(2026, 5, 1)) if each.place.path.endswith(f"{name}.yml")]

    assert [(problem.message, problem.fix) for problem in told] == [(message, fix)]


@pytest.mark.parametrize(
    ("lead", "check_by", "is_told"),
    [
        ("Open until June 30, 2026.", "2026-07-01", True),
        ("Open until June 30, 2026.", "2026-06-30", False),
        ("Sign up by May 1, 2026, or it closes on June 30, 2026.", "2026-06-01", True),
        ("It ran until June 30, 2025.", "2026-07-01", False),
        ("It was read on June 30, 2026.", "2026-07-01", False),
        ("Open until June 31, 2026.", "2026-07-01", False),
    ],
)
def test_a_day_that_ends_something_is_a_day_to_check(small_with, lead: str, check_by: str, is_told: bool) -> None:
    """An end to come that a text names binds its entry; a day gone by and a day of another kind do not."""
    catalog = small_with({"conditions/low-mood.yml": f'lead: "{lead}"\ncheck_by: {check_by}\n'})
    rules = [problem.rule for problem in broken_rules(catalog)]

    assert rules == ["entries_are_checked_by_the_end_they_name"] * is_told


def test_only_a_source_that_ends_soon_hurries_an_entry(small_with) -> None:
    """A source that may stand as long as others of its kind sets no day, nor does one that was late already."""
    entry = "checked: 2027-06-01\ncheck_by: 2028-06-01\n"
    for source in ("check_by: 2027-01-10\n", "check_by: 2026-12-31\n"):
        catalog = small_with({"faqs/how-many-hours.yml": entry, "sources/a-regulator.yml": source})
        rules = [each for each in broken_rules(catalog) if each.place.path.endswith("how-many-hours.yml")]
        assert rules == []


def test_a_number_rests_on_a_source_that_was_read(small_with) -> None:
    """One source that was read is enough."""
    catalog = small_with(
        {"sources/a-regulator.yml": "seen:\n", "crisis/line-one.yml": "sources: [a-regulator, a-study]\n"}
    )
    told = [problem for problem in broken_rules(catalog) if problem.rule == "numbers_were_read_somewhere"]

    assert [problem.place.path.split("/")[-1] for problem in told] == ["emergency.yml"]
