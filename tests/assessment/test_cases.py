"""Written cases of real-looking readers: each leads to the level and route that was judged safe."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.assessment.definition import Definition
from generator.assessment.evaluate import evaluate
from tests.assessment.cases import PERSONAS, REVIEWED, UNSEEN, Case

Mild = Callable[..., dict[str, str]]


@pytest.mark.parametrize("case", [*REVIEWED, *PERSONAS, *UNSEEN], ids=lambda case: case.who)
def test_case_leads_to_its_level_and_route(case: Case, definition: Definition, mild: Mild) -> None:
    """A written case gets its level and route, and the cards it needs and no wrong one."""
    result = evaluate(definition, mild(**case.answers))

    assert (case.level, case.route) == (result.level, result.route), case.why
    assert case.cards <= set(result.cards)
    assert not case.not_cards & set(result.cards)


def test_all_cases_of_the_review_are_there() -> None:
    """The table holds all 35 written cases, and the 15 that were written before they were run."""
    assert (len(REVIEWED), len(UNSEEN)) == (35, 15)
