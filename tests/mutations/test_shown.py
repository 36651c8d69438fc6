"""The comparison of files with pages sees a page that says something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.source import FieldPath, Plain, read_bytes
from tests.conftest import SHIPPED
from tests.mutations.meaning import leaves
from tests.mutations.shown import not_shown, shown_as_shipped


def _values(file: str) -> dict[FieldPath, Plain]:
    path = SHIPPED / file
    read = read_bytes(path.read_bytes(), file).file
    assert read is not None  # the shipped content is clean
    return dict(leaves(read.values, ()))


def _one_of(file: str, *kinds: type, name: str = "") -> FieldPath:
    """The way to the first value of a kind in a file, or to the first field of a name."""
    return next(way for way, value in _values(file).items() if type(value) in kinds and (not name or way[-1] == name))


@pytest.mark.parametrize(
    ("file", "name", "value"),
    [
        ("programs/php.yml", "low", 7_777),  # a number
        ("programs/php.yml", "short_name", "Xyz"),  # a single word
        ("sources/samhsa-tip-47.yml", "year", 1987),
        ("crisis/lifeline-988.yml", "to", "1-800-555-0100"),
        ("faqs/how-long-does-iop-last.yml", "question", "How many months does an IOP last?"),
        ("glossary.yml", "term", "Another word"),
    ],
)
def test_a_page_that_kept_the_old_value_is_seen(file: str, name: str, value: Plain) -> None:
    """Pages as they were, for a file that says something else: a text, a single word, a number, a phone number."""
    old = _values(file)
    way = _one_of(file, str, int, float, name=name)

    assert not_shown(Path(file), old, {**old, way: value}, shown_as_shipped()) == {way: value}


@pytest.mark.parametrize("file", ["programs/php.yml", "glossary.yml", "crisis/lifeline-988.yml"])
def test_pages_of_what_the_file_says_are_right(file: str) -> None:
    """Nothing changed, and nothing is missing."""
    assert not_shown(Path(file), _values(file), _values(file), shown_as_shipped()) == {}
