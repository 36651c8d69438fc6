"""Runs a peer's script in Node, with its npm packages in a folder that git ignores."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.bench.peers.judged import KINDS, WEIGHED, Answers, Judged
from tests.conftest import ROOT

HERE = Path(__file__).parent
INSTALLED = ROOT / ".cache" / "peers"
WAIT = 1800  # seconds a peer may take for all queries on a slow computer


class NotMeasuredError(Exception):
    """Why a peer could not be measured here, in words."""


def answers_of_script(name: str, judged: Judged, work: Path, needs_packages: bool, **settings: Any) -> Answers:
    """What ``name``.mjs answers to every query."""
    if not shutil.which("node"):
        raise NotMeasuredError("Node.js is not installed")
    _put_scripts()
    if needs_packages:
        _install()
    out = work / name
    out.mkdir(parents=True)
    job = {"faqs": judged.faqs, "queries": judged.queries, "weighed": WEIGHED, **settings}
    (out / "job.json").write_text(json.dumps(job), encoding="utf-8")
    _run("its script", WAIT, "node", f"{name}.mjs", str(out / "job.json"), str(out))
    figures = json.loads((out / "figures.json").read_text())
    return Answers({kind: out / f"{kind}.tsv" for kind in KINDS}, figures["milliseconds"], figures["bytes"])


def _put_scripts() -> None:
    """Node looks for packages beside the script, and the source tree stays clean."""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    for script in HERE.glob("*.mjs"):
        shutil.copy(script, INSTALLED)


def _install() -> None:
    """The pinned packages, once for each change of the pins."""
    wanted, done = HERE / "package.json", INSTALLED / "installed.json"
    if done.exists() and done.read_bytes() == wanted.read_bytes():
        return
    if not shutil.which("npm"):
        raise NotMeasuredError("npm is not installed")
    shutil.copy(wanted, INSTALLED / "package.json")
    quiet = ("--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
    _run("the download of its npm package", 300, "npm", "install", *quiet)
    shutil.copy(wanted, done)


def _run(what: str, seconds: int, *command: str) -> None:
    try:
        subprocess.run(command, cwd=INSTALLED, capture_output=True, text=True, check=True, timeout=seconds)
    except subprocess.TimeoutExpired as late:
        raise NotMeasuredError(f"{what} took longer than {seconds} seconds") from late
    except subprocess.CalledProcessError as error:
        told = [line for line in error.stderr.splitlines() if "Error" in line or "error" in line]
        raise NotMeasuredError(f"{what} failed: {told[0].strip() if told else 'without a word'}") from error
