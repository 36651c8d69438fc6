"""The pages that people write by hand in content/pages/, and the words on them that readers read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from generator.problems import Problem
from generator.scratch import is_scratch
from generator.source.text import LINE_END, decoded

FOLDER, ENDING = "pages", ".md"
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?s:.*?)^---[ \t]*$", re.MULTILINE)
_SHOWN_FIELD = re.compile(r"(?P<field>title|description):(?P<words>.*)")
# Code, notes, HTML marks and settings: nobody reads them as words.
_HIDDEN = re.compile(
    r"^[ \t]*(?P<fence>```|~~~)(?s:.*?)(?:^[ \t]*(?P=fence)[^\n]*$|\Z)"
    r"|<!--(?s:.*?)-->|`[^`\n]+`|</?[A-Za-z][^<>]*>|\{[:.#][^{}\n]*\}",
    re.MULTILINE,
)
# What begins a heading, an item of a list or a quotation.
_MARK = re.compile(r"\s*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+|>\s?)*")
_LINE_ACROSS = re.compile(r"[\s|:=*_-]*")  # below a heading, inside a table, across the page
_CELL = re.compile(r"[^|]+")
_LINK = re.compile(r"!?\[(?P<words>[^\[\]]*)\](?:\([^()\s]*\)|\[[^\[\]]*\])")
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)")


@dataclass(frozen=True)
class Block:
    """A heading, paragraph, list item or table cell: its words without Markdown, and where it starts."""

    line: int
    column: int
    words: str


def read_pages(roots: Sequence[Path]) -> tuple[dict[str, str], list[Problem]]:
    """The text of every hand-written page by its path; a page of a later folder stands in for one of an earlier."""
    paths = {
        path.relative_to(root).as_posix(): path
        for root in roots
        for path in (root / FOLDER).rglob(f"*{ENDING}")
        if path.is_file() and not any(map(is_scratch, path.relative_to(root).parts))
    }
    pages: dict[str, str] = {}
    problems: list[Problem] = []
    for name in sorted(paths):
        shown = shown_path(paths[name])
        text = decoded(paths[name].read_bytes(), shown)
        if isinstance(text, Problem):
            problems.append(text)
        else:
            pages[shown] = text
    return pages, problems


def shown_path(path: Path) -> str:
    """The path as an editor would write it: relative to where they stand, if it lies below."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


@lru_cache(maxsize=256)
def blocks_of(text: str) -> tuple[Block, ...]:
    """The page block by block, its title and its description for search engines first."""
    return tuple(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    rows = "\n".join(LINE_END.split(text))
    rows = _HIDDEN.sub(lambda found: _blank(found[0]), _FRONT_MATTER.sub(_as_headings, rows))
    unfinished: Block | None = None
    for number, row in enumerate(rows.split("\n"), 1):
        if unfinished and row.strip() and not _starts_anew(row):
            unfinished = replace(unfinished, words=f"{unfinished.words} {row}")
            continue
        found = [*([unfinished] if unfinished else []), *_blocks_in(number, row)]
        unfinished = found.pop() if row.strip() and not row.lstrip().startswith(("#", "|")) and found else None
        yield from map(_bare, found)
    if unfinished:
        yield _bare(unfinished)


def _starts_anew(row: str) -> bool:
    mark = _MARK.match(row)
    return bool(mark and mark[0].strip()) or row.lstrip().startswith("|") or bool(_LINE_ACROSS.fullmatch(row))


def _blocks_in(number: int, row: str) -> Iterator[Block]:
    if _LINE_ACROSS.fullmatch(row):
        return
    if row.lstrip().startswith("|"):
        for cell in _CELL.finditer(row):
            if cell[0].strip():
                yield Block(number, cell.end() - len(cell[0].lstrip()) + 1, cell[0])
        return
    mark = _MARK.match(row)
    start = mark.end() if mark else 0
    yield Block(number, start + 1, row[start:])


def _bare(block: Block) -> Block:
    words = _EMPHASIS.sub("", _LINK.sub(r"\g<words>", block.words))
    return replace(block, words=" ".join(words.split()))


def _as_headings(front_matter: re.Match[str]) -> str:
    """The front matter with what readers see of it as headings, each letter at its place."""
    rows = []
    for row in front_matter[0].split("\n"):
        shown = _SHOWN_FIELD.fullmatch(row)
        rows.append(f"#{' ' * len(shown['field'])}{shown['words']}" if shown else _blank(row))
    return "\n".join(rows)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
