"""What a good editor-in-chief would refuse. One rule is one function; its docstring is the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.catalog import Catalog, read_catalog
from generator.kinds import KINDS
from generator.problems import ContentError, Place, Problem, in_reading_order
from generator.rules import (
    abbreviations,
    addresses,
    assessment,
    balance,
    dates,
    evidence,
    exceptions,
    glossary,
    hosts,
    measures,
    outcomes,
    phrases,
    questions,
    readability,
    references,
    safety,
    wording,
)

Rule = Callable[[Catalog], Iterator[Problem]]
DatedRule = Callable[[Catalog, date], Iterator[Problem]]

# Rules that can be judged although other files could not be read.
ENTRY_RULES: tuple[Rule, ...] = (
    references.references_resolve,
    references.prose_links_resolve,
    references.links_are_whole,
    references.nothing_is_named_twice,
    references.rungs_are_distinct,
    references.prices_stand_in_their_programs_file,
    references.parts_have_ids_of_their_own,
    references.first_questions_are_of_their_topic,
    references.former_ids_are_free,
    evidence.sources_are_listed_once,
    evidence.sellers_alone_are_not_sure,
    evidence.sure_means_seen,
    hosts.addresses_are_well_formed,
    hosts.copies_are_refused,
    hosts.addresses_carry_no_trackers,
    hosts.dois_are_whole,
    dates.review_dates_are_near,
    dates.entries_are_checked_with_their_sources,
    dates.entries_are_checked_by_the_end_they_name,
    dates.numbers_were_read_somewhere,
    balance.good_and_hard_points_balance,
    questions.answers_are_two_sentences,
    questions.questions_are_not_near_copies,
    glossary.words_are_explained_once,
    glossary.synonyms_mean_something_else,
    phrases.phrases_stand_once,
    phrases.what_is_not_meant_is_whole,
    safety.phone_numbers_live_in_one_place,
    safety.help_on_every_page_can_be_pressed,
    wording.words_are_safe,
    wording.words_do_not_sell,
    readability.sentences_are_short,
    addresses.lasting_addresses_lead_somewhere,
    exceptions.exceptions_name_a_rule,
    exceptions.exceptions_name_an_entry,
    measures.points_rise,
    measures.bands_cover_every_total,
    measures.danger_opens_help,
    assessment.assessment_is_whole,
)

EVERY_KIND = tuple(kind.name for kind in KINDS)
# Rules that need all entries of some kinds: what is missing to them may only be unreadable.
WHOLE_RULES: Mapping[Rule, tuple[str, ...]] = {
    references.rows_are_filled: ("rows",),
    evidence.sources_are_used: EVERY_KIND,
    hosts.source_hosts_are_reviewed: ("hosts",),
    phrases.phrases_name_known_lists: ("crisis-words", "signposts"),
    hosts.hosts_are_used: ("sources",),
    balance.programs_are_known_well_enough: ("rows",),
    balance.cells_of_a_row_are_of_like_length: ("rows", "programs"),
    abbreviations.abbreviations_are_explained: ("glossary", "crisis"),
    readability.long_texts_are_plain: ("glossary", "conditions", "modalities"),
    readability.entries_are_plain: ("glossary", "conditions", "modalities"),
}

ASSESSMENT_RULES: tuple[Rule, ...] = (
    assessment.assessment_ids_are_used_once,
    assessment.pages_of_an_axis_share_their_steps,
    assessment.answers_have_their_reasons,
    assessment.conditions_name_answers,
    outcomes.urgent_rules_have_routes,
    outcomes.rules_decide_something,
    outcomes.every_level_has_its_words,
    outcomes.reassuring_levels_wait,
)
# What is evaluated alone, or was written at an earlier commit, can do without these; the proof takes some seconds.
PROMISES: tuple[Rule, ...] = (
    outcomes.danger_signs_are_promised,
    outcomes.urgent_help_has_its_lines,
    outcomes.the_self_assessment_is_proven,
)

RULES = (*ENTRY_RULES, *WHOLE_RULES, *ASSESSMENT_RULES, *PROMISES)

# Rules that depend on what day it is. Time alone never stops a build, so these warn.
DATED_RULES: tuple[DatedRule, ...] = (
    dates.nothing_is_due_soon,
    dates.nothing_is_overdue,
)
FUTURE_RULES: tuple[DatedRule, ...] = (dates.no_day_is_in_the_future,)

# What may be built and read, but not published.
PUBLISHING_RULES: tuple[Rule, ...] = (safety.the_publisher_is_named,)
DATED_PUBLISHING_RULES: tuple[DatedRule, ...] = (dates.nothing_is_overdue,)


def broken_rules(catalog: Catalog) -> list[Problem]:
    """Every problem that shows only when the catalog is seen, less what content/exceptions.yml lets pass."""
    can_be_judged = (rule for rule, kinds in WHOLE_RULES.items() if not any(map(catalog.not_read.get, kinds)))
    rules = (*ENTRY_RULES, *can_be_judged, *((*ASSESSMENT_RULES, *PROMISES) if catalog.has_assessment else ()))
    allowed = exceptions.excepted(catalog)
    needed: list[exceptions.Spot] = []
    problems: list[Problem] = []
    for rule in rules:
        for problem in _named(rule, rule(catalog)):
            spot = exceptions.spot_of(problem)
            if spot in allowed:
                needed.append(spot)
            else:
                problems.append(problem)
    if catalog.is_whole:
        problems += _named(exceptions.exceptions_are_needed, exceptions.exceptions_are_needed(catalog, needed))
    return in_reading_order(problems)


def assessment_problems(catalog: Catalog) -> list[Problem]:
    """Every problem of the self-assessment that stops it from being evaluated."""
    rules = (assessment.assessment_is_whole, *ASSESSMENT_RULES)
    return in_reading_order([problem for rule in rules for problem in _named(rule, rule(catalog))])


def dated_problems(catalog: Catalog, today: date, latest: date | None = None) -> list[Problem]:
    """What is due, overdue or dated too late, as warnings.

    ``today`` may be the day of the last commit; ``latest`` is then the day that an editor may write now.
    """
    return in_reading_order([*_on(catalog, DATED_RULES, today), *_on(catalog, FUTURE_RULES, latest or today)])


def publishing_problems(catalog: Catalog, today: date, latest: date | None = None) -> list[Problem]:
    """What must be mended before the guide is published, but does not stop a build; days as for dated_problems."""
    found = [problem for rule in PUBLISHING_RULES for problem in _named(rule, rule(catalog))]
    found += [*_on(catalog, DATED_PUBLISHING_RULES, today), *_on(catalog, FUTURE_RULES, latest or today)]
    return in_reading_order([replace(problem, level="error") for problem in found])


def catalog_and_problems(base: Path, *overlays: Path) -> tuple[Catalog, list[Problem]]:
    """As much of the catalog as can be read, and every problem in the content, warnings included."""
    catalog, problems = read_catalog(base, *overlays)
    if not catalog.located["site"] and not catalog.not_read["site"]:
        fix = "say in it who publishes this guide"
        problems.append(Problem(Place(f"{base.as_posix()}/site.yml"), "this file is missing", fix=fix))
        catalog = replace(catalog, not_read={**catalog.not_read, "site": frozenset({"site"})})
    told = {(problem.place.path, problem.place.line) for problem in problems if problem.level == "error"}
    # A line with a slip was read as it may have been meant; what the rules say of it would be a guess.
    broken = [problem for problem in broken_rules(catalog) if (problem.place.path, problem.place.line) not in told]
    return catalog, in_reading_order([*problems, *broken])


def all_problems(
    base: Path, *overlays: Path, today: date, latest: date | None = None, is_publishing: bool = False
) -> list[Problem]:
    """Every problem in the content on one day (see dated_problems); with ``is_publishing`` what may not go public."""
    catalog, problems = catalog_and_problems(base, *overlays)
    problems += dated_problems(catalog, today, latest)
    if is_publishing:
        refused = set(publishing_problems(catalog, today, latest))
        problems = [each for each in problems if replace(each, level="error") not in refused] + list(refused)
    return in_reading_order(problems)


def checked_catalog(base: Path, *overlays: Path) -> Catalog:
    """The catalog, if no rule finds an error in it. Raises ContentError with all errors otherwise."""
    catalog, problems = catalog_and_problems(base, *overlays)
    errors = [problem for problem in problems if problem.level == "error"]
    if errors:
        raise ContentError(errors)
    return catalog


def _on(catalog: Catalog, rules: Iterable[DatedRule], day: date) -> list[Problem]:
    return [problem for rule in rules for problem in _named(rule, rule(catalog, day))]


def _named(rule: Callable[..., Iterator[Problem]], problems: Iterator[Problem]) -> list[Problem]:
    """The problems, each with the name of the rule that found it."""
    return [replace(problem, rule=rule.__name__) for problem in problems]
