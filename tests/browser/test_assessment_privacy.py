"""Nothing leaves, nothing stays: on the wire, in the browser's stores, in the address, and after the page is left."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.journey import PATH, answer, part, run

pytestmark = pytest.mark.browser
# Counts every way in which a page can keep or send something, before the page's own scripts run.
_COUNT = """(() => {
  window.counted = [];
  const wrap = (owner, name) => {
    if (!owner || !owner[name]) return;
    const own = owner[name];
    owner[name] = function () { window.counted.push(name); return own.apply(this, arguments); };
  };
  wrap(Storage.prototype, 'setItem');
  wrap(IDBFactory.prototype, 'open');
  wrap(window.CacheStorage && CacheStorage.prototype, 'open');
  wrap(history, 'pushState');
  wrap(history, 'replaceState');
  wrap(navigator, 'sendBeacon');
  wrap(window, 'fetch');
  wrap(XMLHttpRequest.prototype, 'send');
  ['WebSocket', 'EventSource', 'Worker', 'BroadcastChannel'].forEach((name) => {
    const Own = window[name];
    window[name] = function (...given) { window.counted.push(name); return new Own(...given); };
  });
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    get: cookie.get, set(value) { window.counted.push('cookie'); cookie.set.call(this, value); } });
})()"""
_STORED = """async () => [localStorage.length, sessionStorage.length, document.cookie,
  (await indexedDB.databases()).length, window.name, history.state, location.hash, location.search]"""


@pytest.fixture
def wire(site: Path) -> Iterator[tuple[str, list[str]]]:
    """The site from a server that writes down every request, and what it wrote."""
    asked: list[str] = []

    class Logging(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            asked.append(self.requestline)

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Logging, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/", asked
    server.shutdown()


def test_nothing_is_sent_or_kept_from_the_first_answer_to_the_end(
    context: BrowserContext, wire: tuple[str, list[str]]
) -> None:
    """Through danger, help, a change, the result, print and a new start: 0 requests, 0 writes, one address."""
    address, log = wire
    page = context.new_page()
    seen: list[str] = []
    page.add_init_script(_COUNT)
    page.goto(address + PATH, wait_until="networkidle")
    page.on("request", lambda request: seen.append(request.url))
    page.on("websocket", lambda socket: seen.append(socket.url))
    before = len(log)
    page.get_by_role("button", name="Start the questions").click()
    run(page, {"now": "maybe", "symptoms": "all_the_time"}, until="function")
    page.get_by_role("button", name="Skip to help").click()
    page.get_by_role("button", name="Go back to the questions").click()
    run(page, {}, since="function")
    page.get_by_label("Also print my answers").check()
    page.evaluate("window.print = () => 0")
    page.get_by_role("button", name="Print", exact=True).locator("visible=true").last.click()
    page.get_by_role("button", name="Start again").click()
    kept = page.evaluate(_STORED)

    assert (seen, log[before:], page.evaluate("counted")) == ([], [], [])
    assert (kept, page.url) == ([0, 0, "", 0, "", None, "", ""], address + PATH)
    assert context.cookies() == []


def test_the_loaded_page_works_without_a_network(asked: Page, context: BrowserContext) -> None:
    """Airplane mode before the first answer changes nothing, up to the result and the paper."""
    context.set_offline(True)
    run(asked, {"suicide": "thoughts"})
    expect(part(asked, "result").get_by_role("heading", level=1)).to_have_text("Levels worth asking about")

    assert asked.pdf(format="Letter").startswith(b"%PDF")


def test_no_control_offers_to_remember(asked: Page) -> None:
    """Every field tells the browser not to fill it in by itself."""
    fields = asked.locator("input, select, textarea")
    off = [field.get_attribute("autocomplete") for field in fields.all()[:3]]

    assert (off, fields.count()) == (["off"] * 3, asked.locator("[autocomplete='off']").count())


def test_going_back_to_the_page_finds_it_empty(asked: Page, address: str) -> None:
    """Leaving through a link and coming back shows the start, with nothing chosen."""
    answer(asked, "age", "adult")
    answer(asked, "now", "maybe")
    asked.goto(address + "crisis/")
    asked.go_back()

    expect(part(asked, "start")).to_be_visible()
    assert asked.locator("input:checked").count() == 0


def test_a_page_the_browser_keeps_is_emptied_before_it_is_put_away(asked: Page) -> None:
    """A page frozen for the Back button holds no answer, no reason and no level; when it returns, it starts anew."""
    run(asked, {"suicide": "wished"})
    asked.get_by_label("Also print my answers").check()
    asked.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    left = asked.evaluate("""() => [document.querySelectorAll('input:checked').length,
      [...document.querySelectorAll('.why, .find__changes, [data-told]')].map((each) => each.textContent).join(''),
      document.querySelectorAll("[data-part='result'] [data-level]:not([hidden])").length,
      document.querySelectorAll('.is-lit, .prints-answers').length]""")
    asked.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")

    expect(part(asked, "start").get_by_role("heading", level=1)).to_be_focused()
    assert left == [0, "", 0, 0]


def test_starting_again_wipes_everything(asked: Page) -> None:
    """After Start again the questions are empty, and a danger met before is forgotten."""
    run(asked, {"suicide": "plan"})
    asked.get_by_role("button", name="Start again and clear my answers").click()
    expect(part(asked, "start").get_by_role("heading", level=1)).to_be_focused()
    assert asked.locator("input:checked").count() == 0
    asked.get_by_role("button", name="Start the questions").click()
    run(asked, {})

    expect(part(asked, "result").locator("[data-card='crisis']")).to_be_hidden()


def test_readers_are_told_how_to_see_it_for_themselves(page: Page, address: str) -> None:
    """The start opens to ways to check, and leads to every rule."""
    page.goto(address + PATH)
    page.get_by_text("Prove it yourself").click()
    page.get_by_role("link", name="Read every rule", exact=True).click()

    assert page.url == address + "self-assessment/rules/"
