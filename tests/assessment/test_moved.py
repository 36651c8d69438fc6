"""What a change of the rules moved is counted over every combination of answers."""

from __future__ import annotations

from generator.assessment.proof.moved import Move, moved
from generator.assessment.rulebook import FitRule
from tests.assessment.builders import definition, question, rule

FEAR_AND_PAIN = (question("fear"), question("pain"))
BEFORE = definition(rule("iop", fear="much"), rule("outpatient", number=2, pain="some"), questions=FEAR_AND_PAIN)


def test_nothing_moved_between_the_same() -> None:
    """The same rules move nothing, whatever their numbers and order."""
    same = definition(rule("outpatient", number=7, pain="some"), rule("iop", fear="much"), questions=FEAR_AND_PAIN)
    found = moved(BEFORE, same)

    assert (found.profiles, found.levels, found.fits, found.apart) == (9, (), (), ())


def test_each_move_is_counted_with_its_mildest_example() -> None:
    """A milder threshold moves what lies between; the example has the fewest and mildest answers."""
    wider = definition(rule("iop", fear="some"), rule("outpatient", number=2, pain="some"), questions=FEAR_AND_PAIN)

    assert moved(BEFORE, wider).levels == (
        Move("self_help", "iop", 1, {"fear": "some", "pain": "none"}),
        Move("outpatient", "iop", 2, {"fear": "some", "pain": "some"}),
    )


def test_a_lower_floor_is_a_move_too() -> None:
    """What falls is told like what rises."""
    lower = definition(
        rule("outpatient", fear="much"), rule("outpatient", number=2, pain="some"), questions=FEAR_AND_PAIN
    )

    assert [(move.before, move.after, move.profiles) for move in moved(BEFORE, lower).levels] == [
        ("iop", "outpatient", 3)
    ]


def test_fit_moves_with_its_rules_and_with_the_level() -> None:
    """A fit that rests on the level moves where the level does, and where its own answers say so."""
    careful = (
        FitRule(id="V1", floor="ask_first", why="So.", when={"level": "iop"}),
        FitRule(id="V2", floor="in_person", why="So.", when={"place": "much"}),
    )
    questions = (*FEAR_AND_PAIN, question("place"))
    one = definition(rule("iop", fear="much"), questions=questions, fit_rules=careful)
    two = definition(rule("iop", fear="some"), questions=questions, fit_rules=careful)
    found = moved(one, two)

    assert (found.profiles, [(move.before, move.after, move.profiles) for move in found.levels]) == (
        9,
        [("self_help", "iop", 3)],
    )
    assert found.fits == (Move("video", "ask_first", 2, {"fear": "some", "place": "none"}),)


def test_a_new_question_varies_against_its_absence() -> None:
    """A question that only one side asks is compared over all its answers, and is named."""
    asks_more = definition(
        rule("iop", fear="much"),
        rule("outpatient", number=2, pain="some"),
        rule("php", number=3, sleep="much"),
        questions=(*FEAR_AND_PAIN, question("sleep")),
    )
    found = moved(BEFORE, asks_more)

    assert (found.profiles, sum(move.profiles for move in found.levels)) == (27, 9)
    assert found.apart == ("question 'sleep' (new)",)


def test_a_new_answer_in_the_middle_does_not_shift_the_others() -> None:
    """Answers are compared by their names, not by how far up they stand."""
    finer = (question("fear", steps=("none", "a_bit", "some", "much")), question("pain"))
    same_names = definition(rule("iop", fear="much"), rule("outpatient", number=2, pain="some"), questions=finer)
    found = moved(BEFORE, same_names)

    assert (found.profiles, found.levels, found.apart) == (9, (), ("answer 'a_bit' of 'fear' (new)",))
