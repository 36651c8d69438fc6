"""The search on the page of questions: the choice of a topic, and the page as it is without scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.access import violations
from tests.browser.searching import KNOWN, PHONE, answer, box, hit, know, questions, reading, search, texts

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page of questions with an engine that gives known answers."""
    with reading(browser, address, KNOWN) as page:
        page.goto(address + "faq/")
        yield page


@pytest.fixture
def asked(page: Page) -> Locator:
    """The box on the page, empty, with no topic chosen."""
    asked = box(page, stays=True)
    asked.get_by_label("Topic").select_option("")
    asked.locator(".search__words").fill("")
    asked.locator(".search__words").press("Enter")
    return asked


def test_a_topic_alone_shows_its_own_questions(page: Page, asked: Locator) -> None:
    """With an empty box the page's list is narrowed to the topic, and how many there are is announced."""
    headings = page.get_by_role("heading", level=2)
    all_topics = headings.count()
    asked.get_by_label("Topic").select_option(label="Hours and weeks")

    assert texts(page.locator("main"), "h2") == ["Hours and weeks"]
    assert page.get_by_role("listitem").filter(has_text="How many hours a week is an IOP?").is_visible()
    number = page.locator("main .links > li:visible").count()
    expect(asked.get_by_role("status")).to_have_text(f"{number} questions on this topic, listed below.")
    asked.get_by_label("Topic").select_option(label="All topics")
    assert headings.count() == all_topics


def test_a_topic_narrows_what_is_found(page: Page, asked: Locator) -> None:
    """While typing only results of the topic are shown; all of them stand on one page, so more are shown at first."""
    know(page, both=answer(*questions("money", "Money", 1), *questions("time", "Hours and weeks", *range(2, 15))))
    assert texts(search(asked, "both"), ".search__page") == ["Money", "Hours and weeks"]
    asked.get_by_label("Topic").select_option(label="Hours and weeks")

    expect(asked.locator(".search__count")).to_have_text("13 answers in “Hours and weeks”")
    assert texts(asked, ".search__title") == [f"Q{number}" for number in range(2, 12)]
    expect(asked.get_by_role("button", name="3 more on this page")).to_be_visible()
    assert violations(page) == []


def test_nothing_in_a_topic_leads_to_all_topics(page: Page, asked: Locator) -> None:
    """One button widens the search to the whole guide."""
    know(page, elsewhere=answer(hit("Costs", "costs/")))
    asked.get_by_label("Topic").select_option(label="Hours and weeks")
    found = search(asked, "elsewhere")
    assert found.locator(".search__count").inner_text() == "No answer in “Hours and weeks”"
    found.get_by_role("button", name="Look in all topics").click()

    expect(found.locator(".search__count")).to_have_text("1 answer")
    expect(asked.get_by_label("Topic")).to_have_value("")
    assert page.locator("main h2:visible").count() > 1


def test_a_box_in_the_page_stays_as_it_is(page: Page, asked: Locator) -> None:
    """A press elsewhere moves nothing; Escape puts the results away and stays in the box."""
    know(page, stays=answer(hit("Costs", "costs/")))
    found = search(asked, "stays")
    page.get_by_role("heading", level=1).click()
    expect(found).to_be_visible()
    found.get_by_role("link", name="Costs").press("Escape")

    expect(found).to_be_hidden()
    expect(asked.locator(".search__words")).to_be_focused()


def test_the_page_of_questions_needs_no_script(browser: Browser, address: str) -> None:
    """Without scripts there is no box and no choice of topic, and every question is listed."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "faq/")

    assert page.locator("input:visible, select:visible").count() == 0
    assert page.locator("main h2:visible").count() > 5
    context.close()
