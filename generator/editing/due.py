"""What must be compared with its sources again, and by when."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.addresses import Address, addressed, page_names
from generator.catalog import Catalog
from generator.kinds import KINDS
from generator.model import Entry, Ref, Source
from generator.model.walk import leaves
from generator.problems import Place
from generator.rules.dates import date_place, due_date

WITHIN = 60  # days: time to ask for a source, read it, and have a second person look

# Kinds whose entries links know under another name, and files that stand for a whole page.
_LINKED_AS = {"populations": "for", "faq-topics": "faq"}
_WHOLE_PAGES: Mapping[str, tuple[str, str]] = {
    "site": ("Who publishes this guide", "about"),
    "assessment/questions": ("The questions of the self-assessment", "self-assessment"),
    "assessment/rules": ("The rules of the self-assessment", "self-assessment/rules"),
    "assessment/outcomes": ("What the self-assessment says at its end", "self-assessment"),
    "assessment/cards": ("The help cards of the self-assessment", "self-assessment"),
}
_BILLING_PAGE = "insurance"  # codes have no place of their own there
# Signs that make a spreadsheet read a text as a formula.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_COLUMNS = ("status", "due", "days", "kind", "id", "title", "file", "line", "page", "sources")


@dataclass(frozen=True)
class DueEntry:
    """One entry to compare with its sources again. ``days`` are left; below 0 they are late.

    ``address`` is where readers see it, or ``""``; ``sources`` are the web addresses to read.
    """

    due: date
    days: int
    kind: str
    entry_id: str
    title: str
    place: Place
    address: str
    sources: tuple[str, ...]

    @property
    def is_overdue(self) -> bool:
        return self.days < 0


def due(catalog: Catalog, today: date, within: int = WITHIN) -> tuple[DueEntry, ...]:
    """Every entry that is overdue or is due within so many days, the most urgent first."""
    places, names = addressed(catalog), page_names(catalog)
    found = [
        _due_entry(catalog, kind.name, entry, today, places, names)
        for kind in KINDS
        for entry in catalog.entries(kind.name)
        if isinstance(entry, Entry) and (due_date(kind.name, entry) - today).days <= within
    ]
    return tuple(sorted(found, key=lambda entry: (entry.due, entry.kind, entry.entry_id)))


def _due_entry(
    catalog: Catalog, kind: str, entry: Entry, today: date, places: Mapping[str, Address], names: Mapping[str, str]
) -> DueEntry:
    day = due_date(kind, entry)
    name = f"{_LINKED_AS.get(kind, kind)}/{entry.id}"
    title, page = _WHOLE_PAGES.get(kind, (names.get(name, entry.id), name))
    if kind == "billing-codes":
        title, page = f"Code {getattr(entry, 'code', entry.id)}", _BILLING_PAGE
    decides = "check_by" if day == entry.check_by else "seen"
    return DueEntry(
        due=day,
        days=(day - today).days,
        kind=kind,
        entry_id=entry.id,
        title=title,
        place=date_place(catalog, kind, entry.id, decides)[0],
        address=f"/{places[page]}" if page in places else "",
        sources=tuple(dict.fromkeys(_source_urls(catalog, entry))),
    )


def _source_urls(catalog: Catalog, entry: Entry) -> Iterator[str]:
    if isinstance(entry, Source):
        yield entry.url
    for leaf in leaves(entry):
        if isinstance(leaf.mark, Ref) and leaf.mark.kind == "sources":
            yield catalog.sources[str(leaf.value)].url


def due_text(entries: tuple[DueEntry, ...], within: int = WITHIN) -> str:
    """The list for a person: what is late, then what is due soon."""
    late = [entry for entry in entries if entry.is_overdue]
    soon = [entry for entry in entries if not entry.is_overdue]
    lines = [f"{_count(late)} overdue:" if late else "Nothing is overdue."]
    lines += [line for entry in late for line in _told(entry)]
    days = "day" if within == 1 else f"{within} days"
    lines += ["", f"{_count(soon)} due in the next {days}:" if soon else f"Nothing is due in the next {days}."]
    lines += [line for entry in soon for line in _told(entry)]
    return "\n".join(lines) + "\n"


def _count(entries: list[DueEntry]) -> str:
    return "1 entry is" if len(entries) == 1 else f"{len(entries)} entries are"


def _told(entry: DueEntry) -> Iterator[str]:
    yield f"  {entry.due}  {entry.title}  ({_days_in_words(entry.days)})"
    yield f"      file: {entry.place.path}:{entry.place.line}"
    if entry.address:
        yield f"      page: {entry.address}"
    yield from (f"      read: {url}" for url in entry.sources)


def _days_in_words(days: int) -> str:
    number = "1 day" if abs(days) == 1 else f"{abs(days)} days"
    if days == 0:
        return "due today"
    return f"{number} late" if days < 0 else f"{number} left"


def due_csv(entries: tuple[DueEntry, ...]) -> str:
    """The list for a spreadsheet, as RFC 4180 has it. No text in it can act as a formula."""
    sheet = io.StringIO(newline="")
    rows = csv.writer(sheet)
    rows.writerow(_COLUMNS)
    for entry in entries:
        status = "overdue" if entry.is_overdue else "due"
        place = (entry.place.path, str(entry.place.line), entry.address, " ".join(entry.sources))
        row = (status, entry.due.isoformat(), str(abs(entry.days)), entry.kind, entry.entry_id, entry.title, *place)
        rows.writerow(tuple(_harmless(value) for value in row))
    return sheet.getvalue()


def _harmless(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA_SIGNS) else value
