"""Makes the corrections that need no person's judgment, and nothing else."""

from __future__ import annotations

import codecs
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.editing.meaning import means_the_same
from generator.problems import Edit, Problem
from generator.rules import catalog_and_problems
from generator.scratch import is_scratch
from generator.source import LINE_END, edited

_ROUNDS = 8  # a correction may uncover the next


@dataclass(frozen=True)
class Correction:
    """One line of a file before and after."""

    path: Path
    line: int
    message: str
    before: str
    after: str

    def __str__(self) -> str:
        shown = self.before.replace("\t", "⇥"), self.after
        return f"{self.path.as_posix()}:{self.line}: {self.message}\n    - {shown[0]}\n    + {shown[1]}"


@dataclass(frozen=True)
class Corrected:
    """The files that change, each whole, and every line that does."""

    files: Mapping[Path, bytes]
    corrections: tuple[Correction, ...]


def corrected(folders: Sequence[Path]) -> Corrected:
    """What the content in ``folders`` (ours first, then what lies over it) is after every safe correction.

    Nothing is written. A correction that would change the meaning of anything else is left to a person.
    """
    files: dict[Path, bytes] = {}
    corrections: list[Correction] = []
    with tempfile.TemporaryDirectory() as emptied_after:
        copies = [Path(emptied_after).resolve() / str(at) for at, _ in enumerate(folders)]
        for folder, copy in zip(folders, copies, strict=True):
            _copy_entries(folder, copy)
        for _ in range(_ROUNDS):
            found = _by_file(catalog_and_problems(*copies)[1])
            made = {path: _mended(path, problems) for path, problems in found.items()}
            if not any(made.values()):
                break
            for path, mended in made.items():
                if mended is None:
                    continue
                own = _original(path, folders, copies)
                corrections += [replace(correction, path=own) for correction in mended[1]]
                files[own] = mended[0]
                path.write_bytes(mended[0])
    return Corrected(files, tuple(sorted(corrections, key=lambda one: (one.path, one.line))))


def _copy_entries(folder: Path, copy: Path) -> None:
    """Copies the files of entries, which is all that is ever corrected; a link is copied as the file it leads to."""
    copy.mkdir(parents=True)
    for path in folder.rglob("*.yml"):
        if path.is_file() and not any(map(is_scratch, path.relative_to(folder).parts)):
            into = copy / path.relative_to(folder)
            into.parent.mkdir(parents=True, exist_ok=True)
            into.write_bytes(path.read_bytes())


def write(corrected: Corrected) -> None:
    """Writes every corrected file over the one it was."""
    for path, raw in corrected.files.items():
        path.write_bytes(raw)


def _by_file(problems: Sequence[Problem]) -> dict[Path, list[Problem]]:
    """The problems that have a correction, by the file they stand in."""
    found: dict[Path, list[Problem]] = {}
    for problem in problems:
        if len(problem.corrections) == 1:
            found.setdefault(Path(problem.place.path).resolve(), []).append(problem)
    return found


def _mended(path: Path, problems: Sequence[Problem]) -> tuple[bytes, list[Correction]] | None:
    """The bytes of a file after its corrections and the lines that change, or None where they are not safe."""
    raw = path.read_bytes()
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = raw.removeprefix(mark).decode("utf-8")
    rows, ends = LINE_END.split(text), LINE_END.findall(text)
    edits: dict[int, list[Edit]] = {}
    done: list[Problem] = []
    for problem in problems:
        edit = _at_its_mark(problem.corrections[0], rows)
        beside = edits.get(problem.corrections[0].line, [])
        if edit is not None and not any(edit.start < other.end and other.start < edit.end for other in beside):
            edits.setdefault(edit.line, []).append(edit)
            done.append(problem)
    mended = [edited(row, edits.get(number, ())) for number, row in enumerate(rows, 1)]
    after = mark + "".join(row + end for row, end in zip(mended, [*ends, ""], strict=True)).encode()
    if after == raw or not means_the_same(raw, after, edits):
        return None
    lines = {problem.place.line: problem for problem in done}
    return after, [
        Correction(path, line, problem.message, rows[line - 1], mended[line - 1]) for line, problem in lines.items()
    ]


def _at_its_mark(edit: Edit, rows: Sequence[str]) -> Edit | None:
    """The edit where its words stand, or just inside their quotation marks; None where they do not."""
    row = rows[edit.line - 1] if edit.line <= len(rows) else ""
    for start in (edit.start, edit.start + 1):
        if row.startswith(edit.was, start):
            return Edit(edit.line, start, edit.was, edit.text)
    return None


def _original(path: Path, folders: Sequence[Path], copies: Sequence[Path]) -> Path:
    """The file that ``path`` in a copy was copied from."""
    folder, copy = next(pair for pair in zip(folders, copies, strict=True) if path.is_relative_to(pair[1]))
    return folder / path.relative_to(copy)
