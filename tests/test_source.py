"""Reading YAML: values as typed, places as editors count. The slips themselves stand in tests/failing/."""

from __future__ import annotations

from generator.problems import Place
from generator.source import Reading, read_bytes


def _read(text: str) -> Reading:
    return read_bytes(text.encode(), "entry.yml")


def _values(text: str) -> object:
    file = _read(text).file
    return file.values if file else None


def test_values_stay_as_typed() -> None:
    """Only plain numbers, true, false and null are not text; a date stays text."""
    assert _values("a: 12\nb: 1.50\nc: true\nd: 2026-11-21\ne: '08'\nf:\ng: 1_000\nh: \"9\"\n") == {
        "a": 12, "b": 1.5, "c": True, "d": "2026-11-21", "e": "08", "f": None, "g": "1_000", "h": "9",
    }  # fmt: skip


def test_every_value_knows_its_line_and_column() -> None:
    """Lines and columns start at 1, inside lists and flow mappings too."""
    file = _read("name: A\nrows:\n  - {id: x, low: 9}\n  - {id: y}\n").file

    assert file is not None
    assert file.places["rows", 0, "low"] == Place("entry.yml", 3, 18)
    assert file.keys["rows", 1, "id"] == Place("entry.yml", 4, 6)


def test_windows_line_ends_and_byte_order_mark_do_no_harm() -> None:
    """What common editors add is read past with a warning, and does not move the places."""
    reading = _read("\ufeffname: A\r\nlead: B\r\n")

    assert reading.file is not None
    assert reading.file.values == {"name": "A", "lead": "B"}
    assert reading.file.places["lead",] == Place("entry.yml", 2, 7)
    assert {problem.level for problem in reading.problems} == {"warning"}


def test_longer_text_is_never_read_as_marks() -> None:
    """Inside text after a | colons, hashes, hyphens and words such as no are words."""
    reading = _read("detail: |\n  note:no # 1\n  -item\n  “quoted”\nname: A\n")

    assert reading.problems == ()
    assert reading.file is not None
    assert reading.file.values["detail"] == "note:no # 1\n-item\n“quoted”"


def test_one_slip_does_not_hide_the_next() -> None:
    """A line with a slip is read as it was most likely meant, so that all slips show in one run."""
    problems = _read('lead: Note: this\nname:A\nopen: no\nalso: "one\nplace: here\n').problems

    assert [(problem.place.line, problem.place.column) for problem in problems] == [(1, 11), (2, 5), (4, 7), (3, 7)]


def test_a_part_that_cannot_be_read_does_not_hide_the_others() -> None:
    """A field with wrong indentation is left out and named; the rest of the file is read."""
    reading = _read("entries:\n  - id: a\n     text: x\n  - id: b\n    text: off\n")

    assert reading.lost == ("a",)
    assert reading.file is not None
    assert reading.file.values == {"entries": [{"id": "b", "text": "off"}]}
    assert [problem.place.line for problem in reading.problems] == [3, 5]


def test_columns_count_as_typed_after_a_repair() -> None:
    """A slip early in a line does not move the place of the next one."""
    problems = _read("list: [“a b”, no]\n").problems

    assert [problem.place.column for problem in problems] == [8, 15]


def test_brackets_without_end_do_not_hang() -> None:
    """Nesting beyond all sense is a problem, not a crash."""
    assert "too many steps" in _read("a: " + "[" * 3_000 + "]" * 3_000).problems[0].message
