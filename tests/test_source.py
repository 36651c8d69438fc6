"""Reading YAML: values as typed, places as editors count, slips in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import ContentError, Place
from generator.source import read_source


def _read(tmp_path: Path, text: str):
    path = tmp_path / "entry.yml"
    path.write_bytes(text.encode())
    return read_source(path, "entry.yml")


def _problems(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        _read(tmp_path, text)
    return [str(problem) for problem in caught.value.problems]


def test_values_stay_as_typed(tmp_path: Path) -> None:
    """Only plain numbers, true, false and null are not text; a date stays text."""
    file = _read(tmp_path, "a: 12\nb: 1.50\nc: true\nd: 2026-11-21\ne: '08'\nf:\ng: 1_000\nh: \"9\"\n")

    assert file.values == {
        "a": 12, "b": 1.5, "c": True, "d": "2026-11-21", "e": "08", "f": None, "g": "1_000", "h": "9",
    }  # fmt: skip


def test_every_value_knows_its_line_and_column(tmp_path: Path) -> None:
    """Lines and columns start at 1, inside lists and flow mappings too."""
    file = _read(tmp_path, "name: A\nrows:\n  - {id: x, low: 9}\n  - {id: y}\n")

    assert file.places["rows", 0, "low"] == Place("entry.yml", 3, 18)
    assert file.keys["rows", 1, "id"] == Place("entry.yml", 4, 6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "entry.yml:1:1: error: the file is empty; write the entry, or delete the file"),
        ("- a\n- b\n", "entry.yml:1:1: error: the file is not a set of fields; "
         "start each line with a field name and a colon, such as 'name: …'"),
        ("name: A\n\tlead: B\n", "entry.yml:2:1: error: a tab stands at the start of this line; "
         "use spaces, two for each step"),
        ("name: A\nname: B\n", "entry.yml:2:1: error: name: 'name' is written twice; the first is on line 1; "
         "keep one of the two"),
        ("open: no\n", "entry.yml:1:7: error: open: 'no' has no quotation marks, and some programs read it as "
         'true or false; write "no"'),
        ("code: 0905\n", "entry.yml:1:7: error: code: '0905' has no quotation marks, and some programs drop the "
         'leading zero; write "0905"'),
        ("from: 9:30\n", "entry.yml:1:7: error: from: '9:30' has no quotation marks, and some programs read it as a "
         'number of seconds; write "9:30"'),
        ("a: &x 1\nb: *x\n", "entry.yml:1:4: error: shortcuts with & and * are not used here; "
         "write the text out, or put it in quotes if it starts with & or *"),
        ("lead: Note: this\n", "entry.yml:1:11: error: a colon inside the text confuses YAML; "
         "put the whole text in double quotes"),
        ('name: "A\nlead: B\n', "entry.yml:3:1: error: a quotation mark is opened here and not closed; "
         "close it, or remove it"),
        ("name: A\x07\n", "entry.yml:1:8: error: there is an invisible control character here; "
         "delete it and type the text again"),
    ],
)  # fmt: skip
def test_slips_are_told_in_plain_words(tmp_path: Path, text: str, expected: str) -> None:
    """Each slip of YAML is one line with its place, what is wrong and what to do."""
    assert _problems(tmp_path, text) == [expected]


def test_wrong_encoding_is_named(tmp_path: Path) -> None:
    """A file that is not UTF-8 is refused at the line of the first wrong byte."""
    path = tmp_path / "entry.yml"
    path.write_bytes(b"name: A\nlead: caf\xe9\n")

    with pytest.raises(ContentError) as caught:
        read_source(path, "entry.yml")

    assert caught.value.problems[0].place == Place("entry.yml", 2)


def test_windows_line_ends_and_byte_order_mark_are_fine(tmp_path: Path) -> None:
    """What common editors add is read past, and does not move the places."""
    file = _read(tmp_path, "\ufeffname: A\r\nlead: B\r\n")

    assert file.values == {"name": "A", "lead": "B"}
    assert file.places["lead",] == Place("entry.yml", 2, 7)
