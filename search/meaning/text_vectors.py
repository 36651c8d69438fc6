"""A vector for each document: made beforehand by a language model and kept by its text's hash, else from the table."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from search.analysis import STOP_WORDS, words
from search.document import SearchDocument
from search.meaning.word_table import WordTable

FOLDER = Path(__file__).parent / "vectors"
BEGINNING = 450  # letters of a text that a vector stands for, after the title
OWN_ROW = 0.8  # length of the row of a word that the table lacks, in lengths of what its documents share
ROUNDS = 3  # of rows from vectors and vectors from rows; a fourth changes nothing that shows
HIGHEST = 7.5  # codes are 0 to 15 and stand for -7.5 to 7.5
Floats = npt.NDArray[np.float64]
Codes = npt.NDArray[np.int8]  # documents x dims, odd numbers from -15 to 15


@dataclass(frozen=True)
class TextVectors:
    """Four bits for each dimension of each document, and how many documents had a vector kept."""

    codes: Codes
    kept: int


def said(document: SearchDocument) -> tuple[str, ...]:
    """The texts whose directions a document's vector is the mean of."""
    whole = f"{document.title} {document.text}"[: len(document.title) + 1 + BEGINNING].strip()
    return tuple(text for text in (document.title, whole, ". ".join(document.aliases)) if text)


def text_key(document: SearchDocument) -> str:
    """The name under which a document's vector is kept: changes with every letter of its texts."""
    return hashlib.sha256("\0".join(said(document)).encode()).hexdigest()[:16]


def text_vectors(
    documents: Sequence[SearchDocument], table: WordTable, stem: Callable[[str], str], kept: Mapping[str, bytes]
) -> TextVectors:
    """The vectors of documents; of those that nothing is kept for, sums of rows of the table."""
    found = {at: unpacked(kept[key]) for at, document in enumerate(documents) if (key := text_key(document)) in kept}
    if len(found) < len(documents):
        summed = _summed(documents, table, stem, found)
        codes = [found.get(at, coded(vector)) for at, vector in enumerate(summed)]
    else:
        codes = [found[at] for at in range(len(documents))]
    return TextVectors(np.array(codes, np.int8).reshape(len(documents), table.dims), len(found))


def kept_vectors(table: WordTable, folder: Path = FOLDER) -> Mapping[str, bytes]:
    """The vectors of every file in ``folder`` that was made for this table, by key."""
    return {key: vector for path in sorted(folder.glob("*.txt")) for key, vector in _read(path, table.digest)}


def _read(path: Path, digest: str) -> Iterator[tuple[str, bytes]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    if lines and lines[0] == _head(digest):
        yield from ((line[:16], base64.b64decode(line[17:])) for line in lines[1:])


def written_vectors(table: WordTable, vectors: Mapping[str, Floats]) -> str:
    """The text of a file of vectors: a line for each, in the order of keys."""
    packed = {key: base64.b64encode(packed_codes(coded(vector))).decode() for key, vector in vectors.items()}
    lines = (f"{key} {codes}" for key, codes in sorted(packed.items()))
    return "\n".join((_head(table.digest), *lines)) + "\n"


def _head(digest: str) -> str:
    return f"vectors for word table {digest}"


def coded(vector: Floats) -> Codes:
    """A vector as odd numbers from -15 to 15, its largest part the largest of them."""
    scale = float(np.max(np.abs(vector))) or 1.0
    steps = np.clip(np.floor(vector / scale * HIGHEST), -8, 7)
    return (2 * steps + 1).astype(np.int8)


def packed_codes(codes: Codes) -> bytes:
    """Two numbers a byte, the first in the lower half."""
    nibbles = ((codes.astype(np.int16) + 15) // 2).astype(np.uint8).reshape(-1, 2)
    return (nibbles[:, 0] | nibbles[:, 1] << 4).astype(np.uint8).tobytes()


def unpacked(packed: bytes) -> Codes:
    """The numbers that ``packed_codes`` wrote."""
    halves = np.frombuffer(packed, np.uint8)
    return (np.stack((halves & 15, halves >> 4), axis=1).reshape(-1).astype(np.int16) * 2 - 15).astype(np.int8)


def _summed(
    documents: Sequence[SearchDocument], table: WordTable, stem: Callable[[str], str], found: Mapping[int, Codes]
) -> Floats:
    """Sums of rows. A stem that the table lacks gets a row from the documents that hold it, which need rows in turn."""
    texts = [[_stems(text, stem) for text in said(document)] for document in documents]
    holding: dict[str, list[int]] = {}
    for at, parts in enumerate(texts):
        for each in sorted(frozenset[str]().union(*parts)):
            holding.setdefault(each, []).append(at)
    places = {each: at for at, each in enumerate(sorted(holding))}
    rows = np.zeros((len(places), table.dims))
    for each in sorted(table.places.keys() & places.keys()):
        rows[places[each]] = table.signs(each) * (table.length(each) / table.dims**0.5)
    numbered = [[np.array([places[each] for each in sorted(stems)], int) for stems in parts] for parts in texts]
    vectors = np.zeros((len(documents), table.dims))
    for _ in range(ROUNDS):
        for at, rows_of in enumerate(numbered):
            made = found.get(at)
            summed = np.sum([_unit(rows[numbers].sum(axis=0)) for numbers in rows_of], axis=0)
            vectors[at] = _unit(summed if made is None else made)
        mean = vectors.mean(0)
        for each in places.keys() - table.places.keys():
            rows[places[each]] = OWN_ROW * (vectors[holding[each]].mean(0) - mean)
    return vectors


def _stems(text: str, stem: Callable[[str], str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text) if word not in STOP_WORDS)


def _unit(vector: npt.ArrayLike) -> Floats:
    direction = np.asarray(vector, np.float64)
    size = float(np.linalg.norm(direction))
    return direction / size if size else direction
