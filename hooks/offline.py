"""Packs a built site into one zip whose bytes depend on nothing but the site."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

_SAME_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say; real times would change the bytes


def pack(site: Path, target: Path) -> None:
    """Writes every file of ``site`` into ``target``, under one folder named after the zip."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            name = zipfile.ZipInfo(f"{target.stem}/{path.relative_to(site).as_posix()}", _SAME_DAY)
            name.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(name, path.read_bytes())


if __name__ == "__main__":
    pack(Path(sys.argv[1]), Path(sys.argv[2]))
