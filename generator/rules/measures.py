"""Questionnaires count as their published scale does, and an answer that shows danger opens help."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.catalog import Catalog
from generator.model import Measure
from generator.problems import Problem

# What a question on danger to oneself speaks of, however it is worded.
_DANGER = re.compile(r"(?i:\bdead\b|\bdeath\b|\bdying\b|\bsuicid|\bend(?:ing)? (?:your|my) life\b"
                     r"|\b(?:hurt|harm|injur|kill)\w* (?:your|my|one)self\b|\bself-(?:harm|injur))")  # fmt: skip


def points_rise(catalog: Catalog) -> Iterator[Problem]:
    """The answers of a questionnaire count 0 for the mildest, and each one more than the one before."""
    for measure in catalog.measures:
        if measure.options[0].points != 0:
            yield _problem(catalog, measure, ("options", 0, "points"), "the mildest answer counts something", "write 0")
        for at, (milder, worse) in enumerate(pairwise(measure.options), 1):
            if worse.points <= milder.points:
                message = f"'{worse.id}' counts no more than '{milder.id}'"
                fix = "put the mildest answer first, and let the points rise"
                yield _problem(catalog, measure, ("options", at, "points"), message, fix)


def bands_cover_every_total(catalog: Catalog) -> Iterator[Problem]:
    """Each total from 0 to the highest lies in exactly one band, the lowest band first."""
    for measure in catalog.measures:
        wanted = 0
        for at, band in enumerate(measure.bands):
            if band.low != wanted:
                what = "leaves out" if band.low > wanted else "counts again"
                totals = range(min(band.low, wanted), max(band.low, wanted))
                message = f"'{band.id}' {what} {_totals(totals)}"
                yield _problem(catalog, measure, ("bands", at, "low"), message, f"write {wanted}")
            wanted = band.high + 1
        if wanted != measure.highest + 1:
            message = f"the bands end at {wanted - 1}, and the highest total is {measure.highest}"
            place = ("bands", len(measure.bands) - 1, "high")
            yield _problem(catalog, measure, place, message, f"write {measure.highest}")


def danger_opens_help(catalog: Catalog) -> Iterator[Problem]:
    """A question on death or self-harm opens the help card on every answer but the mildest, and there is a card."""
    for measure in catalog.measures:
        mildest = measure.options[0].id
        for at, item in enumerate(measure.items):
            place = ("items", at, "calls_for_help_above")
            if item.calls_for_help_above is None:
                if _DANGER.search(item.text):
                    message = "a question on death or on hurting oneself must open help"
                    yield _problem(catalog, measure, place, message, f"add 'calls_for_help_above: {mildest}'")
            elif item.calls_for_help_above != mildest:
                message = f"'{item.calls_for_help_above}' is not the mildest answer"
                yield _problem(catalog, measure, place, message, f"write {mildest}")
            elif measure.help_card is None:
                yield _problem(catalog, measure, place, "there is no help card to open", "add 'help_card'")


def _problem(catalog: Catalog, measure: Measure, path: tuple[str | int, ...], message: str, fix: str) -> Problem:
    return catalog.problem("measures", measure.id, path, message, fix)


def _totals(totals: range) -> str:
    return f"the total {totals[0]}" if len(totals) == 1 else f"the totals {totals[0]} to {totals[-1]}"
