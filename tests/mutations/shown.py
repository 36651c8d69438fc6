"""Whether the pages show a changed value: looked for where its entry is shown, or where the shipped value stood."""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from generator.addresses import addressed
from generator.catalog import Catalog
from generator.pages import build_pages
from generator.render import Renderer
from generator.rules import catalog_and_problems
from generator.source import FieldPath, Plain
from tests.conftest import SHIPPED
from tests.mutations.meaning import letters_shown

DAY = date(2026, 11, 21)
# Read by rules and search alone.
NOT_SHOWN = ("hosts", "synonyms", "crisis-words", "signposts", "addresses", "exceptions")
# Fields whose value chooses other words, and never stands on a page itself.
BEHIND_WORDS = {"by", "certainty", "covers", "fit", "form", "group", "role", "tier", "week"}
Values = Mapping[FieldPath, Plain]
Pages = Mapping[str, str]


def shown_pages(catalog: Catalog) -> Pages:
    """The Markdown of every page by its folder under the site root."""
    renderer = Renderer(addressed(catalog))
    return {
        page.path.removesuffix("index.md").strip("/"): renderer.markdown(page) for page in build_pages(catalog, DAY)
    }


def not_shown(file: Path, old: Values, new: Values, pages: Pages) -> dict[FieldPath, Plain]:
    """The new values of a file that its pages do not show, though they showed the values in their place."""
    if file.with_suffix("").as_posix() in NOT_SHOWN:
        return {}
    more = Counter(map(str, new.values())) - Counter(map(str, old.values()))  # what only moved is shown as before
    changed = {
        way: value for way, value in new.items() if str(value) in more and way in old and way[-1] not in BEHIND_WORDS
    }
    return {
        way: value for way, value in changed.items() if not _is_shown(_homes(file, way, new), old[way], value, pages)
    }


def _is_shown(homes: frozenset[str], old: Plain, new: Plain, pages: Pages) -> bool:
    """Whether the new value stands on a page where the old one stood; always true of what no page showed."""
    before = shown_as_shipped()
    stood = [name for name, text in before.items() if (name in homes or _is_text(old)) and _count(text, old)]
    stood = [name for name in stood if name in homes] or stood
    kept = [name for name in stood if name in pages]
    return not stood or any(_took_its_place(old, new, before[name], pages[name]) for name in kept)


def _took_its_place(old: Plain, new: Plain, before: str, after: str) -> bool:
    """Whether a page shows the new value more often; one inside the old one was there, so the old is there less."""
    if letters_shown(str(new)) == letters_shown(str(old)):
        return _count(after, new) > 0  # only signs or spaces differ
    if _is_text(old) and letters_shown(str(new)) in letters_shown(str(old)):
        return _count(after, old) < _count(before, old) and (_count(after, new) > 0 or not letters_shown(str(new)))
    if letters_shown(str(old)) in letters_shown(str(new)):
        return _count(after, new) > 0  # it grew, maybe by what stood beside it
    return _count(after, new) > _count(before, new)


def _homes(file: Path, way: FieldPath, values: Values) -> frozenset[str]:
    """The folders of the pages on which an entry is shown as itself."""
    kind, entry_id = (file.parent.as_posix(), file.stem) if file.parent != Path() else (file.stem, "")
    if not entry_id:
        entry_id = str(values.get((*way[:2], "id"), ""))
    named = {"billing-codes": "insurance", "rows": "compare", "site": "about", "assessment": "self-assessment"}
    return frozenset({named.get(kind, _folders().get(f"{kind}/{entry_id}", ""))})


@cache
def _folders() -> Mapping[str, str]:
    names = {"for": "populations", "faq": "faq-topics"}
    found = addressed(catalog_and_problems(SHIPPED)[0])
    return {
        "/".join((names.get(name.split("/")[0], name.split("/")[0]), *name.split("/")[1:])): address.folder
        for name, address in found.items()
    }


@cache
def shown_as_shipped() -> Pages:
    return shown_pages(catalog_and_problems(SHIPPED)[0])


def _is_text(value: Plain) -> bool:
    """Whether a value has words enough that where it stands, it stands for itself."""
    return isinstance(value, str) and " " in value.strip()


def _count(page: str, value: Plain) -> int:
    """How often a page shows a value; a text by its letters alone, a word or a number as a whole word."""
    if _is_text(value):
        return _letters(page).count(letters_shown(str(value)))
    return sum(len(re.findall(rf"(?<![\w.,]){re.escape(form)}(?!\w|[.,]\d)", page)) for form in set(_forms(value)))


@cache
def _letters(page: str) -> str:
    return letters_shown(page)


def _forms(value: Plain) -> Iterable[str]:
    """How a page may write a word, a number or a day."""
    yield str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        yield f"{value:,}"
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        year, month, day = map(int, value.split("-"))
        yield f"{month_name[month] if month <= 12 else month} {day}, {year}"
