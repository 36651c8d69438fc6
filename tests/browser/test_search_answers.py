"""What a reader sees, hears and reaches by keyboard for each kind of answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.searching import KNOWN, answer, box, hit, know, questions, reading, search, texts

pytestmark = pytest.mark.browser
SIGNPOST = {
    "title": "Ask your pharmacist",
    "text": "They know doses.",
    "links": [["Who prescribes", "topics/medicine/"]],
}
MONEY = "Money and insurance"


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """One page with an engine that gives known answers."""
    with reading(browser, address, KNOWN) as page:
        page.goto(address + "tonight/")
        yield page


@pytest.fixture
def opened(page: Page) -> Locator:
    """The box in the header, open."""
    return box(page)


def test_an_answer_stands_whole_in_place(page: Page, opened: Locator) -> None:
    """A question shows all of its answer, as text, with the words that match marked."""
    long = "A sentence that takes some room on a phone. " * 6 + "<b>The end</b>"
    one = hit("Q", "faq/a/#q", page="A")
    one["title"] = [["Does ", False], ["insurance", True], [" pay?", False]]
    one["text"] = [[long, False]]
    know(page, whole=answer(one))
    shown = search(opened, "whole").locator(".search__answer")

    assert shown.inner_text() == long
    assert shown.evaluate("element => element.scrollHeight <= element.clientHeight + 1")
    assert opened.locator(".search__title mark").all_inner_texts() == ["insurance"]


def test_results_of_a_page_stand_together(page: Page, opened: Locator) -> None:
    """A page comes where its best result comes, with one link to itself, and shows three of them at first."""
    first, *others = questions("money", MONEY, 1, 2, 3, 4, 5)
    know(page, together=answer(first, hit("Costs", "costs/"), *others, *questions("time", "Hours", 6)))
    found = search(opened, "together")

    assert texts(found, ".search__page") == [MONEY, "Hours"]
    assert texts(found, ".search__title") == ["Q1", "Q2", "Q3", "Costs", "Q6"]
    found.get_by_role("button", name="2 more on this page").click()
    assert texts(found, ".search__title") == ["Q1", "Q2", "Q3", "Q4", "Q5", "Costs", "Q6"]
    expect(found.get_by_role("link", name="Q4")).to_be_focused()


def test_a_page_that_is_a_result_heads_its_group(page: Page, opened: Locator) -> None:
    """Its own result takes the place of the link, and counts as one of the three."""
    know(page, heads=answer(*questions("money", MONEY, 1, 2, 3), hit(MONEY, "faq/money/", is_answer=False)))
    found = search(opened, "heads")

    assert texts(found, ".search__title") == [MONEY, "Q1", "Q2"]
    assert texts(found, ".search__page") == []


def test_arrows_go_through_the_results(page: Page, opened: Locator) -> None:
    """Down from the words to each result and each button, up again to the words."""
    know(page, arrows=answer(*questions("money", MONEY, 1, 2, 3, 4)))
    search(opened, "arrows")
    passed = []
    for key in ("ArrowDown",) * 5 + ("ArrowUp",) * 4:
        page.keyboard.press(key)
        passed.append(page.evaluate("document.activeElement.textContent"))

    button = "1 more on this page"
    assert passed == ["Q1", "Q2", "Q3", button, button, "Q3", "Q2", "Q1", ""]
    expect(opened.locator(".search__words")).to_be_focused()


def test_tab_goes_the_natural_way(page: Page, opened: Locator) -> None:
    """From the words to the button that clears them, then through pages and results in their order."""
    know(page, tab=answer(*questions("money", MONEY, 1)))
    search(opened, "tab")
    passed = []
    for _ in range(3):
        page.keyboard.press("Tab")
        passed.append(page.evaluate("document.activeElement.textContent"))

    assert passed == ["Clear the words", MONEY, "Q1"]


def test_escape_closes_from_a_result(page: Page, opened: Locator) -> None:
    """The focus goes back to what opened the box."""
    know(page, escape=answer(*questions("money", MONEY, 1)))
    search(opened, "escape")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")

    expect(opened.locator(".search__words")).to_be_hidden()
    expect(opened.locator(".search__open")).to_be_focused()


def test_the_number_of_answers_is_announced(page: Page, opened: Locator) -> None:
    """Politely, and not at each letter."""
    know(page, number=answer(*questions("money", MONEY, 1, 2)))
    found = search(opened, "number")

    assert found.locator(".search__count").inner_text() == "2 answers"
    expect(opened.get_by_role("status")).to_have_text("2 answers")


def test_help_is_announced_first(page: Page, opened: Locator) -> None:
    """Words of crisis: the help card stands, and is spoken, before the answers."""
    know(page, help=answer(*questions("safety", "Safety", 1), crisis=True))
    search(opened, "help")

    expect(opened.get_by_role("status")).to_have_text("You can talk to someone now: Call 988, Text 988. 1 answer")
    page.keyboard.press("ArrowDown")
    expect(opened.locator(".search__help").get_by_role("link", name="Call 988")).to_be_focused()


def test_what_we_cannot_answer_has_a_signpost(page: Page, opened: Locator) -> None:
    """Who does know is named with a way there, and no page of ours stands as an answer."""
    know(page, dose=answer(hit("Wrong", "costs/"), abstains=True, signpost=SIGNPOST))
    found = search(opened, "dose")

    assert found.inner_text().split("\n\n") == [
        "We cannot answer that here.", "Ask your pharmacist", "They know doses.", "Who prescribes",
    ]  # fmt: skip
    assert (found.get_by_role("link").get_attribute("href") or "").endswith("/some/folder/topics/medicine/")
    expect(opened.get_by_role("status")).to_have_text("We cannot answer that here. Ask your pharmacist")


def test_without_a_signpost_ways_on_are_named(page: Page, opened: Locator) -> None:
    """All questions, the self-assessment, crisis help; up to three pages that may help are not called answers."""
    know(page, unsure=answer(*(hit(f"Page {number}", f"p{number}/") for number in range(5)), abstains=True))
    found = search(opened, "unsure")

    assert texts(found, ".search__maybe a") == ["Page 0", "Page 1", "Page 2"]
    assert texts(found, ".search__else a") == ["All questions", "Find a level", "Crisis help", "Call 988", "Text 988"]
    assert texts(found, ".search__title") == []


def test_crisis_without_an_answer_is_help_alone(page: Page, opened: Locator) -> None:
    """Where no page answers, help is all that is said."""
    know(page, alone=answer(abstains=True, crisis=True))
    found = search(opened, "alone")

    expect(found.locator(".search__help")).to_be_visible()
    assert found.locator(".search__count").inner_text() == "Help comes first. Please call or text."
    assert texts(found, ".search__else") == []


def test_only_the_next_question_changes_what_is_shown(page: Page, opened: Locator) -> None:
    """Neither a late answer to older words nor a second one to the same replaces what a reader looks at."""
    know(page, shown=answer(hit("Shown", "a/")))
    found = search(opened, "shown")
    know(page, shown=answer(hit("Better", "b/")), older=answer(hit("Older", "c/")))
    number = page.evaluate("sent[sent.length - 1].id")
    for message in ({"id": number, "text": "shown"}, {"id": number - 1, "text": "older"}):
        page.evaluate("message => worker.tell(message)", message)

    assert texts(found, ".search__title") == ["Shown"]
    assert texts(search(opened, "shown"), ".search__title") == ["Better"]


def test_closing_forgets_the_question(page: Page, opened: Locator) -> None:
    """An answer that comes after Escape opens nothing."""
    opened.locator(".search__words").fill("late")
    page.keyboard.press("Enter")
    know(page, late=answer(hit("Late", "a/")))
    page.keyboard.press("Escape")
    page.evaluate("worker.tell(sent[sent.length - 1])")

    expect(opened.locator(".search__found")).to_be_hidden()


def test_a_new_answer_does_not_lose_the_focus(page: Page, opened: Locator) -> None:
    """Who has gone to a result that goes away stands in the words again."""
    know(page, focus=answer(*questions("money", MONEY, 1)), focused=answer())
    search(opened, "focus")
    opened.locator(".search__words").press_sequentially("ed")
    page.keyboard.press("ArrowDown")

    expect(opened.locator(".search__title")).to_have_count(0)
    expect(opened.locator(".search__words")).to_be_focused()


def test_a_slow_line_is_said(page: Page, opened: Locator) -> None:
    """Nothing yet after a second: the box says so, names ways on, and gives the answer when it comes."""
    opened.locator(".search__words").fill("")
    page.keyboard.press("Enter")
    opened.locator(".search__words").fill("slow")
    found = opened.locator(".search__found")
    expect(found.get_by_text("Search is still loading.")).to_be_visible()
    expect(found.get_by_role("link", name="All questions")).to_be_visible()
    know(page, slow=answer(hit("At last", "a/")))
    page.evaluate("worker.tell(sent[sent.length - 1])")

    assert texts(found, ".search__title") == ["At last"]


SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"


@pytest.mark.parametrize(
    ("saves", "vectors", "wanted"), [("", "var careSearchVectors = 2;", True), ("", "", False), (SAVING, "", False)]
)
def test_meaning_is_fetched_where_data_is_to_spare(
    browser: Browser, address: str, saves: str, vectors: str, wanted: bool
) -> None:
    """The word table and the vectors go to the worker together, or not at all; the search answers without them."""
    fetched = []
    with reading(browser, address, KNOWN + saves) as page:
        page.on("request", lambda request: fetched.append(request.url.split("/")[-1]))
        page.route("**/table.js", lambda route: route.fulfill(body="var careSearchTable = 1;"))
        page.route("**/vectors.js", lambda route: route.fulfill(body=vectors) if vectors else route.abort())
        page.goto(address + "tonight/")
        page.evaluate(
            "Object.assign(document.querySelector('.search').dataset, { table: 'table.js', vectors: 'vectors.js' })"
        )
        know(page, word=answer(hit("Shown", "a/")))
        assert texts(search(box(page), "word"), ".search__title") == ["Shown"]
        page.wait_for_load_state("networkidle")

        assert {"table.js", "vectors.js"}.isdisjoint(fetched) == bool(saves)
        assert page.evaluate("sent.some((message) => message.table === 1 && message.vectors === 2)") == wanted
