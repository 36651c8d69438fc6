"""Whole numbers and words as text that a script file can carry and gzip packs well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# Printable ASCII but for the signs that end a string or a script.
DIGITS = [chr(code) for code in range(33, 127) if chr(code) not in '"\\<'][:90]
_HALF = 45  # a digit below it ends a number, one from it on goes on


def packed(numbers: Iterable[int]) -> str:
    """The numbers as digits of base 45, the least first; a number's last digit is below 45."""
    return "".join(_packed_one(number) for number in numbers)


def _packed_one(number: int) -> str:
    digits = []
    while number >= _HALF:
        digits.append(DIGITS[_HALF + number % _HALF])
        number //= _HALF
    return "".join([*digits, DIGITS[number]])


def front_coded(words: Sequence[str]) -> str:
    """Each word as the letters it shares with the word before it, counted, and the rest."""
    coded = []
    for before, word in zip(("", *words), words, strict=False):
        alike = [a == b for a, b in zip(before, word, strict=False)]
        shared = [*alike, False].index(False)
        coded.append(DIGITS[shared] + word[shared:])
    return " ".join(coded)


def front_decoded(text: str) -> tuple[str, ...]:
    """The words of a text that ``front_coded`` wrote."""
    words: list[str] = []
    for coded in text.split(" ") if text else ():
        words.append((words[-1] if words else "")[: DIGITS.index(coded[0])] + coded[1:])
    return tuple(words)


def cut(lengths: Iterable[int], most: int) -> list[int]:
    """Where parts begin, so that each holds about ``most`` letters, and at least one item."""
    starts, held = [0], 0
    for at, length in enumerate(lengths):
        if held and held + length > most:
            starts.append(at)
            held = 0
        held += length
    return starts
