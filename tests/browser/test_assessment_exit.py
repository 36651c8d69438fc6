"""The way out: blank at once, nothing left in the page or in the way back, and never by accident."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route, expect

from tests.browser.journey import PATH, answer, part, run

pytestmark = pytest.mark.browser
AT_ONCE = 100  # milliseconds until nothing of the page is to be seen
# Says how long after the reader's act a frame without the page was drawn, and what the page still holds then.
_WATCH = """(() => {
  let begun = 0;
  const begin = (event) => { begun = event.timeStamp; };
  addEventListener('click', begin, true);
  addEventListener('keyup', begin, true);
  const tell = () => console.log('left ' + JSON.stringify({
    waited: performance.now() - begun, title: document.title, words: document.body.innerText.trim(),
    inputs: document.querySelectorAll('input').length }));
  const look = () => {
    const isBlank = document.body && document.querySelector('.leave-cover');
    requestAnimationFrame(isBlank ? tell : look);
  };
  requestAnimationFrame(look);
})()"""
WAYS = ("button", "first link", "shift")


@pytest.fixture
def elsewhere(context: BrowserContext) -> BrowserContext:
    """A context in which the site to go to answers by itself, without a network."""
    context.route("https://www.weather.gov/**", lambda route: route.fulfill(body="weather"))
    return context


def leave(page: Page, way: str) -> None:
    """Leaves by one of the three ways."""
    if way == "button":
        page.get_by_role("link", name="Emergency: Leave this page").click(no_wait_after=True)
    elif way == "first link":
        page.get_by_role("link", name="Exit this page quickly").focus()
        page.keyboard.press("Enter")
    else:
        for _ in range(3):
            page.keyboard.press("Shift")


@pytest.mark.parametrize("way", WAYS)
def test_leaving_takes_the_page_out_of_the_way_back(elsewhere: BrowserContext, address: str, way: str) -> None:
    """Another site stands in its place: going back leads to what was before it."""
    page = elsewhere.new_page()
    page.goto(address)
    page.goto(address + PATH)
    page.get_by_role("button", name="Start the questions").click()
    leave(page, way)
    page.wait_for_url("https://www.weather.gov/**")
    page.go_back()

    assert page.url == address


@pytest.mark.parametrize("way", WAYS)
def test_the_page_is_blank_at_once_and_knows_nothing(context: BrowserContext, address: str, way: str) -> None:
    """Even while the other site does not answer: blank within 100 ms, a plain title, no answer left in the page."""
    page = context.new_page()
    held: list[Route] = []
    said: list[str] = []

    def answer_only_then(message: ConsoleMessage) -> None:
        said.append(message.text.removeprefix("left "))
        for route in held:
            route.fulfill(body="weather")

    def hold_until_then(route: Route) -> None:
        if said:
            route.fulfill(body="weather")
        else:
            held.append(route)

    page.route("https://www.weather.gov/**", hold_until_then)
    page.on("console", answer_only_then)
    page.add_init_script(_WATCH)
    page.goto(address + PATH)
    page.get_by_role("button", name="Start the questions").click()
    run(page, {"suicide": "plan"})
    leave(page, way)
    page.wait_for_url("https://www.weather.gov/**", timeout=5000)
    left = json.loads(said[0])

    assert (left["title"], left["words"], left["inputs"]) == ("Loading", "Loading", 0)
    assert left["waited"] <= AT_ONCE


def test_the_first_link_after_the_skip_link_leads_out(page: Page, address: str) -> None:
    """It is not seen until the keyboard reaches it, and then it is in view."""
    page.goto(address + PATH)
    way_out = page.get_by_role("link", name="Exit this page quickly")
    expect(way_out).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    expect(way_out).to_be_focused()
    expect(way_out).to_be_in_viewport()


def test_shift_is_counted_in_dots_and_said(page: Page, address: str) -> None:
    """One press fills one dot of three, and a screen reader hears how many are left."""
    page.goto(address + PATH)
    dots = page.locator(".leave-dots")
    expect(dots).to_be_hidden()
    page.keyboard.press("Shift")

    expect(dots.locator("span")).to_have_count(3)
    expect(dots.locator(".is-on")).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text="Press 2 more times")).to_have_count(1)


@pytest.mark.parametrize("other", ["Tab", "a", "Escape"])
def test_another_key_starts_the_count_over(page: Page, address: str, other: str) -> None:
    """Shift, Shift, another key, Shift: the reader was typing and stays."""
    page.goto(address + PATH)
    for key in ("Shift", "Shift", other, "Shift"):
        page.keyboard.press(key)

    expect(page.locator(".leave-dots .is-on")).to_have_count(1)
    assert page.url == address + PATH


def test_the_count_ends_after_five_seconds(page: Page, address: str) -> None:
    """Two presses and a pause are no call to leave."""
    page.clock.install()
    page.goto(address + PATH)
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.clock.run_for(5100)
    expect(page.locator(".leave-dots")).to_be_hidden()
    page.keyboard.press("Shift")

    expect(page.locator(".leave-dots .is-on")).to_have_count(1)


def test_escape_never_leaves(page: Page, address: str) -> None:
    """Escape would stop the other site from loading, so it is no way out."""
    page.goto(address + PATH)
    for _ in range(6):
        page.keyboard.press("Escape")

    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_way_out_is_explained_before_it_is_used(page: Page, address: str) -> None:
    """The start says both ways and what they cannot do; every question says it again."""
    page.goto(address + PATH)
    explained = page.get_by_text(re.compile("Shift key three times.*cannot clear your history", re.S))
    expect(part(page, "start").filter(has=explained)).to_have_count(1)
    page.get_by_role("button", name="Start the questions").click()
    answer(page, "age", "adult")

    expect(page.locator(".find__leave")).to_contain_text("cannot clear your history")


def test_without_scripts_the_ways_out_are_plain_links(browser: Browser, address: str) -> None:
    """Both lead to the other site also where nothing can be blanked."""
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(address + PATH)
    links = [page.get_by_role("link", name=name) for name in ("Exit this page quickly", "Emergency: Leave this page")]

    assert [link.get_attribute("href") for link in links] == ["https://www.weather.gov/"] * 2
    plain.close()
