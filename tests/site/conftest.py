"""The shipped site, built once for each run, and a reader of its pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.pages import Html, build, read_pages


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped content as a site, as ``mkdocs build`` makes it."""
    return build(tmp_path_factory.mktemp("built") / "site")


@pytest.fixture(scope="session")
def offline_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same for a disk: links name index.html."""
    return build(tmp_path_factory.mktemp("built") / "offline", config="mkdocs.offline.yml")


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Html]:
    """Every page of the site, read."""
    return read_pages(site)
