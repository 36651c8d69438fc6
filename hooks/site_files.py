"""Every file that content/ becomes: pages as Markdown, and assets under names that change with their bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.addresses import addressed
from generator.assessment.export import browser_files as assessment_files
from generator.assessment.vectors import FILE, vectors_file
from generator.catalog import Catalog
from generator.measures.export import browser_files as measure_files
from generator.pages import build_pages
from generator.render import Renderer
from generator.rules import checked_catalog
from hooks.look import favicon, stylesheet
from search.export import browser_files as search_files
from search.export import is_part

BROWSER = Path(__file__).parent.parent / "generator" / "browser"


@dataclass(frozen=True)
class SiteFile:
    """One generated file, its path under the site's source root, and the content file behind it."""

    path: str
    text: str
    source: str = ""


@dataclass(frozen=True)
class SiteFiles:
    """All generated files; ``assets`` maps a plain name such as ``guide.css`` to its hashed path."""

    catalog: Catalog
    pages: tuple[SiteFile, ...]
    assets: tuple[SiteFile, ...]
    asset_paths: Mapping[str, str]


def site_files(
    content: Path,
    *overlays: Path,
    today: date,
    has_directory_urls: bool = True,
    search: Callable[[Catalog], Mapping[str, str]] = search_files,
) -> SiteFiles:
    """Everything generated from the content. Raises ContentError where the content has errors."""
    catalog = checked_catalog(content, *overlays)
    renderer = Renderer(addressed(catalog), has_directory_urls=has_directory_urls)
    pages = tuple(SiteFile(page.path, renderer.markdown(page), page.source) for page in build_pages(catalog, today))
    named = _assets(catalog, search(catalog))
    paths = {name: asset_path(name, text) for name, text in named.items()}
    assets = tuple(SiteFile(paths[name], text) for name, text in named.items())
    vectors = SiteFile(f"self-assessment/rules/{FILE}", vectors_file(catalog.assessment))
    return SiteFiles(catalog, pages, (*assets, vectors), paths)


def _assets(catalog: Catalog, search: Mapping[str, str]) -> dict[str, str]:
    scripts = {path.name: path.read_text(encoding="utf-8") for path in sorted(BROWSER.glob("*.js"))}
    return {
        "guide.css": stylesheet(catalog.site.colors),
        "mark.svg": favicon(catalog),
        **scripts,
        **search,
        **assessment_files(catalog.assessment),
        **measure_files(catalog.measures),
    }


def asset_path(name: str, text: str) -> str:
    """``search/engine.js`` becomes ``assets/search/engine.1a2b3c4d.js``: safe to cache for ever."""
    path = PurePosixPath("assets", name)
    if is_part(name):
        return str(path)
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    return str(path.with_name(f"{path.stem}.{digest}{path.suffix}"))
