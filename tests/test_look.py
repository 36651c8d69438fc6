"""Colors: every text can be read in light and dark, whatever a publisher chooses."""

from __future__ import annotations

import re

import pytest

from generator.model import Colors
from hooks.look import THEME, stylesheet

TEXT_PAIRS = [
    ("ink", "page"), ("ink", "panel"), ("ink2", "page"), ("ink2", "panel"), ("link", "page"), ("link", "panel"),
    ("visited", "page"), ("page", "mark"), ("lamp-ink", "lamp"), ("on-night", "night"), ("lamp", "night"),
    ("on-night", "night-page"), ("on-urgent", "urgent"), ("err", "page"), ("good", "page"), ("ink", "field"),
]  # fmt: skip
EDGE_PAIRS = [("edge", "page"), ("mark", "plank"), ("stay", "page"), ("lit-edge", "page"), ("urgent-edge", "page")]


def _tokens(css: str) -> tuple[dict[str, str], dict[str, str]]:
    """The values in light and in dark, as the last rule sets them."""
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    for media, body in re.findall(r"(@media \(prefers-color-scheme: ?dark\) ?\{\s*)?:root ?\{([^}]*)\}", css):
        (dark if media else light).update(re.findall(r"--([\w-]+): ?(#[0-9A-Fa-f]{6})", body))
    return light, {**light, **dark}


def _ratio(one: str, other: str) -> float:
    def luminance(color: str) -> float:
        parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("pair", TEXT_PAIRS)
def test_text_has_seven_to_one(pair: tuple[str, str]) -> None:
    """Each text color on its ground has at least 7:1, in light and in dark."""
    for tokens in _tokens((THEME / "css" / "tokens.css").read_text()):
        assert _ratio(tokens[pair[0]], tokens[pair[1]]) >= 7


@pytest.mark.parametrize("pair", EDGE_PAIRS)
def test_edges_and_marks_have_three_to_one(pair: tuple[str, str]) -> None:
    """What must be seen but not read has at least 3:1."""
    for tokens in _tokens((THEME / "css" / "tokens.css").read_text()):
        assert _ratio(tokens[pair[0]], tokens[pair[1]]) >= 3


def test_a_publishers_colors_win() -> None:
    """The chosen colors stand after ours."""
    css = stylesheet(Colors(link=("#112233", "#DDEEFF")))

    assert css.rindex("--link:#112233") > css.index("--link: #0B4A86")


def test_chosen_colors_stay_off_paper() -> None:
    """Print is black on white: the publisher's colors are for screens."""
    chosen = stylesheet(Colors()).rpartition("@media print")[2]

    assert chosen.count(":root{--link") == chosen.count("@media screen") == 2


def test_safety_colors_cannot_be_chosen() -> None:
    """Lamp, urgent and emergency colors are not the publisher's to change."""
    assert set(Colors.model_fields) == {"link", "mark", "night"}
