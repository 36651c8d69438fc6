"""One try to make the site for the preview: the site, or every problem that stops it."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.problems import ContentError, Place, Problem, in_reading_order
from hooks.kept import Kept
from hooks.mkdocs_hook import build_preview
from hooks.site_files import SiteFiles

_PAGE = re.compile(r"(?:file|page) '(?P<page>[^']+\.md)'")
_LINK = re.compile(r"link '(?P<link>[^']+)'")


@dataclass(frozen=True)
class Attempt:
    """What came of a try: a guide that is built, or problems."""

    guide: SiteFiles | None
    problems: tuple[Problem, ...] = ()


class _Said(logging.Handler):
    """Keeps what the site engine warns of, and lets it say nothing in the terminal."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def attempt(target: Path, kept: Kept, folders: Sequence[Path]) -> Attempt:
    """Builds the site of ./mkdocs.yml into ``target``; ``folders`` are where its pages may stand."""
    said = _Said()
    engine = logging.getLogger("mkdocs")
    engine.addHandler(said)
    try:
        return Attempt(build_preview(target, kept))
    except ContentError as error:
        return Attempt(None, tuple(error.problems))
    except Exception as error:  # whatever it is, the preview goes on: an editor's next save may mend it
        lines = said.lines or [f"the pages cannot be made: {error}"]
        return Attempt(None, tuple(in_reading_order([_problem(line, folders) for line in lines])))
    finally:
        engine.removeHandler(said)


def _problem(line: str, folders: Sequence[Path]) -> Problem:
    """What the site engine says, at the page it speaks of where that is a file."""
    page = _PAGE.search(line)
    paths = [folder / inner / page["page"] for folder in folders for inner in ("", "pages")] if page else []
    path = next((path for path in paths if path.is_file()), None)
    if path is None:
        return Problem(Place("mkdocs.yml"), line, fix="undo your last change, or mend what this names")
    link = _LINK.search(line)
    return Problem(_place(path, link["link"] if link else ""), line, fix="mend this page")


def _place(path: Path, words: str) -> Place:
    """Where ``words`` first stand in a file; its start where they do not."""
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        if words and words in line:
            return Place(str(path), number, line.index(words) + 1)
    return Place(str(path))
