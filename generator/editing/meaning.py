"""Whether a file says the same after a correction, but for the lines that were corrected."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator

from generator.source import FieldPath, Plain, SourceFile, read_bytes


def means_the_same(before: bytes, after: bytes, lines: Collection[int]) -> bool:
    """Whether the file can be read and says the same, but for what stands on the ``lines`` that change.

    It may have no more slips than before; a file that could not be read before must have fewer.
    """
    then, now = read_bytes(before, ""), read_bytes(after, "")
    if now.file is None or then.file is None:
        return now.file is not None and len(now.problems) < len(then.problems)
    if len(now.problems) > len(then.problems):
        return False
    old, new = dict(_leaves(then.file.values, ())), dict(_leaves(now.file.values, ()))
    touched = _paths_on(then.file, lines) | _paths_on(now.file, lines)
    differing = [path for path in old.keys() | new.keys() if old.get(path) != new.get(path)]
    return all(any(path[:length] in touched for length in range(1, len(path) + 1)) for path in differing)


def _paths_on(file: SourceFile, lines: Collection[int]) -> set[FieldPath]:
    """The ways to the fields and single values on some lines; longer text counts as one from its first line on.

    A list or a set of fields is more than the line it starts on, so it counts only where its name stands there.
    """
    starts: dict[int, set[FieldPath]] = {}
    single = ((path, file.places[path]) for path, _ in _leaves(file.values, ()))
    for path, place in (*single, *file.keys.items()):
        starts.setdefault(place.line, set()).add(path)
    ordered = sorted(starts)
    if not ordered:
        return set()
    return {path for line in lines for path in starts[ordered[max(bisect_right(ordered, line) - 1, 0)]]}


def _leaves(value: Plain, path: FieldPath) -> Iterator[tuple[FieldPath, Plain]]:
    """Every single value by the way to it, without the spaces at the ends of lines."""
    if isinstance(value, dict | list):
        for step, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(item, (*path, step))
    else:
        kept = "\n".join(line.rstrip() for line in value.split("\n")) if isinstance(value, str) else value
        yield path, kept
