"""The self-assessment as a reader goes through it: help first, nothing kept, nothing sent."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

pytestmark = pytest.mark.browser

# What a test does not answer otherwise, in the order of the questions.
CALM = {
    "age": "adult", "now": "none", "suicide": "none", "self": "none", "others": "none", "reality": "none",
    "mania": "none", "symptoms": "every_day", "function": "some", "body": "none", "eating": "none", "perinatal": "none",
    "substances": "none", "withdrawal": "none", "overdose": "none", "past_care": "helped", "home": "safe",
    "unsafe": "safe", "engage": "ready", "video": "can", "reach": "can",
}  # fmt: skip


@pytest.fixture
def asked(page: Page, address: str) -> Page:
    """The page at its first question."""
    page.goto(address + "self-assessment/")
    page.get_by_role("button", name="Start the questions").click()
    return page


def part(page: Page, name: str) -> Locator:
    return page.locator(f"[data-part='{name}']:visible")


def answer(page: Page, question: str, option: str) -> None:
    """Chooses an answer and continues."""
    fieldset = page.locator(f"[data-question='{question}']")
    fieldset.locator(f"input[value='{option}']").check()
    fieldset.get_by_role("button", name="Continue").click()


def answer_all(page: Page, given: Mapping[str, str]) -> None:
    """Answers every question up to the result; ``given`` must not stop on the way."""
    for question, option in {**CALM, **given}.items():
        answer(page, question, option)


def test_a_danger_answer_opens_help_at_once(asked: Page) -> None:
    """A plan shows real links to call and text before any other question."""
    for question in ("age", "now"):
        answer(asked, question, CALM[question])
    answer(asked, "suicide", "plan")
    help_page = part(asked, "interruption")

    expect(help_page.get_by_role("heading", level=1)).to_be_focused()
    expect(help_page.get_by_role("link", name="Call 988").first).to_have_attribute("href", "tel:988")
    expect(help_page.get_by_role("link", name="Text 988").first).to_have_attribute("href", "sms:988")
    expect(help_page).to_contain_text("You told us you have a plan or mean to act.")
    expect(part(asked, "question")).to_have_count(0)


def test_medical_danger_leads_to_911_first(asked: Page) -> None:
    """Someone who took too much is led to 911, then poison help, then 988."""
    answer(asked, "age", "adult")
    answer(asked, "now", "danger")

    calls = part(asked, "interruption").locator(".find__call:visible").all()

    assert [link.get_attribute("href") for link in calls][:3] == ["tel:911", "tel:18002221222", "tel:988"]


def test_the_reader_can_go_on_from_help(asked: Page) -> None:
    """After help comes the next question, and the result still opens with help."""
    answer(asked, "age", "adult")
    answer(asked, "now", "maybe")
    asked.get_by_role("button", name="I am safe for now").click()

    expect(part(asked, "question")).to_contain_text("Question 3 of")


def test_help_stays_when_the_answer_is_softened(asked: Page) -> None:
    """Changing a danger answer to a milder one does not take the help card from the result."""
    answer(asked, "age", "adult")
    answer(asked, "now", "maybe")
    asked.get_by_role("button", name="Change my answer").click()
    for question, option in list(CALM.items())[1:]:
        answer(asked, question, option)

    expect(part(asked, "result").locator("[data-card='crisis']")).to_be_visible()


def test_the_result_lights_its_levels_and_shows_the_answers(asked: Page) -> None:
    """The result names levels to ask about, lights them, and gives the reader's own words as the reason."""
    answer_all(asked, {})
    result = part(asked, "result")

    expect(result.get_by_role("heading", level=1)).to_have_text("Levels worth asking about")
    expect(result.locator(".rung.is-lit")).to_have_count(2)
    expect(result.locator("[data-fill='because']")).to_contain_text("“Nearly every day, very hard to handle”")
    expect(result.locator("[data-card='crisis']")).to_be_hidden()


def test_an_answer_can_be_changed_from_the_result(asked: Page) -> None:
    """Change leads to the question, and Continue back to a new result."""
    answer_all(asked, {})
    asked.get_by_role("button", name=re.compile("Change ?: In the past 2 weeks, how hard")).first.click()
    answer(asked, "symptoms", "most_days")

    expect(part(asked, "result").locator("[data-level='outpatient'] .lead:visible")).to_have_count(1)


def test_skipped_danger_names_no_level(asked: Page) -> None:
    """With a question on danger left out, no level is named, and the question can be answered from there."""
    answer_all(asked, {"suicide": "skip", "past_care": "none"})
    result = part(asked, "result")

    expect(result.get_by_role("heading", level=1)).to_have_text("We cannot name a level without this")
    expect(result.locator("[data-card='crisis']")).to_be_visible()
    expect(result.locator("[data-fill='ladder']")).to_be_hidden()
    result.get_by_role("button", name=re.compile("^Answer")).click()
    expect(part(asked, "question")).to_contain_text("ending your life")


def test_a_teen_is_told_at_once_and_goes_on(asked: Page) -> None:
    """Under 18 is a route with its own words, not a refusal; they stay in the result."""
    answer(asked, "age", "teen")
    expect(part(asked, "at-once").get_by_role("heading", level=1)).to_have_text("If you are under 18")
    asked.get_by_role("button", name="Go on with the questions").locator("visible=true").click()

    expect(part(asked, "question")).to_contain_text("Question 2 of")


def test_continue_without_an_answer_is_an_error(asked: Page) -> None:
    """An empty answer is said in a summary that has the focus, and in the title."""
    asked.get_by_role("button", name="Continue").locator("visible=true").click()

    expect(part(asked, "question").locator(".find__error")).to_be_focused()
    assert asked.title().startswith("Error: ")


def test_the_whole_way_goes_by_keyboard(asked: Page) -> None:
    """Tab, space and Enter lead to the next question; focus goes to its heading."""
    asked.keyboard.press("Tab")
    asked.keyboard.press("Space")
    asked.keyboard.press("Enter")

    expect(part(asked, "question").get_by_role("heading", level=1)).to_be_focused()
    expect(part(asked, "question")).to_contain_text("Question 2 of")


def test_answers_are_neither_sent_nor_kept(asked: Page, address: str) -> None:
    """From the first answer to the result: no request, no address change, nothing stored, no cookie."""
    asked.wait_for_load_state("networkidle")
    requests: list[str] = []
    asked.on("request", lambda request: requests.append(request.url))
    answer_all(asked, {})
    stored = asked.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")

    assert (requests, asked.url, stored) == ([], address + "self-assessment/", [0, 0, ""])


def test_going_back_to_the_page_finds_it_empty(asked: Page, address: str) -> None:
    """Leaving through a link and coming back shows the start, with nothing chosen."""
    answer(asked, "age", "adult")
    answer(asked, "now", "maybe")
    asked.goto(address + "crisis/")
    asked.go_back()

    expect(part(asked, "start")).to_be_visible()
    assert asked.locator("input:checked").count() == 0


@pytest.mark.parametrize("way", ["button", "shift"])
def test_leaving_blanks_the_page_and_the_history(context: BrowserContext, address: str, way: str) -> None:
    """The exit empties the page at once and puts another site in its place in the history."""
    page = context.new_page()
    page.route("https://www.weather.gov/**", lambda route: route.fulfill(body="weather"))
    page.goto(address)
    page.goto(address + "self-assessment/")
    page.get_by_role("button", name="Start the questions").click()
    if way == "button":
        page.get_by_role("link", name="Leave this page").click()
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url("https://www.weather.gov/**")
    page.go_back()

    assert page.url == address


def test_print_leaves_the_answers_out_unless_ticked(asked: Page) -> None:
    """On paper, reasons and personal help appear only when the reader ticks the box."""
    answer_all(asked, {"suicide": "wished"})
    because = part(asked, "result").locator("[data-fill='because']")
    asked.emulate_media(media="print")
    expect(because).to_be_hidden()
    expect(part(asked, "result").locator("[data-card='crisis']")).to_be_hidden()

    asked.emulate_media(media="screen")
    asked.get_by_label("Also print my answers").check()
    asked.emulate_media(media="print")
    expect(because).to_be_visible()


def test_without_scripts_it_is_a_form_with_rules_and_numbers(context: BrowserContext, address: str) -> None:
    """With scripts off, every question, the rules and the crisis numbers are there to read and print."""
    assert context.browser
    plain = context.browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(address + "self-assessment/")

    assert page.locator("fieldset:visible").count() == len(CALM)
    expect(page.get_by_role("heading", name="The rules: from answers to a level")).to_be_visible()
    expect(page.locator(".find a[href='tel:988']:visible").first).to_be_visible()
    expect(page.get_by_role("button", name="Continue")).to_have_count(0)
    plain.close()


def test_damaged_data_shows_the_form_and_says_so(context: BrowserContext, address: str) -> None:
    """When the definition does not fit the page, the reader gets the printable form and a clear message."""
    page = context.new_page()
    page.route("**/assessment/definition.*.js", lambda route: route.fulfill(body="var assessmentDefinition = {};"))
    page.goto(address + "self-assessment/")

    expect(page.get_by_role("alert").filter(has_text="did not load in full")).to_be_visible()
    expect(page.locator("fieldset").first).to_be_visible()
