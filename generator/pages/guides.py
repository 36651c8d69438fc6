"""Pages about conditions, modalities, populations and topics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.catalog import Catalog
from generator.figures import SourceLine, source_line
from generator.ladder import rungs
from generator.model import Condition, Guide, Modality, Program
from generator.page import Crumb, Page
from generator.pages.common import HOME, help_context, questions_about, sources_named
from generator.pages.lists import list_page, topic_groups
from generator.tables import claims_shown

FIT_WORDS: Mapping[str, str] = {
    "often_used": "often used",
    "sometimes": "sometimes",
    "not_enough_alone": "not enough alone",
    "not_suited": "not suited",
    "not_known": "not known",
}


@dataclass(frozen=True)
class LevelView:
    """How one level fits a condition, as shown."""

    program: Program
    fit: str
    text: str
    line: SourceLine


@dataclass(frozen=True)
class HelpView:
    """How sure it is that a modality helps with a condition, as shown on either page."""

    entry: Condition | Modality
    text: str
    line: SourceLine


def condition_pages(catalog: Catalog, today: date) -> Iterator[Page]:
    """All conditions, and one page for each."""
    yield list_page(
        catalog,
        "conditions",
        "Conditions",
        "A diagnosis alone does not decide the level of care. "
        "These pages say which levels and methods are used, and how sure that is.",
    )
    for condition in catalog.conditions.values():
        yield _condition_page(catalog, condition, today)


def modality_pages(catalog: Catalog, today: date) -> Iterator[Page]:
    """All modalities, and one page for each."""
    yield list_page(
        catalog,
        "modalities",
        "Therapy methods",
        "Most programs mix several methods. These pages say how each works, what it helps with, and how sure that is.",
    )
    for modality in catalog.modalities.values():
        yield _modality_page(catalog, modality, today)


def guide_pages(catalog: Catalog, today: date) -> Iterator[Page]:
    """Pages for populations and topics; none of the lists appears while it would be empty."""
    for kind, folder, name, lead in (
        ("populations", "for", "People", "What is different for you, by who you are and how you live."),
        ("topics", "topics", "Topics", "Subjects that run across all levels of care."),
    ):
        guides = catalog.entries(kind)
        if guides:
            groups = topic_groups(catalog) if kind == "topics" else None
            yield list_page(catalog, kind, name, lead, folder, groups)
        for guide in guides:
            yield _guide_page(catalog, guide, folder, Crumb(name, folder), kind, today)


def _condition_page(catalog: Catalog, condition: Condition, today: date) -> Page:
    levels = sorted(condition.levels, key=lambda level: catalog.program[level.program].rung)
    lit = tuple(level.program for level in levels if level.fit == "often_used")
    return Page(
        folder=f"conditions/{condition.id}",
        template="condition.md.jinja",
        title=condition.name,
        description=condition.lead,
        context={
            "condition": condition,
            "rungs": rungs(catalog.programs, catalog.row.values(), lit),
            "levels": [
                LevelView(
                    catalog.program[level.program],
                    FIT_WORDS[level.fit],
                    level.text,
                    source_line(catalog.sources, level.sources, None),
                )
                for level in levels
            ],
            "modalities": [
                HelpView(
                    catalog.modalities[each.modality],
                    each.text,
                    source_line(catalog.sources, each.sources, each.certainty),
                )
                for each in condition.modalities
            ],
            **{
                name: claims_shown(catalog, getattr(condition, name))
                for name in ("what_it_is_like", "higher_level_when", "good_to_know")
            },
            "faqs": questions_about(catalog, "conditions", condition.id),
            "today": today,
            **help_context(catalog),
        },
        crumbs=(HOME, Crumb("Conditions", "conditions")),
        source=f"conditions/{condition.id}.yml",
        layout="ladder" if lit else "text",
    )


def _modality_page(catalog: Catalog, modality: Modality, today: date) -> Page:
    return Page(
        folder=f"modalities/{modality.id}",
        template="modality.md.jinja",
        title=modality.name,
        description=modality.lead,
        context={
            "modality": modality,
            "helps_with": [
                HelpView(
                    catalog.conditions[each.condition],
                    each.text,
                    source_line(catalog.sources, each.sources, each.certainty),
                )
                for each in modality.helps_with
            ],
            **{
                name: claims_shown(catalog, getattr(modality, name))
                for name in ("how_it_works", "in_a_session", "good_points", "hard_points")
            },
            "by_video": claims_shown(catalog, (modality.by_video,)),
            "programs": [program for program in catalog.programs if modality.id in program.modalities],
            "today": today,
        },
        crumbs=(HOME, Crumb("Therapy methods", "modalities")),
        source=f"modalities/{modality.id}.yml",
    )


def _guide_page(catalog: Catalog, guide: Guide, folder: str, crumb: Crumb, kind: str, today: date) -> Page:
    sections = [{"section": section, "sources": sources_named(catalog, section.sources)} for section in guide.sections]
    return Page(
        folder=f"{folder}/{guide.id}",
        template="guide.md.jinja",
        title=guide.tab_title or guide.name,
        description=guide.lead,
        context={
            "guide": guide,
            "lines": [catalog.crisis[line_id] for line_id in guide.lines],
            "sections": sections,
            "today": today,
        },
        crumbs=(HOME, crumb),
        source=f"{kind}/{guide.id}.yml",
        has_exit=guide.needs_exit,
    )
