"""An entry together with the place in its file that each of its values came from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from generator.model import Text, Value
from generator.model.walk import Leaf, leaves, parts
from generator.problems import Place
from generator.source import FieldPath, SourceFile, at_path

AnyEntry = TypeVar("AnyEntry")


@dataclass(frozen=True)
class Located(Generic[AnyEntry]):
    """An entry, its file, and where in the file it stands."""

    entry: AnyEntry
    file: SourceFile
    at: FieldPath

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every single value inside the entry; gone through once, however many rules look at it."""
        return tuple(leaves(self.entry)) if isinstance(self.entry, Value) else ()

    @cached_property
    def parts(self) -> tuple[tuple[FieldPath, Value], ...]:
        """Every value inside the entry that has fields of its own."""
        return tuple(parts(self.entry)) if isinstance(self.entry, Value) else ()

    @cached_property
    def texts(self) -> tuple[tuple[FieldPath, str, Text], ...]:
        """Every text inside the entry that readers read."""
        return tuple(
            (leaf.path, leaf.value, leaf.mark)
            for leaf in self.leaves
            if isinstance(leaf.mark, Text) and isinstance(leaf.value, str)
        )

    def place(self, path: FieldPath, words: str = "") -> Place:
        """Where the value at ``path`` stands, or the nearest thing around it.

        A value with fields of its own is pointed to at its key, the line an editor looks for; longer text at
        the line that holds ``words``.
        """
        whole = (*self.at, *path)
        found = next(whole[:length] for length in range(len(whole), -1, -1) if whole[:length] in self.file.places)
        value = at_path(self.file.values, found)
        if found != whole or isinstance(value, dict):
            return self.file.keys.get(found, self.file.places[found])
        start = self.file.prose.get(found)
        if start and words and isinstance(value, str) and words in value:
            before = value[: value.index(words)].split("\n")
            return Place(start.path, start.line + len(before) - 1, start.column + len(before[-1]))
        return self.file.places[found]
