"""What axe finds on a page as it stands."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(page: Page) -> list[str]:
    """Each broken rule with the first element that breaks it."""
    results = Axe().run(page, options=RULES)
    return [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in results.response["violations"]]
