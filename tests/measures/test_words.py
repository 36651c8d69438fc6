"""The words of a questionnaire are its owner's: they stay as they are, and rules on wording let them be."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

import pytest

from generator.catalog import Catalog
from generator.model import Measure
from generator.rules import broken_rules
from tests.conftest import SMALL

# Made of all quoted words. A form with other words is another form, with a scale that nobody tested.
DIGESTS = {"phq-9": "854218483ef0e74c", "gad-7": "bf7a1e0fa235e4f5"}
# Longer than a sentence of ours may be, and with a word that we avoid.
OTHERS = (
    "Feeling that all of it is too much, that nobody would come if you called, and that nothing at all is left to do, "
    "as when someone commits suicide"
)


def digest(measure: Measure) -> str:
    """A short stand-in for every word that the form has."""
    asked = [measure.stem, *(option.text for option in measure.options), *(item.text for item in measure.items)]
    asked += [measure.unscored.text, *measure.unscored.options] if measure.unscored else []
    return hashlib.sha256("\n".join(asked).encode()).hexdigest()[:16]


@pytest.mark.parametrize("name", sorted(DIGESTS))
def test_no_word_of_a_form_is_changed(measures: Mapping[str, Measure], name: str) -> None:
    """The stem, the answers and the questions are those that were compared with other copies."""
    assert DIGESTS[name] == digest(measures[name])


@pytest.mark.parametrize(
    ("field", "rules"),
    [("text: Feeling low", set()), ("lead: It asks how things are.", {"sentences_are_short", "words_are_safe"})],
    ids=["quoted", "ours"],
)
def test_rules_on_wording_look_at_our_words_alone(
    small_with: Callable[[Mapping[str, str]], Catalog], field: str, rules: set[str]
) -> None:
    """A quoted question may be long and old-fashioned; the same words in a text of ours are a problem."""
    whole = (SMALL / "measures" / "check-in.yml").read_text(encoding="utf-8")
    changed = whole.replace(field, f'{field.partition(":")[0]}: "{OTHERS}"')

    catalog = small_with({"measures/check-in.yml": changed})

    found = [problem for problem in broken_rules(catalog) if problem.rule != "danger_opens_help"]
    assert {problem.rule for problem in found} == rules
