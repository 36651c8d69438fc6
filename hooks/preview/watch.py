"""Notices that a file was saved, made, renamed or deleted."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.scratch import is_scratch

LOOK = 0.15  # seconds between two looks, of some milliseconds each
SETTLE = 0.1  # programs save in steps (empty, then write; write, then rename): wait until nothing moves

Snapshot = Mapping[str, tuple[int, int, int]]


def snapshot(roots: Iterable[Path]) -> Snapshot:
    """Every file below the roots, with what changes when it is saved."""
    return {path: state for root in roots for path, state in _states(str(root))}


def wait_for_change(roots: Iterable[Path], before: Snapshot) -> None:
    """Returns when the files differ from ``before`` and stand still again."""
    roots = tuple(roots)
    now = snapshot(roots)
    while now == before:
        time.sleep(LOOK)
        now = snapshot(roots)
    earlier: Snapshot = before
    while now != earlier:
        time.sleep(SETTLE)
        earlier, now = now, snapshot(roots)


def _states(path: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """A file's own state, or that of every file in a folder; what is gone meanwhile is left out."""
    try:
        if os.path.isdir(path):  # noqa: PTH112  # os is five times faster here, five times a second
            for name in os.listdir(path):  # noqa: PTH208
                if not _is_passed_over(name):
                    yield from _states(f"{path}/{name}")
            return
        status = os.stat(path)  # noqa: PTH116
    except OSError:
        return
    yield path, (status.st_mtime_ns, status.st_size, status.st_ino)


def _is_passed_over(name: str) -> bool:
    """What programs leave beside ours, and Python, which a preview reads once."""
    return is_scratch(name) or name == "__pycache__" or name.endswith(".py")
