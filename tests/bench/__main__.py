"""Prints what the guide costs and finds: build beside plain Material, page weight, search, preview. Gates nothing."""

from __future__ import annotations

import gzip
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.bench import search_quality
from tests.bench.serve import save_to_page
from tests.conftest import ROOT

RUNS = 3
PAGES = ("index.html", "programs/php/index.html", "compare/virtual-iop-vs-php/index.html", "faq/money/index.html",
         "compare/index.html", "self-assessment/index.html")  # fmt: skip
PLAIN = """\
site_name: Plain
docs_dir: docs
theme: {name: material, font: false}
markdown_extensions: [attr_list, def_list, sane_lists, tables, toc]
"""


def main() -> None:
    """Runs every measurement, each under its own heading."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        _build_time(work)
        _weights(work / "ours")
        search_quality.main()
        save_to_page(work)


def _build_time(work: Path) -> None:
    """CPU seconds of a whole build, ours and plain Material with its search on the same Markdown, in turn."""
    _python("-m", "hooks.export", "--out", str(work / "docs"))
    (work / "mkdocs.yml").write_text(PLAIN)
    ours = ("-m", "mkdocs", "build", "--quiet", "--site-dir", str(work / "ours"))
    plain = (
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--config-file",
        str(work / "mkdocs.yml"),
        "--site-dir",
        str(work / "plain"),
    )
    pairs = [(_cpu_seconds(*ours), _cpu_seconds(*plain)) for _ in range(RUNS)]
    print("## Build, CPU seconds")
    print(f"ours: median {median(one for one, _ in pairs):.1f}")
    print(f"plain Material, same Markdown: median {median(other for _, other in pairs):.1f}")
    print(f"ratio, pair by pair: {', '.join(f'{one / other:.2f}' for one, other in pairs)}")


def _weights(site: Path) -> None:
    """Bytes under gzip -9 of a first visit (page, styles, scripts, mark) and of what the search fetches later."""

    def size(path: Path) -> int:
        return len(gzip.compress(path.read_bytes(), 9))

    assets = sorted((site / "assets").rglob("*"))
    frame = [path for path in assets if path.name.startswith(("guide.", "frame.", "search-page.", "mark.", "main."))]
    print("\n## First visit, gzip -9, KB (page alone)")
    for name in PAGES:
        page = size(site / name)
        print(f"{name}: {(page + sum(map(size, frame))) / 1024:.1f} ({page / 1024:.1f})")
    search = [path for path in assets if path.parent.name == "search" and not path.name.startswith("search-page.")]
    print("\n## Search, fetched when a reader turns to the box, gzip -9, KB")
    parts: dict[str, list[int]] = {}
    for path in search:
        parts.setdefault(path.name.split(".")[0].rstrip("-0123456789"), []).append(size(path))
    for name, sizes in parts.items():
        most = f" in {len(sizes)} parts, the largest {max(sizes) / 1024:.1f}" if len(sizes) > 1 else ""
        print(f"{name}: {sum(sizes) / 1024:.1f}{most}")
    print(f"all: {sum(map(sum, parts.values())) / 1024:.1f}; pages: {len(list(site.rglob('index.html')))}")


def _python(*arguments: str) -> str:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def _cpu_seconds(*arguments: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _python(*arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
