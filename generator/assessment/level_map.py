"""Which level each answer leads to, alone and together with one other: the rules as a map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, groupby, product

from generator.assessment.definition import Definition, Question
from generator.assessment.evaluate import Answers, evaluate, holds, steps_of
from generator.assessment.vocabulary import LEVELS, LevelId

# A color is never alone. The ids of the shipped rules begin with the same letters.
LETTERS: dict[LevelId, str] = {
    "self_help": "H", "outpatient": "O", "iop": "I", "php": "P", "residential": "S", "emergency_eval": "E",
    "crisis_now": "C",
}  # fmt: skip


@dataclass(frozen=True)
class Answered:
    """One answer, and the level it leads to while all else is at its mildest."""

    option: str
    words: str
    level: LevelId


@dataclass(frozen=True)
class Row:
    """One question with its answers, mildest first. ``moves_level`` is False where no answer ever counts."""

    question: Question
    name: str
    answers: tuple[Answered, ...]
    moves_level: bool


@dataclass(frozen=True)
class Pair:
    """Two answers that together lead to a higher level than each alone, while all else is at its mildest.

    ``names`` are their axes, ``options`` the mildest answers that do so, ``rules`` the ids of the rules behind it.
    """

    names: tuple[str, str]
    options: tuple[str, str]
    level: LevelId
    rules: tuple[str, ...]


def single_answers(definition: Definition) -> tuple[Row, ...]:
    """Every question in order, with the level that each answer leads to alone."""
    return tuple(
        Row(
            question,
            short_name(question.id),
            tuple(
                Answered(option.id, option.text, _level(definition, {question.id: option.id}))
                for option in question.options
            ),
            definition.moves_level(question),
        )
        for question in definition.questions
    )


def raising_pairs(definition: Definition) -> tuple[Pair, ...]:
    """All pairs of answers that raise the level, by the order of their questions, the most urgent level first."""
    pages = _longest_pages(definition)
    alone = {
        (page.id, option.id): _level(definition, {page.id: option.id}) for page in pages for option in page.options
    }
    return tuple(
        pair
        for one, other in combinations(pages, 2)
        for pair in sorted(_raised(definition, one, other, alone), key=lambda pair: -LEVELS.index(pair.level))
    )


def pairs_by_name(pairs: tuple[Pair, ...]) -> dict[str, tuple[Pair, ...]]:
    """The pairs under the first of their names, the most urgent level first."""
    return {
        name: tuple(sorted(group, key=lambda pair: -LEVELS.index(pair.level)))
        for name, group in groupby(pairs, key=lambda pair: pair.names[0])
    }


def rules_of_many(definition: Definition) -> tuple[str, ...]:
    """The ids of the rules that take three answers or more, which no map of one or two answers can show."""
    return tuple(rule.id for rule in definition.rules if rule.least > 2)


def short_name(name: str) -> str:
    """The name of a question or an axis, as the rules use it, for a narrow column."""
    return name.replace("_", " ").capitalize()


def _raised(
    definition: Definition, one: Question, other: Question, alone: Mapping[tuple[str, str], LevelId]
) -> Iterator[Pair]:
    """The raising pairs of two questions, each the mildest for its level."""
    reached: dict[tuple[int, int], LevelId] = {}
    for at_one, at_other in product(range(1, len(one.options)), range(1, len(other.options))):
        options = (one.options[at_one].id, other.options[at_other].id)
        answers = {one.id: options[0], other.id: options[1]}
        reached[at_one, at_other] = level = _level(definition, answers)
        milder = (
            reached.get((at_one - 1, at_other), alone[other.id, options[1]]),
            reached.get((at_one, at_other - 1), alone[one.id, options[0]]),
        )
        if all(LEVELS.index(level) > LEVELS.index(lower) for lower in milder):
            yield Pair((one.feeds, other.feeds), options, level, _rules_behind(definition, answers, level))


def _longest_pages(definition: Definition) -> list[Question]:
    """For each axis that moves the level, its page with the most answers; the other pages repeat some of them."""
    longest: dict[str, Question] = {}
    for question in definition.questions:
        known = longest.get(question.feeds)
        if definition.moves_level(question) and (known is None or len(question.options) > len(known.options)):
            longest[question.feeds] = question
    return list(longest.values())


def _level(definition: Definition, answers: Answers) -> LevelId:
    mildest = {question.id: question.options[0].id for question in definition.questions}
    return evaluate(definition, {**mildest, **answers}).at_least


def _rules_behind(definition: Definition, answers: Answers, level: LevelId) -> tuple[str, ...]:
    steps = steps_of(definition, answers)
    return tuple(rule.id for rule in definition.rules if rule.floor == level and holds(definition, rule, steps))
