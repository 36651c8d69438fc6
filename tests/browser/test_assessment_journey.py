"""The way through the questions: to every level, by keyboard alone and by what a screen reader is told."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from generator.assessment.definition import Definition
from generator.catalog import Catalog
from tests.browser.journey import (
    CALM,
    ENDS,
    ON_THE_WAY,
    PATH,
    answer,
    by_keyboard,
    by_name,
    go_on_by_keyboard,
    part,
    run,
)

pytestmark = pytest.mark.browser
NAMED = ("self_help", "iop", "emergency_eval medical", "crisis_now crisis")  # the others in the whole proof


@pytest.fixture(scope="module")
def definition(shipped: Catalog) -> Definition:
    """The questions as shipped."""
    return shipped.assessment


def seen_level(page: Page) -> str:
    """The level whose next step the result shows, with its route where it has one."""
    level = page.locator("[data-name]:visible").get_attribute("data-level")
    urgent = part(page, "result").locator("h1[data-route]:visible")
    return f"{level} {urgent.get_attribute('data-route')}" if urgent.count() else str(level)


@pytest.mark.parametrize("end", ENDS)
def test_every_level_is_reached_by_keyboard_alone(page: Page, address: str, definition: Definition, end: str) -> None:
    """Tab, arrows, space and Enter lead from the address to each level; help opens on the way to the urgent ones."""
    given, title = ENDS[end]
    page.goto(address + PATH)
    page.get_by_role("button", name="Start the questions").focus()
    page.keyboard.press("Enter")
    helped = 0
    for question in definition.questions:
        by_keyboard(page, question, {**CALM, **given}[question.id])
        if question.id in given and part(page, "interruption").count():
            helped += 1
            go_on_by_keyboard(page)

    expect(part(page, "result").get_by_role("heading", level=1)).to_have_text(title)
    assert (seen_level(page), helped) == (end, 1 if " " in end else 0)


@pytest.mark.parametrize("end", [pytest.param(end, marks=() if end in NAMED else pytest.mark.prove) for end in ENDS])
def test_every_level_is_reached_by_role_and_name(asked: Page, definition: Definition, end: str) -> None:
    """A screen reader finds each question as a group, each answer as a radio button, and each way on by its name."""
    given, title = ENDS[end]
    for question, option in {**CALM, **given}.items():
        by_name(asked, definition, question, option)
        if given.get(question) == option and " " in end:
            asked.get_by_role("button", name=ON_THE_WAY[0], exact=True).click()

    expect(asked.get_by_role("heading", level=1, name=title, exact=True)).to_be_focused()
    assert seen_level(asked) == end


def test_a_question_tells_its_parts_in_reading_order(asked: Page) -> None:
    """Progress, the question as the heading inside its group, the answers, then what is apart from them."""
    expect(part(asked, "question")).to_match_aria_snapshot("""
      - paragraph:
        - button "Back"
        - text: Question 1 of 21
        - button "Skip to help"
      - group "How old are you?":
        - heading "How old are you?" [level=1]
        - radio "18 or older"
        - text: 18 or older
        - radio "Under 18"
        - text: Under 18
        - paragraph: or
        - radio "Not sure"
        - text: Not sure
        - radio "Rather not say"
        - text: Rather not say
      - paragraph:
        - button "Continue"
      - group: Why we ask
    """)


def test_back_goes_one_question_at_a_time_and_keeps_the_answer(asked: Page) -> None:
    """Back shows the question before, with its answer; from the first it leads to the start."""
    answer(asked, "age", "adult")
    asked.get_by_role("button", name="Back").click()

    expect(asked.get_by_role("radio", name="18 or older")).to_be_checked()
    asked.get_by_role("button", name="Back").click()
    expect(part(asked, "start").get_by_role("heading", level=1)).to_be_focused()


def test_an_answer_can_be_changed_from_the_result(asked: Page) -> None:
    """Change leads to the question with its answer, and Continue back to a new result."""
    run(asked, {})
    asked.get_by_role("button", name=re.compile("^Change this: In the past 2 weeks, how hard")).first.click()
    expect(asked.get_by_role("radio", name="Nearly every day, very hard to handle")).to_be_checked()
    answer(asked, "symptoms", "most_days")

    assert seen_level(asked) == "outpatient"


def test_back_from_a_change_leaves_the_answer_as_it_was(asked: Page) -> None:
    """A choice made without Continue does not count."""
    run(asked, {})
    asked.get_by_role("button", name=re.compile("^Change this: How are you doing")).first.click()
    asked.get_by_role("radio", name="As usual").check()
    asked.get_by_role("button", name="Back").click()

    assert seen_level(asked) == "iop"


def test_continue_without_an_answer_is_an_error(asked: Page) -> None:
    """An empty answer is said in a summary that has the focus and leads to the answers, and in the title."""
    asked.get_by_role("button", name="Continue").click()
    expect(asked.get_by_role("alert")).to_be_focused()
    assert asked.title().startswith("Error: ")

    asked.get_by_role("button", name=re.compile("^Choose an answer")).click()
    expect(asked.get_by_role("radio", name="18 or older")).to_be_focused()


def test_continue_is_in_view_on_every_question_of_a_phone(asked: Page) -> None:
    """On 360 by 780 no reader has to look for the way on."""
    hidden = []
    for question, option in CALM.items():
        box = asked.get_by_role("button", name="Continue").bounding_box()
        if not box or box["y"] + box["height"] > 780:
            hidden.append(question)
        answer(asked, question, option)

    assert hidden == []


@pytest.mark.parametrize("question", ["suicide", "reality", "withdrawal"])
def test_the_bar_covers_no_answer_that_has_the_focus(asked: Page, question: str) -> None:
    """On long questions the whole box of the answer with the focus stays between the strip and the bar."""
    run(asked, {}, until=question)
    asked.keyboard.press("Tab")
    covered = []
    for _ in range(asked.locator(f"[data-question='{question}'] input").count()):
        box = asked.locator(".find__option:focus-within").bounding_box()
        bar = asked.locator(".find__go:visible").bounding_box()
        if not box or not bar or box["y"] + box["height"] > bar["y"] or box["y"] < 52:
            covered.append(box)
        asked.keyboard.press("ArrowDown")

    assert covered == []


def test_answers_below_the_edge_are_announced(asked: Page) -> None:
    """The most severe answers stand lowest: while they are out of sight the bar says so, and no longer."""
    run(asked, {}, until="suicide")
    more = asked.locator(".find__more:visible")
    expect(more).to_have_count(1)
    asked.get_by_role("radio", name="Rather not say").scroll_into_view_if_needed()
    asked.mouse.wheel(0, 2000)

    expect(more).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(640, 450), (320, 256)])
def test_the_bar_does_not_stick_on_short_screens(asked: Page, width: int, height: int) -> None:
    """At 200 and 400 percent zoom nothing but the page itself takes room."""
    asked.set_viewport_size({"width": width, "height": height})

    assert asked.locator(".find__go:visible").evaluate("bar => getComputedStyle(bar).position") == "static"
