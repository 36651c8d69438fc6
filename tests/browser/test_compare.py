"""Choosing which levels to compare."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def test_the_choice_stays_in_the_fragment(page: Page, address: str) -> None:
    """Ticking two levels shows two columns, and the address after '#' brings them back."""
    page.goto(address + "compare/")
    expect(page.get_by_text("Tick two or more levels")).to_be_visible()
    page.get_by_label(re.compile("Virtual IOP")).check()
    page.get_by_label(re.compile("Residential")).check()

    assert page.url.endswith("compare/#virtual-iop,residential")
    page.reload()
    assert page.locator("#row-hours td:visible").count() == 2
    expect(page.get_by_role("status")).to_have_text("2 levels shown.")


def test_unknown_levels_in_the_address_are_left_out(page: Page, address: str) -> None:
    """A broken address shows the choice again, not an error."""
    page.goto(address + "compare/#nope,<script>")

    expect(page.get_by_text("Tick two or more levels")).to_be_visible()


def test_wide_screens_start_with_all_levels(browser: Browser, address: str) -> None:
    """Where there is room all eight stand side by side, heads and row names staying in view."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + "compare/")
    assert page.locator("#row-hours td:visible").count() == 8
    context.close()


def test_a_link_to_a_row_shows_it(page: Page, address: str) -> None:
    """A question may link to a row of the comparison: it is there, on a phone too."""
    page.goto(address + "compare/#row-cost")

    expect(page.locator("#row-cost")).to_be_in_viewport()
