"""Builds a site, and reads its pages: ids, links, texts, and what surrounds them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from tests.conftest import ROOT

VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
    *("rect", "path"),  # in SVG
}


@dataclass
class Element:
    """One tag with its attributes, its text and what follows it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    next: Element | None = None
    children: list[Element] = field(default_factory=list)

    def has(self, name: str) -> bool:
        return name in self.attributes.get("class", "").split()


class Html(HTMLParser):
    """One page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = [Element("document", {})]
        self.feed(text)
        self.ids = {element.attributes["id"] for element in self.elements if "id" in element.attributes}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        siblings = self._open[-1].children
        if siblings:
            siblings[-1].next = element
        siblings.append(element)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, tag: str, name: str = "") -> list[Element]:
        """Every element with this tag and, where given, this class."""
        return [element for element in self.elements if element.tag == tag and (not name or element.has(name))]

    @property
    def text(self) -> str:
        return self._open[0].text


def build(target: Path, config: str = "mkdocs.yml", **environment: str) -> Path:
    """Builds the site into ``target``, as an operator would without make."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config, "--site-dir", str(target)],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return target


def read_pages(site: Path) -> dict[str, Html]:
    """Every page by its path under the site, such as ``programs/php/index.html``."""
    return {
        path.relative_to(site).as_posix(): Html(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }
