"""The search as a reader uses it: in the page, without a server, without telling anyone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.access import violations

pytestmark = pytest.mark.browser


def _search(page: Page, words: str) -> None:
    """Opens the box, types the words, and waits for what is found."""
    if page.get_by_role("button", name="Search", exact=True).is_visible():
        page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_label("Search this guide").fill(words)
    expect(page.locator(".search__count")).not_to_be_empty(timeout=15_000)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("php vs iop", ("compare/in-person-iop-vs-php/", "compare/virtual-iop-vs-php/")),
        ("shrink", ("psychiatrist",)),
        ("how much does it cost without insurance", ("costs/", "cost-without-insurance")),
        ("can i keep working", ("can-i-keep-working",)),
    ],
)
def test_everyday_words_find_the_right_page(page: Page, address: str, words: str, wanted: tuple[str, ...]) -> None:
    """The page a person would want stands first or second."""
    page.goto(address)
    _search(page, words)
    found = [link.get_attribute("href") or "" for link in page.locator(".search__list a").all()][:2]

    assert any(part in href for href in found for part in wanted), found


def test_a_result_leads_to_its_place(page: Page, address: str) -> None:
    """Pressing a result opens the page at the question."""
    page.goto(address + "costs/")
    _search(page, "can i keep working")
    page.locator(".search__list a").first.click()

    expect(page).to_have_url(f"{address}faq/work-and-school/#can-i-keep-working-or-studying")


@pytest.mark.parametrize("words", ["i want to die", "kms", "me quiero morir", "i took too many pills"])
def test_words_of_crisis_put_help_first(page: Page, address: str, words: str) -> None:
    """The help card stands above all results, with real call and text links."""
    page.goto(address)
    _search(page, words)
    card = page.locator(".search__help")

    expect(card.get_by_role("link", name="Call 988")).to_have_attribute("href", "tel:988")
    expect(card.get_by_role("link", name="Text 988")).to_be_visible()


def test_ordinary_words_do_not_cry_wolf(page: Page, address: str) -> None:
    """A way of speaking is not a crisis."""
    page.goto(address)
    _search(page, "this paperwork is killing me")

    expect(page.locator(".search__help")).to_be_hidden()


def test_what_we_cannot_answer_is_said(page: Page, address: str) -> None:
    """No confident wrong page, but a way on."""
    page.goto(address)
    _search(page, "xylophone qwertz")

    expect(page.get_by_text("We cannot answer that here.")).to_be_visible()
    expect(page.locator(".search__else").get_by_role("link", name="All questions")).to_be_visible()


def test_a_word_we_know_among_many_we_do_not_is_no_answer(page: Page, address: str) -> None:
    """Where most of what was asked is unknown, the page abstains as the command line does."""
    page.goto(address)
    _search(page, "quokka xylophone iop")

    expect(page.get_by_text("We cannot answer that here.")).to_be_visible()


def test_a_stop_word_alone_is_no_error(page: Page, address: str) -> None:
    """The word 'the' finds nothing, calmly."""
    page.goto(address)
    _search(page, "the")

    expect(page.get_by_text("We cannot answer that here.")).to_be_visible()


def test_help_offers_the_emergency_number_too(page: Page, address: str) -> None:
    """Who took too much needs 911 first, and other lines are one press away."""
    page.goto(address)
    _search(page, "my son overdosed")
    card = page.locator(".search__help")

    expect(card.get_by_role("link", name="Call 911")).to_have_attribute("href", "tel:911")
    expect(card.get_by_role("link", name="Other lines")).to_be_visible()


def test_an_empty_query_shows_nothing(page: Page, address: str) -> None:
    """Clearing the words clears the results and keeps the focus in the box."""
    page.goto(address)
    _search(page, "shrink")
    page.get_by_role("button", name="Clear the words").click()

    expect(page.locator(".search__list")).to_be_hidden()
    expect(page.get_by_label("Search this guide")).to_be_focused()


@pytest.mark.parametrize(
    "words", ["\u202eabc", "🙃" * 200, "<img src=x onerror=alert(1)>", "((((", "a" * 100_000, "%s*?+[\\"]
)
def test_no_text_breaks_the_search(page: Page, address: str, words: str) -> None:
    """Any text gives results or a clear message; nothing in it is run."""
    page.goto(address)
    _search(page, words)

    expect(page.locator(".search__count")).not_to_be_empty()
    assert page.locator(".search__found img").count() == 0


def test_escape_closes_and_gives_the_focus_back(page: Page, address: str) -> None:
    """By keyboard: open, type, Escape, and the button has the focus again."""
    page.goto(address)
    button = page.get_by_role("button", name="Search", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Search this guide")).to_be_focused()
    page.keyboard.type("shrink")
    page.keyboard.press("Escape")

    expect(page.get_by_label("Search this guide")).to_be_hidden()
    expect(button).to_be_focused()


def test_typed_words_never_leave_the_page(page: Page, address: str) -> None:
    """No request and no address carries what was typed."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    _search(page, "my secret worry")

    assert not [url for url in [*asked, page.url] if "secret" in url or "worry" in url]


def test_a_link_with_words_searches(page: Page, address: str) -> None:
    """An address such as #q=shrink fills the box; the part after '#' is never sent."""
    page.goto(address + "#q=shrink")

    expect(page.locator(".search__list a").first).to_be_visible(timeout=15_000)
    expect(page.get_by_label("Search this guide")).to_have_value("shrink")


def test_a_missing_index_is_said_with_a_way_on(context: BrowserContext, address: str) -> None:
    """Where the index does not come, the page says so and names the list of questions."""
    page = context.new_page()
    page.route("**/search/index.*.js", lambda route: route.abort())
    page.goto(address)
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_label("Search this guide").fill("shrink")

    expect(page.get_by_text("Search did not load.")).to_be_visible(timeout=15_000)
    expect(page.locator(".search__else").get_by_role("link", name="All questions")).to_be_visible()


def test_a_damaged_index_is_said_with_a_way_on(context: BrowserContext, address: str) -> None:
    """A half-loaded file gives the same clear message, not a blank box."""
    page = context.new_page()
    page.route("**/search/index.*.js", lambda route: route.fulfill(body="var x = {", content_type="text/javascript"))
    page.goto(address)
    page.get_by_role("button", name="Search", exact=True).click()
    page.get_by_label("Search this guide").fill("shrink")

    expect(page.get_by_text("Search did not load.")).to_be_visible(timeout=15_000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_open_box_breaks_no_rule(browser: Browser, address: str, width: int, scheme: str) -> None:
    """axe finds nothing while results and the help card stand open."""
    context = browser.new_context(viewport={"width": width, "height": 780}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    _search(page, "i want to die")
    found = violations(page)
    context.close()

    assert found == []
