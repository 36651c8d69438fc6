"""The preview behind ``make serve``, without a browser: what it keeps, watches and says."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import esprima
import pytest

from generator.problems import ContentError, Place
from hooks.configuration import configuration
from hooks.kept import Kept
from hooks.mkdocs_hook import build_preview
from hooks.preview.attempt import attempt
from hooks.preview.server import BROWSER, PreviewServer
from hooks.preview.watch import snapshot
from tests.site.test_build import project  # noqa: F401  # a fixture

Site = dict[str, str]


def _site(folder: Path) -> Site:
    """Every page by its path, without the part of an asset's name that follows from its bytes."""
    return {
        path.relative_to(folder).as_posix(): re.sub(r"\.[0-9a-f]{8}\.", ".", path.read_text())
        for path in sorted(folder.rglob("*.html"))
    }


@pytest.fixture
def inside(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: F811  # the fixture
    """The small project, as the folder one stands in."""
    monkeypatch.chdir(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1769904000")  # else a build in this process would set it for other tests
    return project


def _save(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def _rename(folder: Path) -> None:
    """Gives a condition another address, which takes its old page away."""
    conditions = folder / "content" / "conditions"
    (conditions / "low-mood.yml").rename(conditions / "low-spirits.yml")
    for path in (folder / "content").rglob("*.yml"):
        path.write_text(path.read_text().replace("low-mood", "low-spirits"))


CHANGES: dict[str, Callable[[Path], None]] = {
    "a word": lambda folder: _save(folder / "content/programs/day-visits.yml", "You sleep at home.", "You go home."),
    "a name shown on many pages": lambda folder: _save(folder / "content/programs/day-visits.yml", "(DV)", "(V)"),
    "the publisher": lambda folder: _save(folder / "content/site.yml", "owner: not yet named", "owner: The County"),
    "an address": _rename,
    "how the site engine is set": lambda folder: _save(folder / "mkdocs.yml", "permalink: false", "permalink: true"),
    "nothing": lambda _: None,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_kept_changes_no_page(inside: Path, tmp_path: Path, change: Callable[[Path], None]) -> None:
    """After a change, a build that keeps what it can makes the same pages as one that keeps nothing."""
    first = Kept()
    build_preview(tmp_path / "first", first)
    change(inside)
    build_preview(tmp_path / "kept", Kept(first))
    build_preview(tmp_path / "whole", Kept())

    assert _site(tmp_path / "whole") == _site(tmp_path / "kept")


def test_a_change_in_what_the_configuration_inherits_is_shown(inside: Path, tmp_path: Path) -> None:
    """What mkdocs.yml takes over from another file is as much a part of it as its own lines."""
    (inside / "mkdocs.yml").rename(inside / "base.yml")
    (inside / "mkdocs.yml").write_text("INHERIT: base.yml\n")
    first = Kept()
    build_preview(tmp_path / "first", first)
    _save(inside / "base.yml", "permalink: false", "permalink: true")
    build_preview(tmp_path / "kept", Kept(first))
    build_preview(tmp_path / "whole", Kept())

    assert [Path("mkdocs.yml"), Path("base.yml")] == list(configuration(Path("mkdocs.yml")))
    assert _site(tmp_path / "first") != _site(tmp_path / "kept")
    assert _site(tmp_path / "whole") == _site(tmp_path / "kept")


def test_pages_that_stayed_the_same_are_not_made_again() -> None:
    """A page is made again when its Markdown changed, or when a file it may link to is gone."""
    made: list[str] = []

    def build(before: Kept, markdown: str, *linkable: str) -> Kept:
        kept = Kept(before)
        kept.page("a.md", markdown, frozenset(linkable), lambda: made.append(markdown))
        return kept

    kept = build(Kept(), "one", "a.md", "b.md")
    kept = build(kept, "one", "a.md", "b.md", "c.md")
    assert made == ["one"]
    kept = build(kept, "two", "a.md", "b.md")
    assert made == ["one", "two"]
    build(kept, "two", "a.md")
    assert made == ["one", "two", "two"]


def test_a_preview_is_the_site_that_is_published(inside: Path, tmp_path: Path) -> None:
    """Its pages are those of an ordinary build, their policy included: the preview adds its own only as it serves."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=inside, capture_output=True, check=True)
    build_preview(tmp_path / "preview", Kept())
    published = _site(inside / "site")

    assert published == _site(tmp_path / "preview")
    assert all("script-src 'self';" in page for page in published.values())


def test_problems_are_told_each_time(inside: Path, tmp_path: Path) -> None:
    """A try that failed leaves nothing behind that would hide the same problem from the next one."""
    good = Kept()
    build_preview(tmp_path / "good", good)
    _save(inside / "content/programs/day-visits.yml", "rung: 2", "rung: two")
    for name in ("one", "two"):
        with pytest.raises(ContentError, match="must be a number"):
            build_preview(tmp_path / name, Kept(good))


def test_a_broken_link_is_told_at_its_line(inside: Path, tmp_path: Path) -> None:
    """What the site engine finds in a hand-written page has a place as well."""
    page = inside / "content" / "pages" / "about" / "index.md"
    page.write_text(page.read_text() + "\nSee [that](nowhere.md).\n")
    tried = attempt(tmp_path / "site", Kept(), [Path("content")])

    assert tried.guide is None
    assert [Place("content/pages/about/index.md", 8, 12)] == [problem.place for problem in tried.problems]


def test_a_broken_configuration_is_told(inside: Path, tmp_path: Path) -> None:
    """A slip in mkdocs.yml is a problem like any other."""
    (inside / "mkdocs.yml").write_text("site_name: [\n")
    tried = attempt(tmp_path / "site", Kept(), [Path("content")])

    assert [problem.place.path for problem in tried.problems] == ["mkdocs.yml"]


def test_scratch_files_are_no_change(tmp_path: Path) -> None:
    """What editors' programs put beside a file does not count; the file does, also when it is replaced by another."""
    entry = tmp_path / "a.yml"
    entry.write_text("a: 1\n")
    before = snapshot([tmp_path])
    (tmp_path / ".a.yml.swp").write_text("x")
    (tmp_path / "a.yml~").write_text("x")
    assert before == snapshot([tmp_path])

    (tmp_path / "b.tmp").write_text("a: 2\n")
    (tmp_path / "b.tmp").rename(entry)
    assert before != snapshot([tmp_path])


@pytest.mark.parametrize(
    "text",
    ["INHERIT:", "INHERIT: content", "INHERIT: mkdocs.yml", "INHERIT: [a]", "a: [", "\tINHERIT: a.yml", "- a", ""],
)
def test_an_unfinished_configuration_is_read_as_far_as_it_goes(inside: Path, text: str) -> None:
    """It may be saved half typed; nothing but files is read or watched for it."""
    (inside / "mkdocs.yml").write_text(text)

    assert configuration(Path("mkdocs.yml")) == {Path("mkdocs.yml"): text.encode()}


def test_a_missing_file_that_the_configuration_inherits_is_watched(inside: Path) -> None:
    """So that the preview goes on once it is there; tags that only the site engine knows are no hindrance."""
    (inside / "mkdocs.yml").write_text(
        "INHERIT: base.yml\nsite_name: !ENV [NAME, a]\ndocs_dir: !relative $config_dir\n"
    )

    assert configuration(Path("mkdocs.yml"))[Path("base.yml")] == b""


def test_the_script_in_the_page_writes_text_alone() -> None:
    """It quotes what editors type, so it never makes markup of words, and it keeps nothing."""
    script = (BROWSER / "panel.js").read_text()
    esprima.parseScript(script)

    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "localStorage"):
        assert word not in script, word


def _started(folder: Path, port: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "hooks.preview", "--port", str(port)]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_it_says_where_to_look_and_ends_cleanly(inside: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line with the address; Ctrl-C ends it without a word and leaves no folder behind."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    started = _started(inside, 0)
    assert started.stdout
    said = started.stdout.readline()
    started.send_signal(signal.SIGINT)
    out, errors = started.communicate(timeout=20)

    assert re.fullmatch(r"Open http://127\.0\.0\.1:\d+/ in your browser\. .+\n", said)
    assert (out, errors, started.returncode) == ("", "", 0)
    assert list(scratch.iterdir()) == []


def test_ended_twice_it_ends_once(inside: Path) -> None:
    """make hands a signal on that its whole group has had already; the second is not an error."""
    started = _started(inside, 0)
    assert started.stdout
    started.stdout.readline()
    for _ in range(20):
        started.send_signal(signal.SIGTERM)
        time.sleep(0.002)
    _, errors = started.communicate(timeout=20)

    assert (errors, started.returncode) == ("", 0)


def test_a_port_in_use_is_said(inside: Path) -> None:
    """It names the port and another one."""
    with PreviewServer(0) as other:
        started = _started(inside, other.server_port)
        _, errors = started.communicate(timeout=20)

    assert started.returncode == 2
    assert f"Port {other.server_port} is in use. Choose another: PORT=" in errors


def test_nothing_is_written_where_it_watches(inside: Path, tmp_path: Path) -> None:
    """Else each build would begin the next one."""
    before = snapshot([inside])
    build_preview(tmp_path.parent / f"{tmp_path.name}-out", Kept())

    assert before == snapshot([inside])
