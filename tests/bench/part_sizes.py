"""From which size on an index in parts is faster than one file, and how large a part should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from unittest.mock import patch

from search import export
from search.export import browser_index, engine_script
from search.whoosh_engine import WhooshEngine, documents_engine
from tests.bench.faqs import documents, queries
from tests.bench.peers.judged import Judged
from tests.bench.search_growth import FIRST_FILES, WEIGHED, bytes_of, fetched, reader_of, sent

FAQS = (100, 250, 500, 1_000, 2_000)
BYTES_A_SECOND, ROUND_TRIP = 200_000, 0.15  # slow 4G
NEVER, ALWAYS = 10**9, 0  # letters from which on something stands apart
HEAD = f"""
## The sizes of search/export.py

Bytes under gzip -9 and round trips to the first result (index and engine come side by side: one), median of {WEIGHED}
judged queries, and the seconds they take at {BYTES_A_SECOND // 1000} KB/s and {1000 * ROUND_TRIP:.0f} ms a round trip.
"Letters" are of all that may stand apart (ONE_FILE), and of the words in it (WORDS_APART); **bold** is what is shipped.

| FAQs | letters | letters of words | one file: KB, trips, s | postings and texts apart | words apart too |
|---|---|---|---|---|---|
"""
PARTS_HEAD = """
The sizes of parts, at 1,000 FAQs: KB and seconds to the first result, and KB of a further question.

| POSTINGS_PART | TEXTS_PART | parts | first result: KB, trips, s | a further question: KB, s |
|---|---|---|---|---|
"""
WAYS = ({"ONE_FILE": NEVER}, {"ONE_FILE": ALWAYS, "WORDS_APART": NEVER}, {"ONE_FILE": ALWAYS, "WORDS_APART": ALWAYS})
FACTORS = (0.5, 1, 2, 4)


@dataclass(frozen=True)
class Cost:
    """What a question costs on its way: medians over queries."""

    size: float  # bytes
    trips: float

    @property
    def seconds(self) -> float:
        return self.size / BYTES_A_SECOND + self.trips * ROUND_TRIP

    def __str__(self) -> str:
        return f"{self.size / 1024:.1f}, {self.trips:g}, {self.seconds:.2f}"


def tables(asked: Judged) -> Iterator[str]:
    """Both tables, line by line."""
    texts = queries(asked, WEIGHED)
    yield HEAD
    for count in FAQS:
        with documents_engine(documents(asked, count)) as engine:
            yield _row(engine, texts)
    yield PARTS_HEAD
    with documents_engine(documents(asked, 1_000)) as engine:
        for factor in FACTORS:
            yield _parts_row(engine, texts, factor)


def _row(engine: WhooshEngine, texts: Sequence[str]) -> str:
    costs = [_costs(_scripts(engine, way), texts)[0] for way in WAYS]
    lengths = {name: len(script) for name, script in _scripts(engine, WAYS[-1]).items() if name not in FIRST_FILES}
    words = sum(length for name, length in lengths.items() if name.startswith("words-"))
    shipped = 0 if sum(lengths.values()) <= export.ONE_FILE else 1 if words <= export.WORDS_APART else 2
    cells = [f"**{cost}**" if at == shipped else str(cost) for at, cost in enumerate(costs)]
    sizes = (len(engine.documents), sum(lengths.values()), words)
    return f"| {' | '.join([*(f'{size:,}' for size in sizes), *cells])} |\n"


def _parts_row(engine: WhooshEngine, texts: Sequence[str], factor: float) -> str:
    sizes = {name: int(factor * getattr(export, name)) for name in ("POSTINGS_PART", "TEXTS_PART")}
    scripts = _scripts(engine, sizes)
    first, further = _costs(scripts, texts)
    named = [f"**{size:,}**" if factor == 1 else f"{size:,}" for size in sizes.values()]
    cells = [
        *named,
        str(len(scripts) - len(FIRST_FILES)),
        str(first),
        f"{further.size / 1024:.1f}, {further.seconds:.2f}",
    ]
    return f"| {' | '.join(cells)} |\n"


def _scripts(engine: WhooshEngine, sizes: Mapping[str, int]) -> Mapping[str, str]:
    """The scripts of an index, made with other sizes."""
    with patch.multiple(export, **sizes):
        index = browser_index(engine)
    return {"engine": engine_script(), "index": index.index, **index.parts}


def _costs(scripts: Mapping[str, str], texts: Sequence[str]) -> tuple[Cost, Cost]:
    """Of a reader's first question, and of one more."""
    start = sum(sent(scripts[name]) for name in FIRST_FILES)
    with reader_of(scripts) as reader:
        first = [fetched(reader, scripts, text) for text in texts]
        more = [
            fetched(reader, scripts, text, before) for before, text in zip((texts[-1], *texts), texts, strict=False)
        ]
    return (
        Cost(start + median(bytes_of(scripts, rounds) for rounds in first), 1 + median(map(len, first))),
        Cost(median(bytes_of(scripts, rounds) for rounds in more), median(map(len, more))),
    )
