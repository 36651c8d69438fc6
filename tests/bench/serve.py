"""How long an editor waits in ``make serve``: from a save to the page with the new words, or with its problems."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import yaml
from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import QUIET, _chromium
from tests.conftest import ROOT, SHIPPED

RUNS = 5
PAUSE = 3  # seconds between two saves, as a quick editor makes them
WAIT = 60_000


def save_to_page(work: Path) -> None:
    """Seconds for the shipped content. A program's name, which stands on many pages, is changed, broken and mended."""
    desk = _desk(work / "desk")
    entry = min((desk / "content" / "programs").glob("*.yml"))
    command = [sys.executable, "-m", "hooks.preview", "--port", "0"]
    running = subprocess.Popen(command, cwd=desk, stdout=subprocess.PIPE, text=True)
    assert running.stdout
    address = running.stdout.readline().split()[1]
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=_chromium(), args=QUIET).new_page()
        page.goto(f"{address}programs/{entry.stem}/")
        page.wait_for_selector(".strip", timeout=WAIT)
        shown, told = _seconds(page, entry)
    running.terminate()
    running.wait()
    print("\n## make serve, seconds from a save (least, median, most)")
    for what, seconds in (("to the page with the new words", shown), ("to the problems in the page", told)):
        print(f"{what}: {min(seconds):.1f}, {median(seconds):.1f}, {max(seconds):.1f}")


def _desk(folder: Path) -> Path:
    """The shipped content and its configuration in a folder that may be changed."""
    shutil.copytree(SHIPPED, folder / "content")
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text())
    config["theme"]["custom_dir"] = str(ROOT / config["theme"]["custom_dir"])
    config["hooks"] = [str(ROOT / hook) for hook in config["hooks"]]
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config))
    return folder


def _seconds(page: Page, entry: Path) -> tuple[list[float], list[float]]:
    text = entry.read_text(encoding="utf-8")
    name = next(line for line in text.splitlines() if line.startswith("name: "))
    shown, told = [], []
    for run in range(RUNS):
        good = text.replace(name, f"name: Program of run {run}")
        shown.append(_waited(page, entry, good, f"h1:has-text('Program of run {run}')"))
        told.append(_waited(page, entry, good.replace("name: ", "nam: ", 1), "section.preview-panel li"))
    return shown, told


def _waited(page: Page, entry: Path, text: str, awaited: str) -> float:
    time.sleep(PAUSE)
    start = time.perf_counter()
    entry.write_text(text, encoding="utf-8")
    page.wait_for_selector(awaited, timeout=WAIT)
    return time.perf_counter() - start
