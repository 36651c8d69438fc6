"""A page to be, before it is Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Crumb:
    """One step of the way from the home page to this page."""

    words: str
    name: str  # as in generator.addresses, such as "programs"


@dataclass(frozen=True)
class Page:
    """One Markdown page: where it goes, how it looks, what it shows.

    ``folder`` is its address under the site root (``""`` is the home page); ``source`` is the
    content file an editor changes to change the page. ``scripts`` names the browser features it
    needs. A ``quiet`` page has no menu and no search, only help and a way out.
    """

    folder: str
    template: str
    title: str
    description: str
    context: Mapping[str, object]
    crumbs: tuple[Crumb, ...] = ()
    source: str = ""
    scripts: tuple[str, ...] = ()
    layout: str = "text"
    is_quiet: bool = False
    has_exit: bool = False  # "Leave this page", for readers who may be watched
    leads_to: str = ""  # a name in generator.addresses, where this address only leads on

    @property
    def path(self) -> str:
        """The Markdown file's path: a folder with an index, so links work with and without a server."""
        return f"{self.folder}/index.md" if self.folder else "index.md"
