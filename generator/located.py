"""An entry together with the place in its file that each of its values came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.problems import Place
from generator.source import FieldPath, SourceFile, at_path

AnyEntry = TypeVar("AnyEntry")


@dataclass(frozen=True)
class Located(Generic[AnyEntry]):
    """An entry, its file, and where in the file it stands."""

    entry: AnyEntry
    file: SourceFile
    at: FieldPath

    def place(self, path: FieldPath) -> Place:
        """Where the value at ``path`` stands, or the nearest thing around it.

        A value with fields of its own is pointed to at its key, the line an editor looks for.
        """
        whole = (*self.at, *path)
        found = next(whole[:length] for length in range(len(whole), -1, -1) if whole[:length] in self.file.places)
        if found != whole or isinstance(at_path(self.file.values, found), dict):
            return self.file.keys.get(found, self.file.places[found])
        return self.file.places[found]
