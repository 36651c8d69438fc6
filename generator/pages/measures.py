"""Questionnaires that a reader may fill in, with their total and what it can and cannot mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.addresses import page_names
from generator.catalog import Catalog
from generator.measures.export import script_names, version
from generator.model import Claim, Measure, Source
from generator.page import Page
from generator.pages.common import help_context, sources_named


def measure_pages(catalog: Catalog, today: date) -> Iterator[Page]:
    """One page for each questionnaire."""
    for measure in catalog.measures:
        yield _measure_page(catalog, measure, today)


@dataclass(frozen=True)
class ClaimsView:
    """Statements, and the sources that they rest on together."""

    texts: tuple[str, ...]
    sources: tuple[Source, ...]


def _measure_page(catalog: Catalog, measure: Measure, today: date) -> Page:
    card = measure.help_card
    return Page(
        folder=f"measures/{measure.id}",
        template="measure.md.jinja",
        title=measure.name,
        description="A published questionnaire. Nothing you choose leaves this page.",
        context={
            "measure": measure,
            "version": version(measure),
            "help_lines": [catalog.crisis[line_id] for line_id in card.reach] if card else [],
            "scale": _shown(catalog, measure.scale, measure.accuracy),
            "limits": _shown(catalog, *measure.limits),
            "about": _shown(catalog, measure.made_by, measure.license, measure.wording, measure.languages),
            "names": page_names(catalog),
            "today": today,
            **help_context(catalog),
        },
        source=f"measures/{measure.id}.yml",
        scripts=script_names(measure),
        layout="assessment",
        is_quiet=True,
    )


def _shown(catalog: Catalog, *claims: Claim) -> ClaimsView:
    cited = dict.fromkeys(source for claim in claims for source in claim.sources)
    return ClaimsView(tuple(claim.text for claim in claims), sources_named(catalog, cited))
