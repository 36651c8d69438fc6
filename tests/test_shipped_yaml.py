"""What we ship is YAML that other programs read too, not ours alone."""

from __future__ import annotations

import yaml

from tests.conftest import SHIPPED


def test_every_shipped_file_is_read_alike_by_other_programs() -> None:
    """The loader in plain Python, which is stricter with unquoted text in braces, reads what the one in C reads."""
    wrong = []
    for path in sorted(SHIPPED.rglob("*.yml")):
        text = path.read_text("utf-8")
        try:
            if yaml.load(text, yaml.BaseLoader) != yaml.load(text, yaml.CBaseLoader):
                wrong.append(f"{path.name}: is read otherwise")
        except yaml.YAMLError as error:
            wrong.append(f"{path.name}: {error}")

    assert wrong == []
