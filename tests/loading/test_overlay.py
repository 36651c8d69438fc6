"""A publisher's folder over ours."""

from __future__ import annotations

from pathlib import Path

from generator.loading.overlay import laid_over
from generator.problems import Place
from generator.source import read_source


def test_an_overlay_replaces_fields_and_keeps_their_places(tmp_path: Path) -> None:
    """A field of the overlay wins and points to the overlay's file; the rest points to the base."""
    base, over = tmp_path / "base.yml", tmp_path / "over.yml"
    base.write_text("name: A\ncells:\n  hours: {text: one}\n  days: {text: two}\nlist: [1, 2]\n")
    over.write_text("cells:\n  days: {text: three}\nlist: [3]\n")

    merged = laid_over(read_source(base, "base.yml").file, read_source(over, "over.yml").file)

    assert merged.values == {"name": "A", "cells": {"hours": {"text": "one"}, "days": {"text": "three"}}, "list": [3]}
    assert merged.places["cells", "hours", "text"].path == "base.yml"
    assert merged.places["cells", "days", "text"] == Place("over.yml", 2, 16)


def test_an_overlay_matches_entries_by_id(tmp_path: Path) -> None:
    """In list files an entry of the overlay changes the one with its id, or comes after all others."""
    base, over = tmp_path / "base.yml", tmp_path / "over.yml"
    base.write_text("entries:\n  - {id: a, term: A, meaning: one}\n  - {id: b, term: B}\n")
    over.write_text("entries:\n  - {id: c, term: C}\n  - {id: a, meaning: two}\n")

    merged = laid_over(read_source(base, "base.yml").file, read_source(over, "over.yml").file)

    assert merged.values["entries"] == [
        {"id": "a", "term": "A", "meaning": "two"}, {"id": "b", "term": "B"}, {"id": "c", "term": "C"},
    ]  # fmt: skip
    assert merged.places["entries", 0, "meaning"].path == "over.yml"
