"""What the self-assessment must be able to say, and what each rule must do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from generator.assessment.deciding import idle_rules
from generator.assessment.vocabulary import FITS, LEVELS, ROUTES, URGENT, LevelId, UrgentId
from generator.assessment.words import danger_signs
from generator.catalog import Catalog
from generator.problems import Problem
from generator.rules.assessment import assessments, in_questions, sound_assessments
from generator.source import FieldPath

NEEDS_OF_REASSURING: Mapping[LevelId, tuple[str, ...]] = {"self_help": ("all",), "outpatient": ("danger", "all")}


def urgent_rules_have_routes(catalog: Catalog) -> Iterator[Problem]:
    """A rule names a route if, and only if, its floor is help today or now; no floor is the lowest level."""
    for definition in assessments(catalog):
        for at, rule in enumerate(definition.rules):
            if (rule.floor in definition.urgent_levels) != (rule.route is not None):
                message = "needs a route" if rule.route is None else f"'{rule.floor}' has no route"
                fix = f"write route: {' or '.join(ROUTES)}" if rule.route is None else "delete the route"
                yield catalog.problem("assessment/rules", "rules", ("rules", at, "route"), message, fix)
            if rule.floor == LEVELS[0]:
                yield _in_rules(catalog, ("rules", at, "floor"), "everyone reaches this level anyway")
        for at, fit_rule in enumerate(definition.fit_rules):
            if fit_rule.floor == FITS[0]:
                yield _in_rules(catalog, ("fit_rules", at, "floor"), "everyone reaches this fit anyway")


def rules_decide_something(catalog: Catalog) -> Iterator[Problem]:
    """For every rule there are answers where it alone reaches its floor."""
    for definition in sound_assessments(catalog):
        idle = idle_rules(definition)
        for part, rules in (("rules", definition.rules), ("fit_rules", definition.fit_rules)):
            for at, rule in enumerate(rules):
                if rule.id in idle:
                    yield _in_rules(catalog, (part, at), f"{rule.id} never decides: other rules reach its floor")


def every_level_has_its_words(catalog: Catalog) -> Iterator[Problem]:
    """Each level and fit has its text, in order; a level covers each fit once, or has every route."""
    for definition in assessments(catalog):
        outcomes = definition.outcomes
        for part, given, wanted in (
            ("levels", tuple(level.id for level in outcomes.levels), LEVELS),
            ("fits", tuple(fit.id for fit in outcomes.fits), FITS),
        ):
            if given != wanted:
                yield _in_outcomes(
                    catalog, (part,), f"has {', '.join(given)}", f"list {', '.join(wanted)}, in this order"
                )
        for at, level in enumerate(outcomes.levels):
            covered = sorted(fit for ask in level.ask_about for fit in ask.fits)
            if level.ask_about and covered != sorted(FITS):
                yield _in_outcomes(
                    catalog, ("levels", at, "ask_about"), "does not name each fit once", f"name {', '.join(FITS)}"
                )
            if level.routes is not None and set(level.routes) != set(ROUTES):
                yield _in_outcomes(
                    catalog, ("levels", at, "routes"), "does not have each route", f"add {' and '.join(ROUTES)}"
                )
        if definition.urgent_levels != URGENT:
            message = f"routes stand at {', '.join(definition.urgent_levels) or 'no level'}"
            yield _in_outcomes(catalog, ("levels",), message, f"give {' and '.join(URGENT)} routes, and no other level")
        needs = [("none", "danger", "all").index(level.needs) for level in outcomes.levels]
        if needs != sorted(needs, reverse=True):
            yield _in_outcomes(
                catalog, ("levels",), "a higher level needs more answers than a lower one", "order 'needs'"
            )


def reassuring_levels_wait(catalog: Catalog) -> Iterator[Problem]:
    """Self-help waits for every answer, weekly therapy for those that show danger; skipping these shows a card."""
    for definition in assessments(catalog):
        for at, level in enumerate(definition.outcomes.levels):
            wanted = NEEDS_OF_REASSURING.get(level.id, (level.needs,))
            if level.needs not in wanted:
                message = f"'{level.id}' must not be named while danger is unknown"
                yield _in_outcomes(catalog, ("levels", at, "needs"), message, f"write needs: {wanted[0]}")
        if not any(question.is_danger for question in definition.questions):
            yield in_questions(catalog, (), "no question is marked as one that shows danger", "add 'is_danger: true'")
        if not any(card.when_danger_is_skipped and card.reach for card in definition.cards):
            message = "no card offers a crisis line when a question on danger is skipped"
            fix = "add 'when_danger_is_skipped: true' to one with 'reach'"
            yield catalog.problem("assessment/cards", "cards", ("cards",), message, fix)


def danger_signs_are_promised(catalog: Catalog) -> Iterator[Problem]:
    """Every answer that alone calls for help says so under 'calls_for', and in words for those who worry."""
    for definition in sound_assessments(catalog):
        signs = {(sign.question, sign.option): sign for sign in danger_signs(definition)}
        for at, question in enumerate(definition.questions):
            for position, option in enumerate(question.options):
                place = (at, "options", position)
                sign = signs.get((question.id, option.id))
                if option.calls_for and position == 0:
                    yield in_questions(
                        catalog, (*place, "calls_for"), "the mildest answer calls for nothing", "delete it"
                    )
                if option.calls_for == URGENT[-1] and not question.is_danger:
                    message = "is required where an answer calls for help now"
                    yield in_questions(catalog, (at, "is_danger"), message, "write is_danger: true")
                if sign and _promises_less(option.calls_for, sign.level):
                    message = f"this answer alone leads to '{sign.level}'"
                    fix = f"write calls_for: {sign.level}"
                    yield in_questions(catalog, (*place, "calls_for"), message, fix)
                if option.calls_for and option.about_them is None:
                    message = "is required: this answer alone calls for help at once"
                    yield in_questions(catalog, (*place, "about_them"), message, "say what others see")
                if option.about_them is not None and not option.calls_for and not sign:
                    message = "this answer alone calls for no help at once"
                    yield in_questions(catalog, (*place, "about_them"), message, "delete it")


def urgent_help_has_its_lines(catalog: Catalog) -> Iterator[Problem]:
    """Help today or now names the crisis and the emergency line; cards that stand for help name the crisis line."""
    for definition, site in product(assessments(catalog), catalog.entries("site")):
        for at, level in enumerate(definition.outcomes.levels):
            for route, urgent in (level.routes or {}).items():
                wanted = {site.crisis_line, site.emergency_line} - set(urgent.lines)
                place: FieldPath = ("levels", at, "routes", route, "lines")
                if wanted:
                    message = f"does not name {', '.join(sorted(wanted))}"
                    yield _in_outcomes(catalog, place, message, "add it: help at once must be in reach")
                elif route == ROUTES[-1] and urgent.lines[0] != site.emergency_line:
                    message = f"a danger to the body begins with '{urgent.lines[0]}'"
                    yield _in_outcomes(catalog, place, message, f"put {site.emergency_line} first")
        for at, card in enumerate(definition.cards):
            if (card.is_first or card.when_danger_is_skipped) and site.crisis_line not in card.reach:
                message = f"'{card.id}' stands for help at once and does not name {site.crisis_line}"
                yield catalog.problem("assessment/cards", "cards", ("cards", at, "reach"), message, "add it")


def the_self_assessment_is_proven(catalog: Catalog) -> Iterator[Problem]:
    """What is promised of the self-assessment holds for every combination of answers."""
    first = (urgent_rules_have_routes, every_level_has_its_words, danger_signs_are_promised)
    if any(True for rule in first for _ in rule(catalog)):
        return  # what these tell would be told again
    for _ in sound_assessments(catalog):
        for each in catalog.proof.violations:
            yield catalog.problem(f"assessment/{each.file}", each.file, each.path, each.message, each.fix)


def _promises_less(promised: UrgentId | None, level: LevelId) -> bool:
    """A promise above what the rules do is for the proof to tell: the rules are wrong, not the promise."""
    return promised is None or LEVELS.index(promised) < LEVELS.index(level)


def _in_rules(catalog: Catalog, path: FieldPath, message: str) -> Problem:
    return catalog.problem("assessment/rules", "rules", path, message, "delete the rule, or change it")


def _in_outcomes(catalog: Catalog, path: FieldPath, message: str, fix: str) -> Problem:
    return catalog.problem("assessment/outcomes", "outcomes", path, message, fix)
