"""Writes the search of a preview that is already shown. A process of its own: a new save ends it and never waits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.catalog import load_catalog
from generator.problems import ContentError
from hooks.site_files import asset_path
from search.export import browser_files, is_part


def started(site: Path, paths: Mapping[str, str], folders: Iterable[Path]) -> subprocess.Popen[bytes]:
    """Begins to write the search of the content in ``folders`` over the files of ``site``."""
    command = [sys.executable, "-m", __name__, str(site), json.dumps(dict(paths)), *map(str, folders)]
    # In a session of its own Ctrl-C does not reach it; who started it ends it.
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def main(site: str, paths: str, *folders: str) -> None:
    """Each script of the search, put in place whole."""
    if hasattr(os, "nice"):  # not on Windows
        os.nice(10)  # the page an editor waits for goes first
    try:
        catalog = load_catalog(*map(Path, folders))
    except ContentError:
        return  # changed since, and told by the build that follows
    for name, text in browser_files(catalog).items():
        path = Path(site, asset_path(name, text) if is_part(name) else json.loads(paths)[name])
        path.parent.mkdir(exist_ok=True)
        new = path.with_suffix(".new")
        new.write_text(text, encoding="utf-8")
        new.replace(path)


if __name__ == "__main__":
    main(*sys.argv[1:])
