"""Finds questions that ask nearly the same, without comparing each with each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

ALIKE = 0.7  # what two wordings share of all their words, weighed, from which they ask the same
MOST_SHARED = 40  # a word in more wordings than this finds too many to be worth looking up

# Words that hardly change what is asked. Who, when, where, how long and numbers do.
_SMALL = frozenset(
    re.findall(
        r"[a-z]+",
        """a an the of in on at to for from with by as and or is are am was be been being do does did can could will
        would should shall may might must have has had i me my mine we us our you your it its he she they them their
        this that these those there what which how if so just really please about any some get""",
    )
)
_WORD = re.compile(r"[^\W_]+")


class Wording(NamedTuple):
    """One way to ask the question of an entry."""

    entry_id: str
    words: frozenset[str]


class _Weighed(NamedTuple):
    """A wording, and how much all its words say together."""

    entry_id: str
    words: frozenset[str]
    total: float


def wording(entry_id: str, text: str) -> Wording:
    """The words of a question that carry its meaning, without their endings."""
    plain = text.casefold().replace("’", "'").replace("'s", "").replace("'", "")
    return Wording(entry_id, frozenset(_stem(word) for word in _WORD.findall(plain) if word not in _SMALL))


def near_copies(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Each wording that asks nearly what one of another entry before it asks: its place and the earlier one's.

    Two wordings that are alike share at least one of each one's rarest words, so only those are looked up.
    """
    weight = _weights(wordings)
    weighed = [_Weighed(entry_id, words, _sum(words, weight)) for entry_id, words in wordings]
    found_by: dict[str, list[int]] = {}
    for at, each in enumerate(weighed):
        rare = _rarest(each, weight)
        earlier = next(
            (
                other
                for word in rare
                for other in found_by.get(word, ())
                if weighed[other].entry_id != each.entry_id and _alike(each, weighed[other], weight)
            ),
            None,
        )
        if earlier is not None:
            yield at, earlier
        for word in rare:
            others = found_by.setdefault(word, [])
            if len(others) < MOST_SHARED:
                others.append(at)


def _weights(wordings: Sequence[Wording]) -> Mapping[str, float]:
    """How much each word says: a word that many questions hold says little."""
    common = Counter(word for each in wordings for word in each.words)
    return {word: log(1 + len(wordings) / count) for word, count in common.items()}


def _rarest(each: _Weighed, weight: Mapping[str, float]) -> list[str]:
    """The words of which another wording must have one to be alike: all the others weigh too little together."""
    rare = sorted(each.words, key=lambda word: (-weight[word], word))
    left = each.total
    for length, word in enumerate(rare):
        if left < ALIKE * each.total:
            return rare[:length]
        left -= weight[word]
    return rare


def _alike(one: _Weighed, other: _Weighed, weight: Mapping[str, float]) -> bool:
    if min(one.total, other.total) < ALIKE * max(one.total, other.total):
        return False  # even if the lighter one shared all its words
    if one.words == other.words:
        return True
    shared = one.words & other.words
    in_common = _sum(shared, weight)
    return len(shared) > 1 and in_common >= ALIKE * (one.total + other.total - in_common)


def _sum(words: frozenset[str], weight: Mapping[str, float]) -> float:
    return sum(weight[word] for word in words)


@lru_cache(maxsize=16_384)
def _stem(word: str) -> str:
    for ending in ("ing", "es", "ed", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending).rstrip("e")
    return word.rstrip("e") if len(word) > 3 else word
