"""Building: the same bytes each time, nothing from bad content, and other engines."""

from __future__ import annotations

import filecmp
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from hooks.export import main as export
from hooks.offline import pack
from tests.conftest import ROOT, SMALL
from tests.site.pages import build, read_pages


def test_two_builds_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Another folder and another hash seed change nothing."""
    again = build(tmp_path / "again", PYTHONHASHSEED="7")
    files = sorted(path.relative_to(site) for path in site.rglob("*") if path.is_file())

    assert files == sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert [name for name in files if not filecmp.cmp(site / name, again / name, shallow=False)] == []


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project of its own: the small guide with our theme."""
    shutil.copytree(SMALL, tmp_path / "content")
    (tmp_path / "content" / "pages" / "about").mkdir(parents=True)
    for name in ("about", "about/method", "about/funding", "about/changes", "about/accessibility", "about/your-data"):
        page = tmp_path / "content" / "pages" / name / "index.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text("---\ntitle: About\ndescription: About.\n---\n\n# About\n")
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text())
    config["theme"]["custom_dir"] = str(ROOT / "hooks" / "theme")
    config["hooks"] = [str(ROOT / "hooks" / "mkdocs_hook.py")]
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(config))
    return tmp_path


def _built(project: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


def test_bad_content_leaves_the_last_good_site(project: Path) -> None:
    """A mistake stops the build before anything is touched, and is told at its line."""
    good = _built(project)
    assert good.returncode == 0, good.stderr
    before = (project / "site" / "index.html").read_bytes()
    path = project / "content" / "programs" / "day-visits.yml"
    path.write_text(path.read_text().replace("rung: 2", "rung: two"))

    bad = _built(project)

    assert bad.returncode == 1
    assert "content/programs/day-visits.yml:1:7: error: rung: 'two' must be a number" in bad.stderr
    assert "Traceback" not in bad.stderr
    assert (project / "site" / "index.html").read_bytes() == before


NASTY = """<script>alert(1)</script> & {{ 7*7 }} {% x %} | a *b* [c](d) "quoted" <img src=x onerror=alert(1)>"""
QUOTED = NASTY.replace('"', '\\"')


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("programs/day-visits", "You want this amount of help.", f'"{QUOTED}"'),
        ("programs/day-visits", "You visit a clinic by day. You sleep at home.", f'"{QUOTED}"'),
        ("faqs/how-many-hours", "dv hours", f'"{QUOTED}"'),
        ("faqs/how-many-hours", "  - Some clinics have more.", f"  - {NASTY.replace('[c](d)', 'c')}"),
        ("site", "owner: not yet named", f'owner: "{QUOTED}"'),
        ("crisis/line-one", "label: Call 988", 'label: "<b>Call</b> 988"'),
        ("glossary", "meaning: Care by day.", f'meaning: "{QUOTED}"'),
    ],
)
def test_text_from_content_never_becomes_markup(project: Path, name: str, old: str, new: str) -> None:
    """Signs of HTML, Markdown and templates in any text are shown as typed, in pages and in the theme."""
    path = project / "content" / f"{name}.yml"
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    built = _built(project)
    assert built.returncode == 0, built.stderr

    for place, page in read_pages(project / "site").items():
        assert [each.attributes for each in page.all("script") if "src" not in each.attributes] == [], place
        assert page.all("img") == [], place
        assert "49" not in page.all("title")[0].text, place
        assert [each for each in page.all("b") if each.text == "Call"] == [], place


def test_a_publishers_pages_lie_over_ours(project: Path) -> None:
    """A hand-written page in an overlay stands in place of ours."""
    overlay = project / "county" / "pages" / "about"
    overlay.mkdir(parents=True)
    (overlay / "index.md").write_text("---\ntitle: Us\ndescription: Us.\n---\n\n# The county\n")
    config = yaml.safe_load((project / "mkdocs.yml").read_text())
    config["extra"]["content"] = ["content", "county"]
    (project / "mkdocs.yml").write_text(yaml.safe_dump(config))
    built = _built(project)

    assert built.returncode == 0, built.stderr
    assert "The county" in read_pages(project / "site")["about/index.html"].text


def test_the_export_is_a_plain_folder(tmp_path: Path) -> None:
    """Everything generated and the hand-written pages stand in one folder, for any other engine."""
    out = tmp_path / "out"

    assert export(["--out", str(out)]) == 0
    assert (out / "programs" / "php" / "index.md").read_text().startswith("---\ntitle: ")
    assert (out / "about" / "method" / "index.md").is_file()
    assert list((out / "assets" / "search").glob("index.*.js"))


def test_the_export_refuses_a_folder_with_files(tmp_path: Path) -> None:
    """It never mixes its files with others."""
    (tmp_path / "mine.txt").write_text("keep")

    assert export(["--out", str(tmp_path)]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_the_export_of_bad_content_writes_nothing(small_copy: Path, tmp_path: Path) -> None:
    """Problems, exit 1, no folder."""
    (small_copy / "site.yml").write_text("name: A\n")

    assert export(["--content", str(small_copy), "--out", str(tmp_path / "out")]) == 1
    assert not (tmp_path / "out").exists()


def test_the_zip_depends_on_the_site_alone(tmp_path: Path) -> None:
    """Two packings of one site are the same bytes, whenever its files were written."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("<p>A</p>")
    for copy in ("a", "b"):
        (tmp_path / copy).mkdir()
        (folder / "index.html").write_text("<p>A</p>")
        pack(folder, tmp_path / copy / "guide.zip")

    assert (tmp_path / "a" / "guide.zip").read_bytes() == (tmp_path / "b" / "guide.zip").read_bytes()
