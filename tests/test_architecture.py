"""Which part may know which. A new arrow is a decision, not an accident."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

ENGINES = {"mkdocs", "material", "zensical"}
# What each package or module may never import.
FORBIDDEN = {
    "generator": {"search", "hooks", "whoosh", *ENGINES},
    "generator/model": {"generator.catalog", "generator.pages", "generator.rules", "generator.render"},
    "generator/assessment": {"generator.catalog", "generator.pages", "generator.rules", "generator.render"},
    "generator/measures": {"generator.catalog", "generator.pages", "generator.rules", "generator.render"},
    "generator/rules": {"generator.pages", "generator.render", "jinja2"},
    "generator/pages": {"jinja2", "yaml"},
    "search": {"hooks", *ENGINES},
}
ONLY_IN = {
    "whoosh": ["search/index.py"],
    "mkdocs": ["hooks/mkdocs_hook.py"],
    "py_mini_racer": ["search/browser_engine.py"],
    "pyphen": ["generator/rules/text/grade.py"],
}


def _modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("folder", FORBIDDEN)
def test_imports_point_one_way(folder: str) -> None:
    """No module imports what stands above it in the house."""
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in _modules(folder)
        for name in _imports(path)
        for forbidden in FORBIDDEN[folder]
        if name == forbidden or name.startswith(f"{forbidden}.")
    ]

    assert wrong == []


@pytest.mark.parametrize("package", ONLY_IN)
def test_some_packages_have_one_door(package: str) -> None:
    """What may have to be replaced one day is imported in one place."""
    importing = [
        path.relative_to(ROOT).as_posix()
        for folder in ("generator", "search", "hooks")
        for path in _modules(folder)
        if any(name.split(".")[0] == package for name in _imports(path))
    ]

    assert importing == ONLY_IN[package]


def test_nothing_in_code_knows_an_entry_by_name(shipped) -> None:
    """No program, condition, modality or payer is named in Python, JavaScript or a template."""
    ids = {
        f"{quote}{entry_id}{quote}"
        for kind in ("programs", "conditions", "modalities", "payers")
        for entry_id in shipped.located[kind]
        for quote in "\"'"
    }
    # Level ids are the contract of the self-assessment; some programs share their names.
    ids -= {f"{quote}{level}{quote}" for level in ("php", "residential", "outpatient") for quote in "\"'"}
    files = [
        path
        for folder in ("generator", "search", "hooks")
        for pattern in ("*.py", "*.js", "*.jinja", "*.html")
        for path in (ROOT / folder).rglob(pattern)
    ]
    named = [f"{path.relative_to(ROOT)}: {name}" for path in files for name in ids if name in path.read_text()]

    assert named == []
