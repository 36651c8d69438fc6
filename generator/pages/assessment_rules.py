"""The page that shows every rule of the self-assessment with its reason, and the rules as a map."""

from __future__ import annotations

from generator.addresses import FIXED
from generator.assessment.definition import Definition
from generator.assessment.level_map import (
    LETTERS,
    pairs_by_name,
    raising_pairs,
    rules_of_many,
    short_name,
    single_answers,
)
from generator.assessment.rulebook import Numbered
from generator.assessment.vectors import FILE
from generator.assessment.vocabulary import LEVELS
from generator.assessment.words import as_heading, card_sentence, fit_sentence, rule_sentence
from generator.catalog import Catalog
from generator.page import Crumb, Page
from generator.pages.common import sources_named


def rules_page(catalog: Catalog, crumbs: tuple[Crumb, ...]) -> Page:
    """Every rule in a sentence, why it is there, and what it rests on."""
    definition = catalog.assessment
    return Page(
        folder="self-assessment/rules",
        template="assessment-rules.md.jinja",
        title=FIXED["self-assessment/rules"],
        description="Every rule of the self-assessment in a sentence, why it is there, and what the rules cannot do.",
        context={
            "about": definition.about,
            "questions": definition.questions,
            "limits": definition.outcomes.limits,
            "rules": len(definition.rules),
            "level_map": _level_map(definition),
            "rule_groups": rule_groups(definition),
            "fit_groups": _fit_groups(definition),
            **_rests_on(catalog),
            "card_rules": _card_rules(catalog),
            "sources": sources_named(catalog, (*definition.about.sources, *definition.outcomes.sources)),
            "unsure": _unsure_words(definition),
            "proof": catalog.proof,
            "proof_levels": [
                (as_heading(definition.outcome[level].name), catalog.proof.levels[level]) for level in LEVELS
            ],
            "vectors_file": FILE,
        },
        crumbs=crumbs,
        source="assessment/rules.yml",
    )


def rule_groups(definition: Definition) -> list[dict[str, object]]:
    """The rules for the level in words, most urgent level first."""
    return [
        {
            "id": level,
            "name": as_heading(definition.outcome[level].name),
            "rules": [
                {**_told(rule), "words": rule_sentence(definition, rule), "is_unsettled": rule.is_unsettled}
                for rule in definition.rules
                if rule.floor == level
            ],
        }
        for level in reversed(LEVELS[1:])
    ]


def _fit_groups(definition: Definition) -> list[dict[str, object]]:
    return [
        {
            "id": fit.id,
            "name": fit.name,
            "rules": [
                {**_told(rule), "words": fit_sentence(definition, rule), "is_unsettled": False}
                for rule in definition.fit_rules
                if rule.floor == fit.id
            ],
        }
        for fit in reversed(definition.outcomes.fits[1:])
    ]


def _told(rule: Numbered) -> dict[str, object]:
    return {"id": rule.id, "why": rule.why, "sources": rule.sources}


def _rests_on(catalog: Catalog) -> dict[str, object]:
    """The sources that the reasons of the rules name, and how many of all rules name none."""
    rules = (*catalog.assessment.rules, *catalog.assessment.fit_rules)
    return {
        "cited_by_rules": {name: catalog.sources[name] for rule in rules for name in rule.sources},
        "all_rules": len(rules),
        "own_judgment": sum(not rule.sources for rule in rules),
    }


def _level_map(definition: Definition) -> dict[str, object]:
    """The level of each answer alone, the pairs of answers that raise it, and the letter of each level."""
    rows = single_answers(definition)
    return {
        "letters": LETTERS,
        "levels": {outcome.id: outcome.name for outcome in reversed(definition.outcomes.levels)},
        "rows": rows,
        "idle": [row.name for row in rows if not row.moves_level],
        "axes": _shared_axes(definition),
        "most": max(len(row.answers) for row in rows),
        "pairs": {
            short_name(name): [
                {"rules": pair.rules, "level": pair.level, "other": short_name(pair.names[1])} for pair in pairs
            ]
            for name, pairs in pairs_by_name(raising_pairs(definition)).items()
        },
        "of_many": rules_of_many(definition),
    }


def _shared_axes(definition: Definition) -> dict[str, list[int]]:
    """For each axis that several questions feed, their numbers."""
    numbers = {question.id: at for at, question in enumerate(definition.questions, 1)}
    return {
        short_name(axis): [numbers[page.id] for page in definition.pages[axis]]
        for axis in definition.scales
        if len(definition.pages[axis]) > 1
    }


def _card_rules(catalog: Catalog) -> list[dict[str, object]]:
    return [
        {
            "card": card,
            "words": card_sentence(catalog.assessment, card),
            "sources": sources_named(catalog, card.sources),
        }
        for card in catalog.assessment.cards
    ]


def _unsure_words(definition: Definition) -> dict[str, str]:
    """For each question, the answer that "Not sure" counts as."""
    return {
        question.id: option.text
        for question in definition.questions
        for option in question.options
        if option.id == question.unsure.counts_as
    }
