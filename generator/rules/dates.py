"""When entries must be compared with their sources again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator.catalog import Catalog
from generator.kinds import KINDS
from generator.located import Located
from generator.model import Contact, Entry, Figure, Ref, Source
from generator.problems import Place, Problem

SOON_DAYS = 21
_YEAR = 365
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# A day on which something ends, as texts write it: "until December 31, 2026".
_END = re.compile(
    rf"\b(?:until|till|through|by|ends? on|closes? on|expires? on|runs out on) "
    rf"(?P<month>{'|'.join(_MONTHS)}) (?P<day>[0-9]{{1,2}}), (?P<year>20[0-9]{{2}})\b"
)
_REVIEW_DAYS = {kind.name: kind.review_days for kind in KINDS}


def due_date(kind_name: str, entry: Entry) -> date:
    """The day by which an entry must be checked again: its own, or sooner where a number was read long ago."""
    if isinstance(entry, Contact):
        return min(entry.check_by, _after(entry.seen, _REVIEW_DAYS[kind_name]))
    return entry.check_by


def review_dates_are_near(catalog: Catalog) -> Iterator[Problem]:
    """Prices, law and insurance are checked again within 12 months, numbers within 90 days, others within 36 months."""
    law = frozenset(source.id for source in catalog.sources.values() if source.tier == "law_or_regulator")
    for kind, entry_id, entry in _dated(catalog):
        days, what = _longest(kind, catalog.located[kind][entry_id], law)
        since = min(entry.checked, entry.seen) if isinstance(entry, Contact) else entry.checked
        latest = _after(since, days)
        if entry.check_by > latest:
            place, field = date_place(catalog, kind, entry_id, "check_by")
            message = f"is too far from {since}: {what} is checked again within {_period(days)}"
            yield Problem(place, message, field, f"write {latest} or an earlier day")


def entries_are_checked_with_their_sources(catalog: Catalog) -> Iterator[Problem]:
    """An entry is checked again no later than a source of it that was given less than a year."""
    for kind, entry_id, entry in _dated(catalog):
        cited = [catalog.sources.get(source) for source in _cited(catalog.located[kind][entry_id])]
        soon = [source for source in cited if source and _is_short_lived(source) and source.check_by > entry.checked]
        first = min(soon, key=lambda source: source.check_by, default=None)
        if first and first.check_by < entry.check_by:
            place, field = date_place(catalog, kind, entry_id, "check_by")
            message = f"is later than {first.check_by}, when its source '{first.id}' is to be checked again"
            yield Problem(place, message, field, f"write {first.check_by} or an earlier day")


def entries_are_checked_by_the_end_they_name(catalog: Catalog) -> Iterator[Problem]:
    """An entry that names a day to come on which something ends is checked again by that day."""
    for kind, entry_id, entry in _dated(catalog):
        texts = (text for _, text, _ in catalog.located[kind][entry_id].texts if ", 20" in text)
        ends = [end for text in texts for end in map(_day_named, _END.finditer(text)) if end and end > entry.checked]
        if ends and min(ends) < entry.check_by:
            place, field = date_place(catalog, kind, entry_id, "check_by")
            message = f"is later than {min(ends)}, a day on which something in it ends"
            yield Problem(place, message, field, f"write {min(ends)} or an earlier day")


def numbers_were_read_somewhere(catalog: Catalog) -> Iterator[Problem]:
    """A line or an office that says when it was read has a source that says so too."""
    for kind, entry_id, entry in _dated(catalog):
        if not isinstance(entry, Contact):
            continue
        if not any(cited not in catalog.sources or catalog.sources[cited].seen for cited in entry.sources):
            place, field = date_place(catalog, kind, entry_id, "seen")
            fix = "read one of them and write the day at 'seen' in its file, or add a source that was read"
            yield Problem(place, "we have read none of its sources", field, fix)


def nothing_is_due_soon(catalog: Catalog, today: date) -> Iterator[Problem]:
    """What is to be checked within three weeks is told in time."""
    for kind, entry_id, entry in _dated(catalog):
        due = due_date(kind, entry)
        if today <= due <= today + timedelta(days=SOON_DAYS):
            yield _due(catalog, kind, entry_id, entry, f"is to be checked again by {due}")


def nothing_is_overdue(catalog: Catalog, today: date) -> Iterator[Problem]:
    """What was to be checked again by now has been."""
    for kind, entry_id, entry in _dated(catalog):
        due = due_date(kind, entry)
        if due < today:
            yield _due(catalog, kind, entry_id, entry, f"was to be checked again by {due}")


def no_day_is_in_the_future(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Dates claim only what was done: nothing was read, dialed or compared after today."""
    for kind, entry_id, entry in _dated(catalog):
        for name in ("checked", "seen", "dialed"):
            day = getattr(entry, name, None)
            if day is not None and day > today:
                place, field = date_place(catalog, kind, entry_id, name)
                message = f"{day} is after today, {today}"
                yield Problem(place, message, field, "write the day on which it was done", "warning")


def _dated(catalog: Catalog) -> Iterator[tuple[str, str, Entry]]:
    """Every entry that says when it was compared with its sources."""
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            if isinstance(found.entry, Entry):
                yield kind, entry_id, found.entry


def _longest(kind: str, found: Located[Entry], law: frozenset[str]) -> tuple[int, str]:
    """How many days the entry may stand, and what it is that decides it."""
    days, entry = _REVIEW_DAYS[kind], found.entry
    if isinstance(entry, Contact):
        return days, "a number"
    if days <= _YEAR:
        return days, "what care costs, or who pays,"
    if isinstance(entry, Source):
        return (_YEAR, "a law or regulator's page") if entry.id in law else (days, "a source")
    for _, part in found.parts:
        sources: tuple[str, ...] = getattr(part, "sources", ()) or ()
        if not law.isdisjoint(sources):
            return _YEAR, "what rests on a law or regulator"
        if getattr(part, "payers", ()) or (isinstance(part, Figure) and part.unit.startswith("dollars")):
            return _YEAR, "what care costs, or who pays,"
    return days, "an entry"


def _period(days: int) -> str:
    return f"{days // _YEAR * 12} months" if days >= _YEAR else f"{days} days"


def _after(day: date, days: int) -> date:
    """The day so much later; whole years end on the same day of the year where that is later, for leap days."""
    if (date.max - day).days < days + 1:
        return date.max  # a year of four nines is a slip of the hand, and told as a day that has not come
    later, years = day + timedelta(days=days), days // _YEAR
    if not years or (day.month, day.day) == (2, 29):
        return later
    return max(later, day.replace(year=day.year + years))


def _due(catalog: Catalog, kind: str, entry_id: str, entry: Entry, message: str) -> Problem:
    if isinstance(entry, Contact):
        place, field = date_place(catalog, kind, entry_id, "seen")
        fix = "read it again at its own source, then write that day at 'seen' and 'checked', and a new 'check_by'"
        if _may_be_dialed(catalog, entry):
            fix += "; if you also dial it, say first that you only check the number, and write that day at 'dialed'"
        has_number = any(reach.by in ("call", "text") for reach in entry.reach)
        return Problem(place, f"this line {message}" if has_number else message, field, fix, "warning")
    place, field = date_place(catalog, kind, entry_id, "check_by")
    fix = "compare it with its sources, then write new days at 'checked' and 'check_by'"
    return Problem(place, message, field, fix, "warning")


def _may_be_dialed(catalog: Catalog, line: Contact) -> bool:
    """Whether a call that only checks the number does no harm: it is the first way in, and not for emergencies."""
    emergency = {site.emergency_line for site in catalog.entries("site")}
    return line.reach[0].by == "call" and line.id not in emergency and getattr(line, "group", "") != "emergency"


def _is_short_lived(source: Source) -> bool:
    """Whether someone knew of an end: a law may stand for a year, and all else for longer."""
    return source.check_by < _after(source.checked, _YEAR)


def _cited(found: Located[Entry]) -> Iterator[str]:
    """The ids of the sources that an entry names anywhere."""
    for leaf in found.leaves:
        if isinstance(leaf.mark, Ref) and leaf.mark.kind == "sources":
            yield str(leaf.value)


def _day_named(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["year"]), _MONTHS.index(found["month"]) + 1, int(found["day"]))
    except ValueError:
        return None  # no such day: an editor sees it in the text


def date_place(catalog: Catalog, kind: str, entry_id: str, name: str) -> tuple[Place, str]:
    """Where the date stands: in the entry, or once for all at the top of its file."""
    located = catalog.located[kind][entry_id]
    shared = (name,) in located.file.places and (*located.at, name) not in located.file.places
    return (located.file.places[(name,)] if shared else located.place((name,))), name
