"""The shipped questionnaires, without the rest of the content."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.catalog import load_catalog
from generator.model import Measure
from tests.conftest import SHIPPED


@pytest.fixture(scope="session")
def measures(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Measure]:
    """Each shipped questionnaire by its id."""
    folder = tmp_path_factory.mktemp("content")
    shutil.copytree(SHIPPED / "measures", folder / "measures")
    return {measure.id: measure for measure in load_catalog(Path(folder)).measures}


@pytest.fixture(params=["phq-9", "gad-7"])
def measure(request: pytest.FixtureRequest, measures: Mapping[str, Measure]) -> Measure:
    """One shipped questionnaire after the other."""
    return measures[request.param]
