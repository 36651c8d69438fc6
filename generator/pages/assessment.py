"""The self-assessment, its rules in words, and the page for people who worry about someone else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.addresses import FIXED, page_names
from generator.assessment.definition import Definition
from generator.assessment.export import version
from generator.assessment.outcomes import SomeoneElse, Urgent
from generator.assessment.vocabulary import LEVELS, LevelId, Route
from generator.assessment.words import DangerSign, danger_signs
from generator.catalog import Catalog
from generator.ladder import rungs
from generator.model import CrisisLine
from generator.page import Crumb, Page
from generator.pages.assessment_result import brief_rows, neighbors, next_steps, shelters
from generator.pages.assessment_rules import rule_groups, rules_page
from generator.pages.common import HOME, help_context

CRUMBS = (HOME, Crumb("Find a level", "self-assessment"))


def assessment_pages(catalog: Catalog) -> Iterator[Page]:
    """The questions with all they may lead to, the rules, and the signs to look for in someone else."""
    yield _questions_page(catalog)
    yield rules_page(catalog, CRUMBS)
    yield _someone_else_page(catalog)


def _questions_page(catalog: Catalog) -> Page:
    definition, outcomes = catalog.assessment, catalog.assessment.outcomes
    cards = [
        {"card": card, "lines": _lines(catalog, card.reach), "is_sheltering": shelters(catalog, card)}
        for card in definition.cards
    ]
    return Page(
        folder="self-assessment",
        template="assessment.md.jinja",
        title=FIXED["self-assessment"],
        description="Questions that lead to levels of care to ask about. Nothing you choose leaves this page.",
        context={
            "version": version(definition),
            "about": definition.about,
            "questions": definition.questions,
            "levels": outcomes.levels,
            "named": " ".join(level for level in LEVELS if level not in definition.urgent_levels),
            "urgent_ids": " ".join(definition.urgent_levels),
            "urgent": _urgent(catalog),
            "fits": outcomes.fits,
            "interruption": outcomes.interruption,
            "unnamed": outcomes.unnamed,
            "every_level": outcomes.every_level,
            "cards": cards,
            "at_once": [each for each, card in zip(cards, definition.cards, strict=True) if card.is_at_once],
            "rungs": rungs(catalog.programs, catalog.row.values()),
            "next_step": next_steps(definition),
            "brief_rows": brief_rows(catalog),
            "neighbors": tuple(neighbors(catalog)),
            "rule_groups": rule_groups(definition),
            "names": page_names(catalog),
            **help_context(catalog),
        },
        source="assessment/questions.yml",
        scripts=("assessment",),
        layout="assessment",
        is_quiet=True,
    )


def _someone_else_page(catalog: Catalog) -> Page:
    return Page(
        folder="self-assessment/for-someone-else",
        template="assessment-someone-else.md.jinja",
        title=FIXED["self-assessment/for-someone-else"],
        description="Danger signs in someone you worry about, and what you can do.",
        context={
            "about": catalog.assessment.about,
            "someone_else": catalog.assessment.outcomes.someone_else,
            "groups": _sign_groups(catalog),
            "names": page_names(catalog),
        },
        crumbs=CRUMBS,
        source="assessment/outcomes.yml",
    )


def _sign_groups(catalog: Catalog) -> list[dict[str, object]]:
    """The danger signs as others see them: help now, then today with a doctor, then today with someone to talk to."""
    definition = catalog.assessment
    texts, signs = definition.outcomes.someone_else, danger_signs(definition)
    today, now = definition.urgent_levels[0], definition.urgent_levels[-1]
    groups: tuple[tuple[str, LevelId, Route, list[DangerSign]], ...] = (
        (texts.now_heading, now, "medical", [sign for sign in signs if sign.level == now]),
        *(
            (heading, today, route, [sign for sign in signs if sign.level != now and sign.route == route])
            for heading, route in _today_headings(texts)
        ),
    )
    return [
        {
            "heading": heading,
            "is_now": level == now,
            "signs": list(dict.fromkeys(sign.words for sign in found)),
            "lines": _lines(catalog, _routes(definition, level)[route].lines),
        }
        for heading, level, route, found in groups
    ]


def _today_headings(texts: SomeoneElse) -> tuple[tuple[str, Route], ...]:
    return ((texts.today_medical_heading, "medical"), (texts.today_crisis_heading, "crisis"))


def _urgent(catalog: Catalog) -> list[dict[str, object]]:
    """What the page says for each level and route that stops the questions, most urgent first.

    Where the body comes first, ``also`` holds what to do about a crisis beside it.
    """
    return [
        {
            "level": level,
            "route": route,
            "urgent": urgent,
            "also": routes["crisis"] if route == "medical" else None,
            "lines": _lines(catalog, urgent.lines),
        }
        for level in reversed(catalog.assessment.urgent_levels)
        for routes in [_routes(catalog.assessment, level)]
        for route, urgent in routes.items()
    ]


def _routes(definition: Definition, level: LevelId) -> Mapping[Route, Urgent]:
    return definition.outcome[level].routes or {}


def _lines(catalog: Catalog, ids: Iterable[str]) -> list[CrisisLine]:
    return [catalog.crisis[line_id] for line_id in ids]
