"""The model: the only schema of the content. Pages, checks and JSON Schema read it."""

from generator.model.choices import Certainty, Unit
from generator.model.guides import Condition, Guide, HelpsWith, LevelFit, Modality, Population, Topic, TopicGroup
from generator.model.help import Contact, CrisisLine, Reach
from generator.model.measures import Measure
from generator.model.money import BillingCode, Costs, Cover, Deadline, Payer, Price
from generator.model.parts import CareCards, Cell, Claim, Figure, Section
from generator.model.programs import Program, Row, RowGroup
from generator.model.questions import About, Faq, FaqTopic
from generator.model.site import NOT_NAMED, Colors, Site
from generator.model.upkeep import LastingAddress, RuleException
from generator.model.values import Entry, Ref, Text, Value
from generator.model.words import (
    CONDITION_LIST,
    CrisisWords,
    GlossaryTerm,
    Host,
    PhraseGroup,
    Signpost,
    Source,
    Synonym,
    Tier,
)

__all__ = [
    "CONDITION_LIST",
    "NOT_NAMED",
    "About",
    "BillingCode",
    "CareCards",
    "Cell",
    "Certainty",
    "Claim",
    "Colors",
    "Condition",
    "Contact",
    "Costs",
    "Cover",
    "CrisisLine",
    "CrisisWords",
    "Deadline",
    "Entry",
    "Faq",
    "FaqTopic",
    "Figure",
    "GlossaryTerm",
    "Guide",
    "HelpsWith",
    "Host",
    "LastingAddress",
    "LevelFit",
    "Measure",
    "Modality",
    "Payer",
    "PhraseGroup",
    "Population",
    "Price",
    "Program",
    "Reach",
    "Ref",
    "Row",
    "RowGroup",
    "RuleException",
    "Section",
    "Signpost",
    "Site",
    "Source",
    "Synonym",
    "Text",
    "Tier",
    "Topic",
    "TopicGroup",
    "Unit",
    "Value",
]
