"""What a change of the content touches: pages, questions, data files, rules of the self-assessment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from generator.addresses import addressed
from generator.assessment.definition import Definition
from generator.assessment.export import browser_files
from generator.assessment.rulebook import Condition
from generator.catalog import Catalog
from generator.editing.history import catalog_at, written_since
from generator.pages import build_pages
from generator.pages.common import sources_named
from generator.pages.faqs import FaqView, links
from generator.render import Renderer
from generator.rules import checked_catalog
from generator.rules.questions import ways_to_ask

# The kinds that only the search reads.
SEARCHED = ("synonyms", "crisis-words", "signposts")


@dataclass(frozen=True)
class Change:
    """One thing that is not as it was: its address or name, and how it differs."""

    name: str
    how: str

    def __str__(self) -> str:
        return f"  {self.name}  ({self.how})"


@dataclass(frozen=True)
class Impact:
    """All that a change touches. ``has_new_frame`` says that what stands on every page differs."""

    pages: tuple[Change, ...] = ()
    written: tuple[Change, ...] = ()
    questions: tuple[Change, ...] = ()
    files: tuple[Change, ...] = ()
    rules: tuple[Change, ...] = ()
    has_new_frame: bool = False

    def lines(self) -> list[str]:
        """The report, line by line."""
        found = [line for group in self._groups() for line in _group(*group)]
        if self.has_new_frame:
            found.insert(
                0, "Every page changes: its frame, with the name, the publisher, the colors or the crisis lines"
            )
        return found or ["Nothing changes for readers"]

    def _groups(self) -> tuple[tuple[str, str, tuple[Change, ...]], ...]:
        return (
            ("page", "pages", self.pages),
            ("hand-written page or file", "hand-written pages or files", self.written),
            ("question", "questions", self.questions),
            ("data file", "data files", self.files),
            ("rule of the self-assessment", "rules of the self-assessment", self.rules),
        )


def impact_since(revision: str, folders: Sequence[Path], today: date) -> Impact:
    """What the folders of content touch now that they did not at a commit; ours first, then what lies over it.

    Raises ContentError with every problem of the content as it is now, and ValueError, in words
    for an editor, where there is nothing at ``revision`` to compare with.
    """
    after = checked_catalog(*folders)
    before = catalog_at(revision, folders)
    written = tuple(Change(_written_address(path), how) for path, how in written_since(revision, folders).items())
    return replace(impact(before, after, today), written=written)


def impact(before: Catalog, after: Catalog, today: date) -> Impact:
    """What differs for readers between two states of the content, both seen on the same day."""
    pages = _changes(_pages(before, today), _pages(after, today))
    questions = _changes(_questions(before), _questions(after))
    search = pages or questions or _searched(before) != _searched(after)
    data = _changes(browser_files(before.assessment), browser_files(after.assessment))
    return Impact(
        pages=pages,
        questions=questions,
        files=(*data, *([Change("the search index", "changed")] if search else [])),
        rules=tuple(_rule_changes(before.assessment, after.assessment)),
        has_new_frame=_frame(before) != _frame(after),
    )


def _pages(catalog: Catalog, today: date) -> dict[str, str]:
    """Every generated page's Markdown by its address."""
    renderer = Renderer(addressed(catalog))
    return {_address(page.folder): renderer.markdown(page) for page in build_pages(catalog, today)}


def _address(folder: str) -> str:
    return f"/{folder}/" if folder else "/"


def _written_address(path: str) -> str:
    """Where a file of the hand-written pages stands on the site."""
    if not path.endswith(".md"):
        return f"/{path}"
    page = PurePosixPath(path)
    folder = page.parent if page.stem == "index" else page.with_suffix("")
    return _address("" if folder == PurePosixPath(".") else folder.as_posix())


def _questions(catalog: Catalog) -> dict[str, FaqView]:
    """Every question with what it shows, by its address."""
    places = addressed(catalog)
    return {
        f"/{places[f'faqs/{faq.id}']}": FaqView(faq, links(catalog, faq), sources_named(catalog, faq.sources))
        for faq in catalog.faqs
    }


def _searched(catalog: Catalog) -> tuple[object, ...]:
    """What the search reads and no page shows."""
    asked = (way.text for way in ways_to_ask(catalog))
    return (*(catalog.by_id(kind) for kind in SEARCHED), *asked)


def _frame(catalog: Catalog) -> tuple[object, ...]:
    """What the theme shows around every page."""
    site = catalog.site
    lines = [catalog.crisis[line_id] for line_id in (site.crisis_line, site.emergency_line)]
    return (site.model_dump(exclude={"checked", "check_by"}), *((line.reach, line.seen) for line in lines))


def _changes(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[Change, ...]:
    """What is changed, new or gone between two sets of named things, by name."""
    hows = dict.fromkeys(before.keys() - after.keys(), "gone")
    hows |= dict.fromkeys(after.keys() - before.keys(), "new")
    hows |= {name: "changed" for name in before.keys() & after.keys() if before[name] != after[name]}
    return tuple(Change(name, how) for name, how in sorted(hows.items()))


def _rule_changes(before: Definition, after: Definition) -> Iterator[Change]:
    """Rules and cards that are changed, new or gone, and those that read a changed question."""
    changed = _changes(_rules(before), _rules(after))
    yield from changed
    told = {change.name for change in changed}
    questions = {change.name for change in _changes(before.question, after.question)}
    for name, condition in _conditions(after):
        read = {each.id for known in condition.thresholds for each in after.pages.get(known, ())}
        if name not in told and (touched := sorted(read & questions)):
            told.add(name)  # a card may have several conditions
            yield Change(name, f"reads what changed in: {', '.join(touched)}")


def _rules(definition: Definition) -> dict[str, object]:
    numbered = {rule.id: rule for rule in (*definition.rules, *definition.fit_rules)}
    return {**numbered, **{f"card {card.id}": card for card in definition.cards}}


def _conditions(definition: Definition) -> Iterator[tuple[str, Condition]]:
    yield from ((rule.id, rule) for rule in (*definition.rules, *definition.fit_rules))
    yield from ((f"card {card.id}", condition) for card in definition.cards for condition in card.shown_when)


def _group(one: str, many: str, changes: tuple[Change, ...]) -> list[str]:
    if not changes:
        return []
    count = f"1 {one} changes:" if len(changes) == 1 else f"{len(changes)} {many} change:"
    return [count, *map(str, changes)]
