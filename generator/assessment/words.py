"""Rules in words: "If you …, then at least …"."""

from __future__ import annotations

from dataclasses import dataclass

from generator.assessment.definition import Definition, Question
from generator.assessment.rulebook import Card, Condition, FitRule, Rule
from generator.assessment.vocabulary import LEVEL, LEVELS, LevelId, Route

_ROUTE_WORDS: dict[Route, str] = {"medical": ", with a doctor or 911 first", "crisis": ", with 988 first"}


@dataclass(frozen=True)
class DangerSign:
    """An answer that alone calls for help today or now, as others can see it."""

    question: str
    option: str
    level: LevelId
    route: Route
    words: str


def rule_sentence(definition: Definition, rule: Rule) -> str:
    """The rule as readers read it."""
    route = _ROUTE_WORDS[rule.route] if rule.route else ""
    return f"If {condition_words(definition, rule)}, then at least {definition.outcome[rule.floor].name}{route}."


def fit_sentence(definition: Definition, rule: FitRule) -> str:
    """The rule about video as readers read it."""
    name = next(fit.name for fit in definition.outcomes.fits if fit.id == rule.floor)
    return f"If {condition_words(definition, rule)}, then at least this: {name}."


def card_sentence(definition: Definition, card: Card) -> str:
    """When the card is shown."""
    ways = [condition_words(definition, condition) for condition in card.shown_when]
    if card.when_danger_is_skipped:
        ways.append("you would rather not answer a question that can show danger")
    return f"Shown if {'; or if '.join(ways)}."


def condition_words(definition: Definition, condition: Condition) -> str:
    """What must be true for the condition to hold, as a clause that goes on after "If"."""
    clauses = [_threshold_words(definition, name, least) for name, least in condition.thresholds.items()]
    if condition.count:
        return f"at least {condition.least} of these are true: {'; '.join(clauses)}"
    return ", and ".join(
        sorted(clauses, key=lambda clause: clause.startswith("either "))
    )  # these read on best at the end


def as_heading(name: str) -> str:
    """A name with a capital letter first; short forms such as IOP stay as they are."""
    return name[:1].upper() + name[1:]


def danger_signs(definition: Definition) -> tuple[DangerSign, ...]:
    """Every answer that alone calls for help today or now, in the order of the questions, mildest first."""
    return tuple(
        sign
        for question in definition.questions
        for option in question.options
        if (sign := _danger_sign(definition, question, option.id)) is not None
    )


def _danger_sign(definition: Definition, question: Question, option_id: str) -> DangerSign | None:
    """The sign for the strictest rule that this one answer fires, if there is one."""
    step = definition.step(question.id, option_id)
    alone = [
        rule
        for rule in definition.rules
        if rule.floor in definition.urgent_levels and rule.when and len(rule.when) == 1
        for name, least in rule.when.items()
        if question in definition.pages[name] and step >= definition.step(name, least)
    ]
    if not alone:
        return None
    strictest = max(alone, key=lambda rule: LEVELS.index(rule.floor))
    words = next(option.about_them for option in question.options if option.id == option_id) or ""
    route: Route = "medical" if any(rule.route == "medical" for rule in alone) else "crisis"
    return DangerSign(question.id, option_id, strictest.floor, route, words)


def _threshold_words(definition: Definition, name: str, least: str) -> str:
    if name == LEVEL:
        return f"the level is at least {definition.outcome[least].name}"
    step = definition.step(name, least)
    ways = [words for page in definition.pages[name] if (words := _page_words(definition, page, step))]
    return f"either {', or '.join(ways)}" if len(ways) > 1 else ways[0]


def _page_words(definition: Definition, page: Question, step: int) -> str:
    """The mildest answer on the page that is at least this bad, or nothing if none is."""
    enough = [option for option in page.options if definition.step(page.id, option.id) >= step]
    return f"{enough[0].reason}{' (or worse)' if len(enough) > 1 else ''}" if enough else ""
