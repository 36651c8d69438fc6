"""The proof holds for the shipped self-assessment, and finds what it is there to find."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest

from generator.assessment.definition import Definition
from generator.assessment.evaluate import evaluate
from generator.assessment.proof.danger import danger_forces_its_level, help_is_shown
from generator.assessment.proof.kept import key_of, proof_of
from generator.assessment.proof.prove import MOST, prove
from generator.assessment.proof.reach import every_answer_changes_something, everything_is_reached
from generator.assessment.proof.reasons import reasons_are_true
from generator.assessment.proof.space import space_of
from generator.assessment.proof.tables import tables_of
from generator.assessment.proof.violation import Violation
from generator.assessment.proof.worse import lapses
from generator.assessment.rulebook import Count, FitRule, Rule
from generator.assessment.vocabulary import LEVELS
from generator.catalog import Catalog
from tests.assessment.builders import card, definition, question, rule

GOLDEN = Path(__file__).parents[1] / "golden" / "self-assessment.json"
STARRY = question("stars", steps=tuple(f"s{at}" for at in range(251)))


def messages(violations: Iterable[Violation]) -> list[str]:
    return [violation.message for violation in violations]


@pytest.fixture(scope="module")
def shipped_proof(definition: Definition) -> dict[str, object]:
    """The proof of the shipped self-assessment, made anew."""
    return asdict(prove(definition))


def test_the_shipped_self_assessment_is_proven(shipped_proof: dict[str, object]) -> None:
    """Every property holds for every combination of answers."""
    assert shipped_proof["violations"] == ()


def test_every_result_is_as_it_was(shipped_proof: dict[str, object], pytestconfig: pytest.Config) -> None:
    """The digest of all results is the golden one. Wanted otherwise? Read "assess --diff", then --update-golden."""
    found = {name: value for name, value in shipped_proof.items() if name != "violations"}
    if pytestconfig.getoption("--update-golden"):
        GOLDEN.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")

    assert found == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_the_tables_are_what_the_evaluator_says(definition: Definition) -> None:
    """At places spread over the space of the level, a table holds the level and the first route of those answers."""
    tables = tables_of(definition)
    space = tables.level.space
    for flat in range(0, space.size, space.size // 500):
        place = tuple(int(at) for at in np.unravel_index(flat, space.shape))
        chosen = space.chosen(place)
        answers = {definition.pages[name][0].id: option for name, option in chosen.items()}
        result = evaluate(definition, answers)

        assert LEVELS[tables.level.table[place]] == result.at_least
        assert {spread.name for spread in tables.routes if spread.table[place]} == {
            f"route {route}" for route in result.routes
        }


def test_a_result_that_falls_is_found_with_both_sets_of_answers() -> None:
    """Where a worse answer leads to less, the two sets of answers are told in words."""
    falling = definition(rule("iop", fear="some"), rule("php", number=2, fear="much"))
    spread = tables_of(falling).level
    upside_down = replace(spread, table=spread.table[::-1].copy())

    assert messages(lapses(falling, upside_down)) == [
        "a worse answer leads to less level: first [the mildest answer to everything], "
        "then [fear: “Some”; all else the mildest answer]"
    ]


def test_an_answer_must_lead_where_it_calls() -> None:
    """A promised level that needs a second answer is found, with the answers beside which it is not reached."""
    fear = question("fear", calls_for={"much": "crisis_now"})
    weak = definition(
        rule("crisis_now", "crisis", fear="much", pain="some"),
        rule("iop", number=2, fear="some"),
        questions=(fear, question("pain")),
    )

    assert messages(danger_forces_its_level(weak, tables_of(weak))) == [
        "“Much” must lead to at least crisis now, but [fear: “Much”; all else the mildest answer] leads to iop"
    ]


def test_a_sign_of_danger_is_never_self_help() -> None:
    """On a question about danger, an answer that moves nothing is found."""
    mute = definition(
        rule("iop", fear="much"),
        rule("iop", number=2, pain="some"),
        questions=(question("fear", is_danger=True), question("pain")),
    )

    assert len(messages(danger_forces_its_level(mute, tables_of(mute)))) == 1


def test_a_question_about_danger_that_no_rule_reads_is_found() -> None:
    """Each of its answers after the mildest is told."""
    unread = definition(rule("iop", pain="some"))

    assert messages(danger_forces_its_level(unread, tables_of(unread))) == [
        "“Some” must lead to at least outpatient, but no rule reads this question",
        "“Much” must lead to at least outpatient, but no rule reads this question",
    ]


@pytest.mark.parametrize(
    ("cards", "count"),
    [((card("crisis", is_first=True, level="emergency_eval"),), 0), ((card("crisis", is_first=True, pain="some"),), 1)],
)
def test_help_now_always_has_its_card(cards: tuple[object, ...], count: int) -> None:
    """A card above the result that some urgent answers would not show is found."""
    urgent = definition(rule("crisis_now", "crisis", fear="much"), cards=cards)  # type: ignore[arg-type]

    assert len(messages(help_is_shown(urgent, tables_of(urgent)))) == count


def test_what_nobody_reaches_is_found() -> None:
    """A level without answers, a fit without answers and a reason that is never given are told."""
    found = definition(rule("iop", fear="some"), questions=(question("fear"), question("pain")))
    told = messages(everything_is_reached(found, tables_of(found)))

    assert {"no answers lead to 'php'", "no answers lead to 'in_person'", "the reason of 'some' is never given"} <= set(
        told
    )
    assert "no answers lead to 'iop'" not in told


def test_an_answer_without_effect_is_found() -> None:
    """An answer that no rule and no card tells from the one before it is told."""
    flat = definition(rule("iop", fear="some"), questions=(question("fear"),))

    assert messages(every_answer_changes_something(flat, tables_of(flat))) == [
        "'much' changes nothing that 'some' does not"
    ]


@pytest.mark.parametrize("pages", [("fear", "pain"), ("self", "others")])
def test_reasons_are_true_for_counts_and_for_pages_of_an_axis(pages: tuple[str, str]) -> None:
    """Reasons of rules that count, and of axes with several pages, can be taken back as well."""
    one, two = pages
    counted = Rule(id="R9", floor="php", why="So.", count=Count(least=2, of={one: "some", two: "some"}))
    questions = (question(one, "axis"), question(two, "axis"))
    mixed = definition(counted, rule("iop", axis="much"), questions=questions)

    assert messages(reasons_are_true(mixed, tables_of(mixed))) == []


def test_pages_that_are_named_alone_vary_alone() -> None:
    """An axis is one dimension, unless a condition names one of its pages: then each page is one."""
    pages = (question("self", "harm"), question("others", "harm"))
    by_axis = definition(rule("iop", harm="some"), questions=pages)
    by_page = definition(rule("iop", harm="some"), rule("php", number=2, others="much"), questions=pages)

    assert [space_of(each, each.rules).shape for each in (by_axis, by_page)] == [(3,), (3, 3)]
    assert tables_of(by_page).level.table.tolist() == [[0, 2, 3], [2, 2, 3], [2, 2, 3]]


def test_too_many_combinations_are_refused() -> None:
    """A definition too large to be looked at whole is a violation, not a proof."""
    many = tuple(STARRY.model_copy(update={"id": name}) for name in "abcd")
    rules = (rule("iop", **dict.fromkeys("abcd", "s1")),)

    assert f"no more than {MOST:,} can be looked at" in prove(definition(*rules, questions=many)).violations[0].message


def test_a_sound_proof_is_kept(tmp_path: Path, small: Catalog) -> None:
    """A proof without violations is written once and read back the same."""
    made = proof_of(small.assessment, tmp_path)

    assert [path.stem for path in tmp_path.iterdir()] == [key_of(small.assessment)]
    assert proof_of(small.assessment, tmp_path) == made


def test_another_definition_has_another_proof() -> None:
    """Another floor, promise, card, question or fit rule changes the name under which a proof is kept."""
    rules = (rule("iop", fear="some"),)
    each = (
        definition(*rules),
        definition(rule("php", fear="some")),
        definition(*rules, questions=(question("fear", calls_for={"much": "crisis_now"}), question("pain"))),
        definition(*rules, cards=(card("crisis", fear="some"),)),
        definition(*rules, cards=(card("crisis", is_first=True, fear="some"),)),
        definition(*rules, questions=(question("fear", is_danger=True), question("worry"))),
        definition(*rules, fit_rules=(FitRule(id="V1", floor="in_person", why="So.", when={"pain": "some"}),)),
    )

    assert len({key_of(one) for one in each}) == len(each)


def test_what_does_not_hold_is_not_kept(tmp_path: Path) -> None:
    """A proof with violations is made again each time, so that they are told each time."""
    weak = definition(rule("iop", pain="some"))

    assert proof_of(weak, tmp_path).violations
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_kept_proof_is_made_again(tmp_path: Path, small: Catalog) -> None:
    """A file that was cut off, or is of another form, is passed over."""
    path = tmp_path / f"{key_of(small.assessment)}.json"
    for text in ('{"profiles": 1', '{"profiles": 1}', "[]"):
        path.write_text(text, encoding="utf-8")

        assert proof_of(small.assessment, tmp_path).profiles > 1
        assert json.loads(path.read_text(encoding="utf-8"))["profiles"] > 1


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path, small: Catalog) -> None:
    """Where nothing can be kept, the proof is made all the same."""
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert proof_of(small.assessment, tmp_path / "file" / "folder").profiles > 1
