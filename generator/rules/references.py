"""Ids that stand for other entries must have one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.addresses import addressed
from generator.catalog import Catalog
from generator.did_you_mean import misspelt, nearest
from generator.links import links_in
from generator.loading.entries import ANY
from generator.model.values import Ref
from generator.model.walk import FieldPath
from generator.problems import Problem

_PARTS = (
    ("populations", "sections"),
    ("topics", "sections"),
    ("costs", "prices"),
    ("payers", "deadlines"),
    ("measures", "options"),
    ("measures", "items"),
    ("measures", "bands"),
)

_HALF_LINK = re.compile(r"\[[^\[\]\n]*\](?:\s+\([a-z][a-z-]*/[^)\n]*\)?|\([a-z-]+/[^)\n]*(?=\n|$)|\[[^\]\n]*\])")
MOST_HINTS = 100  # unknown ids; with more, a whole folder is missing, and looking for each takes long


def references_resolve(catalog: Catalog) -> Iterator[Problem]:
    """An entry refers only to programs, conditions, sources and other entries that exist."""
    known = _known(catalog)
    used: set[tuple[str, str]] = set()
    unknown: list[tuple[str, str, FieldPath, str, str]] = []
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            for leaf in found.leaves:
                if isinstance(leaf.mark, Ref) and isinstance(leaf.value, str):
                    named = leaf.mark.kind
                    if leaf.value in known[named]:
                        used.add((named, leaf.value))
                    elif not may_exist(catalog, named, leaf.value):
                        unknown.append((kind, entry_id, leaf.path, named, leaf.value))
    times = Counter((named, value) for *_, named, value in unknown)
    told = list(times)[:MOST_HINTS]
    meant = {(named, value): misspelt(value, known[named]) for named, value in told}
    for kind, entry_id, path, named, value in unknown:
        problem = catalog.problem(
            kind, entry_id, path, *_unknown(named, value, known[named] if (named, value) in meant else ())
        )
        word = meant.get((named, value))
        # Where several name what is not there, and nobody what was meant, the slip is in the entry's own id.
        is_own_slip = (times[named, value] > 1 or named == "address") and (named, word) not in used
        yield catalog.misspelt(problem, value, None if is_own_slip else word)


def prose_links_resolve(catalog: Catalog) -> Iterator[Problem]:
    """A link inside running text leads to an entry that exists."""
    addresses = addressed(catalog)
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            for path, target in links_in(found.texts):
                if target not in addresses and not may_exist(catalog, "address", target):
                    words = _unknown("address", target, addresses)
                    yield catalog.problem(kind, entry_id, path, *words, words=f"({target})")


def links_are_whole(catalog: Catalog) -> Iterator[Problem]:
    """Brackets that were meant as a link are one: words in square brackets, then the id in round ones."""
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            for path, text, mark in found.texts:
                if not mark.prose and "](" in text:
                    fix = "write the words alone; the longer text of the entry may hold the link"
                    message = "a link is shown as typed in a text of one line"
                    yield catalog.problem(kind, entry_id, path, message, fix, "warning")
                broken = _HALF_LINK.search(text) if mark.prose else None
                if broken:
                    fix = "write [words](folder/id) without a space between, and close both brackets"
                    message = f"'{broken[0]}' is not a link, and readers would see its brackets"
                    yield catalog.problem(kind, entry_id, path, message, fix, words=broken[0])


def nothing_is_named_twice(catalog: Catalog) -> Iterator[Problem]:
    """A list of ids names each entry once."""
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            seen: set[tuple[object, ...]] = set()
            for leaf in found.leaves:
                is_item = isinstance(leaf.mark, Ref) and leaf.path and isinstance(leaf.path[-1], int)
                spot = (leaf.path[:-1], leaf.value)
                if is_item and spot in seen:
                    yield catalog.problem(
                        kind, entry_id, leaf.path, f"'{leaf.value}' is named twice", "keep one of the two"
                    )
                seen.add(spot)


def rows_are_filled(catalog: Catalog) -> Iterator[Problem]:
    """Every program fills every row of the comparison, and no row twice."""
    for program in catalog.programs:
        for row in catalog.row.values():
            if row.filled_from is None and row.id not in program.cells:
                yield catalog.problem("programs", program.id, ("cells",), f"the row '{row.id}' is missing", "add it")
            if row.filled_from is not None and row.id in program.cells:
                message = f"the row '{row.id}' is filled from the list '{row.filled_from}'"
                yield catalog.problem("programs", program.id, ("cells", row.id), message, "delete this cell")


def prices_stand_in_their_programs_file(catalog: Catalog) -> Iterator[Problem]:
    """A file of prices is named after its program, so that no program has two and none is lost."""
    for costs in catalog.costs.values():
        if costs.program != costs.id:
            message = f"this file is named '{costs.id}' and speaks of '{costs.program}'"
            yield catalog.problem("costs", costs.id, ("program",), message, "rename the file, or mend the program")


def parts_have_ids_of_their_own(catalog: Catalog) -> Iterator[Problem]:
    """No two rows of the comparison, and no two sections, prices, deadlines or answers of a page, share an id."""
    rows = ((group.id, at, row.id) for group in catalog.row_groups for at, row in enumerate(group.rows))
    yield from _twice(catalog, "rows", "rows", rows, "give each row its own id")
    for kind, field in _PARTS:
        for entry in catalog.entries(kind):
            ids = ((entry.id, at, part.id) for at, part in enumerate(getattr(entry, field)))
            yield from _twice(catalog, kind, field, ids, f"give each of the {field} its own id")


def first_questions_are_of_their_topic(catalog: Catalog) -> Iterator[Problem]:
    """A topic of the FAQ puts only its own questions first."""
    topics = {faq.id: faq.topic for faq in catalog.faqs}
    for topic in catalog.faq_topics:
        for position, faq_id in enumerate(topic.first):
            if topics.get(faq_id, topic.id) != topic.id:
                message = f"'{faq_id}' stands in the topic '{topics[faq_id]}'"
                yield catalog.problem("faq-topics", topic.id, ("first", position), message, "take it out of this list")


def former_ids_are_free(catalog: Catalog) -> Iterator[Problem]:
    """An id under 'formerly' is not the id of another entry, and leads to one entry only."""
    for kind, located in catalog.located.items():
        taken = dict.fromkeys(located, "is an entry of its own")
        for entry_id, found in located.items():
            for position, former in enumerate(getattr(found.entry, "formerly", ())):
                if former in taken:
                    message = f"'{former}' {taken[former]}"
                    yield catalog.problem(kind, entry_id, ("formerly", position), message, "delete it here")
                taken.setdefault(former, f"already leads to '{entry_id}'")


def rungs_are_distinct(catalog: Catalog) -> Iterator[Problem]:
    """No two programs stand on the same rung."""
    seen: dict[int, str] = {}
    for program in catalog.programs:
        if program.rung in seen:
            message = f"rung {program.rung} is already taken by '{seen[program.rung]}'"
            yield catalog.problem("programs", program.id, ("rung",), message, "give each program its own number")
        seen.setdefault(program.rung, program.id)


def _known(catalog: Catalog) -> Mapping[str, Collection[str]]:
    """What a reference to each kind may name."""
    return {**catalog.located, "rows": catalog.row, "address": addressed(catalog)}


def may_exist(catalog: Catalog, kind: str, name: str) -> bool:
    """Whether an entry that cannot be read may be the one that is named, or hold it."""
    if kind == "rows":  # a row's id stands inside its group
        return bool(catalog.not_read.get("rows"))
    if kind != "address":
        return catalog.may_exist(kind, name)
    if name.startswith("rows/") and catalog.not_read.get("rows"):
        return True
    steps = re.split(r"/|-vs-", name)
    return any(ANY in unread or not unread.isdisjoint(steps) for unread in catalog.not_read.values())


def _twice(catalog: Catalog, kind: str, field: str, ids: Iterable[tuple[str, int, str]], fix: str) -> Iterator[Problem]:
    """A problem for each id that an earlier part has."""
    seen: set[str] = set()
    for entry_id, at, part_id in ids:
        if part_id in seen:
            yield catalog.problem(kind, entry_id, (field, at, "id"), f"'{part_id}' is used twice", fix)
        seen.add(part_id)


def _unknown(kind: str, value: str, known: Collection[str]) -> tuple[str, str]:
    if re.search(r"[\s;，]", value):
        return f"'{value}' is not an id", "write a comma between two ids"
    near = nearest(value, known)
    where = "this guide has no page" if kind == "address" else f"content/{kind} has no entry"
    return f"{where} '{value}'", f"did you mean '{near}'?" if near else "fix the name, or add the entry"
