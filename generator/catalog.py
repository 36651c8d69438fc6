"""All of content/, validated; or every problem in it."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator import model
from generator.assessment.definition import Definition
from generator.complaints import in_words
from generator.kinds import KINDS, SHARED_FIELDS, Kind
from generator.located import Located
from generator.overlay import laid_over
from generator.problems import ContentError, Place, Problem
from generator.source import FieldPath, Plain, SourceFile, at_path, dotted, read_source


@dataclass(frozen=True)
class Catalog:
    """Every entry of every kind, by id, in a stable order."""

    located: Mapping[str, Mapping[str, Located[Any]]]

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

    def problem(
        self, kind: str, entry_id: str, path: FieldPath, message: str, fix: str = "", level: str = "error"
    ) -> Problem:
        """A problem at the place of one value of one entry."""
        place = self.located[kind][entry_id].place(path)
        return Problem(place, message, dotted(path), fix, "warning" if level == "warning" else "error")


def load_catalog(base: Path, *overlays: Path) -> Catalog:
    """Everything under ``base`` with each overlay's fields laid over it in turn.

    Raises ContentError with every problem that one file shows by itself. Rules that compare
    files are in generator.rules.
    """
    problems: list[Problem] = []
    located: dict[str, dict[str, Located[Any]]] = {}
    roots = (base, *overlays)
    for root in roots:
        if not root.is_dir():
            raise ContentError([Problem(Place(str(root)), "there is no such folder", fix="name the content folder")])
    for kind in KINDS:
        located[kind.name] = {}
        for entry_id, file, at in _found(kind, roots, problems):
            entry = _validated(kind, entry_id, file, at, problems)
            if entry is not None:
                located[kind.name][entry_id] = Located(entry, file, at)
    problems.extend(_strangers(roots))
    if problems:
        raise ContentError(problems)
    return Catalog(located)


def _found(kind: Kind, roots: Iterable[Path], problems: list[Problem]) -> Iterator[tuple[str, SourceFile, FieldPath]]:
    """Every entry of a kind: its id, its file with overlays merged in, and where in the file it is."""
    if kind.shape == "folder":
        names = sorted({path.name for root in roots for path in (root / kind.name).glob("*.yml")})
        for name in names:
            file = _merged(Path(kind.name) / name, roots, problems)
            if file is not None:
                yield name.removesuffix(".yml"), file, ()
        return
    file = _merged(Path(f"{kind.name}.yml"), roots, problems)
    if file is None:
        return
    if kind.shape == "single":
        yield Path(kind.name).name, file, ()
        return
    entries = file.values.get("entries")
    if not isinstance(entries, list):
        problems.append(Problem(file.places[()], "has no list of entries", "entries", "write 'entries:' and the list"))
        return
    seen: dict[str, Place] = {}
    for position, entry in enumerate(entries):
        entry_id = str(entry.get("id")) if isinstance(entry, dict) else ""
        at: FieldPath = ("entries", position)
        if entry_id in seen:
            message = f"'{entry_id}' is used twice; the first is on line {seen[entry_id].line}"
            problems.append(Problem(file.places[at], message, dotted((*at, "id")), "give one of them another id"))
            continue
        seen[entry_id] = file.places[at]
        yield entry_id, file, at


def _merged(relative: Path, roots: Iterable[Path], problems: list[Problem]) -> SourceFile | None:
    merged: SourceFile | None = None
    for root in roots:
        path = root / relative
        if not path.is_file():
            continue
        try:
            file = read_source(path, _shown(path))
        except ContentError as error:
            problems.extend(error.problems)
            return None
        merged = file if merged is None else laid_over(merged, file)
    return merged


def _shown(path: Path) -> str:
    """The path as an editor would write it: relative to where they stand, if it lies below."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _validated(
    kind: Kind, entry_id: str, file: SourceFile, at: FieldPath, problems: list[Problem]
) -> model.Value | None:
    values = at_path(file.values, at)
    if not isinstance(values, dict):
        problems.append(Problem(file.places[at], "is not a set of fields", dotted(at)))
        return None
    given: dict[str, Plain] = dict(values)
    if kind.shape == "list":
        shared = {name: file.values[name] for name in SHARED_FIELDS if name in file.values}
        given = {**{name: value for name, value in shared.items() if name in kind.model.model_fields}, **given}
    elif "id" in given:
        message = "the file name is the id, so no id is written inside"
        problems.append(Problem(file.keys[(*at, "id")], message, "id", "delete this line"))
        return None
    elif "id" in kind.model.model_fields:
        given["id"] = entry_id
    try:
        return kind.model.model_validate_json(json.dumps(given))
    except ValidationError as error:
        problems.extend(in_words(error, Located(None, file, at), kind))
        return None


_BESIDE = ("LICENSE", "README.md")


def _strangers(roots: Iterable[Path]) -> Iterator[Problem]:
    """Files and folders under content/ that no kind reads: most often a misspelt name."""
    folders = {kind.name for kind in KINDS if kind.shape == "folder"}
    files = {f"{kind.name}.yml" for kind in KINDS if kind.shape != "folder"}
    above = {Path(name).parent.as_posix() for name in files} - {"."}
    for root in roots:
        for path in sorted(root.rglob("*")):
            relative = path.relative_to(root).as_posix()
            top = relative.split("/")[0]
            if relative.startswith(".") or path.name.startswith(".") or path.name.endswith("~"):
                continue  # left by a system or an editor
            if path.is_dir() or top == "pages" or relative in files or relative in _BESIDE:
                continue
            if path.suffix == ".yml" and path.relative_to(root).parent.as_posix() in folders:
                continue
            near = difflib.get_close_matches(top, [*folders, *files, *above], 1)
            fix = f"did you mean '{near[0]}'?" if near else "move it to content/pages/, or delete it"
            yield Problem(Place(_shown(path)), "no part of the guide reads this file", fix=fix)
