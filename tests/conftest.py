"""What every test may ask for: the small guide, and the small guide with changes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.catalog import Catalog, load_catalog

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "small"
SHIPPED = ROOT / "content"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; read the diff")


@pytest.fixture(scope="session")
def small() -> Catalog:
    """The small guide, loaded."""
    return load_catalog(SMALL)


@pytest.fixture(scope="session")
def shipped() -> Catalog:
    """The guide that is shipped, loaded."""
    return load_catalog(SHIPPED)


@pytest.fixture
def overlay(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """A folder with the given files, to lay over the small guide."""

    def write(files: Mapping[str, str]) -> Path:
        folder = tmp_path / "overlay"
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def small_with(overlay: Callable[[Mapping[str, str]], Path]) -> Callable[[Mapping[str, str]], Catalog]:
    """The small guide with the given files laid over it."""
    return lambda files: load_catalog(SMALL, overlay(files))


@pytest.fixture
def small_copy(tmp_path: Path) -> Path:
    """A copy of the small guide's folder that a test may change."""
    return Path(shutil.copytree(SMALL, tmp_path / "content"))
