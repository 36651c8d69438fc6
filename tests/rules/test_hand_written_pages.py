"""The hand-written pages keep the rules that hold for every text."""

from __future__ import annotations

import pytest

from generator.rules.safety import PHONE
from tests.conftest import SHIPPED

PAGES = sorted((SHIPPED / "pages").rglob("*.md"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_no_phone_number_stands_on_a_hand_written_page(path) -> None:
    """Numbers live in content/crisis/ and content/contacts/, where someone dials them."""
    assert [found[0] for found in PHONE.finditer(path.read_text(encoding="utf-8"))] == []
