"""The self-assessment for the browser: its definition as data, and the scripts that use it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from generator.assessment.definition import Definition, Question
from generator.assessment.rulebook import Condition, Rule
from generator.assessment.vocabulary import FITS, LEVELS, UNSURE

BROWSER = Path(__file__).parent / "browser"
PAGE = ("changes.js", "form.js", "result.js", "assessment-page.js")  # sent as one file, in this order


def browser_files(definition: Definition) -> Mapping[str, str]:
    """Every script of the self-assessment by its name under the site's assets."""
    return {
        "assessment/definition.js": definition_script(definition),
        "assessment/engine.js": _script("engine.js"),
        "assessment/assessment-page.js": "\n".join(_script(name) for name in PAGE),
    }


def _script(name: str) -> str:
    return (BROWSER / name).read_text(encoding="utf-8")


def definition_script(definition: Definition) -> str:
    """The definition as a classic script, so that it also loads from a disk."""
    plain = {**as_data(definition), "version": version(definition)}
    return f"var assessmentDefinition = {json.dumps(plain, ensure_ascii=True, separators=(',', ':'))};\n"


def version(definition: Definition) -> str:
    """Changes with the definition: the page and its data must carry the same one."""
    plain = json.dumps(as_data(definition), sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()[:12]


def as_data(definition: Definition) -> dict[str, object]:
    """All that the evaluation needs, with thresholds and floors as steps."""
    return {
        "levels": list(LEVELS),
        "needs": [definition.outcome[level].needs for level in LEVELS],
        "questions": [_question(definition, question) for question in definition.questions],
        "rules": [_rule(definition, rule) for rule in definition.rules],
        "fit_rules": [
            {"floor": FITS.index(rule.floor), **_condition(definition, rule)} for rule in definition.fit_rules
        ],
        "cards": [
            {
                "id": card.id,
                "when_danger_is_skipped": card.when_danger_is_skipped,
                "shown_when": [_condition(definition, condition) for condition in card.shown_when],
            }
            for card in definition.cards
        ],
    }


def _question(definition: Definition, question: Question) -> dict[str, object]:
    reasons = {option.id: option.reason for option in question.options if option.reason}
    return {
        "id": question.id,
        "axis": question.feeds,
        "is_danger": question.is_danger,
        "moves_level": definition.moves_level(question),
        "steps": {option.id: definition.step(question.id, option.id) for option in question.options},
        "unsure": question.unsure.counts_as,
        "reasons": {**reasons, UNSURE: question.unsure.reason},
    }


def _rule(definition: Definition, rule: Rule) -> dict[str, object]:
    return {"id": rule.id, "floor": LEVELS.index(rule.floor), "route": rule.route, **_condition(definition, rule)}


def _condition(definition: Definition, condition: Condition) -> dict[str, object]:
    thresholds = [[name, definition.step(name, least)] for name, least in condition.thresholds.items()]
    return {"least": condition.least, "of": thresholds}
