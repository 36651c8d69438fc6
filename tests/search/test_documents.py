"""Every place on the site that can answer a reader has a document."""

from __future__ import annotations

import pytest

from generator.addresses import addressed
from generator.catalog import Catalog
from search.document import SearchDocument
from search.documents import build_documents


def _by_address(catalog: Catalog) -> dict[str, SearchDocument]:
    return {document.address: document for document in build_documents(catalog)}


def test_every_document_has_an_address_of_the_site(shipped: Catalog) -> None:
    """No result leads nowhere."""
    known = {str(address) for address in addressed(shipped).values()}

    assert set(_by_address(shipped)) <= known


def test_every_page_with_an_entry_has_a_document(shipped: Catalog) -> None:
    """No program, condition, method, guide, question, payer, line or word is left out."""
    kinds = ("programs", "conditions", "modalities", "topics", "for", "faqs", "payers", "crisis", "glossary", "compare")
    expected = {str(at) for name, at in addressed(shipped).items() if name.partition("/")[0] in kinds}

    assert expected <= set(_by_address(shipped))


def test_addresses_are_unique(shipped: Catalog) -> None:
    """No place is listed twice."""
    assert len(_by_address(shipped)) == len(build_documents(shipped))


def test_a_question_shows_its_answer(small: Catalog) -> None:
    """A question's document has its answer, and other ways to ask as aliases."""
    document = _by_address(small)["faq/time/#how-many-hours"]

    assert document.is_answer
    assert (document.text, document.aliases) == (small.faqs[0].answer, small.faqs[0].also_asked)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("conditions/low-mood.yml", "conditions/low-mood/"),
        ("modalities/cbt.yml", "modalities/cbt/"),
        ("payers/self-pay.yml", "insurance/self-pay/"),
        ("crisis/line-one.yml", "crisis/#line-one"),
    ],
)
def test_what_readers_type_leads_to_the_page(path: str, address: str, small_with) -> None:
    """Other ways to ask for a page are aliases of its document."""
    catalog = small_with({path: "also_asked: [feeling flat, me siento mal]\n"})

    assert {"feeling flat", "me siento mal"} <= set(_by_address(catalog)[address].aliases)


def test_what_readers_type_leads_to_a_page_for_a_group_and_to_a_topic(shipped: Catalog) -> None:
    """Pages of sections are found by other ways to ask as well as by their headings."""
    documents, places = _by_address(shipped), addressed(shipped)
    guides = [
        *(("for", each) for each in shipped.entries("populations")),
        *(("topics", each) for each in shipped.topics),
    ]

    for folder, guide in guides:
        aliases = documents[str(places[f"{folder}/{guide.id}"])].aliases
        assert {*guide.also_asked, *(section.heading for section in guide.sections)} == set(aliases)


def test_links_in_running_text_are_words(small: Catalog) -> None:
    """The target of a link is no word of the page."""
    body = _by_address(small)["faq/time/#how-many-hours"].body

    assert "the row on hours" in body
    assert "rows/hours" not in body


def test_a_cell_has_a_document_of_its_own(small: Catalog) -> None:
    """The very line of a program can be found: its figure is the text."""
    document = _by_address(small)["programs/day-visits/#hours"]

    assert (document.title, document.text) == ("Day visits: Hours a week", "9 to 19 hours a week")


def test_a_pair_is_called_by_both_names(small: Catalog) -> None:
    """A comparison has both short names in its title, and "vs" as another way to say it."""
    less, more, *_ = small.programs
    document = _by_address(small)[f"compare/{less.id}-vs-{more.id}/"]

    assert f"{less.short_name} or {more.short_name}" in document.title
    assert " vs " in document.words("aliases")


def test_a_pair_and_a_price_list_hold_what_others_call_the_programs(shipped: Catalog) -> None:
    """Who types an everyday name finds the comparison and the prices too."""
    documents, (less, more, *_) = _by_address(shipped), shipped.programs
    pair, prices = documents[f"compare/{less.id}-vs-{more.id}/"], documents[f"costs/#{less.id}"]

    assert {*less.also_called, *more.also_called} <= set(pair.body.split("\n"))
    assert {f"{name} price" for name in less.also_called} <= set(prices.aliases)
