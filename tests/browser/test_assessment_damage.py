"""Half-loaded or tampered data: a message, the form to print and the numbers, and no error left to itself."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.journey import CALM, PATH, answer, run

pytestmark = pytest.mark.browser
Change = Callable[[str], str]

DATA: dict[str, tuple[str, Change]] = {
    "empty data": ("**/assessment/definition.*.js", lambda _: ""),
    "data of another shape": ("**/assessment/definition.*.js", lambda _: "var assessmentDefinition = {};"),
    "another version": ("**/assessment/definition.*.js", lambda text: text.replace('"version":"', '"version":"0')),
    "a level missing": ("**/assessment/definition.*.js", lambda text: text.replace('"self_help",', "", 1)),
    "rules under another name": ("**/assessment/definition.*.js", lambda text: text.replace('"rules":', '"ruled":', 1)),
    "no rule left": (
        "**/assessment/definition.*.js",
        lambda text: re.sub(r'"rules":.*?,"fit_rules":', '"rules":[],"fit_rules":', text),
    ),
    "no engine": ("**/assessment/engine.*.js", lambda _: ""),
    "an answer missing in the page": (f"**/{PATH}", lambda text: text.replace('value="plan"', 'value=""', 1)),
    "a strange answer in the page": (f"**/{PATH}", lambda text: text.replace('value="plan"', 'value="plans"', 1)),
    "a question missing in the page": (
        f"**/{PATH}",
        lambda text: text.replace('data-part="question" data-question="suicide"', 'data-question="suicide"'),
    ),
}


def change(page: Page, where: str, by: Change) -> None:
    """Lets the file arrive changed."""

    def fulfill(route) -> None:  # type: ignore[no-untyped-def]  # a route
        response = route.fetch()
        route.fulfill(response=response, body=by(response.text()))

    page.route(where, fulfill)


def expect_the_form(page: Page) -> None:
    """All questions at once, the message, the rules and the numbers."""
    expect(page.get_by_role("alert").filter(has_text="did not load in full")).to_be_visible()
    expect(page.locator("fieldset:visible")).to_have_count(len(CALM))
    expect(page.get_by_role("heading", name="The rules: from answers to a level")).to_be_visible()
    expect(page.locator(".find a[href='tel:988']:visible").first).to_be_visible()
    expect(page.get_by_role("button", name="Continue")).to_have_count(0)


@pytest.mark.parametrize("kind", DATA)
def test_damage_shows_the_form_and_says_so(page: Page, address: str, kind: str) -> None:
    """Whatever is not whole, the reader gets the printable form; the console stays silent."""
    change(page, *DATA[kind])
    page.goto(address + PATH)

    expect_the_form(page)


def test_data_that_breaks_off_shows_the_form(context: BrowserContext, address: str) -> None:
    """A file cut in the middle is an error of the browser's own and the only one."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(error.name or ""))
    change(page, "**/assessment/definition.*.js", lambda text: text[:5000])
    page.goto(address + PATH)

    expect_the_form(page)
    assert wrong == ["SyntaxError"]


def test_an_answer_changed_under_way_ends_in_the_form(page: Page, address: str) -> None:
    """An answer that the rules do not know stops the questions; nothing that was told stays."""
    page.goto(address + PATH)
    page.get_by_role("button", name="Start the questions").click()
    run(page, {}, until="suicide")
    page.evaluate("document.querySelector(\"[name='suicide'][value='plan']\").value = 'plans'")
    answer(page, "suicide", "plans")

    expect_the_form(page)
    expect(page.locator("input:checked")).to_have_count(0)


def test_without_the_page_script_the_form_is_there(page: Page, address: str) -> None:
    """Where the script itself did not arrive, the page is what it is without scripts."""
    change(page, "**/assessment/assessment-page.*.js", lambda _: "")
    page.goto(address + PATH)

    expect(page.locator("fieldset:visible")).to_have_count(len(CALM))
    expect(page.get_by_role("button", name="Start the questions")).to_have_count(0)
