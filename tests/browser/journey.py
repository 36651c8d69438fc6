"""Going through the self-assessment: by a script of one step, by keyboard, or by what a screen reader is told."""

from __future__ import annotations

from collections.abc import Mapping

from playwright.sync_api import Locator, Page, expect

from generator.assessment.definition import Definition, Question

PATH = "self-assessment/"
# What a test does not answer otherwise, in the order of the questions.
CALM = {
    "age": "adult", "now": "none", "suicide": "none", "self": "none", "others": "none", "reality": "none",
    "mania": "none", "symptoms": "every_day", "function": "some", "body": "none", "eating": "none", "perinatal": "none",
    "substances": "none", "withdrawal": "none", "overdose": "none", "past_care": "helped", "home": "safe",
    "unsafe": "safe", "engage": "ready", "video": "can", "reach": "can",
}  # fmt: skip
WELL = {"symptoms": "none", "function": "usual", "past_care": "none"}
# Answers that lead to each level and route, and what the result is then called.
ASK, TODAY, DOCTOR, NOW = (
    "Levels worth asking about", "Please talk with someone today", "Please see a doctor today", "Please get help now",
)  # fmt: skip
ENDS = {
    "self_help": (WELL, ASK),
    "outpatient": ({"past_care": "none"}, ASK),
    "iop": ({}, ASK),
    "php": ({"function": "most", "past_care": "not_enough"}, ASK),
    "residential": ({"function": "bed"}, ASK),
    "emergency_eval crisis": ({"suicide": "method"}, TODAY),
    "emergency_eval medical": ({"withdrawal": "sick"}, DOCTOR),
    "crisis_now crisis": ({"suicide": "plan"}, NOW),
    "crisis_now medical": ({"now": "danger"}, NOW),
}
ON_THE_WAY = ("I am safe for now. Go on with the questions", "Go on with the questions")
# All questions at once, by the page's own controls: where the way there is not what a test is about.
_RUN = """([steps, onTheWay]) => {
  const press = (name) => [...document.querySelectorAll('#find button')].find(
    (button) => button.getClientRects().length && button.textContent.trim() === name);
  for (const [question, option] of steps) {
    document.querySelector(`[data-question='${question}'] input[value='${option}']`).checked = true;
    press('Continue').click();
    onTheWay.forEach((name) => { const found = press(name); if (found) found.click(); });
  }
}"""


def part(page: Page, name: str) -> Locator:
    """The part of this name, if it is the one that is seen."""
    return page.locator(f"[data-part='{name}']:visible")


def answer(page: Page, question: str, option: str) -> None:
    """Chooses an answer and continues."""
    asked = page.locator(f"[data-question='{question}']")
    asked.locator(f"input[value='{option}']").check()
    asked.get_by_role("button", name="Continue").click()


def run(page: Page, given: Mapping[str, str], *, since: str | None = None, until: str | None = None) -> None:
    """Answers all questions in one step, from ``since`` and up to ``until``, and goes on from every page of help."""
    names = list(CALM)
    steps = list({**CALM, **given}.items())
    first, last = names.index(since) if since else 0, names.index(until) if until else len(names)
    page.evaluate(_RUN, [steps[first:last], ON_THE_WAY])


def by_keyboard(page: Page, question: Question, answer_id: str) -> None:
    """From the heading: Tab to the answers, arrows to the right one, Enter to continue."""
    ids = [*(option.id for option in question.options), "unsure", "skip"]
    page.keyboard.press("Tab")
    for _ in range(ids.index(answer_id)):
        page.keyboard.press("ArrowDown")
    if answer_id == ids[0]:
        page.keyboard.press("Space")
    page.keyboard.press("Enter")


def by_name(page: Page, definition: Definition, question_id: str, answer_id: str) -> None:
    """Finds the question, the answer and the button by their role and name alone."""
    question = definition.question[question_id]
    words = next(option.text for option in question.options if option.id == answer_id)
    group = page.get_by_role("group", name=question.text, exact=True)
    group.get_by_role("radio", name=words, exact=True).press("Space")
    page.get_by_role("button", name="Continue", exact=True).press("Enter")


def go_on_by_keyboard(page: Page) -> None:
    """From the heading of a page of help, Tab to the way on, and Enter."""
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.do") == "go-on":
            page.keyboard.press("Enter")
            return
    expect(page.get_by_role("button", name=ON_THE_WAY[0])).to_be_focused()
