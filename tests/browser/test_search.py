"""The search as a reader uses it: in the page, without a server, without telling anyone."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.access import COLOR_RULES, violations
from tests.browser.searching import box, reading, search

pytestmark = pytest.mark.browser
NO_ANSWER = "We cannot answer that here."
ODD = {
    "right to left": "\u202eabc \u05d0\u05d9\u05e4\u05d4 \u0645\u0633\u0627\u0639\u062f\u0629",
    "emoji": "🙃👩‍👩‍👧" * 200,
    "markup": "<img src=x onerror=alert(1)>",
    "brackets": "((((",
    "query signs": '%s*?+[\\ "title:" AND NOT ~2 ^$',
    "control signs": "\0\a\x1b[31m\u2028\ufeffphp",
}
# Every stretch of more than 50 ms in which the page could not answer the reader.
LONG_TASKS = """
  window.longTasks = [];
  new PerformanceObserver((list) => list.getEntries().forEach((task) => window.longTasks.push(task.duration)))
    .observe({ entryTypes: ["longtask"] });
"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """One small page for all that changes nothing but the box."""
    with reading(browser, address, LONG_TASKS) as page:
        page.goto(address + "tonight/")
        yield page


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("php vs iop", ("compare/in-person-iop-vs-php/", "compare/virtual-iop-vs-php/")),
        ("shrink", ("psychiatrist",)),
        ("how much does it cost without insurance", ("costs/", "cost-without-insurance")),
        ("can i keep working", ("can-i-keep-working",)),
    ],
)
def test_everyday_words_find_the_right_page(page: Page, words: str, wanted: tuple[str, ...]) -> None:
    """The page a person would want stands first or second."""
    groups = search(box(page), words).locator(".search__group").all()[:2]
    hrefs = [link.get_attribute("href") or "" for group in groups for link in group.locator(".search__title").all()]

    assert any(part in href for href in hrefs for part in wanted), hrefs


@pytest.mark.parametrize("words", ["i want to die", "kms", "me quiero morir", "i took too many pills"])
def test_words_of_crisis_put_help_first(page: Page, words: str) -> None:
    """The help card stands above all results, with real call and text links, and other lines one press away."""
    card = search(box(page), words).locator(".search__help")

    expect(card.get_by_role("link", name="Call 988")).to_have_attribute("href", "tel:988")
    expect(card.get_by_role("link", name="Text 988")).to_be_visible()
    expect(card.get_by_role("link", name="Call 911")).to_have_attribute("href", "tel:911")
    expect(card.get_by_role("link", name="Other lines")).to_be_visible()


def test_ordinary_words_do_not_cry_wolf(page: Page) -> None:
    """A way of speaking is not a crisis."""
    expect(search(box(page), "this paperwork is killing me").locator(".search__help")).to_be_hidden()


@pytest.mark.parametrize("words", ["xylophone qwertz", "quokka xylophone iop", "the"])
def test_what_we_cannot_answer_is_said(page: Page, words: str) -> None:
    """Unknown words, one known word among many that are not, a stop word alone: no confident wrong page."""
    found = search(box(page), words)

    expect(found.locator(".search__count")).to_have_text(NO_ANSWER)
    expect(found.locator(".search__title")).to_have_count(0)


def test_an_empty_query_shows_nothing(page: Page) -> None:
    """Clearing the words clears the results and keeps the focus in the box."""
    found = search(box(page), "shrink")
    page.get_by_role("button", name="Clear the words").click()

    expect(found).to_be_hidden()
    expect(page.get_by_label("Search this guide")).to_be_focused()


@pytest.mark.parametrize("words", ODD.values(), ids=ODD)
def test_no_text_breaks_the_search(page: Page, words: str) -> None:
    """Any text gives results or a clear message; nothing in it is run."""
    found = search(box(page), words)

    expect(found.locator(".search__count")).not_to_be_empty()
    assert found.locator("img").count() == 0


def test_a_pasted_book_does_not_freeze_the_page(page: Page) -> None:
    """A hundred thousand letters are cut to what a question can be, without a long task in the page."""
    field = box(page).locator(".search__words")
    stretches = []
    for _ in range(3):  # another program may have taken the processor: one smooth run is enough
        field.fill("")
        page.evaluate("window.longTasks.length = 0")
        page.keyboard.insert_text("insurence depresion " * 5000)
        field.press("Enter")
        expect(page.locator("header .search__count")).to_be_visible()
        stretches.append(page.evaluate("window.longTasks"))

    assert len(field.input_value()) == 12_000
    assert [] in stretches


def test_typing_waits_for_no_key(page: Page) -> None:
    """Results come while typing, and change neither the address nor anything that is kept."""
    before = page.url
    field = box(page).locator(".search__words")
    field.fill("")
    field.press_sequentially("shrink")

    expect(page.locator("header .search__title").first).to_be_visible()
    assert page.url == before
    assert page.evaluate("[history.length, history.state, localStorage.length, sessionStorage.length]") == [
        2,
        None,
        0,
        0,
    ]


@pytest.mark.parametrize("words", ["i want to die", "quokka"])
def test_the_open_box_breaks_no_rule(page: Page, words: str) -> None:
    """axe finds nothing while results and the help card, or ways on, stand open: narrow and wide, light and dark."""
    found = []
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 780})
        search(box(page), words)
        found += violations(page)
        page.emulate_media(color_scheme="dark")
        found += violations(page, COLOR_RULES)
        page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 360, "height": 780})

    assert found == []


def test_a_result_leads_to_its_place_by_keyboard_alone(browser: Browser, address: str) -> None:
    """From the button to the very question, and no request or address on the way carries what was typed."""
    asked: list[str] = []
    with reading(browser, address) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + "costs/")
        page.get_by_role("button", name="Search", exact=True).press("Enter")
        expect(page.get_by_label("Search this guide")).to_be_focused()
        page.keyboard.type("can i keep workng")
        expect(page.locator(".search__title").first).to_be_visible(timeout=15_000)
        assert page.locator("form").count() == 0
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")

        expect(page).to_have_url(f"{address}faq/work-and-school/#can-i-keep-working-or-studying")
        assert not [url for url in asked if "workng" in url]


def test_a_link_with_words_searches(browser: Browser, address: str) -> None:
    """An address such as #q=shrink fills the box, that in the page where there is one; no browser sends that part."""
    with reading(browser, address) as page:
        for path, stays in (("tonight/", False), ("faq/", True)):
            page.goto(f"{address}{path}#q={quote('shrink & co')}")
            found = page.locator(".search--stays" if stays else "header .search")
            expect(found.locator(".search__title").first).to_be_visible(timeout=15_000)
            expect(found.locator(".search__words")).to_have_value("shrink & co")
        page.evaluate("location.hash = '#q=100%'")
        expect(found.locator(".search__words")).to_have_value("100%")


def test_a_wrong_address_has_the_same_search(browser: Browser, root_address: str) -> None:
    """The box on the 404 page answers, and its links lead into the site however deep the wrong address is."""
    with reading(browser, root_address) as page:
        page.goto(root_address + "no/such/page/")
        link = search(box(page, stays=True), "shrink").locator(".search__title").first

        assert (link.get_attribute("href") or "").startswith(root_address + "glossary/#")
