"""The shipped self-assessment, without the rest of the content."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.assessment.definition import Definition
from generator.catalog import Catalog, load_catalog

CONTENT = Path(__file__).parents[2] / "content"
Edit = Callable[[Mapping[str, tuple[str, str]]], Catalog]


@pytest.fixture(scope="session")
def definition(tmp_path_factory: pytest.TempPathFactory) -> Definition:
    """The questions, rules, outcomes and cards as shipped."""
    folder = tmp_path_factory.mktemp("content")
    shutil.copytree(CONTENT / "assessment", folder / "assessment")
    return load_catalog(folder).assessment


@pytest.fixture
def edited(tmp_path: Path) -> Edit:
    """Makes a catalog of the shipped self-assessment in which one text of a file is replaced."""

    def edit(changes: Mapping[str, tuple[str, str]]) -> Catalog:
        shutil.copytree(CONTENT / "assessment", tmp_path / "assessment")
        for name, (old, new) in changes.items():
            path = tmp_path / "assessment" / f"{name}.yml"
            text = path.read_text(encoding="utf-8")
            assert text.count(old) == 1, f"'{old}' stands {text.count(old)} times in {name}.yml"
            path.write_text(text.replace(old, new), encoding="utf-8")
        return load_catalog(tmp_path)

    return edit


@pytest.fixture(scope="session")
def mild(definition: Definition) -> Callable[..., dict[str, str]]:
    """Makes a full set of answers: the mildest everywhere but for those given."""

    def answers(**given: str) -> dict[str, str]:
        return {question.id: question.options[0].id for question in definition.questions} | given

    return answers
