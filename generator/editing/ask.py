"""Asks in a terminal for what a new entry needs first."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from generator.editing.shape import Node, entry_shape, resolved
from generator.editing.words import asks_for, choices, example, what_fits
from generator.kinds import SHARED_FIELDS, Kind
from generator.model.values import TEXT


@dataclass(frozen=True)
class Question:
    """One field to ask for: its name, and what to say about it."""

    name: str
    field: Node
    accepts: TypeAdapter[Any]

    @property
    def prompt(self) -> str:
        """What the field is for and what fits there, ending where the answer is typed."""
        told = f"\n{self.field['description']} {asks_for(self.field)}".rstrip()
        told += "".join(f"\n  {choice}" + f" = {meaning}" * bool(meaning) for choice, meaning in choices(self.field))
        shown = example(self.field).strip('"')
        return told + f"\nExample: {shown}" * bool(shown) + f"\n{self.name}: "

    def takes(self, answer: str) -> bool:
        """Whether the model takes the answer, as text or as the number it looks like."""
        given: list[object] = [answer]
        if answer.lstrip("-").isdecimal():
            given.append(int(answer))
        return any(self._takes(value) for value in given)

    def _takes(self, value: object) -> bool:
        try:
            self.accepts.validate_json(json.dumps(value))
        except ValidationError:
            return False
        return True


def needed_questions(kind: Kind) -> tuple[Question, ...]:
    """The required fields that one line can answer: text, choices, ids, numbers and days."""
    return tuple(_needed(kind))


def _needed(kind: Kind) -> Iterator[Question]:
    shape = entry_shape(kind)
    for name, raw in shape["properties"].items():
        field = resolved(raw, shape["definitions"])
        if name in shape["required"] and name not in ("id", *SHARED_FIELDS) and _is_one_line(field):
            annotation = kind.model.model_fields[name].rebuild_annotation()
            yield Question(name, field, TypeAdapter(annotation, config=ConfigDict(strict=True)))


def _is_one_line(field: Node) -> bool:
    return field.get("type") not in ("array", "object") and field.get(TEXT) != "prose"


def ask(kind: Kind, read: Callable[[str], str] = input) -> dict[str, str]:
    """The answers typed to the needed questions. What is passed over with Enter stays to fill in later.

    The end of input (Ctrl-D) passes over all that is left.
    """
    answers: dict[str, str] = {}
    try:
        for question in needed_questions(kind):
            if answer := _asked(question, read):
                answers[question.name] = answer
    except EOFError:
        return answers
    return answers


def _asked(question: Question, read: Callable[[str], str]) -> str:
    """The first answer that fits, or nothing."""
    answer = read(question.prompt).strip()
    while answer and not question.takes(answer):
        answer = read(f"That does not fit here. {what_fits(question.field)}\n{question.name}: ").strip()
    return answer
