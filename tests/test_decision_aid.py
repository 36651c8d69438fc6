"""Comparisons are judged by the criteria for patient decision aids."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.addresses import pairs
from generator.catalog import Catalog
from generator.decision_aid import CRITERIA, Pair, unmet
from generator.model import Cell, Program
from tests.conftest import SMALL

WHO_PAYS = "It says who pays for it."


def _pair(catalog: Catalog) -> Pair:
    less, more = next(iter(pairs(catalog)))
    return Pair(catalog, less, more)


def _uncited(program: Program) -> dict[str, Cell]:
    row, cell = next((row, cell) for row, cell in program.cells.items() if cell.text and not cell.figure)
    return {**program.cells, row: cell.model_copy(update={"sources": ()})}


def _ungraded(program: Program) -> dict[str, Cell]:
    row, cell = next((row, cell) for row, cell in program.cells.items() if cell.text and not cell.figure)
    return {**program.cells, row: cell.model_copy(update={"certainty": None})}


def test_there_are_six_of_each() -> None:
    """Six criteria make a decision aid, six more lower the risk of bias, as IPDAS counts them."""
    assert [criterion.group for criterion in CRITERIA] == ["minimum"] * 6 + ["low_bias"] * 6


def test_every_comparison_meets_all_but_who_pays(shipped: Catalog) -> None:
    """All 28 comparisons meet every criterion; who pays is for the publisher to say."""
    missed = [
        f"{less.id}-vs-{more.id}: {criterion.asks}"
        for less, more in pairs(shipped)
        for criterion in unmet(Pair(shipped, less, more))
        if criterion.asks != WHO_PAYS
    ]

    assert missed == []


def test_who_pays_is_met_once_it_is_named(small_with) -> None:
    """A publisher who names who pays meets the last criterion."""
    site = (SMALL / "site.yml").read_text(encoding="utf-8")
    named = small_with({"site.yml": site.replace("funding: not yet named", "funding: The county pays for it.")})
    unnamed = small_with({"site.yml": site})

    assert WHO_PAYS in {criterion.asks for criterion in unmet(_pair(unnamed))}
    assert WHO_PAYS not in {criterion.asks for criterion in unmet(_pair(named))}


@pytest.mark.parametrize(
    ("asks", "without"),
    [
        ("It says which problem the choice is about.", lambda _: {"suits": ()}),
        ("It says what the options are.", lambda _: {"lead": ""}),
        ("It says what is good about each.", lambda program: {"good_points": program.good_points[:2]}),
        ("It says what is hard about each.", lambda program: {"hard_points": program.hard_points[:2]}),
        ("It says what each is like to live through.", lambda _: {"how_it_feels": ()}),
        (
            "It shows good and hard points in equal detail.",
            lambda program: {"good_points": (*program.good_points, *program.good_points[:2])},
        ),
        ("It cites the evidence.", lambda program: {"cells": _uncited(program)}),
        ("It says when it is brought up to date.", lambda program: {"check_by": program.checked}),
        ("It says how sure the facts are.", lambda program: {"cells": _ungraded(program)}),
    ],
)
def test_a_comparison_without_a_part_misses_its_criterion(shipped: Catalog, asks: str, without: Any) -> None:
    """Each criterion fails once one of the two levels lacks what it asks for."""
    pair = _pair(shipped)
    lacking = replace(pair, more=pair.more.model_copy(update=without(pair.more)))

    assert asks not in {criterion.asks for criterion in unmet(pair)}
    assert asks in {criterion.asks for criterion in unmet(lacking)}


def test_much_more_room_for_one_level_is_not_equal(shipped: Catalog) -> None:
    """A level that gets far more words than the other is told."""
    pair = _pair(shipped)
    row, cell = next((row, cell) for row, cell in pair.more.cells.items() if cell.text)
    wordy = cell.model_copy(update={"text": " ".join([cell.text] * 30)})
    lacking = replace(pair, more=pair.more.model_copy(update={"cells": {**pair.more.cells, row: wordy}}))

    assert "It shows good and hard points in equal detail." in {criterion.asks for criterion in unmet(lacking)}
