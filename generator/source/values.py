"""What one file holds: plain values, and the line and column of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.problems import Place

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
FieldPath = tuple[str | int, ...]


@dataclass(frozen=True)
class SourceFile:
    """One file's values, with the place of each value and of each key.

    ``places`` maps the way to a value (``("cells", "hours", 0)``) to where the value starts;
    ``keys`` maps it to where its key starts; ``prose`` maps longer text to its first letter, below the |.
    """

    values: dict[str, Plain]
    places: Mapping[FieldPath, Place]
    keys: Mapping[FieldPath, Place]
    prose: Mapping[FieldPath, Place] = field(default_factory=dict)


def at_path(values: Plain, path: FieldPath) -> Plain:
    """The value at ``path`` inside ``values``, or None where there is none."""
    for step in path:
        if isinstance(values, dict) and isinstance(step, str):
            values = values.get(step)
        elif isinstance(values, list) and isinstance(step, int) and step < len(values):
            values = values[step]
        else:
            return None
    return values


def dotted(path: FieldPath) -> str:
    """A way to a value as editors read it: ``cells.hours.figure.low``, ``sources.0``."""
    return ".".join(str(step) for step in path)
