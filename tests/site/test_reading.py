"""The finished pages are as easy to read as their texts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.readability import FEWEST_WORDS, HIGHEST_GRADE, explained_words, is_whole
from generator.rules.text.grade import reading_of, sentences_of
from generator.rules.text.phrases import avoided
from generator.rules.wording import selling_words, unsafe_words
from tests.site.pages import Element, Html

INLINE = {"a", "abbr", "b", "br", "code", "em", "i", "img", "path", "q", "rect", "s", "span", "strong", "svg", "wbr"}
NOT_OURS = ("src", "see")  # titles of sources, and links in a row


def _blocks(element: Element) -> Iterator[str]:
    """The text of each paragraph, item and cell below an element."""
    if any(element.has(name) for name in NOT_OURS):
        return
    if all(_is_inline(child) for child in element.children):
        yield " ".join(element.text.split())
        return
    for child in element.children:
        yield from _blocks(child)


def _is_inline(element: Element) -> bool:
    return element.tag in INLINE and all(_is_inline(child) for child in element.children)


def test_every_page_reads_at_grade_8_or_below(pages: dict[str, Html], shipped) -> None:
    """The sentences of a page, its fixed words included; the list of sources holds titles alone."""
    explained = explained_words(shipped)
    readings = {
        name: reading_of(
            (one for block in _blocks(page.all("article")[0]) for one in sentences_of(block) if is_whole(one)),
            explained,
        )
        for name, page in pages.items()
        if page.all("article") and not name.startswith("sources/")
    }

    hard = {name: reading.grade for name, reading in readings.items() if reading.words >= FEWEST_WORDS}
    assert len(hard) > 100
    assert {name: round(grade, 1) for name, grade in hard.items() if grade > HIGHEST_GRADE} == {}


def test_no_fixed_word_of_a_page_hurts_or_sells(pages: dict[str, Html]) -> None:
    """Headings and labels keep the lists too; the glossary may name what others say."""
    found = {
        (name, words)
        for name, page in pages.items()
        if page.all("article") and not name.startswith(("sources/", "glossary/"))
        for block in _blocks(page.all("article")[0])
        for words, _ in (*avoided(block, unsafe_words()), *avoided(block, selling_words(), is_claim=True))
    }

    assert found == set()
