"""The search box in a test: typing into it, an engine that gives known answers, and what must not happen meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

Answer = dict[str, Any]
PHONE = {"width": 360, "height": 780}
# Stands in for the worker: answers from window.answers, and keeps all that it was sent.
KNOWN = """
  window.sent = [];
  window.answers = {};
  window.Worker = class {
    constructor() { window.worker = this; }
    terminate() {}
    postMessage(message) {
      window.sent.push(message);
      if (message.text in window.answers) setTimeout(() => this.tell(message));
    }
    tell(message) {
      this.onmessage({ data: { type: "answer", id: message.id, answer: window.answers[message.text] } });
    }
  };
"""


@contextmanager
def reading(browser: Browser, address: str, *scripts: str, width: int = 360) -> Iterator[Page]:
    """A page for many tests; at its end it fails on any error it met and on any request to another host."""
    context = browser.new_context(viewport={"width": width, "height": 780}, has_touch=width < 800)
    page = context.new_page()
    for script in scripts:
        page.add_init_script(script)
    wrong = faults(page)
    page.on("request", lambda request: None if request.url.startswith((address, "data:", "blob:"))
            else wrong.append(f"asked of another host: {request.url}"))  # fmt: skip
    yield page
    context.close()
    assert wrong == []


def faults(page: Page) -> list[str]:
    """Every exception, unhandled rejection and error in the console, but what the browser itself says of a file."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "console",
        lambda message: (
            wrong.append(message.text)
            if message.type == "error" and not message.text.startswith("Failed to load resource")
            else None
        ),
    )
    return wrong


def box(page: Page, *, stays: bool = False) -> Locator:
    """The search box in the header, or the one that stands in the page, opened."""
    found = page.locator(".search--stays" if stays else "header .search")
    if found.locator(".search__open").is_visible() and "search--open" not in (found.get_attribute("class") or ""):
        found.locator(".search__open").click()
    return found


def search(box: Locator, words: str) -> Locator:
    """What is shown below the box for these words, once it is there."""
    field, found = box.locator(".search__words"), box.locator(".search__found")
    for typed in ("", words):
        field.fill(typed)
        field.press("Enter")  # without the pause after typing
    expect(found.locator(".search__count")).to_be_visible(timeout=15_000)
    return found


def hit(title: str, address: str, *, page: str | None = None, text: str = "Text.", is_answer: bool = True) -> Answer:
    """A result as the engine gives it, on the page of this title; without one it is a page itself."""
    on = {"address": address.split("#", maxsplit=1)[0], "title": page or title}
    return {"document": 0, "score": 0.5, "fits": True, "address": address, "title": [[title, False]],
            "text": [[text, False]], "kind": "Kind", "isAnswer": is_answer, "page": on}  # fmt: skip


def questions(topic: str, page: str, *numbers: int) -> list[Answer]:
    """Questions 'Q1', 'Q2' … on the page of this topic."""
    return [hit(f"Q{number}", f"faq/{topic}/#q{number}", page=page) for number in numbers]


def answer(*results: Answer, crisis: bool = False, abstains: bool = False, signpost: Answer | None = None) -> Answer:
    """An answer as the engine gives it."""
    return {"crisis": crisis, "abstains": abstains, "signpost": signpost, "results": results}


def know(page: Page, **answers: Answer) -> None:
    """From now on the engine gives these answers, each to its own word."""
    page.evaluate("answers => Object.assign(window.answers, answers)", answers)


def texts(found: Locator, selector: str) -> Sequence[str]:
    """The texts that are seen, in the order of the page."""
    return [each.inner_text() for each in found.locator(selector).all() if each.is_visible()]
