"""Questionnaires for the browser: what each counts as data, and the scripts that use it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.model import Measure

BROWSER = Path(__file__).parent / "browser"
SCRIPTS = ("engine", "measure-page")  # after the data of the page's own questionnaire


def browser_files(measures: Iterable[Measure]) -> Mapping[str, str]:
    """Every script of the questionnaires by its name under the site's assets."""
    data = {f"measures/{measure.id}.js": definition_script(measure) for measure in measures}
    scripts = {f"measures/{name}.js": (BROWSER / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS}
    return {**data, **scripts} if data else {}


def script_names(measure: Measure) -> tuple[str, ...]:
    """The scripts that the page of a questionnaire needs, in their order."""
    return tuple(f"measures/{name}" for name in (measure.id, *SCRIPTS))


def definition_script(measure: Measure) -> str:
    """What the questionnaire counts as a classic script, so that it also loads from a disk."""
    plain = {**as_data(measure), "version": version(measure)}
    return f"var measureDefinition = {json.dumps(plain, ensure_ascii=True, separators=(',', ':'))};\n"


def version(measure: Measure) -> str:
    """Changes with what is counted: the page and its data must carry the same one."""
    return hashlib.sha256(json.dumps(as_data(measure), sort_keys=True).encode()).hexdigest()[:12]


def as_data(measure: Measure) -> dict[str, object]:
    """All that the engine needs; the words stand on the page."""
    return {
        "id": measure.id,
        "options": [{"id": option.id, "points": option.points} for option in measure.options],
        "items": [{"id": item.id, "calls_for_help_above": item.calls_for_help_above} for item in measure.items],
        "bands": [{"id": band.id, "low": band.low, "high": band.high} for band in measure.bands],
    }
