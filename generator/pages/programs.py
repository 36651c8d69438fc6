"""The pages about levels of care: all of them, and each one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.addresses import pairs
from generator.catalog import Catalog
from generator.ladder import rungs
from generator.model import Program, Row
from generator.page import Crumb, Page
from generator.pages.common import HOME, help_context, questions_about
from generator.tables import CLAIM_FIELDS, GroupView, RowView, cell_view, comparison, said_of

CRUMBS = (HOME, Crumb("Levels of care", "programs"))


def program_pages(catalog: Catalog, today: date) -> Iterator[Page]:
    """All levels on the ladder, then one page for each."""
    yield Page(
        folder="programs",
        template="programs.md.jinja",
        title="Levels of care",
        description="Every level of mental health care, from least to most hours a week, with sources.",
        context={
            "rungs": rungs(catalog.programs, catalog.row.values()),
            "questions": len(catalog.assessment.questions),
        },
        crumbs=(HOME,),
        source="rows.yml",
        layout="wide",
    )
    for program in catalog.programs:
        yield _program_page(catalog, program, today)


def _program_page(catalog: Catalog, program: Program, today: date) -> Page:
    summary = [row for row in catalog.row.values() if row.form == "short"]
    return Page(
        folder=f"programs/{program.id}",
        template="program.md.jinja",
        title=program.name,
        description=program.lead,
        context={
            "program": program,
            "rungs": rungs(catalog.programs, catalog.row.values(), (program.id,)),
            "shorts": [RowView(row, (cell_view(catalog, program, row),)) for row in summary],
            "groups": _rows_not_shown_above(comparison(catalog, (program,))),
            "row_of": {row.filled_from: row.id for row in catalog.row.values() if row.filled_from},
            **{name: said_of(catalog, program, name) for name in CLAIM_FIELDS},
            "faqs": questions_about(catalog, "programs", program.id),
            "pairs": [pair for pair in pairs(catalog) if program in pair],
            "today": today,
            **help_context(catalog),
        },
        crumbs=CRUMBS,
        source=f"programs/{program.id}.yml",
        layout="ladder",
    )


def _rows_not_shown_above(groups: tuple[GroupView, ...]) -> tuple[GroupView, ...]:
    """The rows that neither the summary nor one of the lists of the page shows."""
    left = [
        replace(group, rows=tuple(row for row in group.rows if row.row.form == "long" and not _is_list(row.row)))
        for group in groups
    ]
    return tuple(group for group in left if group.rows)


def _is_list(row: Row) -> bool:
    return row.filled_from in CLAIM_FIELDS
