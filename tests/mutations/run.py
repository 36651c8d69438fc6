"""Many random edits at once, each in a file of its own, and what becomes of each."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.kinds import KINDS
from generator.problems import Problem
from generator.rules import catalog_and_problems
from generator.source import FieldPath, Plain, read_bytes
from tests.conftest import SHIPPED
from tests.mutations.clear import unclear
from tests.mutations.meaning import leaves, words_read, words_typed
from tests.mutations.mutants import mutant
from tests.mutations.shown import not_shown, shown_pages

BATCH = 25  # edits seen in one run, each in another file
# What may become of an edit.
TOLD, TOLD_ELSEWHERE = "told at its place", "told where it is named"
WARNED, CLEAN = "warned of, and shown as typed", "clean, and shown as typed"


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
    outcome.silent += [fault for problem in problems if (fault := unclear(problem))]
    refused = {problem.place.path for problem in problems if problem.level == "error"}
    warned = {problem.place.path for problem in problems} - refused
    passed = [path for path in before if str(path) not in refused]
    outcome.counts[TOLD] += len(before) - len(passed)
    for path in before.keys() - set(passed):
        path.write_bytes(before[path])
    outcome.silent += [misread for path in passed if (misread := _misread(path))]
    for path in _see_pages(content, {path: before[path] for path in passed}, outcome):
        outcome.counts[WARNED if str(path) in warned else CLEAN] += 1
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


def _see_pages(content: Path, before: Mapping[Path, bytes], outcome: Outcome) -> Sequence[Path]:
    """Builds the pages with the edits that stop nothing, and looks for each new value on them. Returns these edits."""
    catalog, problems = catalog_and_problems(content)
    while any(problem.level == "error" for problem in problems):
        # An id that others name was changed: the problem is told where it is named. Set such edits aside.
        blamed = _blamed(before, problems)
        outcome.counts[TOLD_ELSEWHERE] += len(blamed)
        before = {path: raw for path, raw in before.items() if path not in blamed}
        for path, raw in blamed.items():
            path.write_bytes(raw)
        catalog, problems = catalog_and_problems(content)
    pages = shown_pages(catalog)
    for path, raw in before.items():
        old, new = (_values(one, path) for one in (raw, path.read_bytes()))
        missing = not_shown(path.relative_to(content), old, new, pages)
        outcome.silent += [f"{path.name}: {way} is not shown as {value!r}" for way, value in missing.items()]
    return tuple(before)


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


def _changed(raw: bytes, path: Path) -> set[Plain]:
    """The single values that the edit put in or took away, each at its own place in the file."""
    old, new = (set(_values(one, path).items()) for one in (raw, path.read_bytes()))
    return {value for _, value in old ^ new}


def _values(raw: bytes, path: Path) -> dict[FieldPath, Plain]:
    file = read_bytes(raw, str(path)).file
    return dict(leaves(file.values if file else {}, ()))
