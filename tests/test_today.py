"""Which day it is."""

from __future__ import annotations

from datetime import date

import pytest

from generator.today import today


def test_the_epoch_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH is the day, in UTC, whatever the clock says."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")

    assert today() == date(2026, 1, 1)


def test_a_wrong_epoch_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """A value that is no number never breaks a build."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")

    assert today() >= date(2026, 1, 1)
