"""Our scripts run in browsers six years old."""

from __future__ import annotations

from pathlib import Path

import esprima
import pytest

from tests.conftest import ROOT

SCRIPTS = sorted(path for folder in ("generator", "search") for path in (ROOT / folder).rglob("browser/*.js"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_parse_as_old_javascript(path: Path) -> None:
    """A parser that knows nothing newer than ES2017 reads each script, and as a classic script."""
    esprima.parseScript(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_never_write_markup_or_store(path: Path) -> None:
    """Text is set as text, and nothing is stored or sent."""
    text = path.read_text(encoding="utf-8")
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function",
                 "localStorage", "sessionStorage", "indexedDB", "document.cookie", "XMLHttpRequest", "fetch(",
                 "sendBeacon", "WebSocket", "EventSource"):  # fmt: skip
        assert word not in text, word
