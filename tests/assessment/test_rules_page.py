"""The page with every rule: its sentence, its reason, and what that rests on."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from generator.addresses import addressed
from generator.assessment.evaluate import evaluate
from generator.assessment.level_map import LETTERS
from generator.assessment.words import fit_sentence, rule_sentence
from generator.catalog import Catalog
from generator.pages.assessment import assessment_pages
from generator.render import Renderer

OWN = "Our own judgment."


class RulesPage(HTMLParser):
    """Reads the words and links of each rule, the letters of the map by rows, and every id."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: dict[str, str] = {}
        self.sources: dict[str, list[str]] = {}
        self.letters: list[list[str]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self._rule = ""
        self._is_in_map = self._is_letter = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" else []
        if tag == "li" and "id" in given:
            self._rule = given["id"]
            self.words[self._rule], self.sources[self._rule] = "", []
        if tag == "a" and self._rule:
            self.sources[self._rule].append(given["href"])
        if tag == "table":
            self._is_in_map = True
        if tag == "tr" and self._is_in_map:
            self.letters.append([])
        self._is_letter = tag == "b" and given.get("class", "").startswith("level ")

    def handle_endtag(self, tag: str) -> None:
        self._rule = "" if tag == "li" else self._rule
        self._is_in_map = self._is_in_map and tag != "table"

    def handle_data(self, data: str) -> None:
        if self._rule:
            self.words[self._rule] += data
        if self._is_in_map and self._is_letter:
            self.letters[-1].append(data)
            self._is_letter = False


@pytest.fixture(scope="module")
def shown(shipped: Catalog) -> RulesPage:
    """The page as it is rendered."""
    page = next(page for page in assessment_pages(shipped) if page.folder == "self-assessment/rules")
    return RulesPage(Renderer(addressed(shipped)).markdown(page))


def test_each_rule_stands_with_its_sentence_and_reason(shipped: Catalog, shown: RulesPage) -> None:
    """Under its number a rule has its sentence and why it is there."""
    whole = shipped.assessment
    sentences = {rule.id: rule_sentence(whole, rule) for rule in whole.rules}
    sentences |= {rule.id: fit_sentence(whole, rule) for rule in whole.fit_rules}
    reasons = {rule.id: rule.why for rule in (*whole.rules, *whole.fit_rules)}

    assert list(shown.words) == list(sentences)
    assert [one for one, words in shown.words.items() if sentences[one] not in words] == []
    assert [one for one, words in shown.words.items() if reasons[one] not in words] == []


def test_a_rule_without_a_source_is_our_own_judgment(shipped: Catalog, shown: RulesPage) -> None:
    """The page says so plainly, and says it of no rule that names a source."""
    whole = shipped.assessment
    rests_on_nothing = {rule.id for rule in (*whole.rules, *whole.fit_rules) if not rule.sources}

    assert {one for one, words in shown.words.items() if OWN in words} == rests_on_nothing


def test_sources_lead_to_their_entries(shipped: Catalog, shown: RulesPage) -> None:
    """Each source of a rule is a link into the bibliography, in the order of the file."""
    whole = shipped.assessment
    cited = {rule.id: list(rule.sources) for rule in (*whole.rules, *whole.fit_rules)}

    assert {one: [link.rpartition("#")[2] for link in links] for one, links in shown.sources.items()} == cited


def test_rules_that_a_clinician_must_settle_say_so(shipped: Catalog, shown: RulesPage) -> None:
    """The mark stands with those rules and no others."""
    unsettled = [rule.id for rule in shipped.assessment.rules if rule.is_unsettled]

    assert [one for one, words in shown.words.items() if "A clinician still has to settle" in words] == unsettled


def test_the_map_shows_a_letter_for_every_answer(shipped: Catalog, shown: RulesPage) -> None:
    """Row by row, the boxes are what the evaluation says of each answer alone."""
    whole = shipped.assessment
    expected = [
        [LETTERS[evaluate(whole, {question.id: option.id}).at_least] for option in question.options]
        for question in whole.questions
    ]

    assert [row for row in shown.letters if row] == expected


def test_boxes_lead_to_rules_on_the_page(shown: RulesPage) -> None:
    """No link inside the page leads nowhere, and no id stands twice."""
    inside = {link[1:] for link in shown.links if link.startswith("#")}

    assert {link for link in inside if link[0].isupper()} <= set(shown.words)
    assert len(shown.ids) == len(set(shown.ids))
