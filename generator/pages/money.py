"""Costs and insurance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.catalog import Catalog
from generator.figures import figure_line, figure_words, source_line
from generator.model import Costs, Payer
from generator.page import Crumb, Page
from generator.pages.common import HOME, questions_about, sources_named
from generator.tables import claims_shown

COVERS_WORDS: Mapping[str, str] = {
    "usually": "usually",
    "sometimes": "sometimes",
    "rarely": "rarely",
    "no": "no",
    "not_known": "not known",
}


def money_pages(catalog: Catalog, today: date) -> Iterator[Page]:
    """What each level costs, all payers, and a page for each."""
    yield Page(
        folder="costs",
        template="costs.md.jinja",
        title="What care costs",
        description="Published prices for each level of mental health care, with source, year and how sure we are.",
        context={
            "programs": [
                _costs_shown(catalog, catalog.costs[program.id])
                for program in catalog.programs
                if program.id in catalog.costs
            ],
            "oldest": min(catalog.costs.values(), key=lambda costs: costs.check_by, default=None),
            "today": today,
        },
        crumbs=(HOME,),
        source="costs/",
    )
    yield Page(
        folder="insurance",
        template="insurance.md.jinja",
        title="Insurance",
        description="What each kind of insurance usually pays, how to check, what to ask, and deadlines to appeal.",
        context={
            "payers": tuple(catalog.payers.values()),
            "codes": [
                {"entry": code, "sources": sources_named(catalog, code.sources)}
                for code in catalog.entries("billing-codes")
            ],
            "contacts": [
                {"entry": contact, "sources": sources_named(catalog, contact.sources)}
                for contact in catalog.contacts.values()
            ],
        },
        crumbs=(HOME,),
        source="payers/",
    )
    for payer in catalog.payers.values():
        yield Page(
            folder=f"insurance/{payer.id}",
            template="payer.md.jinja",
            title=payer.name,
            description=payer.lead,
            context={**_payer_shown(catalog, payer), "today": today},
            crumbs=(HOME, Crumb("Insurance", "insurance")),
            source=f"payers/{payer.id}.yml",
        )


def _costs_shown(catalog: Catalog, costs: Costs) -> dict[str, object]:
    return {
        "program": catalog.program[costs.program],
        "costs": costs,
        "prices": [
            {
                "label": price.label,
                "figure": figure_words(price.figure),
                "payer": catalog.payers[price.payer].name,
                "line": figure_line(catalog.sources, price.figure),
            }
            for price in costs.prices
        ],
        "ways": claims_shown(catalog, costs.ways_to_pay_less),
    }


def _payer_shown(catalog: Catalog, payer: Payer) -> dict[str, object]:
    covers = sorted(payer.covers, key=lambda cover: catalog.program[cover.program].rung)
    return {
        "payer": payer,
        "faqs": questions_about(catalog, "payers", payer.id),
        "covers": [
            {
                "program": catalog.program[cover.program],
                "covers": COVERS_WORDS[cover.covers],
                "text": cover.text,
                "line": source_line(catalog.sources, cover.sources, cover.certainty),
            }
            for cover in covers
        ],
        "good_to_know": claims_shown(catalog, payer.good_to_know),
        "deadlines": [
            {
                "step": deadline.step,
                "figure": figure_words(deadline.figure),
                "line": figure_line(catalog.sources, deadline.figure),
            }
            for deadline in payer.deadlines
        ],
    }
