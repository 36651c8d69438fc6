"""The guide from a disk: no server, no network."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_pages_open_from_a_disk(page: Page, offline_site: Path) -> None:
    """Home, a link, the comparison and its choice, all from file://."""
    page.goto((offline_site / "index.html").as_uri())
    page.get_by_role("link", name="Compare levels").click()
    page.get_by_label("Teletherapy").check()
    page.get_by_label("Virtual IOP").check()

    assert page.locator("#row-hours td:visible").count() == 2
    page.locator("thead a, .crumbs a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
