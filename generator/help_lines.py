"""Ways to reach help, ready to press."""

from __future__ import annotations

import re

from generator.catalog import Catalog
from generator.model import Reach

_KEYS = {"2": "abc", "3": "def", "4": "ghi", "5": "jkl", "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxyz"}
_DIGITS = {letter: digit for digit, letters in _KEYS.items() for letter in letters}


def dialable(number: str) -> str:
    """A number as a phone dials it: digits only, letters turned into the digits of their key."""
    plus = "+" * number.startswith("+")
    return plus + "".join(_DIGITS.get(sign, sign) for sign in number.lower() if sign.isalnum())


def reach_url(reach: Reach) -> str:
    """What pressing the button opens."""
    if reach.by in ("call", "videophone"):
        return f"tel:{dialable(reach.to)}"
    if reach.by == "text":
        body = f"?&body={re.sub(r'[^A-Za-z0-9]', '', reach.body)}" if reach.body else ""
        return f"sms:{dialable(reach.to)}{body}"
    return reach.to


def strip_actions(catalog: Catalog) -> list[dict[str, str]]:
    """The two buttons of the crisis strip: call and text, with their words and addresses."""
    line = catalog.crisis[catalog.site.crisis_line]
    return [{"label": reach.label, "href": reach_url(reach)} for reach in line.reach if reach.by in ("call", "text")][
        :2
    ]
