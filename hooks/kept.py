"""What one build of the preview leaves for the next, so that a save shows soon. An ordinary build keeps nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from generator.catalog import Catalog
from search.export import browser_files as search_files


class KeptPage(NamedTuple):
    """What a page's Markdown became, and which files there were to link to."""

    markdown: str
    linkable: frozenset[str]
    made: Any


class Kept:
    """The slow steps of the build ``before``, whose results still hold where their input did not change.

    The input of a page is its Markdown, the files it can link to, and how the site engine is set: under another
    configuration nothing is kept. The engine's own code, and ours, are read once, when the preview starts.

    A build fills its own, and the next one is given it only if the build went well: what a failed build made
    is made again, so that its problems are told again.
    """

    def __init__(self, before: Kept | None = None) -> None:
        self._before: Mapping[str, KeptPage] = before._pages if before else {}
        self._pages: dict[str, KeptPage] = {}
        self._configuration: Mapping[Path, bytes] = before._configuration if before else {}
        self._search: Mapping[str, str] | None = before._search if before else None

    def begin(self, configuration: Mapping[Path, bytes]) -> None:
        """Starts the build; from nothing where ``configuration`` is not that of the build before."""
        if configuration != self._configuration:
            self._before, self._search = {}, None
        self._configuration = configuration

    def page(self, name: str, markdown: str, linkable: frozenset[str], make: Callable[[], Any]) -> Any:
        """What ``make`` returns; taken from the build before if the Markdown is the same and no file is gone."""
        known = self._before.get(name)
        if known is None or known.markdown != markdown or not known.linkable <= linkable:
            known = KeptPage(markdown, linkable, make())
        self._pages[name] = known
        return known.made

    def search(self, catalog: Catalog) -> Mapping[str, str]:
        """The scripts of the search as the first build made them. Their new text follows once the page is shown."""
        if self._search is None:
            self._search = search_files(catalog)
        return self._search
