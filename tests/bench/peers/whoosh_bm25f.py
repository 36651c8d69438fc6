"""Whoosh as a project on a server would use it: its stemmer, its query parser and its BM25F, untouched."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import NUMERIC, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.index import Index
from whoosh.qparser import MultifieldParser, OrGroup
from whoosh.scoring import BM25F

from tests.bench.peers.judged import Answers, Judged

NAME = "Whoosh, plain"
BOOST = 4.0  # of the question over the answer: the best for it of 1 to 8 on these very queries, in its favour
SETTINGS = (
    f"BM25F, StemmingAnalyzer, any word may match, question {BOOST:g} to answer 1 (the best for it on these queries); "
    "on a server, so neither bytes nor times"
)
LIMIT = 10


def answers(judged: Judged, work: Path) -> Answers:
    """Its own ranking. It runs on a server, so its times are not those of a browser and nothing is fetched."""
    indexes = {collection: _index(faqs) for collection, faqs in judged.faqs.items()}
    folder = work / "whoosh"
    folder.mkdir()
    runs = {kind: folder / f"{kind}.tsv" for kind in judged.queries}
    for kind, queries in judged.queries.items():
        rows = [
            f"{query['id']}\t{judged.faqs[query['collection']][number]['id']}\t{rank}\t{score}\n"
            for query in queries
            for rank, (number, score) in enumerate(_found(indexes[query["collection"]], query["text"]), start=1)
        ]
        runs[kind].write_text("".join(rows), encoding="utf-8")
    return Answers(runs, {}, {})


def _index(faqs: list[dict[str, str]]) -> Index:
    words = StemmingAnalyzer()
    schema = Schema(number=NUMERIC(stored=True), question=TEXT(words), answer=TEXT(words))
    index = RamStorage().create_index(schema)
    with index.writer() as writer:
        for number, faq in enumerate(faqs):
            writer.add_document(number=number, question=faq["question"], answer=faq["answer"])
    return index


def _found(index: Index, text: str) -> list[tuple[int, float]]:
    boosts: Mapping[str, float] = {"question": BOOST, "answer": 1.0}
    parser = MultifieldParser(list(boosts), index.schema, fieldboosts=boosts, group=OrGroup)
    words = " ".join(re.findall(r"\w+", text.lower()))  # a question mark or a NOT would be taken for an operator
    with index.searcher(weighting=BM25F()) as searcher:
        return [(hit["number"], hit.score) for hit in searcher.search(parser.parse(words), limit=LIMIT)]
