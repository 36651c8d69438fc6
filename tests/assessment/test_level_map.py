"""The rules as a map: each answer alone, and two together."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, product

import pytest

from generator.assessment.definition import Definition
from generator.assessment.evaluate import evaluate
from generator.assessment.level_map import (
    LETTERS,
    Pair,
    pairs_by_name,
    raising_pairs,
    rules_of_many,
    short_name,
    single_answers,
)
from generator.assessment.rulebook import Count, Rule
from generator.assessment.vocabulary import LEVELS, LevelId
from tests.assessment.builders import definition as built
from tests.assessment.builders import question, rule


def levels_alone(whole: Definition) -> dict[str, list[LevelId]]:
    """The levels of each question's answers, as the map has them."""
    return {row.question.id: [each.level for each in row.answers] for row in single_answers(whole)}


def test_each_answer_has_the_level_it_leads_to_alone() -> None:
    """An answer that needs another one counts as the mildest."""
    whole = built(rule("iop", fear="some"), rule("php", number=2, fear="some", pain="much"))

    assert levels_alone(whole) == {
        "fear": ["self_help", "iop", "iop"],
        "pain": ["self_help", "self_help", "self_help"],
    }


def test_the_map_agrees_with_the_evaluation(definition: Definition) -> None:
    """Each answer given alone, with the others open, leads at least to the level on the map, and to no more."""
    evaluated = {
        each.id: [evaluate(definition, {each.id: option.id}).at_least for option in each.options]
        for each in definition.questions
    }

    assert levels_alone(definition) == evaluated


def test_a_question_that_no_rule_reads_moves_nothing() -> None:
    """The map tells questions that only change words or cards from those that raise a level."""
    whole = built(rule("iop", fear="some"))

    assert {row.question.id: row.moves_level for row in single_answers(whole)} == {"fear": True, "pain": False}


def test_a_pair_is_the_mildest_that_raises_the_level() -> None:
    """Worse answers that lead to the same level are not told again."""
    whole = built(rule("iop", fear="some"), rule("php", number=2, fear="some", pain="some"))

    assert raising_pairs(whole) == (Pair(("fear", "pain"), ("some", "some"), "php", ("R2",)),)


def test_answers_that_reach_the_level_alone_are_no_pair() -> None:
    """Two answers that add nothing to each other are left out."""
    assert raising_pairs(built(rule("iop", fear="some"), rule("iop", number=2, pain="some"))) == ()


def test_pages_of_one_axis_are_one_name() -> None:
    """Two questions that feed one axis do not tell the same pair twice."""
    pages = (question("self", "harm"), question("others", "harm", steps=("none", "some")), question("pain"))
    whole = built(rule("iop", harm="some", pain="some"), questions=pages)

    assert [pair.names for pair in raising_pairs(whole)] == [("harm", "pain")]


def test_pairs_stand_under_their_first_name() -> None:
    """The most urgent level comes first."""
    three = (question("fear"), question("pain"), question("sleep"))
    mild, grave = rule("iop", fear="some", pain="some"), rule("residential", number=2, fear="some", sleep="some")
    found = pairs_by_name(raising_pairs(built(mild, grave, questions=three)))

    assert {name: [pair.rules for pair in pairs] for name, pairs in found.items()} == {"fear": [("R2",), ("R1",)]}


def test_every_pair_that_raises_is_on_the_map(definition: Definition, mild: Callable[..., dict[str, str]]) -> None:
    """Of any two answers that lead further together, a pair of the map holds; of any others, none does."""
    pairs, wrong = raising_pairs(definition), []
    singly = {
        (each.id, option.id): evaluate(definition, {each.id: option.id}).at_least
        for each in definition.questions
        for option in each.options
    }
    for one, other in combinations(definition.questions, 2):
        for first, second in product(one.options[1:], other.options[1:]):
            together = evaluate(definition, mild(**{one.id: first.id, other.id: second.id})).at_least
            alone = (singly[one.id, first.id], singly[other.id, second.id])
            told = {
                pair.level
                for pair in pairs
                if pair.names == (one.feeds, other.feeds)
                and definition.step(one.id, first.id) >= definition.step(pair.names[0], pair.options[0])
                and definition.step(other.id, second.id) >= definition.step(pair.names[1], pair.options[1])
            }
            highest = max((*told, *alone), key=LEVELS.index)
            wrong += [] if highest == together else [(first.id, second.id, highest, together)]

    assert wrong == []


def test_rules_of_three_answers_are_named_apart() -> None:
    """A rule that takes three answers is in neither map."""
    three = (question("fear"), question("pain"), question("sleep"))
    counted = Rule(
        id="R2", floor="iop", why="So.", count=Count(least=3, of=dict.fromkeys(("fear", "pain", "sleep"), "some"))
    )
    of_two = Rule(id="R3", floor="iop", why="So.", count=Count(least=2, of={"fear": "much", "pain": "much"}))

    assert rules_of_many(built(rule("php", fear="some"), counted, of_two, questions=three)) == ("R2",)


def test_each_level_has_its_own_letter() -> None:
    """No two levels look alike without color."""
    assert set(LETTERS) == set(LEVELS)
    assert len(set(LETTERS.values())) == len(LEVELS)


def test_numbers_of_rules_begin_with_the_letter_of_their_level(definition: Definition) -> None:
    """The map can say so, and readers find the rules of a box."""
    assert [one.id for one in definition.rules if one.id[0] != LETTERS[one.floor]] == []


@pytest.mark.parametrize(("name", "shown"), [("past_care", "Past care"), ("now", "Now")])
def test_names_of_questions_can_be_read(name: str, shown: str) -> None:
    """The id stands in the map as words."""
    assert short_name(name) == shown
