"""How the search grows: what building costs, what a reader fetches, how long a question takes.

``python -m tests.bench.search_growth 100 1000 7000 10000 100000`` prints a row for each number of FAQs. A size that
would build for longer than fifteen minutes, judged by the CPU seconds of the size before it, is replaced by 30,000.
"""

from __future__ import annotations

import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from py_mini_racer import MiniRacer, mini_racer

from search.export import browser_index, engine_script
from search.whoosh_engine import documents_engine
from tests.bench.faqs import MISSING, documents, judged, queries
from tests.bench.peers.judged import slowest_twentieth
from tests.conftest import ROOT

SIZES = (100, 1_000, 7_000, 10_000, 100_000)
LONGEST, INSTEAD = 900, 30_000  # seconds of a build, and the size that is measured where it would take longer
WEIGHED = 12  # queries whose bytes are counted
TIMED = 200  # queries that are timed
WARMING = 20  # queries before them: a reader who types pays once for compiling
RUNS = 5
FIRST_FILES = ("engine", "index")
MEANING = ("word-table", "vectors")
COLUMNS = (
    "FAQs", "build CPU s", "peak MB", "first result KB, median (most)", "further query KB, median (most)",
    "table and vectors KB", "files", "all MB", "ms by words, median (p95)", "ms with the table, median (p95)",
)  # fmt: skip
# Stands in for the network: every part is at hand, and is noted when the engine asks for it.
NETWORK = """
  var fetched = [];
  var load = (names) => { fetched.push(names); names.forEach((name) => (0, eval)(scripts[name])); };
  var ask = (text) => opened.answer(text, 10).results.length;
"""
OPEN = "var opened = careSearch.open(careSearchIndex, load);"
UNDERSTAND = "opened.understand(careSearchTable, careSearchVectors);"

Scripts = Mapping[str, str]


@dataclass(frozen=True)
class Built:
    """The scripts of an index by name, and what making them took."""

    scripts: Scripts
    seconds: float
    megabytes: float


def main(sizes: Sequence[int]) -> None:
    """One row a size."""
    if judged() is None:
        print(MISSING)
        return
    print("## Search growth; bytes under gzip -9, milliseconds of a whole question in the embedded engine")
    print(" | ".join(COLUMNS), flush=True)
    pace = 0.0
    for size in sizes:
        too_long = pace * size > LONGEST and size > INSTEAD
        count = INSTEAD if too_long else size
        if too_long:
            print(f"{size}: would build for about {pace * size / 60:.0f} minutes; {count} instead", flush=True)
        made = built(count)
        pace = made.seconds / count
        print(" | ".join(_row(count, made)), flush=True)


def built(count: int) -> Built:
    """The scripts of an index of so many FAQs, made in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.bench.search_growth", "--build", str(count), folder]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
        scripts = {path.stem: path.read_text(encoding="utf-8") for path in Path(folder).iterdir()}
    return Built(scripts, **json.loads(done.stdout))


def build(count: int, folder: Path) -> None:
    """Writes the scripts of an index and prints what it took."""
    asked = judged()
    assert asked
    faqs = documents(asked, count)
    start = time.process_time()
    with documents_engine(faqs) as engine:
        index = browser_index(engine)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    scripts = {"engine": engine_script(), "index": index.index, **index.parts, **index.meaning}
    for name, script in scripts.items():
        (folder / f"{name}.js").write_text(script, encoding="utf-8")
    print(json.dumps({"seconds": seconds, "megabytes": peak}))


def _row(count: int, made: Built) -> list[str]:
    asked = judged()
    assert asked
    texts = queries(asked, WARMING + TIMED)
    scripts = made.scripts
    table = [scripts[name] for name in MEANING if name in scripts]
    with reader_of(scripts) as reader:
        first, further = bytes_of_queries(reader, scripts, texts[:WEIGHED])
        by_words = milliseconds(reader, texts)
        for script in table:
            reader.eval(script)
        by_meaning = milliseconds(reader, texts, UNDERSTAND) if table else "-"
    return [
        f"{count}", f"{made.seconds:.1f}", f"{made.megabytes:.0f}", _kilobytes(first), _kilobytes(further),
        f"{sum(map(sent, table)) / 1024:.1f}", f"{len(scripts)}", f"{sum(map(len, scripts.values())) / 1e6:.1f}",
        by_words, by_meaning,
    ]  # fmt: skip


def _kilobytes(sizes: Sequence[int]) -> str:
    return f"{median(sizes) / 1024:.1f} ({max(sizes) / 1024:.1f})"


def sent(script: str) -> int:
    """Bytes on the way to a browser."""
    return len(gzip.compress(script.encode(), 9))


@contextmanager
def reader_of(scripts: Scripts) -> Iterator[MiniRacer]:
    """An embedded engine with the index, and its parts at hand."""
    with mini_racer() as context:
        apart = {name: script for name, script in scripts.items() if name not in (*FIRST_FILES, *MEANING)}
        context.eval(scripts["index"])
        context.eval(f"var scripts = {json.dumps(apart)};{NETWORK}")
        yield context


def bytes_of_queries(reader: MiniRacer, scripts: Scripts, texts: Sequence[str]) -> tuple[list[int], list[int]]:
    """For each query what a reader fetches who comes with it, and who asks it after the query before it."""
    start = sum(sent(scripts[name]) for name in FIRST_FILES)
    first, further = [], []
    for before, text in zip((texts[-1], *texts), texts, strict=False):
        alone, after = fetched(reader, scripts, text), fetched(reader, scripts, text, before)
        first.append(start + bytes_of(scripts, alone))
        further.append(bytes_of(scripts, after))
    return first, further


def bytes_of(scripts: Scripts, rounds: Sequence[Sequence[str]]) -> int:
    """Of the parts that are fetched, round by round."""
    return sum(sent(scripts[name]) for names in rounds for name in names)


def fetched(reader: MiniRacer, scripts: Scripts, text: str, before: str = "") -> list[list[str]]:
    """The parts that a query needs and the one before it did not: a list for each round trip."""
    reader.eval(scripts["engine"] + OPEN)  # the script anew, so that no part is left in it
    if before:
        reader.call("ask", before)
    reader.eval("fetched = [];")
    reader.call("ask", text)
    rounds: list[list[str]] = json.loads(str(reader.eval("JSON.stringify(fetched)")))
    return rounds


def milliseconds(reader: MiniRacer, texts: Sequence[str], understand: str = "") -> str:
    """From a text to results with marked words: the median question and 95 of 100; of each question the median run."""
    runs = []
    for _ in range(RUNS):
        reader.eval(OPEN + understand)
        times = []
        for text in texts:
            start = time.perf_counter()
            reader.call("ask", text)
            times.append(1000 * (time.perf_counter() - start))
        runs.append(times[WARMING:])
    each = [median(times) for times in zip(*runs, strict=True)]
    return f"{median(each):.1f} ({slowest_twentieth(each):.1f})"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--build"]:
        build(int(sys.argv[2]), Path(sys.argv[3]))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)
