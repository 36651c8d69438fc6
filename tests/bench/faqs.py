"""FAQs to fill an index of any size with: the judged ones in a fixed order, and beyond them made ones."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from zlib import crc32

from search.analysis import words
from search.document import SearchDocument
from tests.bench.peers.judged import Judged, read_judged
from tests.conftest import ROOT

JUDGED = ROOT.parent / "shared" / "bench"  # judged queries; measuring only, never part of the guide
MISSING = "not measured: no judged queries beside this repository (../shared/bench)"
SEED = 7
EARLIER_WORDS = 3  # made words that a made FAQ shares with earlier ones
_SENTENCE = re.compile(r"(?<=[.!?]) +")
_CONSONANTS, _VOWELS = "bcdfghjklmnprstvwz", "aeiou"


def judged() -> Judged | None:
    """The judged FAQs and queries, where they are."""
    return read_judged(JUDGED) if JUDGED.is_dir() else None


def documents(asked: Judged, count: int) -> list[SearchDocument]:
    """So many FAQs of all collections, drawn with a fixed seed; the shorter list begins the longer one."""
    faqs = _shuffled([faq for each in asked.faqs.values() for faq in each])
    drawn = [_document(faq["id"], faq["question"], faq["answer"]) for faq in faqs[:count]]
    return [*drawn, *islice(_made(drawn), count - len(drawn))]


def queries(asked: Judged, count: int) -> list[str]:
    """So many judged queries of all collections, drawn with a fixed seed."""
    return [query["text"] for query in _shuffled(asked.queries["plain"])[:count]]


def _shuffled(items: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    return random.Random(SEED).sample(items, len(items))


def _document(address: str, question: str, answer: str) -> SearchDocument:
    return SearchDocument(address, question, text=answer, is_answer=True)


def _made(real: Sequence[SearchDocument]) -> Iterator[SearchDocument]:
    """FAQs without end: the question of one, as many sentences as another has, and made words for the longest ones.

    New words come as they do in real text: by Heaps' law, whose curve is fitted to the real FAQs. Each made FAQ also
    holds words made earlier, drawn as often as they were used, so that few are common and most are rare.
    """
    drawing = random.Random(SEED)
    sentences = [sentence for each in real for sentence in _SENTENCE.split(each.text) if sentence]
    known = _Words(drawing, *_growth(real))
    number = len(real)
    while True:
        number += 1
        question = drawing.choice(real).title
        answer = drawing.choices(sentences, k=len(_SENTENCE.split(drawing.choice(real).text)))
        new = _reworded([*question.split(), *" ".join(answer).split()], known.next(number))
        ends = len(question.split())
        yield _document(f"made:{number}", " ".join(new[:ends]), " ".join(new[ends:]))


def _reworded(text: Sequence[str], instead: Sequence[str]) -> list[str]:
    """A text with these words in place of its longest ones; where it is too short, they follow it."""
    longest = sorted(range(len(text)), key=lambda at: -len(text[at]))
    placed = dict(zip(longest, instead, strict=False))
    return [placed.get(at, word) for at, word in enumerate(text)] + list(instead[len(text) :])


def _growth(real: Sequence[SearchDocument]) -> tuple[float, float]:
    """The numbers K and b of Heaps' law: so many documents hold about K * documents ** b words."""
    half = len(real) // 2
    seen: set[str] = set()
    sizes = []
    for part in (real[:half], real[half:]):
        seen.update(word for each in part for word in words(f"{each.title} {each.text}"))
        sizes.append(len(seen))
    exponent = (sizes[1] / sizes[0] - 1) / (len(real) / half - 1)  # the slope at the end of the real ones
    return sizes[1] / len(real) ** exponent, exponent


@dataclass
class _Words:
    """Made words: new ones at the pace of real text, and those used before."""

    drawing: random.Random
    scale: float
    exponent: float
    used: list[str] = field(default_factory=list)
    made: int = 0

    def next(self, number: int) -> list[str]:
        """Those of the made FAQ of this number."""
        pace = self.scale * (number**self.exponent - (number - 1) ** self.exponent)
        count = int(pace) + (self.drawing.random() < pace % 1)
        new = [_made_up(self.made + at) for at in range(count)]
        earlier = self.drawing.choices(self.used, k=EARLIER_WORDS) if self.used else []
        self.made += count
        self.used += new + earlier
        return new + earlier


def _made_up(number: int) -> str:
    """A word of three syllables that no language has."""
    left, letters = crc32(str(number).encode()), []
    for signs in (_CONSONANTS, _VOWELS) * 3 + (_CONSONANTS,):
        left, at = divmod(left, len(signs))
        letters.append(signs[at])
    return "".join(letters)
