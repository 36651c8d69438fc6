"""What the rules of the self-assessment may name: questions, axes and answers that exist, each with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.assessment.definition import Definition, Question
from generator.assessment.rulebook import Condition
from generator.assessment.vocabulary import LEVEL, SKIP, UNSURE
from generator.catalog import Catalog
from generator.did_you_mean import nearest
from generator.problems import Place, Problem
from generator.source import FieldPath

FILES = ("questions", "rules", "outcomes", "cards")


def assessment_is_whole(catalog: Catalog) -> Iterator[Problem]:
    """The self-assessment has all of its four files."""
    for name in FILES:
        if not catalog.located[f"assessment/{name}"] and not catalog.not_read.get(f"assessment/{name}"):
            place = Place(f"{catalog.folder}/assessment/{name}.yml")
            yield Problem(place, "this file is missing", fix="add it: the self-assessment is made of four files")


def assessment_ids_are_used_once(catalog: Catalog) -> Iterator[Problem]:
    """No two questions, options of a question, rules or cards have the same id, and none has a reserved one."""
    for definition in assessments(catalog):
        questions = [question.id for question in definition.questions]
        yield from _twice(catalog, "questions", ("questions",), questions, (LEVEL,))
        for at, question in enumerate(definition.questions):
            options = [option.id for option in question.options]
            yield from _twice(catalog, "questions", ("questions", at, "options"), options, (UNSURE, SKIP))
        rules = [rule.id for rule in (*definition.rules, *definition.fit_rules)]
        yield from _twice(catalog, "rules", ("rules",), rules)
        yield from _twice(catalog, "cards", ("cards",), [card.id for card in definition.cards])


def pages_of_an_axis_share_their_steps(catalog: Catalog) -> Iterator[Problem]:
    """Pages that feed one axis use its option ids, in its order, from the mildest on."""
    for definition in assessments(catalog):
        for at, question in enumerate(definition.questions):
            scale = definition.scales[question.feeds]
            ids = [option.id for option in question.options]
            if ids != [step for step in scale if step in ids] or ids[0] != scale[0]:
                fix = f"use these ids, in this order, and begin with the first: {', '.join(scale)}"
                message = f"the options do not follow the steps of the axis '{question.feeds}'"
                yield in_questions(catalog, (at, "options"), message, fix)
            namesake = definition.question.get(question.feeds)
            if namesake is not None and namesake.feeds != question.feeds:
                message = f"'{question.feeds}' is also a question that feeds another axis"
                yield in_questions(catalog, (at, "axis"), message, "rename the axis")


def answers_have_their_reasons(catalog: Catalog) -> Iterator[Problem]:
    """Every answer but the mildest has its own reason, and "not sure" never counts as the mildest."""
    for definition in assessments(catalog):
        for at, question in enumerate(definition.questions):
            for position, option in enumerate(question.options):
                place = (at, "options", position, "reason")
                if position > 0 and option.reason is None:
                    yield in_questions(catalog, place, "is required", "say what is true of everyone who picks it")
                if position == 0 and option.reason is not None:
                    yield in_questions(catalog, place, "the mildest answer is never a reason", "delete it")
            counts_as = question.unsure.counts_as
            if counts_as not in [option.id for option in question.options[1:]]:
                message = f"'{counts_as}' is not one of the answers after the mildest"
                yield in_questions(catalog, (at, "unsure", "as"), message, f"name one of {_later_ids(question)}")


def conditions_name_answers(catalog: Catalog) -> Iterator[Problem]:
    """A condition names a question or axis that exists, and one of its answers after the mildest."""
    for definition in assessments(catalog):
        for file, path, condition, may_name_level in _conditions(definition):
            part: FieldPath = ("count", "of") if condition.count else ("when",)
            for name, least in condition.thresholds.items():
                known = [*definition.pages, *([LEVEL] if may_name_level else [])]
                if name not in known:
                    fix = _near(name, known) or "fix the name, or add the question"
                    yield catalog.problem(
                        f"assessment/{file}", file, (*path, *part, name), f"no question '{name}'", fix
                    )
                    continue
                steps = definition.scale(name)[1:]
                if least not in steps:
                    fix = _near(least, steps) or f"name one of {', '.join(steps)}"
                    message = f"'{least}' is not an answer of '{name}' that can count"
                    yield catalog.problem(f"assessment/{file}", file, (*path, *part, name), message, fix)
            if condition.count and condition.count.least > len(condition.count.of):
                message = f"{condition.count.least} of {len(condition.count.of)} can never be true"
                yield catalog.problem(f"assessment/{file}", file, (*path, "count", "least"), message, "lower it")


def assessments(catalog: Catalog) -> Iterator[Definition]:
    """The self-assessment, if the content has one."""
    if all(catalog.located[f"assessment/{name}"] for name in FILES):
        yield catalog.assessment


def sound_assessments(catalog: Catalog) -> Iterator[Definition]:
    """The self-assessment, if every name in it leads somewhere."""
    basics = (assessment_ids_are_used_once, pages_of_an_axis_share_their_steps, conditions_name_answers)
    if not any(True for rule in basics for _ in rule(catalog)):
        yield from assessments(catalog)


def _conditions(definition: Definition) -> Iterator[tuple[str, FieldPath, Condition, bool]]:
    """Every condition, its file, the way to it, and whether it may name the level."""
    for at, rule in enumerate(definition.rules):
        yield "rules", ("rules", at), rule, False  # a level that rests on the level would be a circle
    for at, fit_rule in enumerate(definition.fit_rules):
        yield "rules", ("fit_rules", at), fit_rule, True
    for at, card in enumerate(definition.cards):
        for position, condition in enumerate(card.shown_when):
            yield "cards", ("cards", at, "shown_when", position), condition, True


def _twice(
    catalog: Catalog, file: str, path: FieldPath, ids: Iterable[str], reserved: tuple[str, ...] = ()
) -> Iterator[Problem]:
    seen: Counter[str] = Counter(reserved)
    for at, given in enumerate(ids):
        seen[given] += 1
        if seen[given] > 1:
            message = f"'{given}' has a meaning of its own" if given in reserved else f"'{given}' is used twice"
            yield catalog.problem(f"assessment/{file}", file, (*path, at, "id"), message, "choose another id")


def in_questions(catalog: Catalog, path: FieldPath, message: str, fix: str) -> Problem:
    """A problem at a place below ``questions:``."""
    return catalog.problem("assessment/questions", "questions", ("questions", *path), message, fix)


def _later_ids(question: Question) -> str:
    return ", ".join(option.id for option in question.options[1:])


def _near(given: str, known: Iterable[str]) -> str:
    near = nearest(given, known)
    return f"did you mean '{near}'?" if near else ""
