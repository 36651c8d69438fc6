"""What every page does in a browser: fits the screen, opens its menu, works without scripts, asks nobody."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.access import violations
from tests.browser.templates import TEMPLATES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_page_scrolls_sideways(browser: Browser, address: str, width: int) -> None:
    """Every template fits the screen; wide tables scroll inside themselves."""
    context = browser.new_context(viewport={"width": width, "height": 780})
    page = context.new_page()
    wide = []
    for name, path in TEMPLATES.items():
        page.goto(address + path)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(name)
    context.close()

    assert wide == []


def test_all_four_ways_in_fit_the_first_screen(page: Page, address: str) -> None:
    """On a small phone the four ways in are seen without scrolling."""
    page.goto(address)
    boxes = [way.bounding_box() for way in page.locator(".way").all()]

    assert len(boxes) == 4
    assert all(box and box["y"] + box["height"] <= 780 for box in boxes)


def test_tonight_needs_no_scrolling(page: Page, address: str) -> None:
    """At two in the morning everything is on one screen."""
    page.goto(address + "tonight/")
    last = page.locator(".steps--tonight li").last.bounding_box()

    assert last
    assert last["y"] + last["height"] <= 780


def test_help_stays_on_screen(page: Page, address: str) -> None:
    """The crisis strip is there wherever the reader scrolls."""
    page.goto(address + "programs/php/")
    page.evaluate("scrollTo(0, 4000)")

    expect(page.get_by_role("region", name="Crisis help").get_by_role("link", name="Call 988")).to_be_in_viewport()


def test_the_menu_opens_and_escape_closes_it(page: Page, address: str) -> None:
    """By keyboard: open, Escape, and the focus is back on the menu button."""
    page.goto(address)
    button = page.locator("details.menu summary")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation", name="Main").get_by_role("link", name="Costs")).to_be_visible()
    page.keyboard.press("Escape")

    expect(page.get_by_role("navigation", name="Main").get_by_role("link", name="Costs")).to_be_hidden()
    expect(button).to_be_focused()


def test_a_source_opens_in_place(page: Page, address: str) -> None:
    """A figure's line opens to what the source says, where and when, and why we are that sure."""
    page.goto(address + "programs/php/")
    line = page.locator(".short .figure + .src").first
    line.locator("summary").click()

    expect(line.get_by_text("What it says:")).to_be_visible()
    expect(line.get_by_role("link").first).to_be_visible()


def test_nothing_is_stored(page: Page, context: BrowserContext, address: str) -> None:
    """No cookie and no storage on any template."""
    for path in TEMPLATES.values():
        page.goto(address + path)
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert context.cookies() == []


def test_pages_work_without_scripts(browser: Browser, address: str) -> None:
    """With JavaScript off: help, menu, comparison, questions of the assessment."""
    context = browser.new_context(viewport={"width": 360, "height": 780}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_role("link", name="Call 988").first).to_be_visible()
    page.locator("details.menu summary").click()
    expect(page.get_by_role("link", name="Insurance").first).to_be_visible()
    page.goto(address + "compare/")
    expect(page.locator("#row-hours td").nth(7)).to_be_visible()
    expect(page.locator("#choose")).to_be_hidden()
    page.goto(address + "self-assessment/")
    assert page.get_by_role("radio").count() > 60
    context.close()


def test_a_wrong_address_still_helps(browser: Browser, root_address: str) -> None:
    """The 404 page has crisis help, the search and ways on, however deep the wrong address is."""
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    page.goto(root_address + "no/such/page/")
    expect(page.get_by_role("heading", level=1)).to_have_text("We did not find that page")
    expect(page.get_by_role("link", name="Call 988").first).to_be_visible()
    assert violations(page) == []
    page.get_by_role("link", name="Compare levels").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Compare levels of care")
    context.close()


def test_old_facts_show_their_age_by_the_readers_clock(context: BrowserContext, address: str) -> None:
    """A copy that nobody rebuilds says by itself that its facts are out of date."""
    page = context.new_page()
    page.clock.install(time="2031-01-01T12:00:00")
    page.goto(address + "programs/php/")

    expect(page.locator(".src__stale").first).to_contain_text("Out of date: last checked Nov 2026")


def test_print_has_both_numbers_as_text(page: Page, address: str) -> None:
    """On paper the strip is a framed line; buttons and menus are gone."""
    page.goto(address + "programs/php/")
    page.emulate_media(media="print")

    expect(page.locator(".strip__print")).to_contain_text("988")
    expect(page.locator(".strip__print")).to_contain_text("911")
    expect(page.locator("details.menu")).to_be_hidden()


def test_printed_crisis_lines_keep_their_numbers(page: Page, address: str) -> None:
    """A button says on paper what it dials, whatever stands on it."""
    page.goto(address + "crisis/")
    page.emulate_media(media="print")
    button = page.locator("#domestic-violence-hotline .btn").first

    expect(button).to_be_visible()
    assert "tel:18007997233" in button.evaluate("element => getComputedStyle(element, '::after').content")


def test_shift_with_another_key_never_leaves(page: Page, address: str) -> None:
    """Moving back with Shift and Tab, or typing capitals, is not a call to leave."""
    page.goto(address + "crisis/")
    for _ in range(4):
        page.keyboard.press("Shift+Tab")
    for _ in range(4):
        page.keyboard.press("Shift+A")

    expect(page.get_by_role("heading", level=1)).to_have_text("Crisis help")


def test_the_way_out_stays_on_screen(page: Page, address: str) -> None:
    """Where a reader may be watched, leaving is one press away wherever they have scrolled."""
    page.goto(address + "topics/fear-or-violence-at-home/")
    page.evaluate("scrollTo(0, 3000)")

    expect(page.get_by_role("link", name="Leave this page")).to_be_in_viewport()
