"""A self-assessment of two axes, to change one thing at a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from generator.assessment.definition import Definition, Option, Question, Questions, Unsure
from generator.assessment.outcomes import (
    Advice,
    AskAbout,
    EveryLevel,
    Fit,
    Interruption,
    Outcome,
    Outcomes,
    SomeoneElse,
    Unnamed,
    Urgent,
)
from generator.assessment.rulebook import Card, Condition, FitRule, Rule, Rules
from generator.assessment.vocabulary import FITS, LEVELS, FitId, LevelId, Route

STEPS = ("none", "some", "much")
DATES = {"checked": date(2026, 1, 1), "check_by": date(2027, 1, 1)}


def question(
    name: str,
    axis: str | None = None,
    *,
    steps: tuple[str, ...] = STEPS,
    is_danger: bool = False,
    calls_for: Mapping[str, LevelId] = MappingProxyType({}),
) -> Question:
    """A question with the answers none, some and much; "not sure" counts as the second.

    ``calls_for`` gives the level that an answer alone must lead to.
    """
    options = tuple(
        Option(
            id=step,
            text=step.title(),
            reason=f"you have {step} {name}" if at else None,
            calls_for=calls_for.get(step),
        )
        for at, step in enumerate(steps)
    )
    unsure = Unsure.model_validate({"as": steps[1], "reason": f"you were not sure about {name}"})
    return Question(
        id=name, axis=axis, text=f"How much {name}?", why="To know.", is_danger=is_danger, ideas_from=("Us",),
        options=options, unsure=unsure,
    )  # fmt: skip


def rule(
    floor: LevelId,
    route: Route | None = None,
    number: int = 1,
    *,
    why: str = "So.",
    sources: tuple[str, ...] = (),
    **when: str,
) -> Rule:
    """A rule on all of the named answers."""
    return Rule(id=f"R{number}", floor=floor, route=route, why=why, sources=sources, when=when)


def fit_rule(floor: FitId, number: int = 1, *, why: str = "So.", **when: str) -> FitRule:
    """A rule about video on all of the named answers or the level."""
    return FitRule(id=f"V{number}", floor=floor, why=why, when=when)


def definition(
    *rules: Rule,
    questions: tuple[Question, ...] = (question("fear", is_danger=True), question("pain")),
    fit_rules: tuple[FitRule, ...] = (),
    cards: tuple[Card, ...] = (),
) -> Definition:
    """A whole self-assessment around the given rules."""
    about = Questions(id="questions", before=("Hello.",), privacy=("Private.",), questions=questions, **DATES)
    rulebook = Rules.model_construct(id="rules", rules=rules, fit_rules=fit_rules)
    return Definition(about, rulebook, _outcomes(), cards)


def card(name: str, *, when_danger_is_skipped: bool = False, is_first: bool = False, **when: str) -> Card:
    """A card that one condition shows."""
    return Card(
        id=name, heading=name.title(), lines=("Help.",), reach=("line",), shown_when=(Condition(when=when),),
        when_danger_is_skipped=when_danger_is_skipped, is_first=is_first,
    )  # fmt: skip


def _outcomes() -> Outcomes:
    return Outcomes(
        id="outcomes",
        fits=tuple(Fit(id=fit, name=fit.title(), says="So.") for fit in FITS),
        levels=tuple(_outcome(level) for level in LEVELS),
        interruption=Interruption(
            thanks="Thanks.", emergency="Hurt?", emergency_says="Call.", own_care_heading="Own", own_care="Use it.",
            crisis_too="And", softened="Was it true?",
            while_heading="While", while_you_wait=("Stay.",),
        ),
        unnamed=Unnamed(heading="Open", says="Answer.", reach_out="Or talk.", left_out="Left out."),
        every_level=EveryLevel(at_least="At least.", lines=("See.",), limits="Limits.", questions_to_ask=("When?",)),
        limits=("Fixed.",),
        someone_else=SomeoneElse(
            lead="For them.", now_heading="Now", today_medical_heading="Doctor", today_crisis_heading="Talk",
            sections=(Advice(id="do", heading="Do", lines=("Ask.",)),),
        ),
        **DATES,
    )  # fmt: skip


def _outcome(level: LevelId) -> Outcome:
    is_urgent = level in ("emergency_eval", "crisis_now")
    urgent = Urgent(heading="Now", says="Call.", lines=("line",))
    return Outcome(
        id=level, name=level.replace("_", " "),
        needs={"self_help": "all", "outpatient": "danger"}.get(level, "none"),
        ask_about=() if is_urgent else (AskAbout(fits=FITS, says="Ask.", programs=("program",)),),
        routes={"crisis": urgent, "medical": urgent} if is_urgent else None,
        up=(), down=("Better.",), next_steps=("Call.",), wait=("Wait.",), recheck_days=7,
    )  # fmt: skip
