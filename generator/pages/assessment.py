"""The self-assessment, its rules in words, and the page for people who worry about someone else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.addresses import FIXED, page_names
from generator.assessment.definition import Definition
from generator.assessment.export import version
from generator.assessment.outcomes import SomeoneElse, Urgent
from generator.assessment.vocabulary import LEVELS, LevelId, Route
from generator.assessment.words import DangerSign, card_sentence, danger_signs, fit_sentence, rule_sentence
from generator.catalog import Catalog
from generator.ladder import rungs
from generator.model import CrisisLine
from generator.page import Crumb, Page
from generator.pages.common import HOME, help_context, sources_named

CRUMBS = (HOME, Crumb("Find a level", "self-assessment"))


def assessment_pages(catalog: Catalog) -> Iterator[Page]:
    """The questions with all they may lead to, the rules, and the signs to look for in someone else."""
    yield _questions_page(catalog)
    yield _rules_page(catalog)
    yield _someone_else_page(catalog)


def _questions_page(catalog: Catalog) -> Page:
    definition, outcomes = catalog.assessment, catalog.assessment.outcomes
    cards = [{"card": card, "lines": _lines(catalog, card.reach)} for card in definition.cards]
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
            "rule_groups": _rule_groups(definition),
            "names": page_names(catalog),
            **help_context(catalog),
        },
        source="assessment/questions.yml",
        scripts=("assessment",),
        layout="assessment",
        is_quiet=True,
    )


def _rules_page(catalog: Catalog) -> Page:
    definition = catalog.assessment
    return Page(
        folder="self-assessment/rules",
        template="assessment-rules.md.jinja",
        title=FIXED["self-assessment/rules"],
        description="Every rule of the self-assessment in a sentence, and what the rules cannot do.",
        context={
            "about": definition.about,
            "questions": definition.questions,
            "limits": definition.outcomes.limits,
            "rules": len(definition.rules),
            "rule_groups": _rule_groups(definition),
            "fit_groups": _fit_groups(definition),
            "card_rules": [
                {
                    "card": card,
                    "words": card_sentence(definition, card),
                    "sources": sources_named(catalog, card.sources),
                }
                for card in definition.cards
            ],
            "sources": sources_named(catalog, (*definition.about.sources, *definition.outcomes.sources)),
            "unsure": _unsure_words(definition),
        },
        crumbs=CRUMBS,
        source="assessment/rules.yml",
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
    """What the page says for each level and route that stops the questions, least urgent first."""
    return [
        {"level": level, "route": route, "urgent": urgent, "lines": _lines(catalog, urgent.lines)}
        for level in catalog.assessment.urgent_levels
        for route, urgent in _routes(catalog.assessment, level).items()
    ]


def _rule_groups(definition: Definition) -> list[dict[str, object]]:
    """The rules for the level in words, most urgent level first."""
    return [
        {
            "name": definition.outcome[level].name.capitalize(),
            "rules": [
                {"id": rule.id, "words": rule_sentence(definition, rule), "is_unsettled": rule.is_unsettled}
                for rule in definition.rules
                if rule.floor == level
            ],
        }
        for level in reversed(LEVELS[1:])
    ]


def _fit_groups(definition: Definition) -> list[dict[str, object]]:
    return [
        {
            "name": fit.name,
            "rules": [
                {"id": rule.id, "words": fit_sentence(definition, rule), "is_unsettled": False}
                for rule in definition.fit_rules
                if rule.floor == fit.id
            ],
        }
        for fit in reversed(definition.outcomes.fits[1:])
    ]


def _unsure_words(definition: Definition) -> dict[str, str]:
    """For each question, the answer that "Not sure" counts as."""
    return {
        question.id: option.text
        for question in definition.questions
        for option in question.options
        if option.id == question.unsure.counts_as
    }


def _routes(definition: Definition, level: LevelId) -> Mapping[Route, Urgent]:
    return definition.outcome[level].routes or {}


def _lines(catalog: Catalog, ids: Iterable[str]) -> list[CrisisLine]:
    return [catalog.crisis[line_id] for line_id in ids]
