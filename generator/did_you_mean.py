"""Words that were most likely meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

_ALIKE = 0.6  # share of letters in common, from 0 to 1, from which a word is worth naming


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that looks most like ``word``, to ask "did you mean"; None where none does."""
    plain = {_plain(each): each for each in sorted(known, reverse=True)}
    found = difflib.get_close_matches(_plain(word), plain, 1, _ALIKE)
    return plain[found[0]] if found and plain[found[0]] != word else None


def misspelt(word: str, known: Iterable[str]) -> str | None:
    """The one of ``known`` that ``word`` is a slip of the hand of; None where there is none, or more than one.

    Each part of a name may have one letter too few, too many, wrong, or swapped with the next. Ids often differ
    by a whole part or a number (``a-guideline-2024``), and there another may well be meant.
    """
    found = {each for each in known if each != word and _is_slip(_plain(word), _plain(each))}
    return found.pop() if len(found) == 1 else None


def _plain(word: str) -> str:
    return word.strip().casefold().replace("_", "-")


def _is_slip(typed: str, meant: str) -> bool:
    ours, theirs = re.split(r"[-\s]", typed), meant.split("-")
    if re.findall(r"\d", typed) != re.findall(r"\d", meant):
        return False
    if len(ours) != len(theirs):  # a hyphen too few or too many is one slip too
        return typed.replace("-", "") == meant.replace("-", "")
    slips = [_one_letter_off(one, other) for one, other in zip(ours, theirs, strict=True) if one != other]
    return all(slips) and len(slips) <= 2


def _one_letter_off(one: str, other: str) -> bool:
    """Whether two words differ by one letter that is wrong, missing or too many, or by two that are swapped."""
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, left = one[start:], other[start:]
    if len(one) == len(other):
        is_swapped = rest[:2] == left[1::-1] and rest[2:] == left[2:]
        return rest[1:] == left[1:] or is_swapped
    shorter, longer = sorted((rest, left), key=len)
    return longer[1:] == shorter
