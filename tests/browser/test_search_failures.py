"""Search where something is missing, damaged or blocked: results, or a plain message with a way on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.searching import PHONE, box, faults

pytestmark = pytest.mark.browser
INDEX = "**/search/index.*.js"
THROWING = "window.Worker = class { constructor() { throw new Error('no workers here'); } };"
# A policy that forbids workers shows only later.
BLOCKED = """
  window.Worker = class {
    constructor() { setTimeout(() => this.onerror(new Event("error", { cancelable: true }))); }
    postMessage() {}
    terminate() {}
  };
"""
Damage = Callable[[Route], None]


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One phone for all tests here; what it has fetched it asks for again."""
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that fails the test on any exception, unhandled rejection or error of ours in the console."""
    page = context.new_page()
    wrong = faults(page)
    yield page
    page.close()
    assert wrong == []


def _blocked(route: Route) -> None:
    route.abort()


def _changed(pattern: str, to: str) -> Damage:
    def damage(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=re.sub(pattern, to, response.text(), count=1, flags=re.DOTALL))

    return damage


_truncated = _changed(r"(.{5000}).*", r"\1")
_of_another_version = _changed(r'"format":\d+', '"format":999')


def _ask(page: Page, address: str) -> None:
    page.goto(address + "tonight/")
    box(page).locator(".search__words").fill("shrink")


def _expect_a_way_on(page: Page) -> None:
    found = page.locator("header .search__found")
    expect(found.get_by_text("Search did not load. All questions are listed here.")).to_be_visible(timeout=15_000)
    expect(found.get_by_role("link", name="All questions")).to_be_visible()
    expect(found.get_by_role("link", name="Call 988")).to_be_visible()


@pytest.mark.parametrize("damage", [_blocked, _truncated, _of_another_version], ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("has_worker", [True, False])
def test_an_index_of_no_use_is_said_with_a_way_on(page: Page, address: str, damage: Damage, has_worker: bool) -> None:
    """A missing, damaged or foreign index gives one clear message, in the worker and on the page."""
    page.route(INDEX, damage)
    if not has_worker:
        page.add_init_script(BLOCKED)
    _ask(page, address)

    _expect_a_way_on(page)


@pytest.mark.parametrize("worker", [THROWING, BLOCKED], ids=["throwing", "blocked"])
def test_without_a_worker_the_page_answers(page: Page, address: str, worker: str) -> None:
    """Where no worker may start, the same engine runs on the page."""
    page.add_init_script(worker)
    _ask(page, address)

    expect(page.locator("header .search__title").first).to_be_visible(timeout=15_000)


def test_a_missing_engine_is_said_with_a_way_on(page: Page, address: str) -> None:
    """The script that computes does not come, neither for a worker nor for the page."""
    page.route("**/search/engine.*.js", _blocked)
    _ask(page, address)

    _expect_a_way_on(page)


def test_a_line_that_comes_back_brings_the_search_back(page: Page, address: str) -> None:
    """Some seconds after a failure the next letters try again."""
    page.add_init_script("window.later = 0; const now = Date.now; Date.now = () => now() + window.later;")
    page.route(INDEX, _blocked)
    _ask(page, address)
    _expect_a_way_on(page)
    page.unroute(INDEX)
    page.evaluate("window.later = 6000")
    page.locator("header .search__words").press_sequentially("s")

    expect(page.locator("header .search__title").first).to_be_visible(timeout=15_000)
