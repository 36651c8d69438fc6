"""No link of ours is dead, with or without a server, at a root or in a folder."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from tests.site.pages import Html, read_pages


def _dead(pages: dict[str, Html], files: set[str]) -> list[str]:
    dead = []
    for path, page in pages.items():
        if path == "404.html":  # stands at no known depth, so its links start at the root
            continue
        for element in page.elements:
            for name in ("href", "src", "data-index", "data-engine", "data-worker"):
                target = element.attributes.get(name, "")
                if target and not urlsplit(target).scheme and not _leads_somewhere(path, target, pages, files):
                    dead.append(f"{path}: {target}")
    return dead


def _leads_somewhere(path: str, target: str, pages: dict[str, Html], files: set[str]) -> bool:
    parts = urlsplit(target)
    if parts.path.startswith("/"):
        return False
    found = normpath(str(PurePosixPath(path).parent / unquote(parts.path))) if parts.path else path
    if found == "." or parts.path.endswith("/") or parts.path in (".", ".."):
        found = normpath(f"{found}/index.html")
    if found not in files:
        return False
    return not parts.fragment or found not in pages or parts.fragment in pages[found].ids


def _files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def test_no_link_is_dead(site: Path, pages: dict[str, Html]) -> None:
    """Every relative link and file leads to a page or asset, and every anchor exists."""
    assert _dead(pages, _files(site)) == []


def test_no_link_is_dead_on_a_disk(offline_site: Path) -> None:
    """The copy for a disk names index.html, as a disk serves no folders."""
    pages = read_pages(offline_site)
    folders = [
        f"{path}: {element.attributes['href']}"
        for path, page in pages.items()
        for element in page.all("a")
        if element.attributes.get("href", "").split("#")[0].endswith("/")
        and not urlsplit(element.attributes["href"]).scheme
    ]

    assert folders == []
    assert _dead(pages, _files(offline_site)) == []


def test_outside_links_send_no_referrer(pages: dict[str, Html]) -> None:
    """A page never tells another site where its reader came from."""
    for path, page in pages.items():
        policies = [
            each.attributes["content"] for each in page.all("meta") if each.attributes.get("name") == "referrer"
        ]
        assert policies == ["no-referrer"], path
