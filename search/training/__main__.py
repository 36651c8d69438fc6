"""Makes the word table, and the vectors that are kept: python -m search.training --help."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from generator.rules import checked_catalog
from search.analysis import STOP_WORDS, words
from search.document import SearchDocument
from search.documents import build_documents
from search.index import stem
from search.meaning.text_vectors import FOLDER, said, text_key, written_vectors
from search.meaning.word_table import FILE, read_word_table, written_word_table
from search.training.model import vectors_of
from search.training.table import Trained, trained
from search.training.texts import own_texts, wordnet_texts

DIMS = 192
STEMS = 10_000  # rows that are shipped: those of our own texts, then the commonest of the dictionary
TURN = Path(__file__).parent / "turn.npy"  # from the model's space into the table's: 385 x dims, the mean first
ABOUT = (
    "# Word table of the search: a direction and a length for each of the commonest English stems.",
    "# Made by search/training from the definitions and examples of the Open English WordNet 2025,",
    "# https://en-word.net, (c) The Open English WordNet Team, CC BY 4.0, derived from Princeton WordNet,",
    "# (c) Princeton University, WordNet License; and from the texts of this guide.",
    "# The directions follow the sentence embeddings of all-MiniLM-L6-v2, Apache License 2.0.",
)


def main(arguments: list[str] | None = None) -> int:
    """Writes what a command names."""
    parser = argparse.ArgumentParser(prog="python -m search.training", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    table = commands.add_parser("table", help="make the word table anew; every kept vector must follow")
    table.add_argument("--wordnet", type=Path, required=True, metavar="DIR", help="src/yaml of Open English WordNet")
    table.set_defaults(run=_table)
    vectors = commands.add_parser("vectors", help="make and keep the vectors of documents")
    vectors.add_argument("--faqs", type=Path, metavar="F.jsonl", help="of these FAQs instead of the guide's")
    vectors.add_argument("--name", default="guide", help="of the file in search/meaning/vectors/")
    vectors.set_defaults(run=_vectors)
    for command in (table, vectors):
        command.add_argument("--content", type=Path, default=Path("content"), metavar="DIR")
        command.add_argument("--overlay", type=Path, action="append", default=[], metavar="DIR")
    options = parser.parse_args(arguments)
    options.run(options)
    return 0


def _table(options: argparse.Namespace) -> None:
    catalog = checked_catalog(options.content, *options.overlay)
    documents = build_documents(catalog)
    dictionary = list(dict.fromkeys(wordnet_texts(options.wordnet)))
    own = list(dict.fromkeys(own_texts(documents, catalog.synonyms)))
    ours = sorted({word for text in own for word in words(text)} - STOP_WORDS)
    alone = sorted({word for text in (*dictionary, *own) for word in words(text)} - STOP_WORDS)
    made = trained(
        (*dictionary, *own),
        np.vstack((vectors_of(dictionary), vectors_of(own))),
        dict(zip(alone, vectors_of(alone), strict=True)),
        stem,
        DIMS,
    )
    kept = sorted(_commonest(made, {stem(word) for word in ours}))
    places = {each: at for at, each in enumerate(made.stems)}
    table = written_word_table(ABOUT, kept, made.rows[[places[each] for each in kept]])
    FILE.write_text(table.written(), encoding="utf-8")
    np.save(TURN, np.vstack((made.mean[None, :] @ made.turn, made.turn)).astype(np.float16))
    print(f"{len(kept)} stems x {DIMS} signs in {FILE}: {FILE.stat().st_size:,} bytes; table {table.digest}")


def _commonest(made: Trained, ours: set[str]) -> Iterator[str]:
    """Our own stems, then those read most often, up to STEMS."""
    ordered = sorted(made.stems, key=lambda each: (each not in ours, -made.counts[each], each))
    yield from ordered[:STEMS]


def _vectors(options: argparse.Namespace) -> None:
    table = read_word_table(FILE.read_text(encoding="utf-8"))
    documents = _faqs(options.faqs) if options.faqs else _guide(options)
    texts = list(dict.fromkeys(text for document in documents for text in said(document)))
    turned = dict(zip(texts, _turned(vectors_of(texts)), strict=True))
    vectors = {text_key(document): sum(turned[text] for text in said(document)) for document in documents}
    path = FOLDER / f"{options.name}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text(written_vectors(table, vectors), encoding="utf-8")
    print(f"{len(vectors)} vectors in {path}: {path.stat().st_size:,} bytes")


def _turned(vectors: npt.NDArray[np.floating[Any]]) -> npt.NDArray[np.float64]:
    kept = np.load(TURN).astype(np.float64)
    turned: npt.NDArray[np.float64] = vectors @ kept[1:] - kept[0]
    return turned


def _guide(options: argparse.Namespace) -> Sequence[SearchDocument]:
    return build_documents(checked_catalog(options.content, *options.overlay))


def _faqs(path: Path) -> Sequence[SearchDocument]:
    faqs = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [SearchDocument(str(faq["id"]), faq["question"], text=faq["answer"], is_answer=True) for faq in faqs]


if __name__ == "__main__":
    sys.exit(main())
