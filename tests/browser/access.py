"""What axe finds on a page as it stands."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES: dict[str, object] = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# All that can differ between light and dark; every other rule reads the same page.
COLOR_RULES: dict[str, object] = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
# At 390 px the page is laid out as at 320, where every rule is tried: what room alone can change.
BETWEEN: dict[str, object] = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "target-size", "scrollable-region-focusable"]}
}


def violations(page: Page, rules: dict[str, object] = RULES) -> list[str]:
    """Each broken rule with the first element that breaks it."""
    results = Axe().run(page, options={**rules, "resultTypes": ["violations"]})  # what passes is not described
    return [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in results.response["violations"]]
