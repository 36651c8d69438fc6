"""Which of several corrections fits the field it stands in."""

from __future__ import annotations

from dataclasses import replace

from generator.kinds import Kind
from generator.model.fields import field_at, plain_types
from generator.problems import Problem
from generator.source import FieldPath


def fitted(problem: Problem, kind: Kind) -> Problem:
    """``problem`` with the one correction that its field in the model allows, and with that as its fix."""
    if len(problem.corrections) < 2:
        return problem
    steps: FieldPath = tuple(int(step) if step.isdecimal() else step for step in problem.field.split("."))
    field = field_at(kind.model, steps[2:] if kind.shape == "list" and steps[0] == "entries" else steps)
    wanted = plain_types(field.annotation) if field else set()
    fits = next((edit for edit in problem.corrections if _type_of(edit.text) in wanted), None)
    chosen = fits or problem.corrections[0]
    return replace(problem, corrections=(chosen,), fix=f"write {chosen.text}")


def _type_of(text: str) -> type:
    if text in ("true", "false"):
        return bool
    return int if text.isdecimal() else str
