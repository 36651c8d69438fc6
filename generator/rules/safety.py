"""What could hurt a reader: numbers outside the crisis files, unsafe or selling words, crisis lines gone stale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator.catalog import Catalog
from generator.model import NOT_NAMED
from generator.model.walk import texts
from generator.problems import Problem

PHONE = re.compile(r"(?:\+?1[-. ])?(?:\(\d{3}\)[ -]?|\b\d{3}[-. ])\d{3}[-. ]\d{4}\b|\b1-\d{3}-[A-Z0-9-]{7,}\b")
CRISIS_LINE_DAYS = 90

_UNSAFE = (
    (re.compile(r"\bcommit(?:s|ted|ting)? suicide\b", re.I), "died by suicide"),
    (
        re.compile(r"\b(?:failed|successful|unsuccessful|completed) (?:suicide|attempt)", re.I),
        "attempt",
    ),
    (
        re.compile(r"\b(?:addicts?|junkies|alcoholics?|drug abusers?|substance abusers?)\b(?! anonymous)", re.I),
        "people with a substance use disorder",
    ),
    (re.compile(r"\b(?:schizophrenics?|bipolars|anorexics?|borderlines)\b", re.I), "people with …"),
    (re.compile(r"\bsubstance abuse\b(?! and mental)", re.I), "substance use disorder"),
    (re.compile(r"\bmedication[- ]assisted treatment\b", re.I), "medications for opioid use disorder"),
)
_SELLING = re.compile(
    r"#1\b|\b(?:world[- ]class|guaranteed?|guarantees|proven|best[- ]in[- ]class|cutting[- ]edge|"
    r"life[- ]changing|miracle|premier|top[- ]rated)\b",
    re.I,
)


def phone_numbers_live_in_one_place(catalog: Catalog) -> Iterator[Problem]:
    """A phone number stands only in content/crisis/ and content/contacts/; other texts link to it."""
    for kind, entry_id, path, text in _texts(catalog):
        if kind in ("crisis", "contacts", "sources", "hosts") or not PHONE.search(text):
            continue
        fix = "link to its entry instead, such as [call 988](crisis/lifeline-988)"
        yield catalog.problem(kind, entry_id, path, "a phone number is written here", fix)


def words_are_safe(catalog: Catalog) -> Iterator[Problem]:
    """Texts use people-first words and safe words on suicide and substance use."""
    for kind, entry_id, path, text in _texts(catalog):
        if kind in ("sources", "hosts", "synonyms") or path[:1] in (("also_asked",), ("also",)):
            continue
        for pattern, better in _UNSAFE:
            found = pattern.search(text)
            if found:
                yield catalog.problem(kind, entry_id, path, f"'{found[0]}' hurts people", f"write '{better}'")


def words_do_not_sell(catalog: Catalog) -> Iterator[Problem]:
    """Texts neither sell nor promise."""
    for kind, entry_id, path, text in _texts(catalog):
        if kind in ("sources", "hosts", "synonyms") or path[:1] in (("also_asked",), ("question",)):
            continue
        found = _SELLING.search(text)
        if found:
            yield catalog.problem(kind, entry_id, path, f"'{found[0]}' sells or promises", "say what is known instead")


def help_on_every_page_can_be_pressed(catalog: Catalog) -> Iterator[Problem]:
    """The line in the strip starts with a call and a text, the emergency line and the home line with a call."""
    for field, ways in (
        ("crisis_line", ["call", "text"]),
        ("emergency_line", ["call"]),
        ("unsafe_home_line", ["call"]),
    ):
        line = catalog.crisis.get(getattr(catalog.site, field))
        if line is not None and [reach.by for reach in line.reach[: len(ways)]] != ways:
            message = f"'{line.id}' does not start with a {' and a '.join(ways)}"
            yield catalog.problem(
                "site", "site", (field,), message, "name another line, or reorder its ways to reach it"
            )


def overdue(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Before publishing: crisis lines are within their check date, and the publisher is named."""
    for line in catalog.crisis.values():
        due = min(line.check_by, line.seen + timedelta(days=CRISIS_LINE_DAYS))
        if due < today:
            fix = "dial it, then write today's date at 'seen' and a new 'check_by'"
            yield catalog.problem("crisis", line.id, ("seen",), f"this line was to be checked again by {due}", fix)
    for field in ("url", "owner", "contact", "funding"):
        if getattr(catalog.site, field) == NOT_NAMED:
            fix = "name it before the guide is published"
            yield catalog.problem("site", "site", (field,), f"is '{NOT_NAMED}'", fix)


def _texts(catalog: Catalog) -> Iterator[tuple[str, str, tuple[str | int, ...], str]]:
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            for path, text, _ in texts(found.entry):
                yield kind, entry_id, path, text
