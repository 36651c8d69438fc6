"""Finds links inside running text. Rules check them, render turns them into addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.values import Value
from generator.model.walk import FieldPath, texts

LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?P<target>[^()\s]+)\)")


def links_in(entry: Value) -> Iterator[tuple[FieldPath, str]]:
    """The way to each text with a link, and the link's target such as ``programs/php``."""
    for path, text, mark in texts(entry):
        if mark.prose:
            for found in LINK.finditer(text):
                yield path, found["target"]
