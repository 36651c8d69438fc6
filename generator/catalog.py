"""All of content/, validated; or every problem in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from generator import model
from generator.assessment.definition import Definition
from generator.assessment.proof.counts import Proof
from generator.assessment.proof.kept import proof_of
from generator.hand_written import read_pages, shown_path
from generator.kinds import KINDS
from generator.loading.entries import ANY, read_kind
from generator.loading.files import strangers
from generator.located import Located
from generator.problems import ContentError, Edit, Level, Place, Problem
from generator.source import FieldPath, dotted


@dataclass(frozen=True)
class Catalog:
    """Every entry of every kind, by id, in a stable order.

    ``not_read`` holds, by kind, the ids of entries whose file has errors: they exist, but what
    they say is not known. ``pages`` holds the text of every page of content/pages/ by its path,
    ``folder`` the content folder that lies below all others, as messages name it.
    """

    located: Mapping[str, Mapping[str, Located[Any]]]
    not_read: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    folder: str = "content"

    @property
    def is_whole(self) -> bool:
        """Whether every entry could be read."""
        return not any(self.not_read.values())

    @property
    def has_assessment(self) -> bool:
        """Whether all files of the self-assessment could be read."""
        return all(self.located[kind] for kind in self.located if kind.startswith("assessment/"))

    def may_exist(self, kind: str, entry_id: str) -> bool:
        """Whether there is such an entry, or one that cannot be read may be it."""
        unread = self.not_read.get(kind, frozenset())
        return entry_id in self.located[kind] or entry_id in unread or ANY in unread

    def entries(self, kind: str) -> tuple[Any, ...]:
        return tuple(located.entry for located in self.located[kind].values())

    def by_id(self, kind: str) -> Mapping[str, Any]:
        return {entry_id: located.entry for entry_id, located in self.located[kind].items()}

    @cached_property
    def programs(self) -> tuple[model.Program, ...]:
        """Programs from least to most care."""
        return tuple(sorted(self.entries("programs"), key=lambda program: program.rung))

    @cached_property
    def program(self) -> Mapping[str, model.Program]:
        return {program.id: program for program in self.programs}

    @cached_property
    def row_groups(self) -> tuple[model.RowGroup, ...]:
        return self.entries("rows")

    @cached_property
    def row(self) -> Mapping[str, model.Row]:
        return {row.id: row for group in self.row_groups for row in group.rows}

    @cached_property
    def conditions(self) -> Mapping[str, model.Condition]:
        return self.by_id("conditions")

    @cached_property
    def modalities(self) -> Mapping[str, model.Modality]:
        return self.by_id("modalities")

    @cached_property
    def costs(self) -> Mapping[str, model.Costs]:
        return self.by_id("costs")

    @cached_property
    def payers(self) -> Mapping[str, model.Payer]:
        return self.by_id("payers")

    @cached_property
    def faqs(self) -> tuple[model.Faq, ...]:
        return self.entries("faqs")

    @cached_property
    def faq_topics(self) -> tuple[model.FaqTopic, ...]:
        return self.entries("faq-topics")

    @cached_property
    def topics(self) -> tuple[model.Topic, ...]:
        return self.entries("topics")

    @cached_property
    def topic_groups(self) -> tuple[model.TopicGroup, ...]:
        return self.entries("topic-groups")

    @cached_property
    def measures(self) -> tuple[model.Measure, ...]:
        return self.entries("measures")

    @cached_property
    def sources(self) -> Mapping[str, model.Source]:
        return self.by_id("sources")

    @cached_property
    def crisis(self) -> Mapping[str, model.CrisisLine]:
        lines = sorted(self.entries("crisis"), key=lambda line: (line.order, line.id))
        return {line.id: line for line in lines}

    @cached_property
    def contacts(self) -> Mapping[str, model.Contact]:
        return self.by_id("contacts")

    @cached_property
    def glossary(self) -> tuple[model.GlossaryTerm, ...]:
        return tuple(sorted(self.entries("glossary"), key=lambda term: term.term.casefold().lstrip("“\"'‘")))

    @cached_property
    def synonyms(self) -> tuple[model.Synonym, ...]:
        return self.entries("synonyms")

    @cached_property
    def site(self) -> model.Site:
        return self.by_id("site")["site"]  # type: ignore[no-any-return]  # kinds are checked on loading

    @cached_property
    def assessment(self) -> Definition:
        """The self-assessment, from its four files."""
        about, rules, outcomes, cards = (
            self.by_id(f"assessment/{name}")[name] for name in ("questions", "rules", "outcomes", "cards")
        )
        return Definition(about, rules, outcomes, cards.cards)

    @cached_property
    def proof(self) -> Proof:
        """What was proven of the self-assessment, or what does not hold; some seconds where it is new."""
        return proof_of(self.assessment)

    def problem(
        self,
        kind: str,
        entry_id: str,
        path: FieldPath,
        message: str,
        fix: str = "",
        level: Level = "error",
        words: str = "",
    ) -> Problem:
        """A problem at the place of one value of one entry; in longer text, at the line that holds ``words``."""
        place = self.located[kind][entry_id].place(path, words)
        return Problem(place, message, dotted(path), fix, level, about=f"{kind}/{entry_id}")

    def misspelt(self, problem: Problem, word: str, meant: str | None) -> Problem:
        """``problem`` with the correction of one word at its place, where it is plain what was meant."""
        place = problem.place
        edit = Edit(place.line, place.column - 1, word, meant) if meant else None
        return replace(problem, corrections=(edit,) if edit else ())


def load_catalog(base: Path, *overlays: Path) -> Catalog:
    """Everything under ``base`` with each overlay's fields laid over it in turn.

    Raises ContentError with every error that one file shows by itself. Rules that compare
    files are in generator.rules.
    """
    catalog, problems = read_catalog(base, *overlays)
    if any(problem.level == "error" for problem in problems):
        raise ContentError(problems)
    return catalog


def read_catalog(base: Path, *overlays: Path) -> tuple[Catalog, list[Problem]]:
    """As much of the content as can be read, and every problem, warnings included, that one file shows by itself."""
    roots = (base, *overlays)
    missing = [root for root in roots if not root.is_dir()]
    if missing:
        raise ContentError(
            [Problem(Place(str(root)), "there is no such folder", fix="name the content folder") for root in missing]
        )
    shelves = {kind.name: read_kind(kind, roots) for kind in KINDS}
    pages, unread = read_pages(roots)
    problems = [problem for shelf in shelves.values() for problem in shelf.problems]
    problems += [*unread, *strangers(roots)]
    catalog = Catalog(
        {name: shelf.entries for name, shelf in shelves.items()},
        {name: frozenset(shelf.unread) for name, shelf in shelves.items()},
        pages,
        shown_path(base),
    )
    return catalog, problems
