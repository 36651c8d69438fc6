"""What a page costs a reader on a slow line."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.templates import TEMPLATES

pytestmark = pytest.mark.browser
KB = 1024
FIRST_VISIT, LATER = 100 * KB, 30 * KB  # gzip -9


def loaded(context: BrowserContext, url: str) -> dict[str, int]:
    """Every file that opening a page loads before a touch, with its size under gzip -9."""
    page = context.new_page()
    sizes: dict[str, int] = {}
    page.on("response", lambda response: sizes.update({response.url: len(gzip.compress(response.body(), 9))}))
    page.goto(url)
    page.wait_for_load_state("networkidle")
    page.close()
    return sizes


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_first_visit_is_light(context: BrowserContext, address: str, name: str) -> None:
    """All files of a first visit weigh at most 100 KB."""
    assert sum(loaded(context, address + TEMPLATES[name]).values()) <= FIRST_VISIT


def test_later_pages_are_lighter(page: Page, address: str) -> None:
    """The text of a page, without what is already there, weighs at most 30 KB."""
    sizes = {name: len(gzip.compress(page.request.get(address + path).body(), 9)) for name, path in TEMPLATES.items()}

    assert {name: size for name, size in sizes.items() if size > LATER} == {}
