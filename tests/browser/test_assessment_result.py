"""The result: what it names, in which order, why, what would change it, and the levels beside each other."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.journey import ENDS, part, run

pytestmark = pytest.mark.browser


def result_of(page: Page, **given: str) -> Locator:
    """The result of these answers, all others calm."""
    run(page, given)
    return part(page, "result")


def headings(result: Locator) -> list[str]:
    """The headings that are seen, down to the second rank."""
    return [each.inner_text() for each in result.locator("h1, h2").all() if each.is_visible()]


def columns(result: Locator) -> list[str]:
    """The levels beside each other, by the words of their heads."""
    return [each.locator("a").inner_text() for each in result.locator("thead th:visible").all()]


def test_the_result_goes_from_help_to_the_next_step(asked: Page) -> None:
    """Help, levels, why, video, cards, what would change it, the comparison, questions, the next step, then paper."""
    result = result_of(asked, suicide="wished", home="shaky")

    assert headings(result) == [
        "Levels worth asking about", "You can talk to someone now", "Where this sits", "Why: what you told us",
        "By video or in person", "Help that goes with your answers", "What would change this",
        "The levels side by side", "Questions to ask a program", "Next step", "Whatever the level",
        "Print or start again",
    ]  # fmt: skip


def test_an_urgent_result_goes_from_the_numbers_to_what_to_do(asked: Page) -> None:
    """Where help is called for today, the numbers and the steps stand before the reasons, and nothing is compared."""
    result = result_of(asked, body="warning")

    assert headings(result)[:3] == ["Please see a doctor today", "What to do next", "Why: what you told us"]
    expect(result.get_by_role("table")).to_have_count(0)
    expect(result.get_by_role("link", name="Call 911").first).to_be_in_viewport()


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        ("iop", "routine"),
        ("residential", "routine"),
        ("emergency_eval medical", "urgent"),
        ("crisis_now crisis", "emergency"),
    ],
)
def test_the_next_step_is_a_care_card_by_urgency(asked: Page, end: str, kind: str) -> None:
    """One card, whose heading says how soon and what to do; red and black only where it is urgent."""
    result = result_of(asked, **ENDS[end][0])
    card = result.locator(".care-card:visible")

    expect(card).to_have_class(f"care-card care-card--{kind}")
    expect(card.get_by_role("heading", level=3)).to_contain_text(re.compile(r"^(Emergency|Urgent|Soon|Advice): \w"))


def test_the_result_lights_its_levels_and_shows_the_answers(asked: Page) -> None:
    """The levels to ask about are lit, one neighbor stands on each side, and the reader's own words are the reason."""
    result = result_of(asked)

    expect(result.locator(".rung.is-lit")).to_have_count(2)
    expect(result.locator(".rung:visible")).to_have_count(4)
    expect(result.locator("[data-fill='because']")).to_contain_text("“Nearly every day, very hard to handle”")
    expect(result.locator("[data-card='crisis']")).to_be_hidden()


def test_the_levels_to_ask_about_stand_beside_their_neighbors(asked: Page) -> None:
    """The comparison has the columns of the ladder, in its order, and leads to the pages of two of them."""
    result = result_of(asked)
    pairs = result.locator("[data-pair]:visible")

    assert columns(result) == ["Weekly outpatient therapy", "Virtual IOP", "In-person IOP", "Day program (PHP)"]
    assert [link.get_attribute("href") for link in pairs.all()] == [
        "../compare/outpatient-vs-virtual-iop/",
        "../compare/virtual-iop-vs-in-person-iop/",
        "../compare/in-person-iop-vs-php/",
    ]


def test_the_ends_of_the_ladder_have_one_neighbor(asked: Page) -> None:
    """Self-help is compared with the next level only."""
    assert columns(result_of(asked, symptoms="none", function="usual", past_care="none")) == [
        "Self-help and peer support", "Teletherapy",
    ]  # fmt: skip


def test_a_phone_shows_figures_first_and_sentences_on_request(asked: Page) -> None:
    """Rows of sentences wait behind one button, which then goes away and leaves the focus at the table."""
    result = result_of(asked)
    warning = result.get_by_role("rowheader", name="Not safe when")
    expect(result.get_by_role("rowheader", name="Hours a week")).to_be_visible()
    expect(warning).to_be_hidden()
    result.get_by_role("button", name=re.compile("^Show also")).click()

    expect(warning).to_be_visible()
    expect(result.get_by_role("region", name="The levels side by side")).to_be_focused()


def test_every_value_leads_to_its_sources(asked: Page) -> None:
    """Each cell links to its own row on the page of its level."""
    result = result_of(asked)
    cells = result.locator("tbody td:visible")
    hours = result.locator("td[data-program='php'] a[href$='programs/php/#hours']")

    expect(hours).to_have_count(1)
    assert cells.count() == cells.locator(".cmp__src a").count()


def test_one_answer_that_decides_is_named(asked: Page) -> None:
    """The reader sees what their result rests on, in the words of the question and of the level."""
    result = result_of(asked, symptoms="most_days")

    expect(result.locator("[data-fill='up'] li").first).to_have_text(
        "If you had said “Nearly every day, very hard to handle” to “In the past 2 weeks, how hard have low mood, "
        "worry, panic, bad memories or mood swings been?”: at least an intensive outpatient program (IOP)."
    )


def test_an_urgent_result_weighs_nothing(asked: Page) -> None:
    """Where help comes first, no answer is shown in a milder form."""
    result = result_of(asked, suicide="method")

    expect(result.locator("[data-hide='changes']")).to_be_hidden()


def test_skipped_danger_names_no_level(asked: Page) -> None:
    """With a question on danger left out, no level is named, and the question can be answered from there."""
    result = result_of(asked, suicide="skip", past_care="none")

    expect(result.get_by_role("heading", level=1)).to_have_text("We cannot name a level without this")
    expect(result.locator("[data-card='crisis']")).to_be_visible()
    expect(result.locator("[data-fill='ladder'], [data-fill='beside']").locator("visible=true")).to_have_count(0)
    result.get_by_role("button", name=re.compile("^Answer this")).click()
    expect(part(asked, "question")).to_contain_text("ending your life")


def test_the_short_ways_lead_down_the_page(asked: Page) -> None:
    """Next step, comparison, questions and print can be reached at once, without a change of the address."""
    result = result_of(asked)
    result.get_by_role("button", name="Next step").click()

    expect(result.get_by_role("heading", name="Next step")).to_be_focused()
    expect(result.get_by_role("heading", name="Next step")).to_be_in_viewport()
    assert "#" not in asked.url


def test_the_result_has_no_number_that_reads_as_a_score(asked: Page) -> None:
    """No points, no percent, no "you need" in what the result says of its own."""
    result = result_of(asked, suicide="wished")
    asked.evaluate("document.querySelector(\"[data-fill='beside']\").remove()")
    said = result.inner_text().lower()

    assert re.findall(r"you need|score|\d points|%|percent", said) == []
