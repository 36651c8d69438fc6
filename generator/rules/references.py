"""Ids that stand for other entries must have one."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from generator.addresses import addressed
from generator.catalog import Catalog
from generator.links import links_in
from generator.model.values import Ref
from generator.model.walk import leaves
from generator.problems import Problem


def references_resolve(catalog: Catalog) -> Iterator[Problem]:
    """An entry refers only to programs, conditions, sources and other entries that exist."""
    addresses = set(addressed(catalog))
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            for leaf in leaves(found.entry):
                if not isinstance(leaf.mark, Ref) or not isinstance(leaf.value, str):
                    continue
                known = _known(catalog, leaf.mark.kind, addresses)
                if leaf.value not in known:
                    yield catalog.problem(kind, entry_id, leaf.path, *_unknown(leaf.mark.kind, leaf.value, known))


def prose_links_resolve(catalog: Catalog) -> Iterator[Problem]:
    """A link inside running text leads to an entry that exists."""
    addresses = set(addressed(catalog))
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            for path, target in links_in(found.entry):
                if target not in addresses:
                    yield catalog.problem(kind, entry_id, path, *_unknown("address", target, addresses))


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
    """No two rows of the comparison, and no two sections of a page, share an id."""
    rows: set[str] = set()
    for group in catalog.row_groups:
        for position, row in enumerate(group.rows):
            if row.id in rows:
                fix = "give each row its own id"
                yield catalog.problem("rows", group.id, ("rows", position, "id"), f"'{row.id}' is used twice", fix)
            rows.add(row.id)
    for kind in ("populations", "topics"):
        for guide in catalog.entries(kind):
            ids = [section.id for section in guide.sections]
            for position in (at for at, section_id in enumerate(ids) if section_id in ids[:at]):
                fix = "give each section its own id"
                message = f"'{ids[position]}' is used twice"
                yield catalog.problem(kind, guide.id, ("sections", position, "id"), message, fix)


def former_ids_are_free(catalog: Catalog) -> Iterator[Problem]:
    """An id under 'formerly' is not the id of another entry."""
    for kind, located in catalog.located.items():
        for entry_id, found in located.items():
            for position, former in enumerate(getattr(found.entry, "formerly", ())):
                if former in located:
                    message = f"'{former}' is an entry of its own"
                    yield catalog.problem(kind, entry_id, ("formerly", position), message, "delete it here")


def rungs_are_distinct(catalog: Catalog) -> Iterator[Problem]:
    """No two programs stand on the same rung."""
    seen: dict[int, str] = {}
    for program in catalog.programs:
        if program.rung in seen:
            message = f"rung {program.rung} is already taken by '{seen[program.rung]}'"
            yield catalog.problem("programs", program.id, ("rung",), message, "give each program its own number")
        seen.setdefault(program.rung, program.id)


def _known(catalog: Catalog, kind: str, addresses: set[str]) -> set[str]:
    if kind == "address":
        return addresses
    if kind == "rows":
        return set(catalog.row)
    return set(catalog.located[kind])


def _unknown(kind: str, value: str, known: set[str]) -> tuple[str, str]:
    near = difflib.get_close_matches(value, known, 1)
    where = "this guide has no page" if kind == "address" else f"content/{kind} has no entry"
    return f"{where} '{value}'", f"did you mean '{near[0]}'?" if near else "fix the name, or add the entry"
