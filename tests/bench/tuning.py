"""How the numbers of search/settings.py and the sizes of search/export.py were chosen: writes tests/bench/tuning.md.

``python -m tests.bench.tuning`` changes one number at a time, all others as shipped, and asks the judged queries and
the guide's own ones, by the browser's scripts, whose answers are those of Whoosh. Queries that are kept from tuning
are not asked.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt

from generator.rules import checked_catalog
from search.browser_engine import BrowserEngine, browser_engine
from search.document import SearchDocument
from search.export import browser_index, engine_script
from search.settings import SETTINGS
from search.whoosh_engine import WhooshEngine, documents_engine, site_engine
from tests.bench import part_sizes
from tests.bench.faqs import JUDGED, MISSING, judged
from tests.bench.peers.judged import Judged
from tests.conftest import SHIPPED
from tests.search.test_relevance import FIRST, answers, cases

OUT = Path(__file__).with_name("tuning.md")
LIMIT = 10
DRAWS = 2_000  # of the bootstrap
HEAD = """\
# How the numbers of the search were chosen

`python -m tests.bench.tuning` writes this file. It asks only queries that may be tuned on.

"""
SETTINGS_HEAD = """\
## The numbers of search/settings.py

One number is changed, all others are as shipped (**bold**). nDCG@10 is the mean over the collections of judged
queries, in the form named; beside it the difference from the shipped number with its 95 % interval (paired bootstrap
over queries). Success@3 is of the guide's own queries for tuning (tests/search/cases/relevance.jsonl).

| number | value | judged queries | nDCG@10 | difference, 95 % interval | guide, success@3 | its everyday queries |
|---|---|---|---|---|---|---|
"""

Values = Mapping[str, npt.NDArray[np.float64]]  # of each query, by collection
Relevant = Mapping[str, Mapping[str, int]]  # by query: the gains of the FAQs that answer it


# Opens the index with a change.
OPEN = """
  var changed = Object.assign({}, careSearchIndex, {
    settings: Object.assign({}, careSearchIndex.settings),
    fields: careSearchIndex.fields.map((field) => Object.assign({}, field)),
  });
  %s
  opened = careSearch.open(changed, () => {});
  opened.understand(careSearchTable, careSearchVectors);
"""


@dataclass(frozen=True)
class Number:
    """A number of the settings, the values tried, the script that sets one, and the queries that it matters to."""

    name: str
    values: tuple[float, ...]
    shipped: float
    change: str  # with "value" in it
    kind: str = "plain"


@dataclass(frozen=True)
class Row:
    """What one value of a number finds."""

    value: float
    ndcg: float
    difference: float
    interval: tuple[float, float]
    guide: float
    everyday: float


NUMBERS = (
    Number("by_meaning", (0.3, 0.45, 0.6), SETTINGS.by_meaning,
           "changed.settings.byMeaning = value; changed.settings.byWords = 1 - value;"),
    Number("likeness", (0, 0.15, 0.3), SETTINGS.likeness, "changed.settings.likeness = value;"),
    Number("saturation", (4, 8, 16), SETTINGS.saturation, "changed.settings.saturation = value;"),
    Number("weight of titles", (4, 8, 12), SETTINGS.fields[0].weight,
           "changed.fields[changed.titleField].weight = value;"),
    Number("length_share", (0.6, 0.75, 0.9), SETTINGS.length_share, "changed.settings.lengthShare = value;"),
    Number("correction", (0.6, 0.8, 1), SETTINGS.correction, "changed.settings.correction = value;", "typo"),
    Number("completion_of_unknown", (0.5, 0.7, 0.9), SETTINGS.completion_of_unknown,
           "changed.settings.completionOfUnknown = value;", "prefix"),
)  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """Documents by number, and the browser's scripts that search them."""

    addresses: Sequence[str]
    engine: BrowserEngine

    def change(self, number: Number, value: float) -> None:
        """From now on answers are ranked with this value."""
        self.engine.context.eval(OPEN % number.change.replace("value", repr(value)))

    def answer(self, text: str, limit: int) -> list[str]:
        """The addresses of the best results."""
        return [self.addresses[result.document] for result in self.engine.answer(text, limit).results]


@contextmanager
def _opened(reference: WhooshEngine) -> Iterator[Asked]:
    with browser_engine(engine_script(), browser_index(reference)) as engine:
        yield Asked([document.address for document in reference.documents], engine)


def main() -> None:
    """Writes all tables."""
    asked = judged()
    if asked is None:
        print(MISSING)
        return
    lines = []
    for line in chain([HEAD], _settings_table(asked), part_sizes.tables(asked)):
        print(line, end="", flush=True)
        lines.append(line)
    OUT.write_text("".join(lines), encoding="utf-8")


def _settings_table(asked: Judged) -> Iterator[str]:
    with ExitStack() as stack:
        opened = {}
        for collection, faqs in asked.faqs.items():
            texts = [SearchDocument(faq["id"], faq["question"], text=faq["answer"], is_answer=True) for faq in faqs]
            with documents_engine(texts) as reference:
                opened[collection] = stack.enter_context(_opened(reference))
        with site_engine(checked_catalog(SHIPPED)) as reference:
            guide = stack.enter_context(_opened(reference))
        relevant = _relevant()
        tuned = {}
        yield SETTINGS_HEAD
        for number in NUMBERS:
            tuned[number] = _rows(number, asked, relevant, opened, guide)
            yield from (_row(number, row) for row in tuned[number])
    yield "\n"
    for number, rows in tuned.items():
        yield from _reason(number, rows)


def _rows(number: Number, asked: Judged, relevant: Relevant, opened: Mapping[str, Asked], guide: Asked) -> list[Row]:
    """One row a value."""
    ndcgs: dict[float, Values] = {}
    success = {}
    for value in sorted({*number.values, number.shipped}):
        for each in (*opened.values(), guide):
            each.change(number, value)
        ndcgs[value] = {name: _ndcgs(each, asked, number.kind, name, relevant) for name, each in opened.items()}
        success[value] = _success(guide)
    shipped = ndcgs[number.shipped]
    rows = []
    for value, found in ndcgs.items():
        more = {name: found[name] - shipped[name] for name in found}
        rows.append(Row(value, _macro(found), _macro(more), _interval(more), *success[value]))
    return rows


def _ndcgs(opened: Asked, asked: Judged, kind: str, collection: str, relevant: Relevant) -> npt.NDArray[np.float64]:
    """nDCG@10 of each judged query of a collection, as ../shared/bench/evaluate.py defines it."""
    found = []
    for query in asked.queries[kind]:
        if query["collection"] == collection and query["id"] in relevant:
            gains = relevant[query["id"]]
            got = [gains.get(address, 0) for address in opened.answer(query["text"], LIMIT)]
            found.append(_dcg(got) / _dcg(sorted(gains.values(), reverse=True)[:LIMIT]))
    return np.array(found)


def _dcg(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(at + 2) for at, gain in enumerate(gains))


def _relevant() -> Relevant:
    """The gains of the FAQs that answer each query."""
    found: dict[str, dict[str, int]] = {}
    for line in (JUDGED / "qrels.tsv").read_text(encoding="utf-8").splitlines():
        query, faq, gain = line.split("\t")
        found.setdefault(query, {})[faq] = int(gain)
    return found


def _macro(values: Values) -> float:
    return float(np.mean([each.mean() for each in values.values()]))


def _interval(differences: Values) -> tuple[float, float]:
    """Where 95 of 100 means lie when the queries of each collection are drawn anew."""
    drawing = np.random.default_rng(0)
    means = [drawing.choice(each, (DRAWS, len(each))).mean(axis=1) for each in differences.values()]
    low, high = np.percentile(np.mean(means, axis=0), (2.5, 97.5))
    return float(low), float(high)


def _success(guide: Asked) -> tuple[float, float]:
    """The share of the guide's queries with an answer among the first results: of all, and of everyday words."""
    tuned = [case for case in cases() if not case.get("held")]
    found = [any(answers(case, address) for address in guide.answer(case["text"], FIRST)) for case in tuned]
    everyday = [is_found for case, is_found in zip(tuned, found, strict=True) if case["register"] == "everyday"]
    return sum(found) / len(found), sum(everyday) / len(everyday)


def _row(number: Number, row: Row) -> str:
    is_shipped = row.value == number.shipped
    value = f"**{row.value:g}**" if is_shipped else f"{row.value:g}"
    kind = {"plain": "as asked", "typo": "with a typo", "prefix": "half-typed"}[number.kind]
    low, high = row.interval
    difference = "" if is_shipped else f"{row.difference:+.4f} ({low:+.4f} to {high:+.4f})"
    cells = (number.name, value, kind, f"{row.ndcg:.4f}", difference, f"{row.guide:.3f}", f"{row.everyday:.3f}")
    return f"| {' | '.join(cells)} |\n"


def _reason(number: Number, rows: Sequence[Row]) -> Iterator[str]:
    """Why a number is shipped though the judged queries do best with another."""
    best = max(rows, key=lambda row: row.ndcg)
    shipped = next(row for row in rows if row.value == number.shipped)
    if best.difference <= 0:
        return
    low, high = best.interval
    chance = "no more than chance" if low <= 0 else "more than chance"
    yield (
        f"* `{number.name}`: the judged queries find {best.difference:.4f} more with {best.value:g}, {chance} "
        f"({low:+.4f} to {high:+.4f}); the guide's own go from {shipped.guide:.3f} to {best.guide:.3f}, "
        f"its everyday ones from {shipped.everyday:.3f} to {best.everyday:.3f}.\n"
    )


if __name__ == "__main__":
    main()
