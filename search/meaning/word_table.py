"""The word table: for each of the commonest English stems a direction, as signs, and a length.

The file is text: lines that begin with # say where it comes from; then a JSON object ``{"format", "dims", "words"}``;
the stems in order, each as the letters it shares with the one before it (a digit of packing.DIGITS) and the rest;
one byte of length for each stem, and ``dims`` signs for each stem, both in base 64.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from search.packing import front_coded, front_decoded

FILE = Path(__file__).parent / "word-table.txt"
FORMAT = 1
Integers = npt.NDArray[np.int64]

# A length byte b stands for 2 ** ((b - 128) / 8). Written out, so that every engine multiplies the same numbers.
EIGHTHS = (1.0, 1.0905077326652577, 1.189207115002721, 1.2968395546510096, 1.4142135623730951, 1.5422108254079407,
           1.681792830507429, 1.8340080864093424)  # fmt: skip


@dataclass(frozen=True)
class WordTable:
    """Directions and lengths of stems. ``about`` are the lines on where they come from."""

    about: tuple[str, ...]
    dims: int
    stems: tuple[str, ...]
    length_bytes: bytes
    sign_bytes: bytes  # dims / 8 for each stem, the lowest bit first; a set bit is +1

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where each stem stands."""
        return {stem: at for at, stem in enumerate(self.stems)}

    @cached_property
    def digest(self) -> str:
        """Changes with every row: vectors made with another table do not fit."""
        body = " ".join(self.stems).encode() + self.length_bytes + self.sign_bytes
        return hashlib.sha256(body).hexdigest()[:16]

    def length(self, stem: str) -> float:
        """How much a stem says; 0 if the table lacks it."""
        at = self.places.get(stem)
        if at is None:
            return 0.0
        byte = self.length_bytes[at]
        return EIGHTHS[byte % 8] * float(2.0 ** (byte // 8 - 16))

    def signs(self, stem: str) -> Integers:
        """The direction of a stem of the table: ``dims`` times +1 or -1."""
        width = self.dims // 8
        at = self.places[stem] * width
        bits = np.unpackbits(np.frombuffer(self.sign_bytes[at : at + width], np.uint8), bitorder="little")
        return bits.astype(np.int64) * 2 - 1

    def written(self) -> str:
        """The text of the file."""
        head = json.dumps({"format": FORMAT, "dims": self.dims, "words": len(self.stems)})
        packed = (base64.b64encode(part).decode() for part in (self.length_bytes, self.sign_bytes))
        return "\n".join((*self.about, head, front_coded(self.stems), *packed)) + "\n"


def read_word_table(text: str) -> WordTable:
    """The table of a file's text. Raises ValueError where it is of another format or cut short."""
    lines = text.splitlines()
    about = tuple(line for line in lines if line.startswith("# "))
    if len(lines) != len(about) + 4:
        raise ValueError("the word table is cut short")
    head, stems, lengths, signs = lines[len(about) :]
    known = json.loads(head)
    if known["format"] != FORMAT:
        raise ValueError(f"the word table has format {known['format']}, not {FORMAT}")
    table = WordTable(about, known["dims"], front_decoded(stems), base64.b64decode(lengths), base64.b64decode(signs))
    if not known["words"] == len(table.stems) == len(table.length_bytes) == len(table.sign_bytes) * 8 // table.dims:
        raise ValueError("the word table is cut short")
    return table


def written_word_table(about: Iterable[str], stems: Iterable[str], rows: npt.NDArray[np.float32]) -> WordTable:
    """A table of rows of floats: each becomes its signs and its length, the stems in order."""
    named = sorted(zip(stems, rows, strict=True), key=lambda pair: pair[0])
    matrix = np.array([row for _, row in named])
    lengths = np.clip(np.round(8 * np.log2(np.maximum(np.linalg.norm(matrix, axis=1), 1e-12))) + 128, 0, 255)
    signs = np.packbits(matrix >= 0, axis=1, bitorder="little")
    names = tuple(stem for stem, _ in named)
    return WordTable(tuple(about), matrix.shape[1], names, lengths.astype(np.uint8).tobytes(), signs.tobytes())
