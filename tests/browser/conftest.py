"""A real Chromium, and the shipped site served from a sub-folder, as a county's server might."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.journey import PATH
from tests.site.conftest import offline_site, pages, site  # noqa: F401  # fixtures

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
QUIET = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic",
]  # fmt: skip


def _chromium() -> str:
    given = os.environ.get("CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), MAC)
    if not Path(given).exists():
        pytest.fail("no Chromium or Chrome found; run 'sh tests/install-chromium.sh', or set CHROMIUM to its path")
    return given


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a worker."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=QUIET)
        yield browser
        browser.close()


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing; tests read the requests in the browser."""


class _NotFound(_Silent):
    """Answers a wrong address with the site's 404 page, as static hosts do."""

    def send_error(self, code: int, *_: object) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)


def _served(folder: Path, handler: type[SimpleHTTPRequestHandler]) -> tuple[ThreadingHTTPServer, str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_address[1]}/"


@pytest.fixture(scope="session")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:  # noqa: F811  # the fixture
    """Where the site is served: below /some/folder/, to prove that links are relative."""
    root = tmp_path_factory.mktemp("served")
    (root / "some").mkdir()
    (root / "some" / "folder").symlink_to(site)
    server, where = _served(root, _Silent)
    yield f"{where}some/folder/"
    server.shutdown()


@pytest.fixture(scope="session")
def root_address(site: Path) -> Iterator[str]:  # noqa: F811  # the fixture
    """The site at a root, with its own page for wrong addresses."""
    server, where = _served(site, _NotFound)
    yield where
    server.shutdown()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh phone: nothing stored, nothing cached."""
    context = browser.new_context(viewport={"width": 360, "height": 780}, has_touch=True)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page that fails the test on any error in its console, and on any request to another host."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: None if request.url.startswith((address, "data:", "blob:", "file:"))
            else wrong.append(f"asked of another host: {request.url}"))  # fmt: skip
    yield page
    assert wrong == []


@pytest.fixture
def asked(page: Page, address: str) -> Page:
    """The self-assessment at its first question."""
    page.goto(address + PATH)
    page.get_by_role("button", name="Start the questions").click()
    return page
