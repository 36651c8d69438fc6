"""What tests of the questionnaires do on their pages."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

PHQ, GAD = "measures/phq-9/", "measures/gad-7/"
DANGER = "better-off-dead"


def choose(page: Page, item: str, option: str) -> None:
    """Picks one answer."""
    page.locator(f"#item-{item} input[value='{option}']").check()


def answer_all(page: Page, option: str, but: str = "") -> None:
    """The same answer to every question that counts, but for one of them."""
    for item in page.locator("fieldset[data-item]").all():
        if item.get_attribute("data-item") != but:
            item.locator(f"input[value='{option}']").check()


def add_up(page: Page) -> Locator:
    """Presses the button; the result."""
    page.get_by_role("button", name="Add up my answers").click()
    return page.locator("[data-part='result']")


def card(page: Page) -> Locator:
    """The help card under the question on danger."""
    return page.locator(f"[data-help='{DANGER}']")
