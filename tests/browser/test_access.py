"""Accessibility by rule: axe on one page for each template, three widths, light and dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.access import BETWEEN, COLOR_RULES, RULES, violations
from tests.browser.templates import TEMPLATES
from tests.site.pages import Html

pytestmark = pytest.mark.browser


def _found(browser: Browser, address: str, paths: list[str], width: int, scheme: str) -> list[str]:
    context = browser.new_context(viewport={"width": width, "height": 780}, color_scheme=scheme)
    page = context.new_page()
    found = []
    rules = COLOR_RULES if scheme == "dark" else BETWEEN if width == 390 else RULES
    for path in paths:
        page.goto(address + path)
        found += [f"{path}: {violation}" for violation in violations(page, rules)]
    context.close()
    return found


@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        *((width, "light") for width in (320, 390, 1280)),
        (1280, "dark"),
        # The colors of 1280 in layouts that are tried in light.
        *(pytest.param(width, "dark", marks=pytest.mark.prove) for width in (320, 390)),
    ],
)
def test_no_template_has_a_violation(browser: Browser, address: str, width: int, scheme: str) -> None:
    """No rule of WCAG 2.2 A and AA or of best practice is broken."""
    assert _found(browser, address, list(TEMPLATES.values()), width, scheme) == []


@pytest.mark.prove
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_has_a_violation(
    browser: Browser, address: str, pages: dict[str, Html], width: int, scheme: str
) -> None:
    """The same for every page of the site, but those that only lead on, and 404, which is tried at a root."""
    staying = [
        path
        for path, page in pages.items()
        if path != "404.html" and not any(each.attributes.get("http-equiv") == "refresh" for each in page.all("meta"))
    ]

    assert _found(browser, address, staying, width, scheme) == []
