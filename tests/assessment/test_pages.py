"""The pages of the self-assessment hold everything, also without scripts."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from generator.addresses import addressed
from generator.assessment.export import browser_files, version
from generator.assessment.words import danger_signs, rule_sentence
from generator.catalog import Catalog
from generator.pages.assessment import assessment_pages
from generator.render import Renderer


class Form(HTMLParser):
    """Reads the answers of each question, the words, and the links."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.answers: dict[str, list[str]] = {}
        self.links: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "input" and given.get("type") == "radio":
            self.answers.setdefault(given["name"] or "", []).append(given["value"] or "")
        if tag == "a":
            self.links.append(given["href"] or "")

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.fixture(scope="module")
def texts(shipped: Catalog) -> dict[str, str]:
    """The Markdown of each page by its folder."""
    renderer = Renderer(addressed(shipped))
    return {page.folder: renderer.markdown(page) for page in assessment_pages(shipped)}


def test_every_question_has_its_answers_mildest_first(shipped: Catalog, texts: dict[str, str]) -> None:
    """Each question lists its options in order, then "not sure" and "rather not say" as two answers."""
    form = Form(texts["self-assessment"])

    assert form.answers == {
        question.id: [*(option.id for option in question.options), "unsure", "skip"]
        for question in shipped.assessment.questions
    }


@pytest.mark.parametrize("folder", ["self-assessment", "self-assessment/rules"])
def test_every_rule_stands_in_words(shipped: Catalog, texts: dict[str, str], folder: str) -> None:
    """The form and the rules page show each rule as a sentence."""
    words = Form(texts[folder]).words

    assert [rule.id for rule in shipped.assessment.rules if rule_sentence(shipped.assessment, rule) not in words] == []


def test_the_form_offers_help_without_scripts(texts: dict[str, str]) -> None:
    """Real links to call and text stand in the page itself."""
    assert {"tel:988", "sms:988", "tel:911"} <= set(Form(texts["self-assessment"]).links)


def test_the_form_and_its_data_carry_one_version(shipped: Catalog, texts: dict[str, str]) -> None:
    """The page names the version of the definition that is shipped with it."""
    assert f'data-version="{version(shipped.assessment)}"' in texts["self-assessment"]
    assert version(shipped.assessment) in browser_files(shipped.assessment)["assessment/definition.js"]


def test_the_data_holds_no_text_of_questions(shipped: Catalog) -> None:
    """Words of questions are in the page once, not again in the data."""
    data = browser_files(shipped.assessment)["assessment/definition.js"]

    assert [question.id for question in shipped.assessment.questions if question.text in data] == []


def test_someone_else_gets_the_same_danger_signs(shipped: Catalog, texts: dict[str, str]) -> None:
    """Each answer that alone calls for help stands in the third person on the page for someone else."""
    words = Form(texts["self-assessment/for-someone-else"]).words

    assert [sign.words for sign in danger_signs(shipped.assessment) if sign.words not in words] == []


def test_no_page_says_you_need(texts: dict[str, str]) -> None:
    """The self-assessment names what to ask about; it never says what a reader needs.

    The levels side by side quote the programs: under "not safe when", there are things that a person may need.
    """
    whole = texts["self-assessment"]
    start, end = whole.index('data-fill="beside"'), whole.index('data-at="ask"')
    own = {**texts, "self-assessment": whole[:start] + whole[end:]}

    assert 0 < start < end
    assert [folder for folder, text in own.items() if "you need" in text.lower()] == []


def test_pages_say_they_are_not_reviewed(texts: dict[str, str]) -> None:
    """Until a clinician has reviewed it, each page says so."""
    assert [folder for folder, text in texts.items() if "eviewed by a clinician" not in text] == []


def test_the_small_guide_has_the_same_pages(small: Catalog) -> None:
    """The pages are made from any content, whatever its questions, programs and lines."""
    renderer = Renderer(addressed(small))

    assert [bool(renderer.markdown(page)) for page in assessment_pages(small)] == [True, True, True]
