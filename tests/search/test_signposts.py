"""What the guide cannot answer gets a signpost; what it can answer is never refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
from hypothesis import given, settings

from generator.catalog import Catalog
from search.index import stem
from search.signposts import Signposts, signpost_data, signposts
from tests.search.typed import any_text, browser_finder, cases, texts

LEAST_SIGNPOSTED = 0.95
NOT_ANSWERED = ("not-answered", "not-answered-2", "not-answered-3")
DANGER = ("crisis", "crisis-2", "crisis-3", "crisis-4")
# Which signpost each kind of the list gets; of other topics, phrases know only some.
KINDS = {
    "dose": "medicine",
    "provider": "one-provider",
    "diagnosis": "my-diagnosis",
    "interpret-or-decide": "only-your-own-clinician",
    "legal-or-money-of-mine": "my-case",
}
# Other ways to ask our own questions that a signpost may answer beside the page, and why.
MAY_BE_SIGNPOSTED = {
    "i drink every night am i an addict",  # no page can tell who has an addiction; the page tells what to look at
}
IN_SCOPE = (
    "what medicines are used for depression",
    "do i have to pay first",
    "how do i choose a program",
    "does php help bipolar",
    "what is the difference between php and iop",
    "is partial hospitalization right for depression",
    "can i stop my medicine when i feel better",
    "how do i find a therapist",
    "what does a psychiatrist do",
    "is couples therapy safe",
    "does insurance pay for php",
    "how long does iop take",
    "what if i have adhd and anxiety",
    "can my boss fire me for going to therapy",
    "insurance denied my claim what can i do",
    "php vs iop",
)

Finder = Callable[[str], int | None]


def of_kind(kind: str) -> list[str]:
    """The texts of one kind, of all lists."""
    return [case["text"] for name in NOT_ANSWERED for case in cases(name) if case["kind"] == kind]


@pytest.fixture(scope="module")
def posts(shipped: Catalog) -> Signposts:
    """The shipped signposts."""
    return signposts(shipped, stem)


@pytest.fixture(scope="module")
def browser(posts: Signposts) -> Iterator[Finder]:
    """The same phrases in the browser's scripts."""
    with browser_finder(posts.finder.book) as found:
        yield found


@pytest.mark.parametrize("kind", KINDS)
def test_what_we_cannot_answer_gets_a_signpost(posts: Signposts, kind: str) -> None:
    """Nearly all questions of these kinds lead to a signpost, the others to the pages that come nearest."""
    asked = of_kind(kind)
    missed = [text for text in asked if posts.found_in(text) is None]

    assert len(missed) <= (1 - LEAST_SIGNPOSTED) * len(asked), missed


@pytest.mark.parametrize(("kind", "signpost"), KINDS.items())
def test_each_kind_gets_its_own_signpost(posts: Signposts, kind: str, signpost: str) -> None:
    """A question of a kind leads to the signpost that fits it best, bar a few."""
    found = [posts.found_in(text) for text in of_kind(kind)]

    assert sum(each is not None and each.id == signpost for each in found) >= 0.7 * len(found)


@pytest.mark.parametrize("text", IN_SCOPE)
def test_what_we_answer_is_not_refused(posts: Signposts, text: str) -> None:
    """A question that a page answers leads to results alone."""
    assert posts.why(text) is None


def test_no_question_of_the_guide_is_refused(shipped: Catalog, posts: Signposts) -> None:
    """Our own questions, and the other ways to ask them, are not what we cannot answer."""
    asked = [each for faq in shipped.faqs for each in (faq.question, *faq.also_asked)]
    refused = {each: posts.why(each) for each in asked if posts.found_in(each) and each not in MAY_BE_SIGNPOSTED}

    assert refused == {}


def test_danger_is_not_taken_for_a_question_we_refuse(posts: Signposts) -> None:
    """Few texts of people in danger lead to a signpost too; those that do get both."""
    danger = texts(*DANGER)

    assert sum(posts.found_in(text) is not None for text in danger) <= 0.05 * len(danger)


def test_browsers_find_the_same_signposts(posts: Signposts, browser: Finder) -> None:
    """Python and the browser's scripts find the same phrase in every text."""
    typed = [*texts("crisis", "ordinary", *NOT_ANSWERED), *IN_SCOPE]

    assert {text: browser(text) for text in typed} == {text: posts.finder.found_in(text) for text in typed}


@settings(max_examples=150, deadline=None)
@given(text=any_text())
def test_browsers_find_the_same_in_any_text(text: str, posts: Signposts, browser: Finder) -> None:
    """Whatever is typed, both find the same phrase."""
    assert browser(text) == posts.finder.found_in(text)


def test_a_list_is_filled_from_the_conditions(small_with: Callable[[Mapping[str, str]], Catalog]) -> None:
    """{condition} stands for each name of a condition of this guide."""
    entry = "{id: mine, title: Not here, text: Ask a doctor., links: [glossary], phrases: ['do i have {condition}']}"
    posts = signposts(small_with({"signposts.yml": f"entries:\n  - {entry}\n"}), stem)
    name = posts.finder.book.lists["{condition}"][0]

    assert posts.found_in(f"do i have {name}") is not None
    assert posts.found_in("do i have to pay") is None


def test_a_signpost_leads_to_pages(posts: Signposts) -> None:
    """Each link has the words of its page and an address of the site."""
    found = posts.found_in("how many mg of zoloft")

    assert found is not None
    assert all((name and address.endswith("/")) or "#" in address for name, address in found.links)
    assert len(signpost_data(posts)["leadsTo"]) == len(posts.written)  # type: ignore[arg-type]  # a plain list
