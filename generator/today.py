"""Which day it is, without looking at the clock: two builds of one commit are the same bytes."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, date, datetime


def today() -> date:
    """The day of SOURCE_DATE_EPOCH, else of the last commit, else the clock's (outside a repository)."""
    return datetime.fromtimestamp(epoch(), UTC).date()


def epoch() -> int:
    """The moment that today belongs to, in seconds since 1970."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = given if given.isdecimal() else _commit_seconds()
    return int(seconds) if seconds else int(datetime.now(UTC).timestamp())


def _commit_seconds() -> str:
    try:
        shown = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], capture_output=True, text=True, check=True, timeout=10
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return shown.stdout.strip()
