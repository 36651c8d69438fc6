"""Finds listed phrases in a text as a person would: whole words, in one clause, in any spelling the lists allow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, product

from generator.rules.text.avoided_words import ALONE, FINE, Phrases

_WORD = re.compile(r"#?\w+(?:['’]\w+)*")
_CLAUSE_END = re.compile(r"[.?!;:,()|]|\n\s*\n|\n- ")
# One of these up to six words before, in the same clause, turns a promise into a caution: "no program can cure it".
NEGATIONS = frozenset(
    ("no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "without", "hardly")
)  # and what ends in n't
FARTHEST_NEGATION = 6
_NEW_CLAUSE = ("and", "but", "only")  # what follows is said anew: "no fee and proven", "not only proven"
_OPTIONAL = re.compile(r"\(([^()]*)\)")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]*)[”\"]")
LONGEST_QUOTED_WORD = 3  # words in quotation marks that are spoken of; more of them are someone's speech

Phrase = tuple[str, ...]
Lookup = Mapping[str, Mapping[str, tuple[tuple[Phrase, str], ...]]]


def spelled(listed: str) -> Iterator[Phrase]:
    """Every phrase that one of the lists stands for."""
    for choice in product(*map(_alternatives, listed.split(" "))):
        if any(choice):
            yield tuple(word for word in choice if word)


def lookup_of(lists: Iterable[tuple[Phrases, str]], fine: Phrases = FINE) -> Lookup:
    """Phrases by their first word and by their second, if any, the longest first; what is fine has nothing better."""
    better_of: dict[Phrase, str] = {}
    for listed, better in (*lists, (fine, "")):
        for phrase in (phrase for one in listed for phrase in spelled(one)):
            better_of[phrase] = better
    by_start: dict[str, dict[str, list[tuple[Phrase, str]]]] = {}
    for phrase, better in sorted(better_of.items(), key=lambda pair: -len(pair[0])):
        first, second = (*(word.casefold() for word in phrase), "")[:2]
        by_start.setdefault(first, {}).setdefault(second, []).append((phrase, better))
    return {
        first: {second: tuple(found) for second, found in by_second.items()} for first, by_second in by_start.items()
    }


def avoided(text: str, lookup: Lookup, *, is_claim: bool = False) -> Iterator[tuple[str, str]]:
    """Every phrase to avoid in the text as it stands there, with what to say instead.

    A claim (``is_claim``) may be denied ("no program can promise it") or spoken of in quotation marks.
    """
    plain = (*_plain_words(text), "")
    at = 0
    while at < len(plain) - 1:
        length = 1
        starts = lookup.get(plain[at], {})
        for phrase, better in (*starts.get(plain[at + 1], ()), *starts.get("", ())) if starts else ():
            words = words_of(text)  # with their places; most texts hold the start of no phrase
            spoken = words[at : at + len(phrase)]
            if _same(phrase, spoken, text):
                length = len(phrase)
                if better and not (is_claim and (_is_denied(words, at, text) or _is_quoted(spoken, text))):
                    yield text[spoken[0].start() : spoken[-1].end()], better
                break
        at += length


@lru_cache(maxsize=65536)
def words_of(text: str) -> tuple[re.Match[str], ...]:
    """The words of a text, each with its place."""
    return tuple(_WORD.finditer(text))


@lru_cache(maxsize=65536)
def _plain_words(text: str) -> tuple[str, ...]:
    return tuple(map(_plain, _WORD.findall(text)))


def _alternatives(word: str) -> list[str]:
    """What may stand at the place of one listed word; an empty one where it may be left out."""
    if word.startswith("(") and word.endswith(")"):
        return ["", *word[1:-1].split("/")]
    return [form for one in word.split("/") for form in _with_and_without(one)]


def _with_and_without(word: str) -> list[str]:
    found = _OPTIONAL.search(word)
    return [word] if not found else [_OPTIONAL.sub("", word), _OPTIONAL.sub(r"\1", word)]


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    return "#" if word.isdecimal() else word.casefold().replace("’", "'")


def _same(phrase: Phrase, spoken: Sequence[re.Match[str]], text: str) -> bool:
    if len(spoken) < len(phrase):
        return False
    for listed, found in zip(phrase, spoken, strict=True):
        if listed != (found[0] if phrase[0][0].isupper() else _plain(found[0])):
            return False
    gaps = (text[one.end() : other.start()] for one, other in pairwise(spoken))
    if any(_CLAUSE_END.search(gap) for gap in gaps):
        return False
    return len(phrase) > 1 or phrase[0] not in ALONE or not _is_in_a_longer_word(spoken[0], text)


def _is_in_a_longer_word(found: re.Match[str], text: str) -> bool:
    before, after = text[max(found.start() - 2, 0) : found.start()], text[found.end() : found.end() + 2]
    return bool(re.fullmatch(r"\w-", before) or re.fullmatch(r"-\w", after))


def _is_denied(words: Sequence[re.Match[str]], at: int, text: str) -> bool:
    """Whether a word that says no stands before, in the same clause."""
    for before in range(at - 1, max(at - 1 - FARTHEST_NEGATION, -1), -1):
        word = _plain(words[before][0])
        if _CLAUSE_END.search(text[words[before].end() : words[before + 1].start()]) or word in _NEW_CLAUSE:
            return False
        if word in NEGATIONS or word.endswith("n't"):
            return True
    return False


def _is_quoted(spoken: Sequence[re.Match[str]], text: str) -> bool:
    start, end = spoken[0].start(), spoken[-1].end()
    return any(
        found.start(1) <= start and end <= found.end(1) and len(words_of(found[1])) <= LONGEST_QUOTED_WORD
        for found in _QUOTED.finditer(text)
    )
