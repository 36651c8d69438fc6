"""Help comes first: every level and route that stops the questions, and what stays of it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.journey import CALM, PATH, answer, part, run

pytestmark = pytest.mark.browser

# What stops the questions, what the page is then called, and which numbers stand first.
STOPS = {
    "today, crisis": ({"suicide": "method"}, "Please talk with someone today", ["tel:988", "sms:988"]),
    "today, medical": ({"body": "warning"}, "Please see a doctor today", ["tel:911", "tel:18002221222", "tel:988"]),
    "now, crisis": ({"others": "soon"}, "Please get help now", ["tel:988", "sms:988"]),
    "now, medical": ({"now": "danger"}, "Please get help now", ["tel:911", "tel:18002221222", "tel:988"]),
}
SOFTENED = [
    ({"suicide": "plan"}, "none"),
    ({"now": "maybe"}, "none"),
    ({"others": "serious"}, "mild"),
    ({"withdrawal": "severe"}, "none"),
]


def stop(page: Page, given: dict[str, str]) -> Locator:
    """Goes up to the one answer that stops the questions, gives it, and returns the page of help."""
    question, option = next(iter(given.items()))
    run(page, {}, until=question)
    answer(page, question, option)
    return part(page, "interruption")


@pytest.mark.parametrize("kind", STOPS)
def test_a_danger_answer_opens_help_at_once(asked: Page, kind: str) -> None:
    """Before any other question: the right numbers as real links, in order, then a way on to the next question."""
    given, title, numbers = STOPS[kind]
    help_page = stop(asked, given)
    calls = [link.get_attribute("href") for link in help_page.locator(".find__call:visible").all()]

    expect(help_page.get_by_role("heading", level=1)).to_have_text(title)
    expect(help_page.get_by_role("heading", level=1)).to_be_focused()
    expect(part(asked, "question")).to_have_count(0)
    expect(help_page).to_contain_text("You told us ")
    asked.get_by_role("button", name="I am safe for now. Go on with the questions").click()
    following = list(CALM).index(next(iter(given))) + 2
    expect(part(asked, "question")).to_contain_text(f"Question {following} of {len(CALM)}")
    assert calls[: len(numbers)] == numbers


def test_a_worse_danger_opens_help_again(asked: Page) -> None:
    """A second danger answer is answered too; the strictest one decides what stands first."""
    stop(asked, {"suicide": "method"})
    asked.get_by_role("button", name="I am safe for now").click()
    answer(asked, "self", "soon")

    expect(part(asked, "interruption").get_by_role("heading", level=1)).to_have_text("Please get help now")


@pytest.mark.parametrize(("danger", "softer"), SOFTENED)
def test_help_stays_when_a_danger_is_softened(asked: Page, danger: dict[str, str], softer: str) -> None:
    """A milder answer takes neither the card from the result nor the strip from the screen."""
    stop(asked, danger)
    asked.get_by_role("button", name="Change my answer").click()
    question = next(iter(danger))
    answer(asked, question, softer)
    run(asked, {}, since=list(CALM)[list(CALM).index(question) + 1])
    card = part(asked, "result").locator("[data-card='crisis']")

    expect(card.get_by_role("link", name="Call 988")).to_be_visible()
    expect(asked.get_by_role("region", name="Crisis help").get_by_role("link", name="Call 988")).to_be_in_viewport()


def test_help_can_be_opened_from_any_question_and_left_again(asked: Page) -> None:
    """Skip to help shows the numbers, and the way back leads to the same question."""
    run(asked, {}, until="mania")
    asked.get_by_role("button", name="Skip to help").click()
    expect(part(asked, "help").get_by_role("heading", level=1)).to_be_focused()
    expect(part(asked, "help").get_by_role("link", name="Text 988")).to_have_attribute("href", "sms:988")
    asked.get_by_role("button", name="Go back to the questions").click()

    expect(part(asked, "question")).to_contain_text("Question 7 of")


def test_the_way_out_is_there_on_the_page_of_help(asked: Page) -> None:
    """Help has no menu and no other page, but always the way out."""
    stop(asked, {"suicide": "plan"})

    expect(asked.get_by_role("link", name="Emergency: Leave this page")).to_be_in_viewport()
    expect(asked.get_by_role("contentinfo")).to_have_count(0)


def test_a_teen_is_told_at_once_and_again_in_the_result(asked: Page) -> None:
    """Under 18 is a route with its own words, not a refusal; they stay in the result."""
    answer(asked, "age", "teen")
    expect(part(asked, "at-once").get_by_role("heading", level=1)).to_have_text("If you are under 18")
    asked.get_by_role("button", name="Go on with the questions", exact=True).click()
    expect(part(asked, "question")).to_contain_text("Question 2 of")
    run(asked, {}, since="now")

    expect(part(asked, "result").get_by_role("heading", name="If you are under 18")).to_be_visible()


def test_not_sure_of_the_age_gets_the_words_for_teens(asked: Page) -> None:
    """Not sure is taken as the case that calls for more care."""
    answer(asked, "age", "unsure")

    expect(part(asked, "at-once").get_by_role("heading", level=1)).to_have_text("If you are under 18")


def test_someone_else_has_a_page_of_their_own(page: Page, address: str) -> None:
    """Who asks for someone else is led to the signs to look for, with the same numbers, and without questions."""
    page.goto(address + PATH)
    page.get_by_role("link", name="Read what to look for").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("someone")
    expect(page.get_by_role("radio")).to_have_count(0)
    expect(page.get_by_role("link", name="Call 911").first).to_be_visible()
