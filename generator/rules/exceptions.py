"""The one list of places where a rule need not hold: content/exceptions.yml."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.catalog import Catalog
from generator.model import RuleException
from generator.problems import Place, Problem
from generator.source import FieldPath, dotted

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
    place: Place
    field: str


def exceptions_name_a_rule(catalog: Catalog) -> Iterator[Problem]:
    """An exception names a rule that may have one."""
    for exception in catalog.entries("exceptions"):
        if exception.rule not in EXCEPTABLE:
            near = difflib.get_close_matches(exception.rule, EXCEPTABLE, 1)
            fix = f"did you mean '{near[0]}'?" if near else "mend the text instead, and delete this exception"
            message = f"no rule '{exception.rule}' may have an exception"
            yield catalog.problem("exceptions", exception.id, ("rule",), message, fix)


def exceptions_name_an_entry(catalog: Catalog) -> Iterator[Problem]:
    """An exception names an entry that exists."""
    for exception in catalog.entries("exceptions"):
        kind, entry_id, _ = _parts(exception)
        if entry_id in catalog.located.get(kind, {}):
            continue
        known = [f"{name}/{known_id}" for name, located in catalog.located.items() for known_id in located]
        near = difflib.get_close_matches(f"{kind}/{entry_id}", known, 1)
        fix = f"did you mean '{near[0]}'?" if near else "fix the name, or delete this exception"
        yield catalog.problem("exceptions", exception.id, ("where",), f"no entry '{kind}/{entry_id}'", fix)


def excepted(catalog: Catalog) -> dict[Spot, RuleException]:
    """Every exception that may be made, by its spot."""
    return {
        Spot(exception.rule, located[entry_id].place(path), dotted(path)): exception
        for exception in catalog.entries("exceptions")
        if exception.rule in EXCEPTABLE
        for kind, entry_id, path in (_parts(exception),)
        if entry_id in (located := catalog.located.get(kind, {}))
    }


def exceptions_are_needed(catalog: Catalog, needed: Iterable[Spot]) -> Iterator[Problem]:
    """An exception that no problem needs any more is deleted."""
    unneeded = excepted(catalog)
    for spot in needed:
        unneeded.pop(spot, None)
    for spot, exception in unneeded.items():
        message = f"'{exception.where}' keeps the rule '{exception.rule}' now"
        problem = catalog.problem("exceptions", exception.id, (), message, "delete this exception")
        # A folder laid over ours may have mended the text; our exception is then not that publisher's to delete.
        is_beside = spot.place.path.startswith(problem.place.path.removesuffix("exceptions.yml"))
        yield problem if is_beside else replace(problem, level="warning")


def _parts(exception: RuleException) -> tuple[str, str, FieldPath]:
    """The kind, the id and the way to the field that an exception names."""
    entry, _, field = exception.where.partition(":")
    kind, _, entry_id = entry.rpartition("/")
    return kind, entry_id, tuple(int(step) if step.isdecimal() else step for step in field.split(".") if step)
