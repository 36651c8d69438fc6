"""Teeth: a weakened rule does not go unseen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
import pytest

from generator.assessment.deciding import idle_rules
from generator.assessment.definition import Definition
from generator.assessment.evaluate import evaluate
from generator.assessment.proof.danger import danger_forces_its_level, help_is_shown
from generator.assessment.proof.reach import every_answer_changes_something
from generator.assessment.proof.space import Steps, space_of, table_of
from generator.assessment.proof.tables import Tables, levels_of, route_of, tables_of
from generator.assessment.vocabulary import ROUTES
from tests.assessment.cases import PERSONAS, REVIEWED, UNSEEN
from tests.assessment.mutants import Mutant, mutants

EVERY = 24  # of the mutants one in so many is tried in the ordinary run
# The properties that a weaker rule can break: it can make nothing worse lead to less.
PROPERTIES = (danger_forces_its_level, help_is_shown, every_answer_changes_something)
Mild = Callable[..., dict[str, str]]


def changes_the_tables(definition: Definition, mutant: Mutant) -> bool:
    """Whether the golden digest would differ. Weaker, the rule moves only answers for which it held."""
    space = space_of(definition, definition.rules)
    within: Mapping[str, Steps] = {
        name: steps[steps >= definition.step(name, least)].reshape([-1 if size > 1 else 1 for size in steps.shape])
        if (least := mutant.rule.thresholds.get(name)) and not mutant.rule.count and len(space.covers[name]) == 1
        else steps
        for name, steps in space.steps.items()
    }
    shape = np.broadcast_shapes(*(steps.shape for steps in within.values()))
    return any(
        not np.array_equal(
            table_of(definition, shape, within, values(definition)),
            table_of(mutant.definition, shape, within, values(mutant.definition)),
        )
        for values in (levels_of, *(partial(route_of, route=route) for route in ROUTES))
    )


def breaks_a_property(mutant: Mutant) -> bool:
    """Whether the proof would stop the build."""
    if idle_rules(mutant.definition):
        return True
    tables: Tables = tables_of(mutant.definition)
    return any(True for holds_true in PROPERTIES for _ in holds_true(mutant.definition, tables))


def changes_a_case(definition: Definition, mutant: Mutant, mild: Mild) -> bool:
    """Whether a written case comes out otherwise."""
    sets = [mild(**case.answers) for case in (*REVIEWED, *PERSONAS, *UNSEEN)]
    return any(evaluate(definition, answers) != evaluate(mutant.definition, answers) for answers in sets)


def test_a_sample_of_weakenings_is_caught(definition: Definition) -> None:
    """A rule deleted, lowered or made harder to reach changes the golden digest or breaks a property."""
    tried = list(mutants(definition))[::EVERY]

    assert [
        each.name for each in tried if not changes_the_tables(definition, each) and not breaks_a_property(each)
    ] == []


@pytest.mark.prove
def test_every_weakening_is_caught(
    definition: Definition, mild: Mild, record_property: Callable[[str, object], None]
) -> None:
    """Each of them is caught; how many by the properties alone and by the written cases alone is reported."""
    tried = list(mutants(definition))
    by_golden = {each.name for each in tried if changes_the_tables(definition, each)}
    by_property = {each.name for each in tried if breaks_a_property(each)}
    by_case = {each.name for each in tried if changes_a_case(definition, each, mild)}
    for name, found in (("golden", by_golden), ("properties", by_property), ("cases", by_case)):
        record_property(name, f"{len(found)} of {len(tried)}")
        print(f"caught by {name}: {len(found)} of {len(tried)}")

    assert [each.name for each in tried if each.name not in by_golden | by_property] == []
