"""The hand-written pages keep the rules that hold for every text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.catalog import Catalog, load_catalog, read_catalog
from generator.hand_written import Block, blocks_of
from generator.rules import broken_rules
from tests.conftest import SMALL

SmallWith = Callable[[Mapping[str, str]], Catalog]
PAGE = "pages/about/index.md"


def _told(catalog: Catalog) -> list[tuple[str, int, int]]:
    return [(problem.rule, problem.place.line, problem.place.column) for problem in broken_rules(catalog)]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("# A page\n\nOne line\ngoes on.\n", [Block(1, 3, "A page"), Block(3, 1, "One line goes on.")]),
        ("- one\n- **two**\n  and more", [Block(1, 3, "one"), Block(2, 3, "two and more")]),
        ("| a | b |\n|---|---|\n| c |  |\n", [Block(1, 3, "a"), Block(1, 7, "b"), Block(3, 3, "c")]),
        ("See [the words](../a/index.md) and ![a picture](b.svg).", [Block(1, 1, "See the words and a picture.")]),
        ("One `code` <b>two</b> <!-- a note -->\n```\nthree\n```\n", [Block(1, 1, "One two")]),
        ("---\ntitle: T\nhide: [a]\n---\nText", [Block(2, 8, "T"), Block(5, 1, "Text")]),
        ("snake_case *said* _so_", [Block(1, 1, "snake_case said so")]),
        ("", []),
    ],
)
def test_a_page_is_read_block_by_block(text: str, blocks: list[Block]) -> None:
    """Marks, code, notes and addresses are left out; each block knows its line and column."""
    assert list(blocks_of(text)) == blocks


def test_line_ends_of_windows_change_nothing() -> None:
    """A page saved on Windows has the same blocks."""
    text = "---\ntitle: T\n---\n\nOne\ntwo\n\n- three\n"

    assert list(blocks_of(text.replace("\n", "\r\n"))) == list(blocks_of(text))


def test_a_page_is_checked_with_all_else(small_with: SmallWith) -> None:
    """Words, selling, numbers and short forms are told at their line and column."""
    text = "# A page\n\nHe committed suicide.\n\nA proven XYZ. Call 555-123-4567.\n"

    assert _told(small_with({PAGE: text})) == [
        ("words_are_safe", 3, 1),
        ("words_do_not_sell", 5, 1),
        ("abbreviations_are_explained", 5, 1),
        ("phone_numbers_live_in_one_place", 5, 20),
    ]


def test_a_publishers_page_stands_in_for_ours(small_copy: Path, tmp_path: Path) -> None:
    """What a folder laid over ours replaces is not checked any more; what it brings is."""
    county = tmp_path / "county"
    for folder, text in ((small_copy, "A proven plan.\n"), (county, "A plan.\n\nThe best plan.\n")):
        (folder / PAGE).parent.mkdir(parents=True)
        (folder / PAGE).write_text(text)

    problems = broken_rules(load_catalog(small_copy, county))
    assert [(problem.place.path, problem.place.line) for problem in problems] == [((county / PAGE).as_posix(), 3)]


def test_an_exception_may_name_a_page(small_with: SmallWith) -> None:
    """It holds for one rule on the whole page, as its lines move."""
    exception = (
        "entries:\n  - id: page\n    rule: words_do_not_sell\n    where: pages/about/index\n"
        "    reason: The page tells readers which words to beware of.\n"
    )
    page = "Beware of a proven plan.\n\nBeware of a cure. Ask about ABC.\n"

    assert _told(small_with({PAGE: page, "exceptions.yml": exception})) == [("abbreviations_are_explained", 3, 1)]


def test_a_page_that_is_not_utf_8_is_told(small_copy: Path) -> None:
    """A page saved in another encoding has a place as well."""
    (small_copy / "pages").mkdir(exist_ok=True)
    (small_copy / "pages" / "a.md").write_bytes(b"Caf\xe9\n")

    problems = read_catalog(small_copy)[1]
    assert [(problem.place.line, problem.place.column) for problem in problems] == [(1, 4)]
    assert read_catalog(SMALL)[1] == []
