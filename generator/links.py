"""Finds links inside running text. Rules check them, render turns them into addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model.values import Text
from generator.model.walk import FieldPath

LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\((?P<target>[^()\s]+)\)")


def links_in(texts: Iterable[tuple[FieldPath, str, Text]]) -> Iterator[tuple[FieldPath, str]]:
    """The way to each text with a link, and the link's target such as ``programs/php``."""
    for path, text, mark in texts:
        if mark.prose and "](" in text:
            for found in LINK.finditer(text):
                yield path, found["target"]
