"""The one list of places where a rule need not hold: content/exceptions.yml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.catalog import Catalog
from generator.did_you_mean import nearest
from generator.hand_written import ENDING
from generator.located import Located
from generator.model import RuleException
from generator.problems import Problem
from generator.source import FieldPath, Plain, at_path, dotted

MOST_NAMES = 12  # more to choose from would be no help

# Rules on words and shape, where a name, a quotation or a rare case may be right. Rules on phone numbers, sources,
# figures, dates, references and addresses are not here: they hold everywhere.
EXCEPTABLE = (
    "abbreviations_are_explained",
    "cells_of_a_row_are_of_like_length",
    "entries_are_plain",
    "long_texts_are_plain",
    "questions_are_not_near_copies",
    "sentences_are_short",
    "words_are_safe",
    "words_do_not_sell",
)


@dataclass(frozen=True)
class Spot:
    """What an exception is for: one rule at one place."""

    rule: str
    file: str  # as problems show it
    about: str  # the entry as kind/id; nothing for a hand-written page
    field: str


def exceptions_name_a_rule(catalog: Catalog) -> Iterator[Problem]:
    """An exception names a rule that may have one."""
    for exception in catalog.entries("exceptions"):
        if exception.rule not in EXCEPTABLE:
            near = nearest(exception.rule, EXCEPTABLE)
            fix = f"did you mean '{near}'?" if near else "mend the text instead, and delete this exception"
            message = f"no rule '{exception.rule}' may have an exception"
            yield catalog.problem("exceptions", exception.id, ("rule",), message, fix)


def exceptions_name_an_entry(catalog: Catalog) -> Iterator[Problem]:
    """An exception names an entry that exists, and a field of it; a page of content/pages/ it names whole."""
    for exception in catalog.entries("exceptions"):
        told = _not_there(catalog, exception)
        if told:
            yield catalog.problem("exceptions", exception.id, ("where",), *told)


def excepted(catalog: Catalog) -> dict[Spot, RuleException]:
    """Every exception that may be made, by its spot."""
    spots: dict[Spot, RuleException] = {}
    for exception in catalog.entries("exceptions"):
        kind, entry_id, steps = _parts(exception)
        page = _page(catalog, exception)
        if exception.rule not in EXCEPTABLE:
            continue
        if page:
            spots[Spot(exception.rule, page, "", "")] = exception
        elif entry_id in (located := catalog.located.get(kind, {})):
            path, missing = _resolved(located[entry_id], steps)
            if not missing:
                file = located[entry_id].place(path).path
                spots[Spot(exception.rule, file, f"{kind}/{entry_id}", dotted(path))] = exception
    return spots


def spot_of(problem: Problem) -> Spot:
    """What an exception to a problem would be for. Lines move, so it is a field, or a hand-written page as a whole."""
    return Spot(problem.rule, problem.place.path, problem.about, problem.field)


def exceptions_are_needed(catalog: Catalog, needed: Iterable[Spot]) -> Iterator[Problem]:
    """An exception that no problem needs any more is deleted."""
    unneeded = excepted(catalog)
    for spot in needed:
        unneeded.pop(spot, None)
    for spot, exception in unneeded.items():
        message = f"'{exception.where}' keeps the rule '{exception.rule}' now"
        problem = catalog.problem("exceptions", exception.id, (), message, "delete this exception")
        # A folder laid over ours may have mended the text; our exception is then not that publisher's to delete.
        is_beside = spot.file.startswith(problem.place.path.removesuffix("exceptions.yml"))
        yield problem if is_beside else replace(problem, level="warning")


def _parts(exception: RuleException) -> tuple[str, str, tuple[str, ...]]:
    """The kind, the id and the steps to the field that an exception names."""
    entry, _, field = exception.where.partition(":")
    kind, _, entry_id = entry.rpartition("/")
    return kind, entry_id, tuple(step for step in field.split(".") if step)


def _page(catalog: Catalog, exception: RuleException) -> str:
    """The hand-written page that an exception names, as it is shown in problems; else nothing."""
    name = exception.where.removesuffix(ENDING) + ENDING
    return next((page for page in catalog.pages if page == name or page.endswith(f"/{name}")), "")


def _not_there(catalog: Catalog, exception: RuleException) -> tuple[str, str] | None:
    """What an exception names in vain, and what to write instead."""
    kind, entry_id, steps = _parts(exception)
    entry = catalog.located.get(kind, {}).get(entry_id)
    if _page(catalog, exception):
        return None
    if entry is None:
        known = [f"{name}/{known_id}" for name, located in catalog.located.items() for known_id in located]
        name = _by_its_file(catalog, kind, (entry_id, *steps))
        fix = f"write '{name}'" if name else _near(f"{kind}/{entry_id}", known)
        return f"no entry '{kind}/{entry_id}'", fix or "fix the name, or delete this exception"
    path, missing = _resolved(entry, steps)
    if not missing:
        return None
    whole = dotted(path) or f"{kind}/{entry_id}"
    fix = _near(missing, _names(at_path(entry.file.values, (*entry.at, *path))))
    return f"'{whole}' has no '{missing}'", fix or "fix the name, or delete this exception"


def _resolved(entry: Located[Any], steps: Sequence[str]) -> tuple[FieldPath, str]:
    """The way to a field, and the first step that leads nowhere. An item of a list goes by its id or its position."""
    path: FieldPath = ()
    for step in steps:
        here = at_path(entry.file.values, (*entry.at, *path))
        found: str | int | None = step if isinstance(here, dict) and step in here else None
        if isinstance(here, list):
            ids = [str(item.get("id")) if isinstance(item, dict) else "" for item in here]
            is_position = step.isdecimal() and int(step) < len(here)
            found = ids.index(step) if step in ids else int(step) if is_position else None
        if found is None:
            return path, step
        path = (*path, found)
    return path, ""


def _by_its_file(catalog: Catalog, kind: str, steps: Sequence[str]) -> str:
    """The whole name of an item that was named as if it were an entry, such as one question of the assessment."""
    for entry_id, entry in catalog.located.get(kind, {}).items():
        for field in entry.file.values:
            if not _resolved(entry, (field, *steps))[1]:
                return f"{kind}/{entry_id}:{'.'.join((field, *steps))}"
    return ""


def _names(here: Plain) -> list[str]:
    """The names of what a value holds: its fields, or the ids or positions of its items."""
    if isinstance(here, list):
        ids = [item.get("id") if isinstance(item, dict) else None for item in here]
        return [str(position if item_id is None else item_id) for position, item_id in enumerate(ids)]
    return list(here) if isinstance(here, dict) else []


def _near(word: str, known: Sequence[str]) -> str:
    """What was most likely meant; where nothing is near, what there is."""
    near = nearest(word, known)
    if near:
        return f"did you mean '{near}'?"
    return f"write one of: {', '.join(known)}" if 0 < len(known) <= MOST_NAMES else ""
