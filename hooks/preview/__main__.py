"""The command behind ``make serve``: shows the guide in a browser and follows what editors save."""

from __future__ import annotations

import argparse
import gc
import logging
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

from generator.problems import Problem
from hooks.configuration import configuration
from hooks.kept import Kept
from hooks.mkdocs_hook import preview_folders
from hooks.preview.attempt import attempt
from hooks.preview.search_index import started
from hooks.preview.server import PreviewServer, Shown
from hooks.preview.watch import snapshot, wait_for_change
from hooks.site_files import SiteFiles

ROOT = Path(__file__).parents[2]
# Templates, styles and scripts are read at each build. A change in Python needs a new start.
OURS = tuple(ROOT / name for name in ("generator", "search", "hooks"))


class Preview:
    """Builds again at each save, each time into a new folder; a good site takes the place of the last good one."""

    def __init__(self, server: PreviewServer, work: Path) -> None:
        self._server, self._work = server, work
        self._kept = Kept()
        self._folders = [Path("content")]
        self._search: subprocess.Popen[bytes] | None = None

    def follow(self) -> None:
        """Goes on until it is interrupted."""
        while True:
            roots = self._roots()
            before = snapshot(roots)
            self.end_search()
            target, kept = self._work / str(time.time_ns()), Kept(self._kept)
            outcome = attempt(target, kept, self._folders)
            if outcome.guide:
                self._kept = kept
                self._show(target, outcome.guide)
            elif snapshot(roots) == before:  # else a file was read half saved: look again before saying anything
                self._tell(outcome.problems)
            gc.collect()  # now that nobody waits for it
            wait_for_change(roots, before)

    def end_search(self) -> None:
        """Stops the search being made for a site that is soon replaced."""
        if self._search:
            self._search.kill()
            self._search.wait()

    def _roots(self) -> list[Path]:
        with suppress(Exception):  # the try that follows says what is wrong with mkdocs.yml
            self._folders = preview_folders()
        return [*configuration(Path("mkdocs.yml")), *self._folders, *OURS]

    def _show(self, site: Path, guide: SiteFiles) -> None:
        if self._server.shown.problems:
            print("Mended. The page shows what you saved.", flush=True)
        last, self._server.shown = self._server.shown.site, Shown(site, site.name)
        for older in self._work.iterdir():
            if older not in (last, site):  # the last one may still be asked for a file of a page just shown
                shutil.rmtree(older, ignore_errors=True)
        if last:  # the first site has a search as new as its pages
            self._search = started(site, guide.asset_paths, self._folders[:-1])

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        shown = self._server.shown
        self._server.shown = Shown(shown.site, shown.name, problems)
        count = len(problems)
        print(f"{count} problem{'s' * (count != 1)}. The page in your browser lists them.", flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Returns 0 when it is ended with Ctrl-C, 2 where the port is taken."""
    parser = argparse.ArgumentParser(prog="python -m hooks.preview", description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args(arguments)
    try:
        server = PreviewServer(options.port)
    except OSError:
        print(f"Port {options.port} is in use. Choose another: PORT={options.port + 1} make serve", file=sys.stderr)
        return 2
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())  # what it says is told in the page
    for ending in _endings():
        signal.signal(ending, _end)
    with server, tempfile.TemporaryDirectory(prefix="preview-") as work:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        preview = Preview(server, Path(work))
        gc.disable()  # to look for garbage among the many values of a build takes a fifth of its time
        try:
            print(f"Open {server.address} in your browser. It shows what you save. Ctrl-C ends it.", flush=True)
            preview.follow()
        except KeyboardInterrupt:
            preview.end_search()
            server.shutdown()
    return 0


def _endings() -> list[signal.Signals]:
    """Ctrl-C, and a closed window, which ends it as cleanly."""
    return [signal.Signals[name] for name in ("SIGINT", "SIGTERM", "SIGHUP") if name in signal.Signals.__members__]


def _end(*_: object) -> None:
    """Interrupts once: make hands the same signal on a second time, while the first is being obeyed."""
    for ending in _endings():
        signal.signal(ending, signal.SIG_IGN)
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
