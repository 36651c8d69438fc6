"""Many random edits at once, each in a file of its own, and what becomes of each."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from generator.addresses import addressed
from generator.catalog import Catalog
from generator.kinds import KINDS
from generator.pages import build_pages
from generator.problems import Problem
from generator.render import Renderer
from generator.rules import catalog_and_problems
from generator.source import FieldPath, read_bytes
from tests.conftest import SHIPPED
from tests.mutations.meaning import leaves, letters_shown, words_read, words_typed
from tests.mutations.mutants import mutant

BATCH = 25  # edits seen in one run, each in another file
NOT_SHOWN = ("hosts", "synonyms", "crisis-words", "addresses", "exceptions")  # read by rules and search alone
DAY = date(2026, 11, 21)


@dataclass
class Outcome:
    """How many edits ended in what, and those that ended badly."""

    counts: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)


def run_batch(seed: int, folder: Path) -> Outcome:
    """What becomes of one batch of edits made in a copy of the shipped content in ``folder``."""
    dice = random.Random(seed)
    content = Path(shutil.copytree(SHIPPED, folder / "content"))
    before = {path: path.read_bytes() for path in _drawn(content, dice)}
    for path, raw in before.items():
        path.write_bytes(mutant(raw, dice))
    outcome = Outcome()
    problems = catalog_and_problems(content)[1]
    told = {problem.place.path for problem in problems}
    passed = [path for path in before if str(path) not in told]
    outcome.counts["told at its place"] += len(before) - len(passed)
    for path in before.keys() - set(passed):
        path.write_bytes(before[path])
    outcome.silent += [misread for path in passed if (misread := _misread(path))]
    _see_pages(content, {path: before[path] for path in passed}, outcome)
    return outcome


def _drawn(content: Path, dice: random.Random) -> list[Path]:
    """Files of all kinds, so that the many sources do not crowd out the rest."""
    by_kind = [_files(content, kind.name) for kind in KINDS]
    drawn = {dice.choice(files) for files in dice.choices([files for files in by_kind if files], k=3 * BATCH)}
    return dice.sample(sorted(drawn), k=min(BATCH, len(drawn)))


def _files(content: Path, kind: str) -> list[Path]:
    single = content / f"{kind}.yml"
    return [single] if single.is_file() else sorted((content / kind).glob("*.yml"))


def _misread(path: Path) -> str:
    """How what was read differs from what stands in the file, or nothing."""
    raw = path.read_bytes()
    file = read_bytes(raw, str(path)).file
    assert file is not None  # nothing was told of it
    typed, read = words_typed(raw.decode("utf-8")), words_read(file)
    if typed == read:
        return ""
    at = next((at for at, (one, other) in enumerate(zip(typed, read, strict=False)) if one != other), -1)
    return f"{path.name}: typed {typed[at - 3 : at + 4]}, read {read[at - 3 : at + 4]}"


def _see_pages(content: Path, before: Mapping[Path, bytes], outcome: Outcome) -> None:
    """Builds the pages with the edits nobody complained of, and looks for their words there."""
    catalog, problems = catalog_and_problems(content)
    while any(problem.level == "error" for problem in problems):
        # An id that others name was changed: the problem is told where it is named. Set such edits aside.
        blamed = _blamed(before, problems)
        outcome.counts["told where it is named"] += len(blamed)
        before = {path: raw for path, raw in before.items() if path not in blamed}
        for path, raw in blamed.items():
            path.write_bytes(raw)
        catalog, problems = catalog_and_problems(content)
    shown = letters_shown(" ".join(_pages(catalog)))
    for path, raw in before.items():
        missing = [text for text in _new_texts(raw, path) if letters_shown(text) not in shown]
        outcome.silent += [f"{path.name}: not on any page: {text}" for text in missing]
        outcome.counts["clean"] += 1


def _blamed(before: Mapping[Path, bytes], problems: Sequence[Problem]) -> Mapping[Path, bytes]:
    """The edits that problems in other files come from: those whose words they name, else all of an id."""
    said = " ".join(str(problem) for problem in problems if problem.level == "error")
    changed = {path: {str(value) for value in _changed(raw, path)} - {""} for path, raw in before.items()}
    named = {path: raw for path, raw in before.items() if any(f"'{value}'" in said for value in changed[path])}
    own = {path: raw for path, raw in before.items() if f"{path}:" in said}  # judged only now that all can be read
    blamed = (
        own or named or {path: raw for path, raw in before.items() if any(" " not in value for value in changed[path])}
    )
    assert blamed, said  # a problem comes from an edit
    return blamed


def _changed(raw: bytes, path: Path) -> set[str | int | float | bool | None]:
    """The single values that are in the file before the edit or after it, but not in both."""
    old, new = (set(_values(one, path).values()) for one in (raw, path.read_bytes()))
    return old ^ new


def _pages(catalog: Catalog) -> list[str]:
    renderer = Renderer(addressed(catalog))
    return [renderer.markdown(page) for page in build_pages(catalog, DAY)]


def _new_texts(raw: bytes, path: Path) -> list[str]:
    """The texts that the edit changed, of fields whose text was on a page before."""
    old, new = (_texts(one, path) for one in (raw, path.read_bytes()))
    return [text for field, text in new.items() if field in old and text != old[field] and _was_shown(old[field])]


def _texts(raw: bytes, path: Path) -> dict[FieldPath, str]:
    if any(f"/{kind}.yml" in str(path) for kind in NOT_SHOWN):
        return {}
    values = _values(raw, path)
    return {way: value for way, value in values.items() if isinstance(value, str) and " " in value.strip()}


def _values(raw: bytes, path: Path) -> dict[FieldPath, str | int | float | bool | None]:
    file = read_bytes(raw, str(path)).file
    return dict(leaves(file.values if file else {}, ()))


@cache
def _shown_as_shipped() -> str:
    return letters_shown(" ".join(_pages(catalog_and_problems(SHIPPED)[0])))


def _was_shown(text: str) -> bool:
    return letters_shown(text) in _shown_as_shipped()
