"""What could hurt a reader: numbers outside the crisis files, help that cannot be pressed, a publisher not named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.hand_written import FOLDER
from generator.model import NOT_NAMED
from generator.problems import Place, Problem
from generator.source import LINE_END

_GAP = r"[-.\u2010-\u2013\u00a0 ]"
_PHONES = (
    rf"(?:\+?1{_GAP}?)?\(\d{{3}}\){_GAP}?\d{{3}}{_GAP}?\d{{4}}(?!\d)",  # (800) 662-4357
    rf"(?<![\d.$-])(?:\+?1{_GAP})?[2-9]\d{{2}}{_GAP}\d{{3}}{_GAP}\d{{4}}(?![\d-])",  # 800-662-4357, 1 800 662 4357
    r"(?<![\d.$/-])(?:\+?1)?[2-9]\d{2}[2-9]\d{6}(?![\d.-])",  # 8006624357
    rf"\+\d{{1,3}}(?:{_GAP}?\(?\d{{2,5}}\)?){{2,4}}",  # +44 116 123
    rf"(?<![\w-])(?:1{_GAP})?8(?:00|33|44|55|66|77|88){_GAP}(?=[A-Z0-9-]*[A-Z]{{3}})[A-Z0-9-]{{4,}}",  # 800-662-HELP
    r"(?i:\b(?:call|dial|phone|ring|tel)(?: (?:us|them|at|on))?[.:]? (?:\d{3}[-. ]\d{4}|\d{4,}))\b",  # call 555-0100
    r"(?i:\b(?:text(?:ing|s|ed)?|sms)\b[^.;!?\n]{0,40}?\s)(?<!\$)\d{5,6}\b(?![,.]\d)",  # text HOME to 741741
    r"(?i:\b(?:tel|sms|callto):\s*\+?\d)",
)
PHONE = re.compile("|".join(_PHONES))
_TWO_DIGITS = re.compile(r"\d\d")  # what every number has, and few texts
WRITTEN_HERE = "a phone number is written here"
_NAMES_OF_OTHERS = (("sources", "title"), ("sources", "publisher"), ("hosts", "publisher"))


def phone_numbers_live_in_one_place(catalog: Catalog) -> Iterator[Problem]:
    """A phone number stands only in content/crisis/ and content/contacts/; other texts link to it."""
    link = "link to its entry instead, such as [call 988](crisis/lifeline-988)"
    words = "say who to call in words; a link to the number can stand in longer text, such as 'detail'"
    for kind, located in catalog.located.items():
        if kind in ("crisis", "contacts"):
            continue
        for entry_id, found in located.items():
            for path, text, mark in found.texts:
                written = PHONE.search(text) if _TWO_DIGITS.search(text) else None
                if written and (kind, path[0]) not in _NAMES_OF_OTHERS:
                    yield catalog.problem(
                        kind, entry_id, path, WRITTEN_HERE, link if mark.prose else words, words=written[0]
                    )
    for page, text in catalog.pages.items():
        for number, row in enumerate(LINE_END.split(text), 1):
            for number_written in PHONE.finditer(row):
                up = "../" * page.rpartition(f"{FOLDER}/")[2].count("/")
                fix = f"link to its entry instead, such as [call 988]({up}crisis/index.md#lifeline-988)"
                yield Problem(Place(page, number, number_written.start() + 1), WRITTEN_HERE, fix=fix)


def help_on_every_page_can_be_pressed(catalog: Catalog) -> Iterator[Problem]:
    """The line in the strip starts with a call and a text, the emergency line and the home line with a call."""
    wanted = (("crisis_line", ["call", "text"]), ("emergency_line", ["call"]), ("unsafe_home_line", ["call"]))
    for site in catalog.entries("site"):
        for field, ways in wanted:
            line = catalog.crisis.get(getattr(site, field))
            if line is not None and [reach.by for reach in line.reach[: len(ways)]] != ways:
                message = f"'{line.id}' does not start with a {' and a '.join(ways)}"
                fix = "name another line, or reorder its ways to reach it"
                yield catalog.problem("site", "site", (field,), message, fix)


def the_publisher_is_named(catalog: Catalog) -> Iterator[Problem]:
    """Before publishing, the guide says where it stands, who publishes it, who pays, and whom to write to."""
    for site in catalog.entries("site"):
        for field in ("url", "owner", "contact", "funding"):
            if getattr(site, field) == NOT_NAMED:
                fix = "name it before the guide is published"
                yield catalog.problem("site", "site", (field,), f"is '{NOT_NAMED}'", fix)
