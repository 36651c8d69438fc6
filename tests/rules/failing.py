"""The broken files of tests/failing/, and where each stands in a guide."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import ROOT

FAILING = ROOT / "tests" / "failing"
CASES = sorted(path.stem for path in FAILING.glob("*.yml"))


def expected_problems(case: str) -> list[str]:
    """The problems of a broken file, one a line, as the command shows them."""
    return (FAILING / f"{case}.expected").read_text(encoding="utf-8").splitlines()


def place_of(case: str) -> str:
    """Where a broken file stands in a content folder."""
    first = (FAILING / f"{case}.yml").read_bytes().split(b"\n")[0].strip()
    if first.startswith(b"# in "):
        return first.decode().removeprefix("# in ")
    return expected_problems(case)[0].split(":")[0]


def laid_over(case: str, folder: Path) -> Path:
    """Puts a broken file at its place in ``folder``, byte for byte."""
    path = folder / place_of(case)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((FAILING / f"{case}.yml").read_bytes())
    return path
