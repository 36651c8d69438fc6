"""Random edits of a content file, as a tired hand, a word processor or a broken program would make them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

Lines = list[str]
_SIGNS = [*":#-'\"[]{}|>&*!%@,?=~`\\/.;"]
_SIGNS += ["\t", " ", "  ", "\u00a0", "“", "”", "’", "–", "•", "\u200b", "\u2028", "\x07", "é", "0", "x"]
_VALUES = (
    *("no", "Yes", "on", "OFF", "y", "true", "True", "null", "~", "", "08", "007", "1:30", "12:30:45", "0x1F", "1e3"),
    *(
        "1_000",
        "1,000",
        ".5",
        "-1",
        "0",
        "99999999999999999999",
        ".nan",
        ".inf",
        "2026-02-30",
        "2026-13-01",
        "1/2/2026",
    ),
    *(
        "2026-11-21",
        "[]",
        "{}",
        "[a, b",
        "{a: b}",
        "- a",
        "a: b",
        "a # b",
        "# a",
        "*a",
        "&a b",
        "!a b",
        "|",
        ">",
        "“a b”",
    ),
    *(
        "'",
        '"',
        "a # b",
        "some text",
        "not-an-id",
        "Not An Id",
        "http://example.org/",
        "https://web.archive.org/x",
        "\\n",
    ),
    *('"\\t"', "<b>x</b>"),
)


def mutant(raw: bytes, dice: random.Random) -> bytes:
    """``raw`` after one random edit; the same dice give the same edit."""
    if dice.random() < 0.08:
        return dice.choice(_BYTES)(raw, dice)
    lines = raw.decode("utf-8").split("\n")
    at = dice.choice([number for number, line in enumerate(lines) if line.strip()])
    dice.choice(_EDITS)(lines, at, dice)
    return "\n".join(lines).encode("utf-8")


def _insert_sign(lines: Lines, at: int, dice: random.Random) -> None:
    column = dice.randint(0, len(lines[at]))
    lines[at] = lines[at][:column] + dice.choice(_SIGNS) + lines[at][column:]


def _drop_sign(lines: Lines, at: int, dice: random.Random) -> None:
    column = dice.randrange(len(lines[at]))
    lines[at] = lines[at][:column] + lines[at][column + 1 :]


def _change_sign(lines: Lines, at: int, dice: random.Random) -> None:
    column = dice.randrange(len(lines[at]))
    lines[at] = lines[at][:column] + dice.choice(_SIGNS) + lines[at][column + 1 :]


def _swap_signs(lines: Lines, at: int, dice: random.Random) -> None:
    column = dice.randrange(len(lines[at]))
    pair = lines[at][column : column + 2]
    lines[at] = lines[at][:column] + pair[::-1] + lines[at][column + 2 :]


def _drop_line(lines: Lines, at: int, _: random.Random) -> None:
    del lines[at]


def _double_line(lines: Lines, at: int, _: random.Random) -> None:
    lines.insert(at, lines[at])


def _move_line(lines: Lines, at: int, dice: random.Random) -> None:
    lines.insert(dice.randrange(len(lines)), lines.pop(at))


def _join_lines(lines: Lines, at: int, _: random.Random) -> None:
    if at + 1 < len(lines):
        lines[at] += lines.pop(at + 1)


def _split_line(lines: Lines, at: int, dice: random.Random) -> None:
    column = dice.randint(0, len(lines[at]))
    lines[at : at + 1] = [lines[at][:column], lines[at][column:]]


def _shift_line(lines: Lines, at: int, dice: random.Random) -> None:
    step = dice.choice((-4, -2, -1, 1, 2, 4))
    lines[at] = " " * step + lines[at] if step > 0 else re.sub(rf"^ {{1,{-step}}}", "", lines[at])


def _tab_for_spaces(lines: Lines, at: int, _: random.Random) -> None:
    lines[at] = re.sub(r"^(  )+|(?<=:) ", lambda found: "\t" * max(1, len(found[0]) // 2), lines[at], count=1)


def _change_value(lines: Lines, at: int, dice: random.Random) -> None:
    value = dice.choice(_VALUES)
    lines[at] = re.sub(r"(^ *(?:- )*(?:\w+: )?).*", lambda found: found[1] + value, lines[at])


def _requote(lines: Lines, at: int, dice: random.Random) -> None:
    mark = dice.choice(("", "'", '"', "“", "[", "{"))
    lines[at] = re.sub(
        r"(^ *(?:- )*(?:\w+: )?)[\"']?(.*?)[\"']?$",
        lambda found: f"{found[1]}{mark}{found[2]}{dict(zip('“[{', '”]}', strict=True)).get(mark, mark)}",
        lines[at],
    )


def _misspell_key(lines: Lines, at: int, dice: random.Random) -> None:
    found = re.match(r" *(?:- )*(\w+):", lines[at])
    if found:
        column = dice.randrange(found.start(1), found.end(1))
        lines[at] = lines[at][:column] + dice.choice("abcxyz_ -") + lines[at][column + 1 :]


def _other_key(lines: Lines, at: int, dice: random.Random) -> None:
    keys = re.findall(r"(\w+):", "\n".join(lines)) or ["key"]
    lines[at] = re.sub(r"\w+(?=:)", dice.choice(keys), lines[at], count=1)


_EDITS: Sequence[Callable[[Lines, int, random.Random], None]] = (
    _insert_sign, _drop_sign, _change_sign, _swap_signs, _drop_line, _double_line, _move_line, _join_lines, _split_line,
    _shift_line, _tab_for_spaces, _change_value, _change_value, _requote, _misspell_key, _other_key,
)  # fmt: skip

_BYTES: Sequence[Callable[[bytes, random.Random], bytes]] = (
    lambda raw, dice: raw.decode().encode("utf-16"),  # noqa: ARG005  each takes the file and the dice
    lambda raw, dice: raw.decode().encode("latin-1", "replace") + b"\xe9",  # noqa: ARG005
    lambda raw, dice: b"\xef\xbb\xbf" + raw,  # noqa: ARG005
    lambda raw, dice: raw.replace(b"\n", b"\r\n"),  # noqa: ARG005
    lambda raw, dice: raw.replace(b"\n", b"\r"),  # noqa: ARG005
    lambda raw, dice: raw[: dice.randrange(len(raw))],
    lambda raw, dice: raw + bytes(dice.randrange(256) for _ in range(8)),
    lambda raw, dice: (at := dice.randrange(len(raw)), raw[:at] + b"\x00" + raw[at:])[1],
    lambda raw, dice: b"",  # noqa: ARG005
    lambda raw, dice: raw + b"\n---\n" + raw,  # noqa: ARG005
    lambda raw, dice: b"<<<<<<< HEAD\n" + raw + b"=======\n" + raw + b">>>>>>> other\n",  # noqa: ARG005
)
