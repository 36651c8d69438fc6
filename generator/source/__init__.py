"""Reads the YAML that editors write: plain values, the place of each, and every slip in plain words."""

from generator.source.reading import Reading, read_bytes, read_source
from generator.source.repairs import edited
from generator.source.text import LINE_END, rows_of
from generator.source.values import FieldPath, Plain, SourceFile, at_path, dotted

__all__ = [
    "LINE_END",
    "FieldPath",
    "Plain",
    "Reading",
    "SourceFile",
    "at_path",
    "dotted",
    "edited",
    "read_bytes",
    "read_source",
    "rows_of",
]
