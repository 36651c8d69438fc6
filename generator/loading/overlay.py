"""One file of content laid over another: a publisher's fields in place of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.problems import Place
from generator.source import FieldPath, Plain, SourceFile, at_path


def laid_over(base: SourceFile, overlay: SourceFile) -> SourceFile:
    """``base`` with the fields of ``overlay`` in place of its own, field by field, each at its own place.

    Lists are replaced whole, except ``entries``: those are matched by their ``id``.
    """
    merge = _Merge(base, overlay)
    values = merge.mappings(base, overlay, (), (), ())
    return SourceFile(values, merge.places, merge.keys, merge.prose)


class _Merge:
    """One file laid over another, with every place carried along."""

    def __init__(self, *files: SourceFile) -> None:
        self._below = {id(file): _Below(file) for file in files}
        self.places: dict[FieldPath, Place] = {}
        self.keys: dict[FieldPath, Place] = {}
        self.prose: dict[FieldPath, Place] = {}

    def mappings(
        self, base: SourceFile, over: SourceFile, base_at: FieldPath, over_at: FieldPath, to: FieldPath
    ) -> dict[str, Plain]:
        ours, theirs = at_path(base.values, base_at), at_path(over.values, over_at)
        assert isinstance(ours, dict)  # callers pass the ways to two mappings
        assert isinstance(theirs, dict)
        self.places[to] = over.places[over_at]
        merged: dict[str, Plain] = {}
        for key in [*ours, *(key for key in theirs if key not in ours)]:
            here = (*to, key)
            if key not in theirs:
                merged[key] = self._copy(base, (*base_at, key), here)
            elif isinstance(ours.get(key), dict) and isinstance(theirs[key], dict):
                self.keys[here] = over.keys[(*over_at, key)]
                merged[key] = self.mappings(base, over, (*base_at, key), (*over_at, key), here)
            elif key == "entries" and isinstance(ours.get(key), list) and isinstance(theirs[key], list):
                merged[key] = self._entries(base, over, here)
            else:
                merged[key] = self._copy(over, (*over_at, key), here)
        return merged

    def _entries(self, base: SourceFile, over: SourceFile, to: FieldPath) -> list[Plain]:
        replaced = dict(_ids(over))
        merged: list[Plain] = []
        for entry_id, position in _ids(base):
            here = (*to, len(merged))
            if entry_id in replaced:
                merged.append(
                    self.mappings(base, over, ("entries", position), ("entries", replaced.pop(entry_id)), here)
                )
            else:
                merged.append(self._copy(base, ("entries", position), here))
        for position in replaced.values():
            merged.append(self._copy(over, ("entries", position), (*to, len(merged))))
        return merged

    def _copy(self, file: SourceFile, at: FieldPath, to: FieldPath) -> Plain:
        below = self._below[id(file)]
        both = ((below.places(at), self.places), (below.keys(at), self.keys), (below.prose(at), self.prose))
        for places, ours in both:
            ours.update({(*to, *path[len(at) :]): place for path, place in places if path[: len(at)] == at})
        return at_path(file.values, at)


class _Below:
    """The places of one file by their first two steps, so that a long list of entries is gone through once."""

    def __init__(self, file: SourceFile) -> None:
        self._places, self._keys, self._prose = map(_grouped, (file.places, file.keys, file.prose))

    def places(self, at: FieldPath) -> Sequence[tuple[FieldPath, Place]]:
        return self._places.get(at[:2], ())

    def prose(self, at: FieldPath) -> Sequence[tuple[FieldPath, Place]]:
        return self._prose.get(at[:2], ())

    def keys(self, at: FieldPath) -> Sequence[tuple[FieldPath, Place]]:
        return self._keys.get(at[:2], ())


def _grouped(places: Mapping[FieldPath, Place]) -> dict[FieldPath, list[tuple[FieldPath, Place]]]:
    groups: dict[FieldPath, list[tuple[FieldPath, Place]]] = {}
    for path, place in places.items():
        for head in {path[:1], path[:2]}:
            groups.setdefault(head, []).append((path, place))
    return groups


def _ids(file: SourceFile) -> Iterator[tuple[str, int]]:
    entries = file.values.get("entries")
    for position, entry in enumerate(entries if isinstance(entries, list) else ()):
        yield str((isinstance(entry, dict) and entry.get("id")) or f"#{position}"), position
