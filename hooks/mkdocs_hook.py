"""Attaches the guide to MkDocs: its pages and assets become virtual files of the build."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext, url_filter

from generator.addresses import addressed
from generator.figures import long_date
from generator.help_lines import reach_url, strip_actions
from generator.model import NOT_NAMED
from generator.problems import ContentError
from generator.today import epoch, today
from hooks.configuration import configuration
from hooks.kept import Kept
from hooks.site_files import SiteFiles, site_files
from search.export import browser_files as search_files

log = logging.getLogger("mkdocs.hooks.guide")
_search_log = logging.getLogger("search")  # told even where MkDocs is asked to be quiet
_search_log.setLevel(logging.INFO)
if not _search_log.handlers:
    _search_log.addHandler(logging.StreamHandler())
_NOT_PUBLISHED = ("assets/javascripts/", "assets/stylesheets/palette", "assets/images/favicon", "css/")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Loads and checks the content, before MkDocs cleans the site folder: bad content stops here."""
    folders = _folders(config)
    kept: Kept | None = config.extra.get("kept")
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(epoch()))  # MkDocs dates the sitemap by it
    try:
        guide = site_files(
            *folders,
            today=today(),
            has_directory_urls=config.use_directory_urls,
            search=kept.search if kept else search_files,
        )
    except ContentError as error:
        for problem in error.problems:
            log.error("%s", problem)
        raise Abort(f"{len(error.problems)} problems in the content; nothing was built") from error
    site = guide.catalog.site
    config.site_name, config.site_description = site.name, site.description
    config.site_url = config.site_url if site.url == NOT_NAMED else site.url
    if kept:
        config.site_url = ""  # the preview stands at a root of its own, wherever the site will stand
    config.extra["guide"] = guide
    config.watch = [*config.watch, *(str(folder) for folder in folders)]
    return config


def _folders(config: MkDocsConfig) -> list[Path]:
    """The folders with content, ours first, as mkdocs.yml lists them."""
    root = Path(config.config_file_path).parent
    return [root / folder for folder in config.extra.get("content", ["content"])]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds every generated page and asset."""
    guide: SiteFiles = config.extra["guide"]
    for page in guide.pages:
        file = File.generated(config, page.path, content=page.text)
        file.edit_uri = f"../{page.source}" if page.source else None
        files.append(file)
        if "kept" in config.extra:
            _KeptPage(None, file, config)  # puts itself in the file, in place of the page that MkDocs would make
    for folder in _folders(config)[1:]:
        for path in sorted(path for path in (folder / "pages").rglob("*") if path.is_file()):
            file = File(
                path.relative_to(folder / "pages").as_posix(),
                str(folder / "pages"),
                config.site_dir,
                config.use_directory_urls,
            )
            if files.get_file_from_path(file.src_uri):
                files.remove(files.src_uris[file.src_uri])
            files.append(file)
    for asset in guide.assets:
        files.append(File.generated(config, asset.path, content=asset.text))
    return files


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Gives the theme what it shows on every page, and leaves out what it never uses."""
    guide: SiteFiles = config.extra["guide"]
    index = "" if config.use_directory_urls else "index.html"

    @jinja2.pass_context
    def asset(context: TemplateContext, name: str) -> str:
        return url_filter(context, guide.asset_paths[name])

    @jinja2.pass_context
    def page_url(context: TemplateContext, folder: str) -> str:
        return url_filter(context, f"{folder}/{index}" if folder else index or ".")

    theme_css = next(file.src_uri for file in files if file.src_uri.startswith("assets/stylesheets/main."))
    for file in list(files):
        if file.src_uri.startswith(_NOT_PUBLISHED) or file.src_uri.endswith((".map", ".jinja")):
            files.remove(file)
    shown: dict[str, Any] = {
        "asset": asset,
        "page_url": page_url,
        "search_understands": "search/word-table.js" in guide.asset_paths,
        "names": addressed(guide.catalog).keys(),
        "theme_css": theme_css,
        "has_directory_urls": config.use_directory_urls,
        "site": guide.catalog.site,
        "crisis_line": guide.catalog.crisis[guide.catalog.site.crisis_line],
        "emergency_line": guide.catalog.crisis[guide.catalog.site.emergency_line],
        "crisis_actions": strip_actions(guide.catalog),
        "NOT_NAMED": NOT_NAMED,
    }
    env.autoescape = True  # names and leads are text, in the theme too; only a finished page is markup
    env.globals.update(shown)
    env.filters.update(day=long_date, reach_url=reach_url)
    return env


class _KeptPage(Page):
    """A generated page of the preview. Making HTML of Markdown is half of a build, and most pages stay as they were."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        kept: Kept = config.extra["kept"]

        def made() -> tuple[dict[str, Any], dict[str, dict[str, str]]]:
            super(_KeptPage, self).render(config, files)
            plain = {name: vars(self)[name] for name in ("content", "toc", "_title_from_render", "present_anchor_ids")}
            return plain, {file.src_uri: links for file, links in (self.links_to_anchors or {}).items()}

        assert self.markdown is not None  # MkDocs reads a page before it renders it
        linkable = frozenset(uri for uri in files.src_uris if not uri.startswith("assets/"))
        plain, links = kept.page(self.file.src_uri, self.markdown, linkable, made)
        vars(self).update(plain)
        self.links_to_anchors = {files.src_uris[uri]: anchors for uri, anchors in links.items()}


def preview_folders() -> list[Path]:
    """The folders with content that ./mkdocs.yml names, and that of its hand-written pages."""
    config = load_config("mkdocs.yml")
    return [*_folders(config), Path(config.docs_dir)]


def build_preview(target: Path, kept: Kept) -> SiteFiles:
    """Builds the site of ./mkdocs.yml into ``target``. Raises ContentError where the content has errors."""
    kept.begin(configuration(Path("mkdocs.yml")))  # before MkDocs reads it: what is saved meanwhile is seen next time
    config = load_config("mkdocs.yml", site_dir=str(target))
    config.extra["kept"] = kept
    try:
        build(config)
    except Abort as error:
        if isinstance(error.__cause__, ContentError):
            raise error.__cause__ from None
        raise
    guide: SiteFiles = config.extra["guide"]
    return guide
