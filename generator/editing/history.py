"""The content as it was at an earlier commit, read through git."""

from __future__ import annotations

import io
import os
import subprocess
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from generator.catalog import Catalog, load_catalog
from generator.problems import ContentError, Problem
from generator.rules import assessment_problems, references

# Rules made since then may find older content wanting; pages rest on no more than these.
_PAGES_REST_ON = (references.references_resolve, references.prose_links_resolve, references.rows_are_filled)


def catalog_at(revision: str, folders: Sequence[Path]) -> Catalog:
    """The content of ``folders`` (ours first, then what lies over it) as it was at a commit.

    A folder outside the repository is read as it is now. Raises ValueError, in words for an editor,
    where there is no repository, no such commit, or no content there that pages can be made from.
    """
    top = repository(folders[0])
    commit = _commit(top, revision)
    with tempfile.TemporaryDirectory() as emptied_after:
        then = [_unpacked(top, commit, folder, Path(emptied_after) / str(at)) for at, folder in enumerate(folders)]
        base, *overlays = then
        if not base.is_dir():
            raise ValueError(f"there is no {_inside(top, folders[0])}/ at '{revision}'; name a later commit")
        return _readable(revision, base, *(overlay for overlay in overlays if overlay.is_dir()))


def written_since(revision: str, folders: Sequence[Path]) -> dict[str, str]:
    """Every hand-written page or file that differs from a commit, with "changed", "new" or "gone".

    Raises ValueError as catalog_at does.
    """
    top = repository(folders[0])
    commit = _commit(top, revision)
    words = {"A": "new", "D": "gone"}
    found: dict[str, str] = {}
    for folder in folders:
        pages = folder.resolve() / "pages"
        if not pages.is_relative_to(top):
            continue
        inside = pages.relative_to(top).as_posix()
        told = _git(top, "diff", "--name-status", "--no-renames", "-z", commit, "--", inside).split("\0")
        changes = {path: words.get(letter, "changed") for letter, path in zip(told[::2], told[1::2], strict=False)}
        others = _git(top, "ls-files", "--others", "--exclude-standard", "-z", "--", inside).split("\0")
        changes |= {path: "new" for path in others if path}
        found |= {path.removeprefix(f"{inside}/"): how for path, how in changes.items()}
    return dict(sorted(found.items()))


def repository(folder: Path) -> Path:
    """The top folder of the git repository that ``folder`` lies in. Raises ValueError where there is none."""
    if not folder.is_dir():
        raise ValueError(f"{folder}: there is no such folder")
    top = _asked(folder, "rev-parse", "--show-toplevel")
    if top is None:
        raise ValueError(f"git finds no repository around {folder}, so there is nothing earlier to compare with")
    return Path(_text(top).strip()).resolve()


def _commit(top: Path, revision: str) -> str:
    is_name = bool(revision) and not revision.startswith("-")  # git would take it for an option
    found = _asked(top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") if is_name else None
    if found is None:
        raise ValueError(f"git knows no commit '{revision}' here; write a branch such as 'main', or a commit's number")
    return _text(found).strip()


def _unpacked(top: Path, commit: str, folder: Path, into: Path) -> Path:
    """Where the folder's files of then are now; a folder that did not exist then stays missing."""
    if not folder.resolve().is_relative_to(top):
        return folder
    inside = _inside(top, folder)
    if not _git(top, "ls-tree", "-d", "--name-only", commit, "--", inside).strip():
        return into
    packed = _git_bytes(top, "archive", "--format=zip", commit, "--", inside)
    with zipfile.ZipFile(io.BytesIO(packed)) as files:
        files.extractall(into)
    return into / inside


def _inside(top: Path, folder: Path) -> str:
    return folder.resolve().relative_to(top).as_posix()


def _readable(revision: str, base: Path, *overlays: Path) -> Catalog:
    try:
        catalog = load_catalog(base, *overlays)
        problems: list[Problem] = [problem for rule in _PAGES_REST_ON for problem in rule(catalog)]
        problems += assessment_problems(catalog)
        wrong = sum(problem.level == "error" for problem in problems) + (not catalog.located["site"])
    except ContentError as error:
        wrong = sum(problem.level == "error" for problem in error.problems)
    if wrong:
        count = "1 mistake" if wrong == 1 else f"{wrong} mistakes"
        raise ValueError(f"the content at '{revision}' has {count}, so pages cannot be compared; name another commit")
    return catalog


def _git(where: Path, *arguments: str) -> str:
    return _text(_git_bytes(where, *arguments))


def _git_bytes(where: Path, *arguments: str) -> bytes:
    answer = _asked(where, *arguments)
    if answer is None:
        raise ValueError(f"git could not read what {where} was like; try 'git fsck', or a fresh copy of the project")
    return answer


def _asked(where: Path, *arguments: str) -> bytes | None:
    """What git prints, or None where it says no. Raises ValueError where there is no git."""
    own = {
        name: value for name, value in os.environ.items() if not name.startswith("GIT_")
    }  # a hook's are for it alone
    try:
        ran = subprocess.run(["git", *arguments], cwd=where, env=own, capture_output=True, check=True, timeout=60)
    except OSError as error:
        raise ValueError("git is not installed here, so there is nothing earlier to compare with") from error
    except subprocess.SubprocessError:
        return None
    return ran.stdout


def _text(printed: bytes) -> str:
    return printed.decode("utf-8", "surrogateescape")
