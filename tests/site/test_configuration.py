"""Which folders lie over ours, as mkdocs.yml or a file it inherits from names them."""

from __future__ import annotations

from pathlib import Path

from hooks.configuration import overlays


def test_folders_after_ours_lie_over_it(tmp_path: Path) -> None:
    """Tags that only the site engine understands do not stand in the way."""
    (tmp_path / "base.yml").write_text("extra:\n  content: [content, county, campus]\n")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: base.yml\nsite_url: !ENV [SITE, 'https://example.org/']\n")

    assert overlays(tmp_path / "mkdocs.yml") == ["county", "campus"]


def test_without_a_list_there_is_no_overlay(tmp_path: Path) -> None:
    """The ordinary guide has our content alone."""
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n")

    assert overlays(tmp_path / "mkdocs.yml") == []
