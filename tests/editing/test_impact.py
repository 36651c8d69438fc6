"""What a change of the content touches, and what it is compared with."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.catalog import Catalog, load_catalog
from generator.editing.impact import Change, Impact, impact, impact_since
from generator.problems import ContentError
from tests.conftest import SMALL

TODAY = date(2026, 1, 11)
Changed = Callable[[str, str, str], Catalog]


@pytest.fixture
def changed(small_copy: Path) -> Changed:
    """The small guide with one text in one file replaced."""

    def change(name: str, old: str, new: str) -> Catalog:
        _replace(small_copy / name, old, new)
        return load_catalog(small_copy)

    return change


@pytest.fixture
def committed(small_copy: Path) -> Path:
    """A copy of the small guide in a git repository of its own, with one commit."""
    (small_copy / "pages" / "about").mkdir(parents=True)
    (small_copy / "pages" / "about" / "index.md").write_text("# About\n", encoding="utf-8")
    _git(small_copy.parent, "init", "--quiet", "--initial-branch=main")
    _commit(small_copy.parent)
    return small_copy


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def _commit(folder: Path) -> None:
    _git(folder, "add", "--all")
    _git(folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message=One")


def test_the_same_content_touches_nothing(small: Catalog) -> None:
    """No difference is said in so many words."""
    assert impact(small, load_catalog(SMALL), TODAY).lines() == ["Nothing changes for readers"]


def test_a_changed_answer_touches_its_page_its_question_and_the_search(small: Catalog, changed: Changed) -> None:
    """A question is told with the address that readers share."""
    after = changed("faqs/how-many-hours.yml", "Ask your clinic for its plan.", "Ask your clinic.")

    found = impact(small, after, TODAY)

    assert found.questions == (Change("/faq/time/#how-many-hours", "changed"),)
    assert Change("/faq/time/", "changed") in found.pages
    assert found.files == (Change("the search index", "changed"),)
    assert found.rules == ()


def test_other_ways_to_ask_touch_the_search_alone(small: Catalog, changed: Changed) -> None:
    """They help the search and stand on no page."""
    after = changed("conditions/low-mood.yml", "name:", "also_asked: [feeling flat]\nname:")

    assert impact(small, after, TODAY) == Impact(files=(Change("the search index", "changed"),))


def test_a_changed_figure_touches_every_page_that_shows_it(small: Catalog, changed: Changed) -> None:
    """The pages are found by building them, so a figure shown on several is told for each."""
    after = changed("programs/day-visits.yml", "low: 9,", "low: 10,")

    pages = impact(small, after, TODAY).pages

    assert {"/programs/day-visits/", "/compare/", "/compare/reading-group-vs-day-visits/"} <= {
        change.name for change in pages
    }
    assert {change.how for change in pages} == {"changed"}


def test_a_former_id_is_a_new_page(small: Catalog, changed: Changed) -> None:
    """An address that leads on is new, for the page and for its comparisons; nothing is gone."""
    after = changed("programs/day-visits.yml", "rung:", "formerly: [day-hospital]\nrung:")

    pages = impact(small, after, TODAY).pages
    assert Change("/programs/day-hospital/", "new") in pages
    assert {page.how for page in pages} == {"new"}
    assert all("day-hospital" in page.name for page in pages)


def test_an_entry_taken_away_is_gone(small: Catalog, small_copy: Path) -> None:
    """What it was compared with had it, so it is told as gone; seen the other way round it is new."""
    (small_copy / "faqs" / "how-many-hours.yml").unlink()
    without = load_catalog(small_copy)

    assert impact(small, without, TODAY).questions == (Change("/faq/time/#how-many-hours", "gone"),)
    assert impact(without, small, TODAY).questions == (Change("/faq/time/#how-many-hours", "new"),)


def test_a_comment_touches_nothing(small: Catalog, changed: Changed) -> None:
    """What readers never see changes nothing for them."""
    after = changed("faqs/how-many-hours.yml", "topic: time", "# for later\ntopic: time")

    assert impact(small, after, TODAY) == Impact()


def test_other_ways_to_ask_touch_the_search(small: Catalog, changed: Changed) -> None:
    """They stand on no page, and still decide what the search finds."""
    after = changed("faqs/how-many-hours.yml", "dv hours", "visit hours")

    assert impact(small, after, TODAY).files == (Change("the search index", "changed"),)


def test_a_changed_rule_is_named(small: Catalog, changed: Changed) -> None:
    """A rule is told by its number, and the file that browsers load with it."""
    after = changed("assessment/rules.yml", "when: {suicide: plan}", "when: {suicide: thoughts}")

    found = impact(small, after, TODAY)

    assert Change("C1", "changed") in found.rules
    assert Change("assessment/definition.js", "changed") in found.files


def test_rules_that_read_a_changed_question_are_named(small: Catalog, changed: Changed) -> None:
    """Other words in a question may change how people answer, so its rules must be read again."""
    after = changed("assessment/questions.yml", "Is your body in danger?", "Is your body in danger now?")

    rules = impact(small, after, TODAY).rules

    assert Change("E1", "reads what changed in: body") in rules
    assert "C1" not in {change.name for change in rules}


def test_a_new_publisher_touches_every_page(small: Catalog, changed: Changed) -> None:
    """What stands around every page is said once."""
    after = changed("site.yml", "owner: not yet named", "owner: Example County")

    assert impact(small, after, TODAY).lines()[0].startswith("Every page changes")


def test_lines_count_in_plain_words() -> None:
    """One is one page, two are two pages."""
    one, two = Change("/a/", "changed"), Change("/b/", "new")

    assert Impact(pages=(one,)).lines() == ["1 page changes:", "  /a/  (changed)"]
    assert Impact(pages=(one, two)).lines() == ["2 pages change:", "  /a/  (changed)", "  /b/  (new)"]


def test_uncommitted_edits_are_compared_with_the_last_commit(committed: Path) -> None:
    """Saved, not committed: that is what an editor asks about."""
    _replace(committed / "faqs" / "how-many-hours.yml", "Ask your clinic for its plan.", "Ask your clinic.")

    assert impact_since("HEAD", [committed], TODAY).questions == (Change("/faq/time/#how-many-hours", "changed"),)


def test_a_branch_can_be_compared_with(committed: Path) -> None:
    """What is committed already is nothing new to HEAD, and is to the branch it left."""
    _git(committed, "checkout", "--quiet", "-b", "mine")
    _replace(committed / "faqs" / "how-many-hours.yml", "Ask your clinic for its plan.", "Ask your clinic.")
    _commit(committed)

    assert impact_since("HEAD", [committed], TODAY) == Impact()
    assert impact_since("main", [committed], TODAY).questions == (Change("/faq/time/#how-many-hours", "changed"),)


def test_hand_written_pages_are_told(committed: Path) -> None:
    """Changed, new and gone; a file that is no page keeps its own address."""
    pages = committed / "pages"
    (pages / "about" / "index.md").write_text("# About us\n", encoding="utf-8")
    (pages / "a picture.svg").write_text("<svg/>", encoding="utf-8")

    assert impact_since("HEAD", [committed], TODAY).written == (
        Change("/a picture.svg", "new"),
        Change("/about/", "changed"),
    )
    (pages / "about" / "index.md").unlink()
    assert Change("/about/", "gone") in impact_since("HEAD", [committed], TODAY).written


def test_a_folder_laid_over_is_seen_as_it_was(committed: Path) -> None:
    """An overlay that is new touches what it lies over; one that was there before touches nothing."""
    overlay = committed.parent / "county"
    overlay.mkdir()
    (overlay / "site.yml").write_text("owner: Example County\n", encoding="utf-8")
    assert impact_since("HEAD", [committed, overlay], TODAY).has_new_frame

    _commit(committed.parent)
    assert impact_since("HEAD", [committed, overlay], TODAY) == Impact()


def test_broken_content_now_is_a_list_of_problems(committed: Path) -> None:
    """Nothing is compared until it is mended."""
    _replace(committed / "faqs" / "how-many-hours.yml", "sources: [a-regulator]", "sources: [a-regulatr]")

    with pytest.raises(ContentError, match="did you mean 'a-regulator'"):
        impact_since("HEAD", [committed], TODAY)


def test_broken_content_then_is_said(committed: Path) -> None:
    """A commit whose pages cannot be made is no ground for a comparison."""
    faq = committed / "faqs" / "how-many-hours.yml"
    _replace(faq, "sources: [a-regulator]", "sources: [a-regulatr]")
    _commit(committed)
    _replace(faq, "sources: [a-regulatr]", "sources: [a-regulator]")

    with pytest.raises(ValueError, match="the content at 'HEAD' has 1 mistake, so pages cannot be compared"):
        impact_since("HEAD", [committed], TODAY)


def test_no_content_then_is_said(committed: Path) -> None:
    """A folder that was not there yet cannot be compared with."""
    committed = committed.rename(committed.with_name("words"))

    with pytest.raises(ValueError, match=r"there is no words/ at 'HEAD'; name a later commit"):
        impact_since("HEAD", [committed], TODAY)


@pytest.mark.parametrize("revision", ["nowhere", "--all", "", "HEAD:content"])
def test_an_unknown_commit_is_said(committed: Path, revision: str) -> None:
    """What names no commit is said with what to write instead."""
    with pytest.raises(ValueError, match=f"git knows no commit '{revision}' here; write a branch"):
        impact_since(revision, [committed], TODAY)


def test_without_a_repository_there_is_nothing_to_compare(small_copy: Path) -> None:
    """A folder that was only downloaded has no earlier state."""
    with pytest.raises(ValueError, match="so there is nothing earlier to compare with"):
        impact_since("HEAD", [small_copy], TODAY)


def test_without_git_there_is_nothing_to_compare(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without git is told so."""
    monkeypatch.setenv("PATH", str(committed))

    with pytest.raises(ValueError, match="git is not installed here"):
        impact_since("HEAD", [committed], TODAY)


def test_a_hook_of_git_may_ask_too(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git tells its hooks where its files are, seen from another folder than ours."""
    monkeypatch.setenv("GIT_DIR", ".git")

    assert impact_since("HEAD", [committed], TODAY) == Impact()
