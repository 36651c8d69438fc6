"""The pages a reader in a hurry meets first: home, tonight, crisis help."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.addresses import pairs
from generator.catalog import Catalog
from generator.ladder import rungs
from generator.model import CrisisLine
from generator.page import Page
from generator.pages.common import HOME, help_context, sources_named
from generator.rules.dates import due_date

GROUPS: Mapping[str, str] = {
    "emergency": "If a life is in danger",
    "anyone": "For anyone",
    "people": "For some groups of people",
    "situation": "For some situations",
    "information": "To find care (not for a crisis)",
    "outside_us": "Outside the United States",
}


def front_pages(catalog: Catalog, today: date) -> Iterator[Page]:
    """Home, tonight and crisis help."""
    neighbors = tuple(zip(catalog.programs, catalog.programs[1:], strict=False))
    yield Page(
        folder="",
        template="home.md.jinja",
        title=catalog.site.name,
        description=catalog.site.description,
        context={
            "rungs": rungs(catalog.programs, catalog.row.values()),
            "ways_in": catalog.site.ways_in,
            "questions": len(catalog.assessment.questions),
            "has_topics": bool(catalog.topics),
            "people": sorted(catalog.entries("populations"), key=lambda population: population.name),
            "starters": [pair for pair in pairs(catalog) if pair in neighbors],
            "checked": min((program.checked for program in catalog.programs), default=today),
        },
        source="site.yml",
        layout="home",
    )
    yield Page(
        folder="tonight",
        template="tonight.md.jinja",
        title="Help tonight",
        description="Three steps and one phone number for tonight.",
        context={**help_context(catalog), "unsafe_home_line": catalog.crisis[catalog.site.unsafe_home_line]},
        source="crisis/",
        layout="tonight",
        has_exit=True,
    )
    yield Page(
        folder="crisis",
        template="crisis.md.jinja",
        title="Crisis help",
        description="Crisis lines by call, text and chat, with the day each number was read at its source.",
        context={
            "groups": [
                {"id": f"for-{group}", "name": name, "lines": lines}
                for group, name in GROUPS.items()
                if (lines := [_shown(catalog, line) for line in catalog.crisis.values() if line.group == group])
            ],
            "today": today,
            **help_context(catalog),
        },
        crumbs=(HOME,),
        source="crisis/",
        has_exit=True,
    )


def _shown(catalog: Catalog, line: CrisisLine) -> dict[str, object]:
    shown: dict[str, object] = {name: getattr(line, name) for name in type(line).model_fields}
    shown["sources"] = sources_named(catalog, line.sources)
    shown["due"] = due_date("crisis", line)
    return shown
