"""Every number that ranking depends on, in one value that the browser index carries too."""

from __future__ import annotations

from dataclasses import dataclass

# Raised with every change that an older engine.js would misread; the engine refuses any other number.
FORMAT_VERSION = 3


@dataclass(frozen=True)
class Field:
    """One part of a document and how much a word in it counts."""

    name: str
    weight: float


@dataclass(frozen=True)
class Settings:
    """How words are weighed.

    A term's impact on a document is ``idf * x * (saturation + 1) / (saturation + x)``, where x is the sum over
    fields of ``weight * count / (1 - length_share + length_share * length / average length)``: BM25F with one
    saturation for all fields. The sum of impacts is divided by ``full_match`` times the idf of all the reader's
    words: near 1 when a title says all of them, near 0 when only a stray word fits. Added is ``likeness`` times the
    cosine of query and title, a word weighing its idf. That is the score by words.

    With the word table a score is ``by_words`` times the score by words plus ``by_meaning`` times the cosine of the
    meanings of query and document.

    The grounds for an answer are the best result's score, plus the share of the reader's words that it holds, less the
    share that no page holds; words weigh their idf.

    ``python -m tests.bench.tuning`` chose the numbers of ranking; what it found stands in tests/bench/tuning.md.
    """

    fields: tuple[Field, ...] = (Field("title", 8.0), Field("aliases", 6.0), Field("body", 1.0))
    length_share: float = 0.75
    saturation: float = 8.0  # far above the usual 1.2: a further word counts more than a repeated one
    full_match: float = 4.0
    likeness: float = 0.15
    by_words: float = 0.55
    by_meaning: float = 0.45
    floor: float = 0.25  # a result with a lower score is not shown as an answer
    grounds: float = 0.3  # of the best result; with less, no page here is an answer
    most_words: int = 200  # of a query; more is a pasted letter, not a question

    synonym: float = 0.5  # a word our pages use for the reader's word
    synonym_of_unknown: float = 0.8  # ... that our pages never use
    completion: float = 0.3
    completion_of_unknown: float = 0.7
    completion_letters: int = 3
    completions: int = 10
    joined: float = 0.8
    split: float = 0.8
    shortest_part: int = 3
    correction: float = 0.8  # of the nearest word; the next ones count this / (1 + rank / 2)
    corrections: int = 3
    correction_letters: int = 4
    two_errors_letters: int = 8


SETTINGS = Settings()
