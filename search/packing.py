"""Whole numbers as text that a script file can carry and gzip packs well."""

from __future__ import annotations

from collections.abc import Iterable

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
