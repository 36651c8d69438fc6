"""Search documents of the pages that stand whatever the content holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog
from search.document import Places, SearchDocument


@dataclass(frozen=True)
class _Page:
    name: str  # as in generator.addresses
    title: str
    text: str
    aliases: tuple[str, ...] = ()


def page_documents(_: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each fixed page this site has."""
    for page in _PAGES:
        if page.name in places:
            yield SearchDocument(places[page.name], page.title, "Page", page.text, page.aliases)


_PAGES = (
    _Page(
        "crisis",
        "Crisis help",
        "Crisis lines by call, text and chat. Free, day and night.",
        ("hotline number", "suicide hotline", "emergency numbers", "someone to talk to right now", "crisis line"),
    ),
    _Page(
        "tonight",
        "Help tonight",
        "Three steps and one phone number for tonight.",
        ("I need help now", "what to do right now", "I can't get through the night"),
    ),
    _Page(
        "self-assessment",
        "Find a level to ask about",
        "A few questions that show which levels of care to ask about, and why. It is not a diagnosis.",
        ("self-assessment", "quiz", "test", "which level of care do I need?", "how much help do I need?"),
    ),
    _Page(
        "self-assessment/for-someone-else",
        "Find a level for someone else",
        "The same questions, for a parent, partner or friend who is worried about someone.",
        ("quiz for my child", "I am worried about someone"),
    ),
    _Page(
        "self-assessment/rules",
        "How the questions lead to a level",
        "Every rule behind the questions, open to read.",
        ("scoring", "how does the quiz work?"),
    ),
    _Page(
        "programs",
        "Levels of care",
        "Every level of mental health care, from least to most hours a week.",
        ("kinds of programs", "types of treatment", "list of programs", "ladder of care"),
    ),
    _Page(
        "compare",
        "Compare levels",
        "Put any levels of care side by side: hours, setting, cost, privacy, who each one suits.",
        ("comparison table", "differences between levels of care", "side by side"),
    ),
    _Page(
        "costs",
        "Costs",
        "Published prices of each level of care, with their sources, and ways to pay less.",
        (
            "how much does it cost?",
            "how much does it cost without insurance?",
            "prices",
            "what will I pay?",
            "paying out of pocket",
        ),
    ),
    _Page(
        "insurance",
        "Insurance",
        "Who pays for which level, how to check your plan, and what to do when it says no.",
        ("will my insurance cover it?", "health plan coverage", "how do I find out what my plan pays?"),
    ),
    _Page(
        "conditions",
        "Conditions",
        "What people come with, and which levels of care are used.",
        ("diagnoses", "disorders", "illnesses"),
    ),
    _Page(
        "modalities",
        "Therapy methods",
        "Kinds of therapy, what happens in a session, and how sure it is that they help.",
        ("types of therapy", "kinds of therapy"),
    ),
    _Page("for", "For some groups of people", "What is different for some groups of people.", ("teens", "veterans")),
    _Page("topics", "Topics", "Subjects that run across all levels of care.", ("guides", "more to read")),
    _Page("faq", "Questions", "All questions people ask, with short answers.", ("frequently asked questions", "FAQ")),
    _Page(
        "glossary",
        "Words",
        "Words of mental health care and insurance in plain language.",
        ("glossary", "dictionary", "abbreviations", "what does it mean?"),
    ),
    _Page("sources", "Sources", "Every source of this guide.", ("bibliography", "references", "where is this from?")),
    _Page("about", "About this guide", "Who makes this guide and why.", ("who runs this site?", "contact us")),
    _Page(
        "about/method",
        "Method",
        "How we choose facts, how sure we are, and how often we check.",
        ("how do you check facts?", "can I trust this?"),
    ),
    _Page(
        "about/funding",
        "Who pays for this guide",
        "We sell nothing and name no provider.",
        ("funding", "who pays you?", "advertising", "sponsors"),
    ),
    _Page("about/changes", "Changes", "What changed in this guide, newest first.", ("what is new?", "updates")),
    _Page(
        "about/accessibility",
        "Accessibility",
        "How this guide works with screen readers, large text and the keyboard.",
        ("screen reader", "dark mode", "large text"),
    ),
    _Page(
        "about/your-data",
        "Your data",
        "Nothing you type or choose leaves your browser. No cookies.",
        ("privacy of this site", "cookies", "do you track me?", "is this private?"),
    ),
)
