"""Whether what was read of a file, and what its page shows, is what stands in the file: seen without our reader."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from generator.source import FieldPath, Plain, SourceFile

_TOKEN = re.compile(r"\d+\.\d+|\w+|[^\w\s]")
_STRUCTURE = set("\"'[]{},:|-\\") | {""}


def words_typed(text: str) -> list[str]:
    """Every word and sign of the file in order, but for notes of editors and the marks that YAML needs."""
    rows, prose_below = [], None
    for row in re.split(r"\r\n|\n|\r", text.removeprefix("\ufeff")):
        indent = len(row) - len(row.lstrip())
        if prose_below is not None and (not row.strip() or indent > prose_below):
            rows.append(row)
            continue
        prose_below = None
        header = re.match(r"( *(?:- )*)(?:[\w-]+:)? *\|[-+]?\s*(?:#.*)?$", row)
        if header and row.strip() != "|":
            prose_below = len(header[1].rstrip()) if ":" not in row else len(header[1])
        if not row.lstrip(" -").startswith("#") or (row.lstrip(" -").startswith("#") and re.match(r" *- ", row)):
            rows.append(_without_note(row))
    return _tokens("\n".join(rows))


def words_read(file: SourceFile) -> list[str]:
    """Every word and sign of the field names and values that were read, in the order of the file."""
    values = dict(leaves(file.values, ()))
    pieces = [(place.line, place.column, str(path[-1])) for path, place in file.keys.items() if path]
    pieces += [(file.places[path].line, file.places[path].column, _typed(value)) for path, value in values.items()]
    return _tokens("\n".join(piece for _, _, piece in sorted(pieces)))


def letters_shown(text: str) -> str:
    """The letters and digits of a page or a text, without its marks and the targets of its links."""
    text = re.sub(r"\]\([^)\s]*\)", "]", text)
    text = html.unescape(re.sub(r"<[^>]*>", " ", text))
    return re.sub(r"[\W_]+", "", text)


def _without_note(row: str) -> str:
    """A row without a note after a number, a day, or a closed quotation mark or bracket."""
    return re.sub(r"(?<=[\d\"'\]}e:])\s+#\s.*$", "", row) if re.search(r"[\d\"'\]}e:]\s+#\s", row) else row


def _typed(value: Plain) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def leaves(value: Plain, path: FieldPath) -> Iterator[tuple[FieldPath, Plain]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from leaves(item, (*path, position))
    else:
        yield path, value


def _tokens(text: str) -> list[str]:
    found = (token for token in _TOKEN.findall(text) if token not in _STRUCTURE)
    return [str(float(token)) if re.fullmatch(r"\d+(\.\d+)?", token) else token for token in found]
