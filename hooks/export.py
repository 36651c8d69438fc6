"""Writes everything generated, and the hand-written pages, as one plain folder for any other site engine."""

from __future__ import annotations

import argparse
import shutil
import sys
from datetime import date
from pathlib import Path

from generator.problems import ContentError
from generator.today import today
from hooks.site_files import site_files


def main(arguments: list[str] | None = None) -> int:
    """Returns 0 when the folder is written, 1 on errors in content, 2 where the folder is not empty."""
    parser = argparse.ArgumentParser(prog="python -m hooks.export", description=__doc__)
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR")
    parser.add_argument("--overlay", type=Path, action="append", default=[], metavar="DIR")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--today", type=date.fromisoformat, default=None, metavar="DATE")
    options = parser.parse_args(arguments)
    if options.out.is_dir() and any(options.out.iterdir()):
        print(f"{options.out} is not empty; name a new folder", file=sys.stderr)
        return 2
    try:
        guide = site_files(options.content, *options.overlay, today=options.today or today())
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    for folder in (options.content, *options.overlay):
        if (folder / "pages").is_dir():
            shutil.copytree(folder / "pages", options.out, dirs_exist_ok=True)
    for file in (*guide.pages, *guide.assets):
        path = options.out / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
    print(f"{len(guide.pages)} pages and {len(guide.assets)} assets in {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
