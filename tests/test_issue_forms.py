"""The forms for people who report a mistake or ask a question, as GitHub reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.figures import TIER_WORDS
from tests.conftest import ROOT

FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = sorted(path for path in FOLDER.glob("*.yml") if path.name != "config.yml")
NOT_SURE = "I am not sure"

# As GitHub documents them: the keys of a form, and of each kind of element with those it needs.
FORM_KEYS = {"name", "description", "title", "labels", "assignees", "projects", "type", "body"}
ATTRIBUTES: Mapping[str, tuple[set[str], set[str]]] = {
    "markdown": ({"value"}, {"value"}),
    "input": ({"label"}, {"label", "description", "placeholder", "value"}),
    "textarea": ({"label"}, {"label", "description", "placeholder", "value", "render"}),
    "dropdown": ({"label", "options"}, {"label", "description", "multiple", "options", "default"}),
    "checkboxes": ({"label", "options"}, {"label", "description", "options"}),
}


def _form(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]  # a form is a mapping


def _element(name: str, element_id: str) -> dict[str, Any]:
    (found,) = [element for element in _form(FOLDER / name)["body"] if element.get("id") == element_id]
    return found  # type: ignore[no-any-return]  # an element is a mapping


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_has_the_keys_that_github_knows(path: Path) -> None:
    """A form with an unknown or missing key is not shown at all."""
    form = _form(path)

    assert {"name", "description", "body"} <= set(form) <= FORM_KEYS
    assert len(form["name"]) > 3
    assert all(isinstance(form[key], str) and form[key].strip() for key in ("name", "description", "title"))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_elements_have_the_attributes_that_github_knows(path: Path) -> None:
    """Each element has what its kind needs and nothing else; texts are texts and not empty."""
    for element in _form(path)["body"]:
        needed, known = ATTRIBUTES[element["type"]]
        attributes = element["attributes"]
        texts = [value for key, value in attributes.items() if key not in ("options", "multiple", "default")]

        assert set(element) <= {"type", "id", "attributes", "validations"}
        assert needed <= set(attributes) <= known
        assert all(isinstance(text, str) and text.strip() for text in texts)
        assert set(element.get("validations", {})) <= {"required"}
        assert ("id" in element) == (element["type"] != "markdown")


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_ids_labels_and_choices_are_used_once(path: Path) -> None:
    """Two of a name would be refused; so would the choice None."""
    asked = [element for element in _form(path)["body"] if element["type"] != "markdown"]
    ids = [element["id"] for element in asked]
    labels = [element["attributes"]["label"] for element in asked]

    assert asked != []
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", element_id) for element_id in ids)
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)
    for element in asked:
        choices = [str(choice) for choice in element["attributes"].get("options", ())]
        assert len(set(choices)) == len(choices)
        assert "none" not in {choice.lower() for choice in choices}


def test_form_names_are_used_once() -> None:
    """The list of forms shows a name for each."""
    names = [_form(path)["name"] for path in FORMS]

    assert len(set(names)) == len(names)


def test_topics_of_a_question_are_those_of_the_guide(shipped) -> None:
    """A topic that is added or renamed in content/faq-topics.yml is added to the form too."""
    options = _element("new-question.yml", "topic")["attributes"]["options"]

    assert options == [*(topic.name for topic in shipped.faq_topics), NOT_SURE]


def test_kinds_of_a_source_are_those_of_the_guide() -> None:
    """The form and the bibliography use the same words."""
    assert _element("new-source.yml", "tier")["attributes"]["options"] == [*TIER_WORDS.values(), NOT_SURE]


def test_a_question_is_asked_for_under_the_names_of_its_entry() -> None:
    """What the form collects can be copied into the entry's fields of the same name."""
    ids = {element.get("id") for element in _form(FOLDER / "new-question.yml")["body"]}

    assert {"question", "also_asked", "topic"} <= ids


def _opening(path: Path) -> str:
    """What a person reads before the first field."""
    return str(_form(path)["body"][0]["attributes"].get("value", ""))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_help_stands_above_the_first_field(path: Path, shipped) -> None:
    """Someone in danger may land on any form."""
    assert [words for words in _help(shipped) if words not in _opening(path)] == []


def test_help_stands_in_the_list_of_forms(shipped) -> None:
    """The link there opens the chat, and says how else to reach someone."""
    (link,) = _form(FOLDER / "config.yml")["contact_links"]

    assert [words for words in _help(shipped) if words not in " ".join(link.values())] == []


def _help(guide) -> list[str]:
    """Where help is, as the guide has it: the first number and the chat of its line, Spanish, the emergency number."""
    line, emergency = (guide.crisis[line_id] for line_id in (guide.site.crisis_line, guide.site.emergency_line))
    chat = [reach.to for reach in line.reach if reach.by == "chat"]
    spanish = [reach.note for reach in line.reach if reach.by == "call" and (reach.note or "").startswith("En español")]
    assert chat
    assert spanish
    return ["In the United States", line.reach[0].to, emergency.reach[0].to, *chat, *spanish]


def test_nobody_gets_past_those_lines() -> None:
    """A blank form would show neither where help is nor that the page is public."""
    assert _form(FOLDER / "config.yml")["blank_issues_enabled"] is False


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_forms_warn_that_the_page_is_public(path: Path) -> None:
    """Nobody should write about their own health where everyone can read it, or not know what to do if they did."""
    heading = re.findall(r'`CONTRIBUTING.md` says how to remove it, under "(.+)"', _opening(path))

    assert "do not write anything about your own health" in _opening(path)
    assert "This page is public. Your name on GitHub stands beside what you write." in _opening(path)
    assert [f"## {name}" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8") for name in heading] == [True]


def test_contact_links_lead_to_a_reviewed_host(shipped) -> None:
    """Each has what GitHub needs, and leads to a host that the guide trusts."""
    config = _form(FOLDER / "config.yml")
    hosts = {host.id for host in shipped.entries("hosts")}

    assert set(config) == {"blank_issues_enabled", "contact_links"}
    for link in config["contact_links"]:
        assert set(link) == {"name", "url", "about"}
        assert link["url"].removeprefix("https://").split("/")[0] in hosts
