"""Review dates: how far off they may be, and what time alone does. Today is always given."""

from __future__ import annotations

from datetime import date

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
