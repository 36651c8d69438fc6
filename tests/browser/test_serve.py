"""``make serve`` as an editor meets it: save, look, break, mend."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.browser.access import violations
from tests.site.test_build import project  # noqa: F401  # a fixture

pytestmark = pytest.mark.browser

SOON = 20_000  # milliseconds; tests share two cores, `make bench` measures
PANEL = "section.preview-panel"
DAY = "programs/day-visits"


@dataclass(frozen=True)
class Desk:
    """A project being edited, its preview, and where that stands."""

    project: Path
    address: str

    def save(self, name: str, old: str, new: str) -> None:
        """Changes some words of a content file."""
        path = self.project / "content" / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))


@pytest.fixture
def desk(project: Path) -> Iterator[Desk]:  # noqa: F811  # the fixture
    """The small guide in a folder of its own, with its preview running."""
    command = [sys.executable, "-m", "hooks.preview", "--port", "0"]
    running = subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, text=True)
    assert running.stdout
    yield Desk(project, running.stdout.readline().split()[1])
    running.terminate()
    running.wait(timeout=20)


@pytest.fixture
def view(browser: Browser) -> Iterator[Page]:
    """A narrow page that fails the test on any error in its console: a policy that stops our script says so there."""
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    context.close()
    # An address tried before its page exists, and a preview that has ended, are no fault of a page.
    assert [said for said in wrong if not said.startswith("Failed to load resource")] == []


def _open(view: Page, desk: Desk, path: str = f"{DAY}/") -> None:
    view.goto(desk.address + path)
    expect(view.locator(".strip")).to_be_visible(timeout=2 * SOON)


def test_save_break_mend(view: Page, desk: Desk) -> None:
    """What is saved is shown; a slip is told at its line while the last good page stays; mended, it goes on."""
    _open(view, desk)
    desk.save(f"{DAY}.yml", "You sleep at home.", "You go home.")
    expect(view.get_by_text("You go home.").first).to_be_visible(timeout=SOON)

    desk.save(f"{DAY}.yml", "rung: 2", "rung: two")
    panel = view.locator(PANEL)
    expect(panel).to_contain_text("1 problem. You see the page as it was before.", timeout=SOON)
    expect(panel).to_contain_text("content/programs/day-visits.yml:1:7")
    expect(panel).to_contain_text("must be a number")
    expect(view.get_by_text("You go home.").first).to_be_visible()

    desk.save(f"{DAY}.yml", "rung: two", "rung: 2")
    expect(panel).to_have_count(0, timeout=SOON)


def test_what_an_editor_types_is_shown_as_text(view: Page, desk: Desk) -> None:
    """Markup in a value that a problem quotes stays text."""
    _open(view, desk)
    desk.save(f"{DAY}.yml", "rung: 2", "rung: <img src=x onerror=alert(1)>")

    expect(view.locator(PANEL)).to_contain_text("<img src=x onerror=alert(1)>", timeout=SOON)
    assert view.locator(f"{PANEL} img").count() == 0


def test_it_starts_with_broken_content(view: Page, project: Path, request: pytest.FixtureRequest) -> None:  # noqa: F811
    """Problems that were there before the preview began are told in the browser, and the page opens once mended."""
    path = project / "content" / f"{DAY}.yml"
    path.write_text(path.read_text().replace("rung: 2", "rung: two"))
    desk: Desk = request.getfixturevalue("desk")
    view.goto(f"{desk.address}{DAY}/")
    expect(view.locator(PANEL)).to_contain_text("1 problem. There is no page to show yet.", timeout=SOON)
    expect(view.locator(PANEL)).to_contain_text("content/programs/day-visits.yml:1:7")

    desk.save(f"{DAY}.yml", "rung: two", "rung: 2")
    expect(view.get_by_role("heading", name="Day visits (DV)", level=1)).to_be_visible(timeout=SOON)
    expect(view.locator(PANEL)).to_have_count(0)


def test_the_search_follows(view: Page, desk: Desk) -> None:
    """A new word is found soon after the page with it is shown."""
    _open(view, desk)
    desk.save("faqs/how-many-hours.yml", "[dv hours,", "[zeppelin hours, dv hours,")
    view.wait_for_function(
        """async () => (await (await fetch(document.querySelector('[data-index]').dataset.index)).text())
            .includes('zeppelin')""",
        timeout=SOON,
        polling=500,
    )


def test_new_and_deleted_files_follow(view: Page, desk: Desk) -> None:
    """A file that is added is on the page, and no longer once it is deleted; a page that is gone is not found."""
    about = desk.project / "content" / "pages" / "about" / "team" / "index.md"
    _open(view, desk, "about/team/")
    expect(view.get_by_role("heading", level=1)).to_have_text("We did not find that page")
    about.parent.mkdir()
    about.write_text("---\ntitle: Team\ndescription: Who we are.\n---\n\n# Our team\n")
    expect(view.get_by_role("heading", level=1)).to_have_text("Our team", timeout=SOON)

    about.unlink()
    expect(view.get_by_role("heading", level=1)).to_have_text("We did not find that page", timeout=SOON)


def test_an_overlay_is_followed(view: Page, desk: Desk) -> None:
    """A folder that mkdocs.yml comes to name, here in what it inherits, is shown, watched and checked."""
    overlay = desk.project / "county" / f"{DAY}.yml"
    overlay.parent.mkdir(parents=True)
    overlay.write_text("name: County visits (DV)\n")
    base = desk.project / "base.yml"
    (desk.project / "mkdocs.yml").rename(base)
    (desk.project / "mkdocs.yml").write_text("INHERIT: base.yml\n")
    _open(view, desk)
    heading = view.get_by_role("heading", level=1)
    expect(heading).to_have_text("Day visits (DV)")
    settings = yaml.safe_load(base.read_text())
    settings["extra"]["content"].append("county")
    base.write_text(yaml.safe_dump(settings))
    expect(heading).to_have_text("County visits (DV)", timeout=SOON)

    overlay.write_text("name: County stays (DV)\n")
    expect(heading).to_have_text("County stays (DV)", timeout=SOON)
    overlay.write_text("name: County stays (DV)\nrung: two\n")
    expect(view.locator(PANEL)).to_contain_text(f"county/{DAY}.yml:2:7", timeout=SOON)


def test_every_open_page_follows(view: Page, desk: Desk) -> None:
    """Two tabs show the same save."""
    other = view.context.new_page()
    _open(view, desk)
    _open(other, desk)
    desk.save(f"{DAY}.yml", "name: Day visits (DV)", "name: Day stays (DV)")

    for page in (view, other):
        expect(page.get_by_role("heading", level=1)).to_have_text("Day stays (DV)", timeout=SOON)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_many_problems_can_be_read_and_folded_away(view: Page, desk: Desk, scheme: str) -> None:
    """All are listed and can be reached by keyboard; crisis help stays in sight; nothing runs off a narrow screen."""
    view.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of its words
    _open(view, desk)
    desk.save(f"{DAY}.yml", "text:", "txt:")
    panel = view.locator(PANEL)
    expect(panel.get_by_role("listitem").nth(5)).to_be_attached(timeout=SOON)
    heading = panel.locator("summary")
    problems = panel.get_by_role("listitem")
    assert heading.inner_text().startswith(f"{problems.count()} problems. ")
    expect(panel.get_by_role("alert")).to_have_text(heading.inner_text())
    expect(view.get_by_role("region", name="Crisis help").get_by_role("link").first).to_be_in_viewport(ratio=1)
    assert not view.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert violations(view) == []

    heading.focus()
    view.keyboard.press("Tab")
    expect(panel.get_by_role("list")).to_be_focused()
    view.keyboard.press("End")
    expect(problems.last).to_be_in_viewport()
    heading.press("Enter")
    expect(problems.first).to_be_hidden()
