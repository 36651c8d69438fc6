"""Attaches the guide to MkDocs: its pages and assets become virtual files of the build."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.utils.templates import TemplateContext, url_filter

from generator.figures import long_date
from generator.help_lines import reach_url, strip_actions
from generator.model import NOT_NAMED
from generator.problems import ContentError
from generator.today import epoch, today
from hooks.site_files import SiteFiles, site_files

log = logging.getLogger("mkdocs.hooks.guide")
_NOT_PUBLISHED = ("assets/javascripts/", "assets/stylesheets/palette", "assets/images/favicon", "css/")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Loads and checks the content, before MkDocs cleans the site folder: bad content stops here."""
    folders = _folders(config)
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(epoch()))  # MkDocs dates the sitemap by it
    try:
        guide = site_files(*folders, today=today(), has_directory_urls=config.use_directory_urls)
    except ContentError as error:
        for problem in error.problems:
            log.error("%s", problem)
        raise Abort(f"{len(error.problems)} problems in the content; nothing was built") from error
    site = guide.catalog.site
    config.site_name, config.site_description = site.name, site.description
    config.site_url = config.site_url if site.url == NOT_NAMED else site.url
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


if __name__ == "__main__":
    # For the Makefile: the overlays that mkdocs.yml names, as options of the other commands.
    print(*(f"--overlay {folder}" for folder in load_config("mkdocs.yml").extra.get("content", ["content"])[1:]))
