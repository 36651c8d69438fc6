"""What the proof found wrong: where it stands in the files, and the answers that show it, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.assessment.definition import Definition
from generator.assessment.vocabulary import LEVEL

FieldPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Violation:
    """One thing that does not hold. ``path`` leads to what to change in ``file``; ``fix`` says how."""

    file: str  # "questions", "rules" or "cards"
    path: FieldPath
    message: str
    fix: str


def said(definition: Definition, chosen: Mapping[str, str]) -> str:
    """A set of answers in words: what is not the mildest, and that all else is."""
    told = [
        _level_words(definition, option) if name == LEVEL else _answer_words(definition, name, option)
        for name, option in chosen.items()
        if option != definition.scale(name)[0]
    ]
    return f"{'; '.join(told)}; all else the mildest answer" if told else "the mildest answer to everything"


def _answer_words(definition: Definition, name: str, option_id: str) -> str:
    """The answer as its page has it; of several pages, the first that has such an answer."""
    option = next(each for page in definition.pages[name] for each in page.options if each.id == option_id)
    return f"{name}: “{option.text}”"


def _level_words(definition: Definition, level: str) -> str:
    return f"a level of at least {definition.outcome[level].name}"
