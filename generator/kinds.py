"""Every kind of entry and where it lives under content/."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator import model
from generator.assessment.definition import Questions
from generator.assessment.outcomes import Outcomes
from generator.assessment.rulebook import Cards, Rules


@dataclass(frozen=True)
class Kind:
    """One kind of entry.

    A folder has a file for each entry, a list file holds several under ``entries``, a single file is one.
    ``review_days`` is how long an entry may stand before it is compared with its sources again.
    """

    name: str
    model: type[model.Value]
    shape: Literal["folder", "list", "single"]
    review_days: int = 1096  # three years, with the leap day that most of them hold


KINDS = (
    Kind("programs", model.Program, "folder"),
    Kind("rows", model.RowGroup, "list"),
    Kind("conditions", model.Condition, "folder"),
    Kind("modalities", model.Modality, "folder"),
    Kind("populations", model.Population, "folder"),
    Kind("topics", model.Topic, "folder"),
    Kind("topic-groups", model.TopicGroup, "list"),
    Kind("measures", model.Measure, "folder"),
    Kind("costs", model.Costs, "folder", review_days=365),
    Kind("payers", model.Payer, "folder", review_days=365),
    Kind("billing-codes", model.BillingCode, "list", review_days=365),
    Kind("faqs", model.Faq, "folder"),
    Kind("faq-topics", model.FaqTopic, "list"),
    Kind("sources", model.Source, "folder"),
    Kind("hosts", model.Host, "list"),
    Kind("crisis", model.CrisisLine, "folder", review_days=90),
    Kind("contacts", model.Contact, "folder", review_days=90),
    Kind("glossary", model.GlossaryTerm, "list"),
    Kind("synonyms", model.Synonym, "list"),
    Kind("crisis-words", model.CrisisWords, "list"),
    Kind("signposts", model.Signpost, "list"),
    Kind("addresses", model.LastingAddress, "list"),
    Kind("exceptions", model.RuleException, "list"),
    Kind("site", model.Site, "single"),
    Kind("assessment/questions", Questions, "single"),
    Kind("assessment/rules", Rules, "single"),
    Kind("assessment/outcomes", Outcomes, "single"),
    Kind("assessment/cards", Cards, "single"),
)

# Whose entries readers also find by words of their own, which stand on no page.
ALSO_ASKED = tuple(kind.name for kind in KINDS if "also_asked" in kind.model.model_fields)
# What the entries of a list file may share by writing it once at its top.
SHARED_FIELDS = ("checked", "check_by")
