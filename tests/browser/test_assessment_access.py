"""axe on every state of the self-assessment: a sample each time, the whole in the proof."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.access import COLOR_RULES, RULES, violations
from tests.browser.journey import PATH, answer, run
from tests.browser.test_assessment_help import STOPS

pytestmark = pytest.mark.browser
WIDTHS, SCHEMES = (320, 390, 1280), ("light", "dark")


def _stopped(given: dict[str, str]) -> Callable[[Page], None]:
    def go(page: Page) -> None:
        question, option = next(iter(given.items()))
        run(page, {}, until=question)
        answer(page, question, option)

    return go


def _error(page: Page) -> None:
    page.get_by_role("button", name="Continue").click()


def _help(page: Page) -> None:
    page.get_by_role("button", name="Skip to help").click()


def _full_table(page: Page) -> None:
    run(page, {"suicide": "wished", "unsafe": "shaky"})
    if page.locator("[data-do='all-rows']:visible").count():
        page.locator("[data-do='all-rows']").click()
    page.evaluate("document.querySelectorAll('[data-fill=beside] details').forEach((each) => { each.open = true; })")


# Each state of the page after its start, and how to get there from the first question.
STATES: dict[str, Callable[[Page], None]] = {
    "question": lambda page: run(page, {}, until="reality"),
    "question with an answer": lambda page: page.get_by_role("radio", name="18 or older").check(),
    "error": _error,
    "teen": lambda page: answer(page, "age", "teen"),
    "help": _help,
    **{f"help {kind}": _stopped(given) for kind, (given, _, _) in STOPS.items()},
    "result": _full_table,
    "result of today": lambda page: run(page, {"withdrawal": "sick", "unsafe": "unsafe"}),
    "result without a level": lambda page: run(page, {"suicide": "skip", "past_care": "none"}),
}
SAMPLE = (
    ("error", 320, "light"),
    ("help now, crisis", 390, "dark"),
    ("result", 390, "light"),
    ("result", 1280, "dark"),
)


def found(browser: Browser, address: str, state: str, width: int, scheme: str) -> list[str]:
    """What axe finds at this state."""
    context = browser.new_context(viewport={"width": width, "height": 780}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address + PATH)
    if state != "start":
        page.get_by_role("button", name="Start the questions").click()
        STATES[state](page)
    broken = violations(page, RULES if scheme == "light" else COLOR_RULES)
    context.close()
    return broken


@pytest.mark.parametrize(("state", "width", "scheme"), SAMPLE)
def test_a_sample_of_states_has_no_violation(
    browser: Browser, address: str, state: str, width: int, scheme: str
) -> None:
    """No rule of WCAG 2.2 A and AA or of best practice is broken."""
    assert found(browser, address, state, width, scheme) == []


@pytest.mark.prove
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("state", ["start", *STATES])
def test_no_state_has_a_violation(browser: Browser, address: str, state: str, width: int, scheme: str) -> None:
    """The same for every state, three widths, light and dark."""
    assert found(browser, address, state, width, scheme) == []
