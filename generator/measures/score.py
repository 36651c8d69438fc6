"""From answers to a total and its band, as browser/engine.js does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Measure

Answers = Mapping[str, str]  # item id to option id; an item that is left out has no answer


@dataclass(frozen=True)
class Score:
    """What a set of answers adds up to.

    ``so_far`` is the sum of the answers there are, and no total can be lower. ``total`` and ``band`` are None while
    items are ``open``: a sum with gaps would look milder than it is. ``calls_for_help`` names the items whose answer
    opens the help card, ``open_danger`` those on danger that are left out.
    """

    so_far: int
    total: int | None
    band: str | None
    open: tuple[str, ...]
    calls_for_help: tuple[str, ...]
    open_danger: tuple[str, ...]


def score(measure: Measure, answers: Answers) -> Score:
    """The score of any full or partial set of answers. Raises ValueError for an item or option there is not."""
    points = {option.id: option.points for option in measure.options}
    _refuse_strangers(measure, points, answers)
    still_open = tuple(item.id for item in measure.items if item.id not in answers)
    so_far = sum(points[answer] for answer in answers.values())
    least = {item.id: points[item.calls_for_help_above] for item in measure.items if item.calls_for_help_above}
    return Score(
        so_far=so_far,
        total=None if still_open else so_far,
        band=None if still_open else next(band.id for band in measure.bands if band.low <= so_far <= band.high),
        open=still_open,
        calls_for_help=tuple(item for item in least if item in answers and points[answers[item]] > least[item]),
        open_danger=tuple(item for item in least if item not in answers),
    )


def as_json(found: Score) -> dict[str, object]:
    """The score as the browser's engine returns it."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in vars(found).items()}


def _refuse_strangers(measure: Measure, points: Mapping[str, int], answers: Answers) -> None:
    items = {item.id for item in measure.items}
    for item, answer in answers.items():
        if item not in items:
            raise ValueError(f"no question '{item}'")
        if answer not in points:
            raise ValueError(f"'{item}' has no answer '{answer}'")
