"""What the page of a questionnaire holds before any script has run."""

from __future__ import annotations

import re
from datetime import date

import pytest

from generator.addresses import addressed
from generator.assessment.export import browser_files as assessment_files
from generator.catalog import Catalog
from generator.measures.export import browser_files, version
from generator.pages.measures import measure_pages
from generator.render import Renderer

TODAY = date(2026, 2, 1)


@pytest.fixture(scope="module")
def pages(shipped: Catalog) -> dict[str, str]:
    """The shipped questionnaires as Markdown, by their folder."""
    renderer = Renderer(addressed(shipped))
    return {page.folder: renderer.markdown(page) for page in measure_pages(shipped, TODAY)}


def test_nothing_is_chosen_and_every_answer_is_there(shipped: Catalog, pages: dict[str, str]) -> None:
    """Each question has all its answers in order as native radio buttons, none of them chosen, none remembered."""
    for measure in shipped.measures:
        radios = re.findall(r'<input type="radio"[^>]*>', pages[f"measures/{measure.id}"])
        wanted = [(item.id, option.id) for item in measure.items for option in measure.options]

        found = [re.findall(r'(?:name|value)="([^"]*)"', radio) for radio in radios]
        assert wanted == [(name, value) for name, value in found if name != "unscored"]
        assert all('autocomplete="off"' in radio and "checked" not in radio for radio in radios)


def test_help_stands_right_after_the_question_on_danger(pages: dict[str, str]) -> None:
    """The card is part of the page, so that it opens without loading anything and stands on paper too."""
    text = pages["measures/phq-9"]
    after = text.partition('id="item-better-off-dead"')[2].partition("</fieldset>")[2]

    assert after.index('data-help="better-off-dead"') < after.index('href="tel:988"') < after.index("<fieldset")
    assert 'href="sms:988"' in after.partition("<fieldset")[0]


def test_the_page_and_its_data_are_of_one_version(shipped: Catalog, pages: dict[str, str]) -> None:
    """A page that is newer or older than its data can tell."""
    files = browser_files(shipped.measures)
    for measure in shipped.measures:
        assert f'data-version="{version(measure)}"' in pages[f"measures/{measure.id}"]
        assert f'"version":"{version(measure)}"' in files[f"measures/{measure.id}.js"]


def test_no_empty_line_ends_the_block(pages: dict[str, str]) -> None:
    """The page is one block of HTML, which an empty line would end in some engines."""
    for text in pages.values():
        body = text.split("---\n", 2)[2].strip()

        assert body.startswith("<div")
        assert "\n\n" not in body


def test_a_guide_without_questionnaires_ships_no_script_for_them() -> None:
    """A publisher may leave them out."""
    assert browser_files(()) == {}


def test_the_self_assessment_knows_no_answer_from_here(shipped: Catalog) -> None:
    """Neither script speaks of the other's data."""
    ours = "\n".join(browser_files(shipped.measures).values())
    theirs = "\n".join(assessment_files(shipped.assessment).values())

    assert "assessmentDefinition" in theirs
    assert not re.search("assessment(Definition|Engine|Result)", ours)
    assert not re.search("measure(Definition|Engine)", theirs)
