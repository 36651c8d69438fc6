"""Which files under content/ hold entries, and which no part of the guide reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.did_you_mean import nearest
from generator.hand_written import shown_path
from generator.kinds import KINDS, Kind
from generator.problems import Place, Problem
from generator.scratch import is_scratch

_BESIDE = ("LICENSE", "README.md")


def entry_files(kind: Kind, roots: Iterable[Path]) -> list[Path]:
    """The files of a kind, relative to their content folder."""
    if kind.shape != "folder":
        return [Path(f"{kind.name}.yml")]
    names = {path.name for root in roots for path in (root / kind.name).glob("*.yml")}
    return [Path(kind.name) / name for name in sorted(names) if not is_scratch(name)]


def strangers(roots: Iterable[Path]) -> Iterator[Problem]:
    """Files and folders under content/ that no kind reads: most often a misspelt name."""
    for root in roots:
        for path in sorted(root.rglob("*")):
            steps = path.relative_to(root).parts
            if any(map(is_scratch, steps)) or steps[0] == "pages":
                continue
            if path.name.endswith(".yml") and not path.is_file():
                what = "this is a folder, not a file" if path.is_dir() else "this file cannot be opened"
                yield Problem(Place(shown_path(path)), what, fix="delete it, or give it another name")
            elif path.is_file() and not _is_read(steps):
                yield Problem(Place(shown_path(path)), "no part of the guide reads this file", fix=_hint(steps))


def _is_read(steps: Sequence[str]) -> bool:
    """Whether a kind reads the file that lies so in a content folder."""
    name, folder = "/".join(steps), "/".join(steps[:-1])
    if name in _BESIDE or any(kind.shape != "folder" and name == f"{kind.name}.yml" for kind in KINDS):
        return True
    return steps[-1].endswith(".yml") and any(kind.shape == "folder" and folder == kind.name for kind in KINDS)


def _hint(steps: Sequence[str]) -> str:
    """What an editor most likely meant by a file of this name."""
    folders = [kind.name for kind in KINDS if kind.shape == "folder"]
    files = [f"{kind.name}.yml" for kind in KINDS if kind.shape != "folder"]
    if steps[0] in folders and len(steps) > 2:
        return f"move it to content/{steps[0]}/"
    if steps[0] in folders:
        name = steps[-1].lower().removesuffix(".txt").removesuffix(".yaml").removesuffix(".yml")
        return f"name it '{name}.yml'"
    near = nearest(steps[0], [*folders, *files, *{name.split("/")[0] for name in files if "/" in name}])
    return f"did you mean '{near}'?" if near else "move it to content/pages/, or delete it"
