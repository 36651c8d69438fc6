"""Why a result ranks where it does, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from search.expansion import Reason
from search.index import WhooshIndex

REASONS: Mapping[Reason, str] = {
    "exact": "the word itself",
    "synonym": "our word for it",
    "joined": "two words written as one",
    "split": "one word written as two",
    "correction": "the nearest word we know",
    "completion": "a word that begins like it",
}


def explained(index: WhooshIndex, text: str, document: int) -> Iterator[str]:
    """One line for each term that a document holds, the weightiest first."""
    shares = index.shares(text, document)
    for share in sorted(shares, key=lambda share: (-share.score, share.term.stem)):
        where = ", ".join(share.fields)
        yield f'{share.score:.3f} "{share.term.word}": {REASONS[share.term.reason]} ({share.term.stem}), in {where}'
