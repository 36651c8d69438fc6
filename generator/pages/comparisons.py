"""The comparison of any levels, and a page for every two."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.addresses import pairs
from generator.catalog import Catalog
from generator.ladder import hours_words, rungs
from generator.model import Program
from generator.page import Crumb, Page
from generator.pages.common import HOME
from generator.tables import comparison

CRUMBS = (HOME, Crumb("Compare", "compare"))


def comparison_pages(catalog: Catalog, today: date) -> Iterator[Page]:
    """All levels side by side, each two of them."""
    yield Page(
        folder="compare",
        template="compare.md.jinja",
        title="Compare levels of care",
        description="Any two or more levels of mental health care side by side, with sources for each row.",
        context={
            "rungs": rungs(catalog.programs, catalog.row.values()),
            "groups": comparison(catalog, catalog.programs),
            "pairs": tuple(pairs(catalog)),
            "today": today,
        },
        crumbs=(HOME,),
        source="rows.yml",
        scripts=("compare",),
        layout="wide",
    )
    for less, more in pairs(catalog):
        yield _pair_page(catalog, less, more, today)


def _pair_page(catalog: Catalog, less: Program, more: Program, today: date) -> Page:
    all_rungs = rungs(catalog.programs, catalog.row.values(), (less.id, more.id))
    return Page(
        folder=f"compare/{less.id}-vs-{more.id}",
        template="pair.md.jinja",
        title=f"{less.short_name} or {more.short_name}: how they differ",
        description=f"{less.short_name} and {more.short_name} compared row by row: hours, cost, safety, evidence.",
        context={
            "less": less,
            "more": more,
            "lead": pair_lead(catalog, less, more),
            "rungs": all_rungs,
            "lit": tuple(rung for rung in all_rungs if rung.is_lit),
            "groups": comparison(catalog, (less, more)),
            "older": min(less, more, key=lambda program: program.check_by),
            "today": today,
        },
        crumbs=CRUMBS,
        source=f"programs/{less.id}.yml",
        layout="pair",
    )


def pair_lead(catalog: Catalog, less: Program, more: Program) -> str:
    """The difference in two sentences: time and place of one, then of the other."""
    rows = catalog.row.values()
    hours = {program.id: hours_words(program, rows) for program in (less, more)}
    first, second = (f"{hours[program.id].lower()}, {program.place}" for program in (less, more))
    if hours[less.id] == hours[more.id]:
        return (
            f"Both take the same time: {hours[less.id].lower()}. The difference is where: {less.short_name} is "
            f"{less.place}, and {more.short_name} is {more.place}."
        )
    return f"{less.short_name}: {first}. {more.short_name}: {second}."
