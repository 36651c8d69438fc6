"""What the questionnaires keep, send and print, and what they are without their scripts or data."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.measures import DANGER, GAD, PHQ, add_up, answer_all, card, choose

pytestmark = pytest.mark.browser

# Counts every way in which a script can keep or send something. Runs before any script of the page.
SPY = """
window.kept = [];
const note = (name) => window.kept.push(name);
Storage.prototype.setItem = () => note("storage");
Object.defineProperty(document, "cookie", { set: () => note("cookie"), get: () => "" });
indexedDB.open = () => note("database");
navigator.sendBeacon = () => note("beacon");
history.pushState = () => note("address");
history.replaceState = () => note("address");
"""


@pytest.fixture
def phq(page: Page, address: str) -> Page:
    """The PHQ-9, just opened."""
    page.goto(address + PHQ)
    return page


def test_nothing_is_sent_or_kept(browser: Browser, address: str) -> None:
    """From the first answer to the end: no request, no change of address, nothing stored; also with no network."""
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(SPY)
    page = context.new_page()
    page.goto(address + PHQ)
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    context.set_offline(True)
    answer_all(page, "several-days")
    expect(add_up(page).locator("[data-fill='total']")).to_have_text("9")
    page.get_by_role("button", name="Clear my answers").last.click()

    assert (requests, page.url, page.evaluate("window.kept")) == ([], address + PHQ, [])
    context.close()


@pytest.mark.parametrize("way", ["clear", "back", "reload"])
def test_answers_are_gone(phq: Page, address: str, way: str) -> None:
    """Clearing, coming back to the page, and loading it again all find it empty, with no help opened."""
    answer_all(phq, "several-days")
    add_up(phq)
    if way == "clear":
        phq.get_by_role("button", name="Clear my answers").first.click()
    elif way == "back":
        phq.goto(address + "crisis/")
        phq.go_back()
    else:
        phq.reload()

    expect(phq.locator("input:checked")).to_have_count(0)
    expect(card(phq)).to_be_hidden()
    expect(phq.locator("[data-part='result']")).to_be_hidden()


def test_leaving_forgets_and_blanks_the_page(context: BrowserContext, address: str) -> None:
    """The exit stands on the page and puts another site in its place in the history."""
    page = context.new_page()
    page.route("https://www.weather.gov/**", lambda route: route.fulfill(body="weather"))
    page.goto(address)
    page.goto(address + PHQ)
    choose(page, DANGER, "several-days")
    page.get_by_role("link", name="Leave this page").click()
    page.wait_for_url("https://www.weather.gov/**")
    page.go_back()

    assert page.url == address


def test_print_leaves_the_answers_out_unless_ticked(phq: Page) -> None:
    """On paper the total, the help that goes with it and the marks appear only when the reader ticks the box."""
    answer_all(phq, "several-days")
    result = add_up(phq)
    phq.emulate_media(media="print")
    expect(result).to_be_hidden()
    expect(card(phq)).to_be_hidden()
    expect(phq.get_by_role("heading", name="How to add up")).to_be_visible()
    marks = phq.locator("fieldset[data-item] input:checked").first
    expect(marks).to_have_css("appearance", "none")

    phq.emulate_media(media="screen")
    phq.get_by_label("Also print my answers").check()
    phq.emulate_media(media="print")
    expect(result.locator("[data-fill='total']")).to_be_visible()
    expect(marks).not_to_have_css("appearance", "none")


@pytest.mark.parametrize("form", [PHQ, GAD])
def test_without_scripts_it_is_a_form_to_add_up_by_hand(browser: Browser, address: str, form: str) -> None:
    """With scripts off, every question, what each answer counts, the bands and the crisis numbers are there."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + form)

    expect(page.get_by_role("heading", name="How to add up")).to_be_visible()
    assert page.locator("fieldset[data-item] .measure__paper:visible").count() == page.locator(
        "fieldset[data-item] input").count()  # fmt: skip
    expect(page.locator(".find a[href='tel:988']:visible").first).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    context.close()


@pytest.mark.parametrize(
    "body",
    [
        "", "var measureDefinition = {};", "var measureDefinition = {",
        'var measureDefinition = {version: "another", items: [], options: [], bands: []};',
    ],
    ids=["empty", "nothing in it", "half loaded", "another version"],
)  # fmt: skip
@pytest.mark.parametrize("file", ["phq-9", "engine"])
def test_damaged_data_shows_the_form_and_says_so(context: BrowserContext, address: str, file: str, body: str) -> None:
    """When the data or the engine is not what the page expects, the form to print stays, and the page says why."""
    page = context.new_page()
    page.route(f"**/measures/{file}.*.js", lambda route: route.fulfill(body=body, content_type="text/javascript"))
    page.goto(address + PHQ)

    expect(page.get_by_role("alert").filter(has_text="did not load in full")).to_be_visible()
    expect(page.get_by_role("heading", name="How to add up")).to_be_visible()
    expect(page.get_by_role("button", name="Add up my answers")).to_be_hidden()


def test_a_page_with_an_answer_missing_does_not_add_up(site: Path, context: BrowserContext, address: str) -> None:
    """A page that was cut or changed on its way is seen as such."""
    whole = (site / PHQ / "index.html").read_text(encoding="utf-8")
    changed = whole.replace('value="nearly-every-day"', 'value="never"', 1)
    page = context.new_page()
    page.route(f"{address}{PHQ}", lambda route: route.fulfill(body=changed, content_type="text/html"))
    page.goto(address + PHQ)

    expect(page.get_by_role("alert").filter(has_text="did not load in full")).to_be_visible()
