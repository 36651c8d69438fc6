"""The stylesheet and the mark, with the publisher's colors and the ladder's hours in them."""

from __future__ import annotations

from pathlib import Path

import jinja2

from generator.catalog import Catalog
from generator.ladder import rungs
from generator.model import Colors

THEME = Path(__file__).parent / "theme"
# In this order: a later file may refine an earlier one.
STYLES = ("tokens", "base", "frame", "components", "ladder", "comparison", "search", "assessment", "measures", "print")


def stylesheet(colors: Colors) -> str:
    """All our styles as one file, with the publisher's three colors in place of ours."""
    parts = [(THEME / "css" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES]
    light, dark = (
        ";".join(f"--{name}:{getattr(colors, name)[scheme]}" for name in ("link", "mark", "night")) for scheme in (0, 1)
    )
    # On paper everything stays black on white, whatever was chosen.
    chosen = f"@media screen{{:root{{{light}}}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    return "\n".join([*parts, chosen])


def favicon(catalog: Catalog) -> str:
    """The mark: every rung seen end-on. A bar is 3 wide and 2 + 22·√(hours ÷ 168) high, on 31 × 24."""
    bars = []
    for at, rung in enumerate(rungs(catalog.programs, catalog.row.values())):
        hours = 168.0 if rung.is_live_in else sum(mark.width for mark in rung.marks if mark.is_sure)
        height = 2 + 22 * (hours / 168) ** 0.5
        bars.append({"x": 4 * at, "y": round(24 - height, 2), "height": round(height, 2)})
    template = (THEME / "mark.svg.jinja").read_text(encoding="utf-8")
    return str(jinja2.Template(template, autoescape=True).render(bars=bars, width=4 * len(bars) - 1))
