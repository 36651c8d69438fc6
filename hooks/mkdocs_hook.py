"""Attaches the guide to MkDocs: its pages and assets become virtual files of the build."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.utils.templates import TemplateContext, url_filter

from generator.figures import long_date
from generator.help_lines import reach_url, strip_actions
from generator.model import NOT_NAMED
from generator.problems import ContentError
from generator.today import today
from hooks.site_files import SiteFiles, site_files

log = logging.getLogger("mkdocs.hooks.guide")
_UNUSED_OF_THE_THEME = ("assets/javascripts/", "assets/stylesheets/palette", "assets/images/favicon")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Loads and checks the content, before MkDocs cleans the site folder: bad content stops here."""
    root = Path(config.config_file_path).parent
    folders = [root / folder for folder in config.extra.get("content", ["content"])]
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


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds every generated page and asset."""
    guide: SiteFiles = config.extra["guide"]
    for page in guide.pages:
        file = File.generated(config, page.path, content=page.text)
        file.edit_uri = f"../{page.source}" if page.source else None
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
        if file.src_uri.startswith(_UNUSED_OF_THE_THEME) or file.src_uri.endswith(".map"):
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
    env.globals.update(shown)
    env.filters.update(day=long_date, reach_url=reach_url)
    return env
