"""On paper: one page to take to a doctor, answers only on request; without scripts, the whole form."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.journey import CALM, ENDS, PATH, part, run

pytestmark = pytest.mark.browser
FORM_PAGES = 18  # of Letter: questions, help, levels, comparison and every rule


@pytest.fixture
def plain(browser: Browser, address: str) -> Iterator[Page]:
    """The page in a browser without scripts."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PATH)
    yield page
    context.close()


def pages(page: Page) -> int:
    """How many sheets of Letter the print takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="Letter")))


def test_every_result_fits_one_page(asked: Page) -> None:
    """What a reader takes to a doctor is one sheet, whatever the level."""
    sheets = {}
    for end, (given, _) in ENDS.items():
        run(asked, given)
        sheets[end] = pages(asked)
        asked.get_by_role("button", name="Start again").click()
        asked.get_by_role("button", name="Start the questions").click()

    assert sheets == dict.fromkeys(ENDS, 1)


def test_paper_leaves_the_answers_out_unless_ticked(asked: Page) -> None:
    """Reasons, decisive answers and the help that goes with answers appear only when the reader ticks the box."""
    run(asked, {"suicide": "wished", "home": "shaky"})
    result = part(asked, "result")
    personal = [
        result.locator("[data-fill='because']"),
        result.locator("[data-card='crisis']"),
        result.locator("[data-card='housing']"),
    ]
    asked.emulate_media(media="print")
    for each in (*personal, result.locator("[data-hide='changes']")):
        expect(each).to_be_hidden()

    asked.emulate_media(media="screen")
    asked.get_by_label("Also print my answers").check()
    asked.emulate_media(media="print")
    for each in personal:
        expect(each).to_be_visible()


def test_paper_says_what_to_ask_about_and_the_next_step(asked: Page) -> None:
    """The sentence, the questions to ask, the step with its urgency in words, both numbers and the limits."""
    run(asked, {})
    asked.emulate_media(media="print")

    for words in (
        "Ask about an intensive outpatient program",
        "How soon can someone see me",
        "Soon:",
        "Call 988 or Text 988",
        "This is not a diagnosis",
    ):
        expect(asked.get_by_text(words).locator("visible=true").first).to_be_visible()
    expect(asked.get_by_role("button")).to_have_count(0)


def test_without_scripts_it_is_a_form_with_rules_and_numbers(plain: Page) -> None:
    """Every question, what to do at a danger answer, every level, the comparison, the rules and the numbers."""
    assert plain.locator("fieldset:visible").count() == len(CALM)
    for name in ("If you chose an answer that calls for help", "The levels side by side", "Next steps"):
        expect(plain.get_by_role("heading", name=name)).to_be_visible()
    expect(plain.get_by_role("heading", name="The rules: from answers to a level")).to_be_visible()
    expect(plain.get_by_role("table").get_by_role("columnheader")).to_have_count(8)
    expect(plain.locator(".find a[href='tel:988']:visible").first).to_be_visible()
    expect(plain.get_by_role("button")).to_have_count(0)


def test_the_form_on_paper_is_not_a_book(plain: Page) -> None:
    """Questions stand in two columns, an answer in a line; the box of each answer is there to be ticked."""
    plain.emulate_media(media="print")
    columns = {round(box["x"]) for each in plain.locator("fieldset").all() if (box := each.bounding_box())}

    assert (pages(plain) <= FORM_PAGES, len(columns)) == (True, 2)
