"""What counts as an abbreviation, and what explains it."""

from __future__ import annotations

import pytest

from generator.rules.abbreviations import abbreviations_are_explained


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("Ask about DV, DVs and DV's price.", []),
        ("Ask about XYZs.", ["XYZ"]),
        ("An ABC-D form and a P-QR form.", ["ABC", "QR"]),
        ("Code H0035, vitamin D, Room 4B.", []),
        ("See [the ZZ](programs/day-visits).", ["ZZ"]),
    ],
)
def test_two_capitals_need_a_term(small_with, lead: str, found: list[str]) -> None:
    """Two capitals in a row are an abbreviation, alone, in the plural and next to a hyphen; codes are none."""
    catalog = small_with({"conditions/low-mood.yml": f'lead: "{lead}"\n'})
    problems = list(abbreviations_are_explained(catalog))

    assert [problem.message for problem in problems] == [f"the glossary does not explain '{short}'" for short in found]


def test_other_names_in_the_glossary_explain_too(small_with) -> None:
    """An abbreviation may stand under 'also'."""
    glossary = "entries:\n  - {id: so, term: Something, also: [XYZ], meaning: A thing.}\n"
    catalog = small_with({"glossary.yml": glossary, "conditions/low-mood.yml": "lead: Ask about XYZs.\n"})

    assert "XYZ" not in " ".join(problem.message for problem in abbreviations_are_explained(catalog))
