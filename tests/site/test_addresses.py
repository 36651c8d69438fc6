"""The addresses that readers may rely on."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.addresses import FIXED, pairs
from tests.site.pages import Html

PROMISED = [
    "", "crisis", "tonight", "programs", "compare", "conditions", "modalities", "costs", "insurance", "faq",
    "self-assessment", "self-assessment/rules", "self-assessment/for-someone-else", "glossary", "sources", "about",
    "about/method", "about/method/counts", "about/funding", "about/changes", "about/accessibility", "about/your-data",
]  # fmt: skip


@pytest.mark.parametrize("folder", PROMISED)
def test_promised_pages_are_there(site: Path, folder: str) -> None:
    """Each fixed address of the design has a page."""
    assert (site / folder / "index.html").is_file()


def test_the_generator_knows_the_same_addresses() -> None:
    """No fixed address is promised without being linkable, or the other way round."""
    assert {"" if name == "home" else name for name in FIXED} == set(PROMISED)


_WITH_PAGES = ("programs", "conditions", "modalities", "topics", "measures")


def test_every_entry_has_its_page(site: Path, shipped) -> None:
    """Every kind of entry with a page has an address for each; payers and FAQ topics too."""
    folders = [
        *(f"{kind}/{entry}" for kind in _WITH_PAGES for entry in shipped.located[kind]),
        *(f"insurance/{payer}" for payer in shipped.payers),
        *(f"faq/{faq.topic}" for faq in shipped.faqs),
    ]  # fmt: skip

    assert [folder for folder in folders if not (site / folder / "index.html").is_file()] == []


def test_every_pair_has_a_page_and_its_reverse_leads_there(pages: dict[str, Html], shipped) -> None:
    """All pairs stand the less intensive first; the other way round leads there without a script."""
    found = list(pairs(shipped))
    assert len(found) == 28
    for less, more in found:
        assert f"compare/{less.id}-vs-{more.id}/index.html" in pages
        reverse = pages[f"compare/{more.id}-vs-{less.id}/index.html"]
        refresh = [each for each in reverse.all("meta") if each.attributes.get("http-equiv") == "refresh"]
        assert [each.attributes["content"] for each in refresh] == [f"0; url=../{less.id}-vs-{more.id}/"]


def test_every_question_has_its_anchor(pages: dict[str, Html], shipped) -> None:
    """A link to a question leads to it."""
    missing = [faq.id for faq in shipped.faqs if faq.id not in pages[f"faq/{faq.topic}/index.html"].ids]

    assert missing == []
