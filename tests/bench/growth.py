"""How the content check grows: the shipped content, and many times as much of it, made by a script.

``python -m tests.bench.growth 100`` measures it a hundred times as large.
"""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.conftest import SHIPPED

# Kinds whose entries may be copied without end. Levels of care and their prices are few by nature.
COPIED = ("sources", "faqs", "conditions", "modalities", "topics", "payers", "contacts", "crisis")
LISTS = ("glossary.yml", "synonyms.yml")


def enlarged(times: int, out: Path) -> int:
    """Writes the shipped content to ``out`` with most entries ``times`` over, each copy with words and ids of its own.

    Returns the number of files and list entries.
    """
    shutil.copytree(SHIPPED, out)
    for kind in COPIED:
        for path in sorted((SHIPPED / kind).glob("*.yml")):
            text = path.read_text(encoding="utf-8")
            for number in range(1, times):
                (out / kind / f"{path.stem}-c{number}.yml").write_text(_copy(text, path.stem, number), encoding="utf-8")
    for name in LISTS:
        head, _, entries = (SHIPPED / name).read_text(encoding="utf-8").partition("entries:\n")
        copies = [_list_copy(entries, number) for number in range(1, times)]
        (out / name).write_text(head + "entries:\n" + "".join([entries, *copies]), encoding="utf-8")
    return sum(1 + path.read_text().count("\n  - id:") for path in out.rglob("*.yml"))


def check_seconds(content: Path) -> float:
    """CPU seconds of one run of the check."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = (sys.executable, "-m", "generator", "check", "--content", str(content), "--format", "json")
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def print_growth(*sizes: int) -> None:
    """Prints a line for each size."""
    print("## Content check, CPU seconds")
    for times in sizes:
        with tempfile.TemporaryDirectory() as folder:
            entries = enlarged(times, Path(folder) / "content")
            seconds = check_seconds(Path(folder) / "content")
            print(f"{times} x: {entries} entries, {seconds:.1f} s, {1000 * seconds / entries:.2f} ms an entry")


def _copy(text: str, stem: str, number: int) -> str:
    """An entry whose sources, address, question and names are its own."""
    text = re.sub(r"sources: \[([^\]]*)\]", lambda found: f"sources: [{_renamed(found[1], number)}]", text)
    text = re.sub(r"(?m)^(url: \"?[^\s\"]+)", rf"\1c{number}", text)
    word = f"{stem.split('-', maxsplit=1)[0]}{_letters(number)}"
    return re.sub(r"(?m)^((?:question|  -|name|title): ?\"?)(?=\w)", rf"\1{word.capitalize()} ", text)


def _list_copy(entries: str, number: int) -> str:
    entries = re.sub(r"(?m)^(  - id: )([\w.-]+)", rf"\1\2-c{number}", entries)
    entries = re.sub(r"(?m)^    also: .*\n", "", entries)
    return re.sub(r"(?m)^(    (?:term|says): (?:\[\"?|\"?))(?=\w)", rf"\1Q{_letters(number)} ", entries)


def _renamed(ids: str, number: int) -> str:
    return ", ".join(f"{source.strip()}-c{number}" for source in ids.split(","))


def _letters(number: int) -> str:
    """A number as letters, so that it makes a new word."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


if __name__ == "__main__":
    print_growth(1, *(int(size) for size in sys.argv[1:] or ("10",)))
