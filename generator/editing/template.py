"""A new entry as commented YAML: what each field is for, and room to write it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from generator.editing.shape import Node, resolved
from generator.editing.words import asks_for, choices, example, is_ids, quoted, written
from generator.model.values import IS_USUAL, MAY_BE_BLANK, TEXT

_WIDTH = 110
Answers = Mapping[str, str]


def fields_text(shape: Node, answers: Answers, names: tuple[str, ...]) -> Iterator[str]:
    """The lines of the named fields, each field below a comment on it, with what was answered in its place."""
    template = _Template(shape["definitions"])
    for name in names:
        field = resolved(shape["properties"][name], shape["definitions"])
        yield ""
        yield from template.comment(field, _need(field, name in shape["required"]))
        if name in answers:
            yield from _answered(name, field, answers[name])
        else:
            yield from template.value(name, field, _is_open(field, name in shape["required"]))


class _Template:
    """Writes the shape of fields, down to the parts of parts."""

    def __init__(self, definitions: Mapping[str, Node]) -> None:
        self.definitions = definitions

    def comment(self, field: Node, need: str) -> Iterator[str]:
        words = " ".join(part for part in (field.get("description", ""), asks_for(field), need) if part)
        yield from textwrap.wrap(words, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)
        if "enum" in field:
            yield "# Choose one:"
        for choice, meaning in choices(field):
            yield f"#   {choice}" + (f" = {meaning}" if meaning else "")
        if shown := example(field):
            yield f"# Example: {shown}"

    def value(self, name: str, field: Node, is_open: bool) -> Iterator[str]:
        """The field with nothing in it yet; with ``#`` before it where it need not be there."""
        lines = [f"{name}:{_start(field)}", *(_indented(self._inside(field)))]
        yield from lines if is_open else map(_as_comment, lines)

    def _inside(self, field: Node) -> Iterator[str]:
        if "properties" in field:
            yield from self._fields(field)
        elif "additionalProperties" in field:
            part = resolved(field["additionalProperties"], self.definitions)
            yield from map(_as_comment, ["ID:", *_indented(self._fields(part))])
        elif field.get("type") == "array" and not is_ids(field):
            yield from self._items(field)

    def _items(self, field: Node) -> Iterator[str]:
        """As many empty items as are needed; only the first explains its fields."""
        item = resolved(field["items"], self.definitions)
        count = field.get("minItems", 1)
        if "properties" not in item:
            yield from ["-"] * count
            return
        lines = list(self._fields(item))
        first = next(at for at, line in enumerate(lines) if not line.startswith("#"))
        yield from lines[:first]
        yield f"- {lines[first]}"
        yield from _indented(lines[first + 1 :])
        bare = [line for line in lines if not line.lstrip().startswith("#")]
        yield from [f"- {bare[0]}", *_indented(bare[1:])] * (count - 1)

    def _fields(self, part: Node) -> Iterator[str]:
        if "properties" not in part:
            return
        for name, raw in part["properties"].items():
            field = resolved(raw, self.definitions)
            is_required = name in part.get("required", ())
            yield from self.comment(field, _need(field, is_required))
            yield from self.value(name, field, _is_open(field, is_required))


def _need(field: Node, is_required: bool) -> str:
    if is_required:
        return "Required."
    if field.get(MAY_BE_BLANK):
        return "May stay empty."
    return "Delete the line if there is none." if field.get(IS_USUAL) else "Optional."


def _is_open(field: Node, is_required: bool) -> bool:
    return is_required or bool(field.get(MAY_BE_BLANK)) or bool(field.get(IS_USUAL))


def _start(field: Node) -> str:
    """What a field starts with before anyone wrote in it: a switch that is off shows how to turn it on."""
    return f" {written(not field.get('default', False))}" if field.get("type") == "boolean" else ""


def _answered(name: str, field: Node, answer: str) -> Iterator[str]:
    if is_ids(field):
        yield f"{name}: [{', '.join(map(written, answer.replace(',', ' ').split()))}]"
    elif field.get("type") == "array":
        yield f"{name}:"
        yield from (f"  - {quoted(line.strip())}" for line in answer.splitlines() if line.strip())
    elif field.get(TEXT) == "prose":
        yield f"{name}: |"
        yield from (f"  {line.rstrip()}".rstrip() for line in answer.strip().splitlines())
    elif TEXT in field:
        yield f"{name}: {quoted(answer)}"
    else:
        is_number = answer.isdecimal() and field.get("type") != "string"
        yield f"{name}: {answer if is_number or field.get('format') == 'date' else written(answer)}"


def _indented(lines: Iterator[str] | list[str]) -> Iterator[str]:
    return (f"  {line}".rstrip() for line in lines)


def _as_comment(line: str) -> str:
    """The line out of use. Deleting the ``#`` puts it in use again, at the right depth."""
    return line if line.lstrip().startswith("#") else f"#{line}"
