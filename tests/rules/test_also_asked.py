"""What readers type is theirs to choose, whichever entry it leads to."""

from __future__ import annotations

import pytest

from generator.kinds import ALSO_ASKED
from generator.rules import broken_rules

GUIDE = """
name: For walkers
lead: A page for people who walk.
sections:
  - {id: one, heading: One, text: Walk a little., sources: [a-study]}
  - {id: two, heading: Two, text: Walk some more., sources: [a-study]}
checked: 2026-01-10
check_by: 2028-01-10
"""
OFFICE = """
name: An office
what_it_does: Answers questions about bills.
reach:
  - {by: call, to: "1-800-555-0100", label: Call the office}
hours: Weekdays
seen: 2026-01-10
sources: [a-regulator]
checked: 2026-01-10
check_by: 2026-04-10
"""
TYPED = "also_asked: [is XYZ proven for addicts, the BEST clinic]\n"
ENTRIES = {
    "programs": ("programs/day-visits.yml", TYPED),
    "conditions": ("conditions/low-mood.yml", TYPED),
    "modalities": ("modalities/cbt.yml", TYPED),
    "populations": ("populations/walkers.yml", f"{TYPED}{GUIDE}"),
    "topics": ("topics/walking.yml", f"group: care\n{TYPED}{GUIDE}"),
    "payers": ("payers/self-pay.yml", TYPED),
    "faqs": ("faqs/how-many-hours.yml", TYPED),
    "faq-topics": ("faq-topics.yml", f"entries:\n  - id: time\n    {TYPED}"),
    "crisis": ("crisis/line-one.yml", TYPED),
    "contacts": ("contacts/an-office.yml", f"{TYPED}{OFFICE}"),
}


def test_every_kind_that_readers_ask_for_is_tried() -> None:
    """No kind is forgotten below."""
    assert sorted(ENTRIES) == sorted(ALSO_ASKED)


@pytest.mark.parametrize("kind", ALSO_ASKED)
def test_what_readers_type_is_not_corrected(kind: str, small_with) -> None:
    """Short forms, words to avoid and words that sell may stand there, as no page shows them."""
    path, text = ENTRIES[kind]
    catalog = small_with({path: text})

    assert ("XYZ" in str(catalog.entries(kind)), broken_rules(catalog)) == (True, [])
