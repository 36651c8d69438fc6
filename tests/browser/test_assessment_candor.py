"""A result hides nothing that it knows: a second danger, a question left out, an answer made milder."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.journey import WELL, answer, part, run

pytestmark = pytest.mark.browser


def test_a_danger_to_the_body_does_not_hide_the_crisis(asked: Page) -> None:
    """Where both routes hold, the doctor comes first; what to do about the crisis and both reasons stand below."""
    run(asked, {"suicide": "tried", "overdose": "severe"})
    result = part(asked, "result")

    expect(result.get_by_role("heading", level=1)).to_have_text("Please see a doctor today")
    expect(result.locator("[data-also]:visible")).to_contain_text("safety plan")
    expect(result.locator("[data-fill='because'] .why__item")).to_have_count(2)


def test_help_that_interrupts_names_both_as_well(asked: Page) -> None:
    """The page of help after the second danger holds the words for the first."""
    run(asked, {"suicide": "method"}, until="withdrawal")
    answer(asked, "withdrawal", "sick")

    expect(part(asked, "interruption").locator("[data-also]:visible")).to_have_count(1)


def test_one_danger_says_nothing_of_another(asked: Page) -> None:
    """Where only the body is in danger, no crisis is brought up."""
    run(asked, {"withdrawal": "sick"})

    expect(part(asked, "result").locator("[data-also]:visible")).to_have_count(0)


def test_a_named_level_tells_which_danger_was_left_out(asked: Page) -> None:
    """A level that is named all the same says that it may be too low, and lets the question be answered."""
    run(asked, {"suicide": "skip", "function": "most"})
    result = part(asked, "result")
    left_out = result.locator("[data-hide='left_out']")

    expect(result.get_by_role("heading", level=1)).to_have_text("Levels worth asking about")
    expect(left_out).to_be_visible()
    left_out.get_by_role("button").click()
    answer(asked, "suicide", "none")
    expect(part(asked, "result").locator("[data-hide='left_out']")).to_be_hidden()


def test_a_softened_danger_is_asked_about_and_not_called_few_problems(asked: Page) -> None:
    """After a plan was changed to No, the calmest sentence gives way to a question."""
    run(asked, {}, until="suicide")
    answer(asked, "suicide", "plan")
    asked.get_by_role("button", name="Change my answer").click()
    answer(asked, "suicide", "none")
    run(asked, WELL, since="self")
    result = part(asked, "result")

    expect(result.locator("[data-softened]")).to_be_visible()
    expect(result.locator("[data-calm]:visible")).to_have_count(0)


def test_without_danger_there_is_no_such_question(asked: Page) -> None:
    """A calm result that was calm all the way says so."""
    run(asked, WELL)
    result = part(asked, "result")

    expect(result.locator("[data-softened]")).to_be_hidden()
    expect(result.locator("[data-calm]:visible")).to_have_count(1)


def test_gentle_help_gives_way_to_help_at_once(asked: Page) -> None:
    """Beside the card above the result, the card for calmer days would read as if nobody listened."""
    run(asked, {"suicide": "wished"})
    result = part(asked, "result")

    expect(result.locator("[data-card='crisis']")).to_be_visible()
    expect(result.locator("[data-card='lifeline']")).to_be_hidden()


def test_a_question_on_paper_does_not_show_the_answer(asked: Page) -> None:
    """Printed in the middle, the chosen answer looks like every other one."""
    run(asked, {}, until="self")
    asked.locator("[data-question='self'] input[value='moderate']").check()
    asked.emulate_media(media="print")
    looks = asked.locator("[data-question='self'] .find__option").evaluate_all(
        """(options) => options.map((option) => {
          const style = getComputedStyle(option);
          const box = getComputedStyle(option.querySelector('input'));
          return [style.borderWidth, style.background, style.outlineWidth, style.boxShadow, box.visibility].join();
        })"""
    )

    assert len(set(looks)) == 1
    assert looks[0].endswith("hidden")
