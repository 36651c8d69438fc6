"""Lists of all entries of a kind, each with its first sentences."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalog import Catalog
from generator.model import Condition, Guide, Modality
from generator.page import Page
from generator.pages.common import HOME

Listed = Condition | Modality | Guide


@dataclass(frozen=True)
class ListGroup:
    """Entries of a list that stand under one heading; without a name, without a heading."""

    name: str
    entries: tuple[Listed, ...]


def topic_groups(catalog: Catalog) -> tuple[ListGroup, ...]:
    """Topics under their headings; a heading without topics is left out."""
    topics = sorted(catalog.topics, key=_name)
    groups = (
        ListGroup(group.name, tuple(topic for topic in topics if topic.group == group.id))
        for group in catalog.topic_groups
    )
    return tuple(group for group in groups if group.entries)


def list_page(
    catalog: Catalog, kind: str, title: str, lead: str, folder: str = "", groups: tuple[ListGroup, ...] | None = None
) -> Page:
    """A list of all entries of a kind: under one name, or under the headings of ``groups``."""
    return Page(
        folder=folder or kind,
        template="list.md.jinja",
        title=title,
        description=lead,
        context={
            "lead": lead,
            "groups": groups or (ListGroup("", tuple(sorted(catalog.entries(kind), key=_name))),),
            "kind": folder or kind,
        },
        crumbs=(HOME,),
        source=f"{kind}/",
    )


def _name(entry: Listed) -> str:
    return entry.name.casefold()
