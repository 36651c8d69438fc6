"""Whether a correction changes only what it says it changes."""

from __future__ import annotations

import pytest

from generator.editing.meaning import means_the_same

BEFORE = b"name: A clinic\nweek:\n  low: 9\n  high: 19\ntext: |\n  One line.\n  Another line.\nlist:\n  - a\n  - b\n"


@pytest.mark.parametrize(
    ("was", "now", "line"),
    [
        (b"name: A clinic", b"name: 'A clinic'", 1),  # quoted: nothing differs
        (b"name: A clinic", b"name: A surgery", 1),  # another text, on the line that changes
        (b"name: A clinic", b"title: A clinic", 1),  # another field, on the line that changes
        (b"  low: 9", b"  lowest: 9", 3),
        (b"  Another line.", b"  Other lines.", 7),  # inside a text that starts above
        (b"  - b", b"  - c", 10),
    ],
)
def test_what_stands_on_the_line_may_change(was: bytes, now: bytes, line: int) -> None:
    """The line that is corrected may mean something else; that is what a correction is for."""
    assert means_the_same(BEFORE, BEFORE.replace(was, now), {line}) is True


@pytest.mark.parametrize(
    ("was", "now", "line"),
    [
        (b"name: A clinic", b"name: A surgery", 3),  # a text on a line that was not to change
        (b"  low: 9", b"  low: 10", 1),
        (b"  low: 9", b"low: 9", 3),  # the line below stands elsewhere now
        (b"  - a", b"    - a", 9),  # its neighbour is not its neighbour any more
        (b"name: A clinic", b'name: "A clinic', 1),  # a slip that was not there
        (b"high: 19\ntext: |", b"high: 19\nwords: |", 4),  # a field on the next line has another name
        (BEFORE, b"", 1),
    ],
)
def test_what_stands_elsewhere_may_not(was: bytes, now: bytes, line: int) -> None:
    """A value that differs on any other line, or a file that can no longer be read, is not the same."""
    assert means_the_same(BEFORE, BEFORE.replace(was, now), {line}) is False


def test_spaces_at_the_ends_of_lines_mean_nothing() -> None:
    """They may go wherever they stand, inside a longer text too."""
    assert means_the_same(BEFORE.replace(b"line.\nlist", b"line.  \nlist"), BEFORE, {1}) is True


def test_a_file_that_could_not_be_read_must_get_better() -> None:
    """There is nothing to compare with, so the file must be readable then and have fewer problems."""
    broken = b"<<<<<<< HEAD\nname: A\n"

    assert means_the_same(broken, b"name: A\n", {1}) is True
    assert means_the_same(broken, broken + b"place: B\n", {3}) is False
