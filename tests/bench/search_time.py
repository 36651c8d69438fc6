"""How long a reader waits for the search in a real browser: python -m tests.bench.search_time.

A page of the built guide, with an index of judged FAQs in place of its own, from a server that sends as slow 4G does.
The server is slow, not the browser: what Chromium emulates for a page does not reach what its worker fetches.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.faqs import MISSING, judged, queries
from tests.bench.peers.judged import slowest_twentieth
from tests.bench.search_growth import FIRST_FILES, MEANING, Built, built
from tests.browser.conftest import QUIET, _chromium
from tests.site.pages import build

PAGE = "tonight/"  # a small page with the box in its header
SMALL, LARGE = 1_000, 7_000
RUNS = 5
ROUNDS = 3
TIMED = 100  # questions to the worker
BYTES_A_SECOND, ROUND_TRIP = 200_000, 0.15  # slow 4G
PIECE = 4_096  # bytes sent at once, in turn with what others wait for
WAIT = 90_000
LONG_TASKS = """
  window.longTasks = [];
  new PerformanceObserver((list) => list.getEntries().forEach((task) => window.longTasks.push(task.duration)))
    .observe({ entryTypes: ["longtask"] });
"""
# Opens the box and puts words into it; tells when an answer is on the screen.
ASK = """
  (words) => new Promise((resolve) => {
    const root = document.querySelector("header .search");
    const start = performance.now();
    root.querySelector(".search__open").click();
    const input = root.querySelector(".search__words");
    input.value = words;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    const look = () => {
      const isShown = !root.querySelector(".search__found").hidden;
      if (isShown && !/^Search /.test(root.querySelector(".search__count").textContent)) {
        requestAnimationFrame(() => resolve(performance.now() - start));
      } else requestAnimationFrame(look);
    };
    look();
  })
"""
# A worker of our own with the page's scripts. Each round opens the index anew: its parts are at hand, none is decoded.
WORKER = """
  async ({ texts, rounds, understands }) => {
    const { engine, index, table, vectors } = document.querySelector("[data-search]").dataset;
    const url = (name) => new URL(name, document.baseURI).href;
    for (const name of understands ? [index, table, vectors] : [index]) {
      await new Promise((done) => {
        document.head.append(Object.assign(document.createElement("script"), { src: url(name), onload: done }));
      });
    }
    const worker = new Worker(url(engine));
    const parts = new URL("parts-" + careSearchIndex.stamp + "/", url(index)).href;
    const received = [];
    window.careSearch = { part: (...part) => received.push(part) };
    const bring = async (names) => {
      await Promise.all(names.map((name) => new Promise((done) => {
        const script = document.createElement("script");
        document.head.append(Object.assign(script, { src: parts + name + ".js", onload: done }));
      })));
      worker.postMessage({ type: "parts", names, parts: received.splice(0) });
    };
    const answered = () => new Promise((done, fail) => {
      worker.onmessage = ({ data }) => {
        if (data.type === "need") bring(data.names);
        else if (data.type === "answer") done();
        else fail(new Error(data.type));
      };
    });
    const times = [];
    for (let round = 0; round <= rounds; round += 1) {
      worker.postMessage({ type: "open", index: careSearchIndex });
      if (understands) worker.postMessage({ type: "meaning", table: careSearchTable, vectors: careSearchVectors });
      times.push([]);
      for (const text of texts) {
        const start = performance.now();
        worker.postMessage({ type: "ask", id: 1, text, limit: 10 });
        await answered();
        times[round].push(performance.now() - start);
      }
    }
    return times.slice(1);
  }
"""


def main() -> None:
    """All figures."""
    asked = judged()
    print("## Search in Chromium")
    if asked is None:
        print(MISSING)
        return
    texts = queries(asked, TIMED)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = build(Path(folder) / "site")
        browser = playwright.chromium.launch(executable_path=_chromium(), args=QUIET)
        _put(site, built(SMALL))
        for slower in (1, 4):
            _print_waits(browser, site, texts, slower)
        _print_latency(browser, site, texts, SMALL)
        _put(site, built(LARGE))
        _print_waits(browser, site, texts, 1, LARGE)
        _print_latency(browser, site, texts, LARGE)
        browser.close()


def _put(site: Path, made: Built) -> None:
    """Puts the scripts of an index in place of the site's, under the names that its pages know."""
    folder = site / "assets" / "search"
    for parts in folder.glob("parts-*"):
        shutil.rmtree(parts)
    stamp = re.search(r'"stamp":"(\w+)"', made.scripts["index"])
    assert stamp
    parts = folder / f"parts-{stamp[1]}"
    parts.mkdir()
    for name, script in made.scripts.items():
        if name in (*FIRST_FILES, *MEANING):
            (path,) = folder.glob(f"{name}.*.js")
        else:
            path = parts / f"{name}.js"
        path.write_text(script, encoding="utf-8")


@dataclass
class Line:
    """What all that is fetched shares, and what was fetched so far."""

    is_slow: bool
    turn: threading.Lock = field(default_factory=threading.Lock)
    fetched: list[tuple[str, int]] = field(default_factory=list)  # address and bytes
    waiting: list[str] = field(default_factory=list)  # parts that are on their way
    at_once: int = 0  # the most of them


class _Sender(SimpleHTTPRequestHandler):
    """Sends files under gzip, to be kept for ever, each after a round trip and no faster than the line allows."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, line: Line, **options: Any) -> None:
        self._line = line
        super().__init__(*given, **options)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        is_there = path.is_file()
        body = gzip.compress(path.read_bytes(), 9) if is_there else b""
        if "/parts-" in self.path:
            self._line.waiting.append(self.path)
            self._line.at_once = max(self._line.at_once, len(self._line.waiting))
        if self._line.is_slow:
            time.sleep(ROUND_TRIP)
        self._line.fetched.append((self.path, len(body)))
        self.send_response(200 if is_there else 404)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for at in range(0, len(body), PIECE):
            piece = body[at : at + PIECE]
            if self._line.is_slow:
                with self._line.turn:
                    time.sleep(len(piece) / BYTES_A_SECOND)
            self.wfile.write(piece)
        if "/parts-" in self.path:
            self._line.waiting.remove(self.path)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def _served(site: Path, *, is_slow: bool) -> Iterator[tuple[str, Line]]:
    line = Line(is_slow)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Sender, directory=str(site), line=line))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/", line
    server.shutdown()


@contextmanager
def _reader(browser: Browser, address: str) -> Iterator[Page]:
    """A phone with nothing in its cache, on a page that is all there."""
    context = browser.new_context(viewport={"width": 360, "height": 780}, has_touch=True)
    page = context.new_page()
    page.add_init_script(LONG_TASKS)
    page.goto(address + PAGE, wait_until="networkidle")
    yield page
    context.close()


def _print_waits(browser: Browser, site: Path, texts: Sequence[str], slower: int, count: int = SMALL) -> None:
    """From the touch on the box, with words pasted at once, to an answer; and how long the page could not react."""
    waits, tasks, requests, sizes = [], [], [], []
    with _served(site, is_slow=True) as (address, line):
        for text in texts[:RUNS]:
            with _reader(browser, address) as page:
                page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
                page.evaluate("() => { window.longTasks.length = 0; }")
                line.fetched.clear()
                waits.append(page.evaluate(ASK, text))
                requests.append(sum("/parts-" in path for path, _ in line.fetched))
                sizes.append(sum(size for _, size in line.fetched) / 1024)
                page.wait_for_function("() => window.careSearchVectors", timeout=WAIT)
                page.wait_for_timeout(1_000)
                tasks.append(max(page.evaluate("() => window.longTasks"), default=0))
    print(
        f"{count} FAQs, slow 4G, CPU {slower}x slower: first answer after {_told(waits)} ms (median of {RUNS}; least, "
        f"most), with {median(requests):g} parts ({line.at_once} at once), {median(sizes):.0f} KB asked for by then; "
        f"longest task of the page {_told(tasks)} ms",
        flush=True,
    )


def _print_latency(browser: Browser, site: Path, texts: Sequence[str], count: int) -> None:
    """From a question to its answer in the worker, its parts at hand."""
    for understands, how in ((False, "by words"), (True, "with the table")):
        with _served(site, is_slow=False) as (address, _), _reader(browser, address) as page:
            given = {"texts": texts, "rounds": ROUNDS, "understands": understands}
            rounds = json.loads(json.dumps(page.evaluate(WORKER, given)))
        each = [median(times) for times in zip(*rounds, strict=True)]
        print(
            f"{count} FAQs, worker, {how}: median {median(each):.1f} ms, p95 {slowest_twentieth(each):.1f} ms",
            flush=True,
        )


def _told(values: Sequence[float]) -> str:
    return f"{median(values):.0f} ({min(values):.0f}, {max(values):.0f})"


if __name__ == "__main__":
    main()
