"""The questionnaires as a reader fills them in: help at once, a calm total, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.access import COLOR_RULES, RULES, violations
from tests.browser.measures import DANGER, GAD, PHQ, add_up, answer_all, card, choose

pytestmark = pytest.mark.browser


@pytest.fixture
def phq(page: Page, address: str) -> Page:
    """The PHQ-9, just opened."""
    page.goto(address + PHQ)
    return page


@pytest.mark.parametrize("answer", ["several-days", "more-than-half", "nearly-every-day"])
def test_an_answer_on_danger_opens_help_at_once(phq: Page, answer: str) -> None:
    """Without another press, real links to call and text stand in view, and are told to a screen reader."""
    expect(card(phq)).to_be_hidden()
    choose(phq, DANGER, answer)

    expect(card(phq).get_by_role("link", name="Call 988")).to_have_attribute("href", "tel:988")
    expect(card(phq).get_by_role("link", name="Text 988")).to_have_attribute("href", "sms:988")
    expect(card(phq).get_by_role("link", name="Call 911")).to_have_attribute("href", "tel:911")
    expect(card(phq).get_by_role("link", name="Call 988")).to_be_in_viewport(ratio=1)
    expect(phq.get_by_role("alert").filter(has=card(phq))).to_be_visible()


def test_the_mildest_answer_opens_nothing(phq: Page) -> None:
    """Nobody is shown a crisis card for saying that there is none; the strip is there for all."""
    answer_all(phq, "not-at-all")

    expect(card(phq)).to_be_hidden()
    expect(phq.get_by_role("region", name="Crisis help").get_by_role("link", name="Call 988")).to_be_visible()


def test_help_stays_when_the_answer_is_softened(phq: Page) -> None:
    """Changing the answer back keeps the card, and a low total comes after it."""
    choose(phq, DANGER, "nearly-every-day")
    answer_all(phq, "not-at-all")
    result = add_up(phq)

    expect(card(phq)).to_be_visible()
    expect(result.locator("[data-when='help']").get_by_role("link", name="Call 988")).to_be_in_viewport(ratio=1)
    expect(result.locator("[data-fill='total']")).to_have_text("0")
    help_top, total_top = (result.locator(f"[data-when='{part}']").bounding_box() for part in ("help", "total"))
    assert help_top
    assert total_top
    assert help_top["y"] < total_top["y"]


def test_there_is_a_way_on_from_help(phq: Page) -> None:
    """One button leads on to the next question, one back to the answer."""
    choose(phq, DANGER, "several-days")
    card(phq).get_by_role("button", name="Change my answer").click()
    expect(phq.locator(f"#item-{DANGER} input[value='several-days']")).to_be_focused()

    card(phq).get_by_role("button", name="Go on").click()
    expect(phq.locator("fieldset[data-unscored] input").first).to_be_focused()


@pytest.mark.parametrize(
    ("form", "option", "total", "band"),
    [
        (PHQ, "not-at-all", "0", "minimal"),
        (PHQ, "several-days", "8", "mild"),
        (PHQ, "more-than-half", "16", "moderately-severe"),
        (PHQ, "nearly-every-day", "24", "severe"),
        (GAD, "several-days", "7", "mild"),
        (GAD, "more-than-half", "14", "moderate"),
        (GAD, "nearly-every-day", "21", "severe"),
    ],
)
def test_the_total_and_its_band_are_shown(
    page: Page, address: str, form: str, option: str, total: str, band: str
) -> None:
    """The focus goes to the result, which names the total and one band; the last question does not count."""
    page.goto(address + form)
    answer_all(page, option, but="better-off-dead" if form == PHQ else "")
    if form == PHQ:
        choose(page, "better-off-dead", "not-at-all")
        page.locator("fieldset[data-unscored] input").last.check()
    result = add_up(page)

    expect(result.get_by_role("heading", level=2)).to_be_focused()
    expect(result.locator("[data-fill='total']")).to_have_text(total)
    expect(result.locator("[data-band]:visible")).to_have_count(1)
    expect(result.locator(f"[data-band='{band}']")).to_be_visible()


def test_no_band_takes_back_an_answer_that_weighs_more(phq: Page) -> None:
    """Where a question calls for help, the total stands without a name such as minimal, and says why."""
    answer_all(phq, "not-at-all", but="better-off-dead")
    choose(phq, "better-off-dead", "several-days")
    result = add_up(phq)

    expect(result.locator("[data-fill='total']")).to_have_text("1")
    expect(result.locator("[data-band]:visible")).to_have_count(0)
    expect(result.locator("[data-when='heavier']")).to_be_visible()


def test_with_a_question_open_there_is_no_total(phq: Page) -> None:
    """What is missing is said, with a way to it; the sum so far is a lower bound; no band is named."""
    answer_all(phq, "several-days", but="sleep")
    result = add_up(phq)
    expect(result.locator("[data-band]:visible")).to_have_count(0)
    expect(result.locator("[data-when='total']")).to_be_hidden()
    expect(result.locator("[data-fill='so-far']")).to_have_text("8")

    result.get_by_role("button", name="Question 3").click()
    expect(phq.locator("#item-sleep input").first).to_be_focused()
    choose(phq, "sleep", "several-days")
    expect(result.locator("[data-fill='total']")).to_have_text("9")


def test_leaving_the_question_on_danger_open_offers_help(phq: Page) -> None:
    """Not answering it is not a "no": the result starts with help."""
    answer_all(phq, "not-at-all", but=DANGER)

    expect(add_up(phq).locator("[data-when='help']")).to_be_visible()


def test_it_goes_by_keyboard_alone(phq: Page) -> None:
    """Tab and space answer, arrows change the answer, Tab and Enter add up; the focus never jumps while choosing."""
    first = phq.locator("fieldset[data-item] input").first
    for _ in range(20):
        phq.keyboard.press("Tab")
        if first.evaluate("input => input === document.activeElement"):
            break
    for _ in range(9):
        phq.keyboard.press("Space")
        phq.keyboard.press("ArrowDown")
        if phq.locator(f"#item-{DANGER} input:checked").count() == 0:
            phq.keyboard.press("Tab")
    expect(card(phq)).to_be_visible()
    expect(phq.locator(f"#item-{DANGER} input[value='several-days']")).to_be_focused()

    button = phq.get_by_role("button", name="Add up my answers")
    for _ in range(10):
        phq.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            break
    phq.keyboard.press("Enter")
    expect(phq.locator("[data-fill='total']")).to_have_text("9")


STATES: dict[str, Callable[[Page], object]] = {
    "help open": lambda page: choose(page, DANGER, "several-days"),
    "open questions": add_up,
    "result": lambda page: (answer_all(page, "more-than-half"), add_up(page)),
}


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (320, "dark"), (1280, "light")])
def test_axe_finds_nothing_in_any_state(browser: Browser, address: str, width: int, scheme: str) -> None:
    """No rule of WCAG 2.2 A and AA or of best practice is broken once help, gaps or a result are shown."""
    context = browser.new_context(viewport={"width": width, "height": 780}, color_scheme=scheme)
    page = context.new_page()
    found = {}
    for name, reach in STATES.items():
        page.goto(address + PHQ)
        reach(page)
        page.evaluate("window.scrollTo(0, 0)")  # axe takes a control half under the strip for a small one
        found[name] = violations(page, RULES if scheme == "light" else COLOR_RULES)
    context.close()

    assert found == {name: [] for name in STATES}
