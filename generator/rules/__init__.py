"""What a good editor-in-chief would refuse. One rule is one function; its docstring is the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from generator.catalog import Catalog, load_catalog
from generator.problems import ContentError, Place, Problem, in_reading_order
from generator.rules import assessment, balance, evidence, outcomes, questions, references, safety

Rule = Callable[[Catalog], Iterator[Problem]]

ASSESSMENT_RULES: tuple[Rule, ...] = (
    assessment.assessment_is_whole,
    assessment.assessment_ids_are_used_once,
    assessment.pages_of_an_axis_share_their_steps,
    assessment.answers_have_their_reasons,
    assessment.conditions_name_answers,
    outcomes.urgent_rules_have_routes,
    outcomes.rules_decide_something,
    outcomes.every_level_has_its_words,
    outcomes.reassuring_levels_wait,
    outcomes.danger_signs_can_be_seen_by_others,
)

RULES: tuple[Rule, ...] = (
    references.references_resolve,
    references.prose_links_resolve,
    references.rows_are_filled,
    references.rungs_are_distinct,
    references.prices_stand_in_their_programs_file,
    references.parts_have_ids_of_their_own,
    references.former_ids_are_free,
    evidence.source_hosts_are_reviewed,
    evidence.sources_are_listed_once,
    evidence.sources_are_used,
    evidence.sellers_alone_are_not_sure,
    evidence.sure_means_seen,
    balance.good_and_hard_points_balance,
    balance.programs_are_known_well_enough,
    balance.cells_of_a_row_are_of_like_length,
    questions.answers_are_two_sentences,
    questions.answers_have_short_sentences,
    questions.questions_are_asked_once,
    safety.phone_numbers_live_in_one_place,
    safety.words_are_safe,
    safety.words_do_not_sell,
    safety.help_on_every_page_can_be_pressed,
    *ASSESSMENT_RULES,
)


def broken_rules(catalog: Catalog) -> list[Problem]:
    """Every problem that shows only when the whole catalog is seen."""
    return in_reading_order([problem for rule in RULES for problem in rule(catalog)])


def assessment_problems(catalog: Catalog) -> list[Problem]:
    """Every problem of the self-assessment that stops it from being evaluated."""
    return in_reading_order([problem for rule in ASSESSMENT_RULES for problem in rule(catalog)])


def catalog_and_problems(base: Path, *overlays: Path) -> tuple[Catalog, list[Problem]]:
    """The catalog with what its rules find, warnings included. Raises ContentError where it cannot be loaded."""
    catalog = load_catalog(base, *overlays)
    if not catalog.located["site"]:
        fix = "say in it who publishes this guide"
        raise ContentError([Problem(Place(f"{base.as_posix()}/site.yml"), "this file is missing", fix=fix)])
    return catalog, broken_rules(catalog)


def checked_catalog(base: Path, *overlays: Path) -> Catalog:
    """The catalog, if no rule finds an error in it. Raises ContentError with all errors otherwise."""
    catalog, problems = catalog_and_problems(base, *overlays)
    errors = [problem for problem in problems if problem.level == "error"]
    if errors:
        raise ContentError(errors)
    return catalog


def publishing_problems(catalog: Catalog, today: date) -> list[Problem]:
    """What must be mended before the guide is published, but does not stop a build."""
    return in_reading_order(list(safety.overdue(catalog, today)))
