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
    also_asked: str  # other ways people ask for it, each set off by "|"


def page_documents(_: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each fixed page this site has."""
    for page in _PAGES:
        if page.name in places:
            aliases = tuple(way.strip() for way in page.also_asked.split("|"))
            yield SearchDocument(places[page.name], page.title, "Page", page.text, aliases)


_PAGES = (
    _Page(
        "crisis",
        "Crisis help",
        "Crisis lines by call, text and chat. Free, day and night.",
        """
        hotline number | suicide hotline | emergency numbers | someone to talk to right now | crisis line |
        who do I call when I can't cope | phone number for a really bad night | text line for help |
        help line in Spanish | I'm scared for my brother, who do I call | number to call for my kid in danger |
        someone I can chat with for free | línea de ayuda | a qué número llamo
        """,
    ),
    _Page(
        "tonight",
        "Help tonight",
        "Three steps and one phone number for tonight.",
        """
        I need help now | what to do right now | I can't get through the night |
        it's the middle of the night and I'm not okay | I feel awful and can't calm down |
        my daughter is falling apart and it's late | just tell me what to do | I'm alone and scared |
        one number to call | my doctor's office is closed | necesito ayuda ahora mismo
        """,
    ),
    _Page(
        "self-assessment",
        "Find a level to ask about",
        "A few questions that show which levels of care to ask about, and why. It is not a diagnosis.",
        """
        self-assessment | quiz | test | which level of care do I need? | how much help do I need? |
        what kind of help fits me | not sure if I need therapy or a hospital |
        answer some questions and tell me where to start | how bad is it really | check how I'm doing |
        do I need more than a therapist | mental health screening | find my level |
        cuestionario para saber qué ayuda necesito
        """,
    ),
    _Page(
        "self-assessment/for-someone-else",
        "Find a level for someone else",
        "The same questions, for a parent, partner or friend who is worried about someone.",
        """
        quiz for my child | I am worried about someone | test for my husband | does my son need a hospital |
        how sick is my mom, what care does she need | check for a friend |
        my daughter isn't well, which program fits | answer questions about my wife | cuestionario para mi hijo
        """,
    ),
    _Page(
        "self-assessment/rules",
        "How the questions lead to a level",
        "Every rule behind the questions, open to read.",
        """
        scoring | how does the quiz work? | why did it say day program | how does it decide |
        what is behind the result | is there an algorithm | why did I get this answer | reglas del cuestionario
        """,
    ),
    _Page(
        "programs",
        "Levels of care",
        "Every level of mental health care, from least to most hours a week.",
        """
        kinds of programs | types of treatment | list of programs | ladder of care |
        what kinds of help are there | from seeing a counselor to the hospital |
        php iop rtc what do they all mean | all the options for treatment | step up and step down care |
        ways to get better besides weekly therapy | mental health services list | niveles de atención |
        qué tipos de tratamiento hay
        """,
    ),
    _Page(
        "compare",
        "Compare levels",
        "Put any levels of care side by side: hours, setting, cost, privacy, who each one suits.",
        """
        comparison table | differences between levels of care | side by side | which is more hours |
        chart of programs | how do they stack up | pros and cons of each program | this one or that one |
        table of all the programs | what is the same and what is not | comparar programas
        """,
    ),
    _Page(
        "costs",
        "Costs",
        "Published prices of each level of care, with their sources, and ways to pay less.",
        """
        how much does it cost? | how much does it cost without insurance? | prices | what will I pay? |
        paying out of pocket | how much is rehab | what does a shrink cost | price of therapy |
        I can't afford much | what will this set me back | cost per day or month | cheap treatment |
        cuánto cuesta la terapia | precios
        """,
    ),
    _Page(
        "insurance",
        "Insurance",
        "Who pays for which level, how to check your plan, and what to do when it says no.",
        """
        will my insurance cover it? | health plan coverage | how do I find out what my plan pays? |
        does my health plan pay for rehab | who is going to pay for this | which plans pay for what |
        do they take my insurance | medicaid medicare or work plan | what if they won't pay |
        coverage for counseling | el seguro paga el tratamiento
        """,
    ),
    _Page(
        "conditions",
        "Conditions",
        "What people come with, and which levels of care are used.",
        """
        diagnoses | disorders | illnesses | what is wrong with me | names of mental problems |
        list of mental illnesses | what do I have | why do I feel this way | sickness of the mind |
        what's going on with my son | enfermedades mentales
        """,
    ),
    _Page(
        "modalities",
        "Therapy methods",
        "Kinds of therapy, what happens in a session, and how sure it is that they help.",
        """
        types of therapy | kinds of therapy | what kind of counseling is out there | cbt dbt emdr which one |
        which therapy is right for me | different ways therapists work | alphabet soup of therapies |
        treatments that talk | tipos de terapia
        """,
    ),
    _Page(
        "for",
        "For some groups of people",
        "What is different for some groups of people.",
        """
        teens | veterans | old people | students | parents | someone like me | is there something for my group |
        help for people like us | gay people, vets, immigrants | deaf or disabled | para grupos especiales
        """,
    ),
    _Page(
        "topics",
        "Topics",
        "Subjects that run across all levels of care.",
        """
        guides | more to read | articles | read about everything | rights, meds, work, money and school |
        learn more about care | list of subjects | temas
        """,
    ),
    _Page(
        "faq",
        "Questions",
        "All questions people ask, with short answers.",
        """
        frequently asked questions | FAQ | I have a question | answers to common questions | things people ask |
        ask something | is it normal that | quick answers | preguntas frecuentes
        """,
    ),
    _Page(
        "glossary",
        "Words",
        "Words of mental health care and insurance in plain language.",
        """
        glossary | dictionary | abbreviations | what does it mean? | what do these words mean | list of terms |
        insurance words explained | short forms and letters | jargon in plain English |
        I don't understand this word | qué significa esta palabra
        """,
    ),
    _Page(
        "sources",
        "Sources",
        "Every source of this guide.",
        """
        bibliography | references | where is this from? | where do the numbers come from | studies and links |
        who says so | proof for this | list of papers | fuentes
        """,
    ),
    _Page(
        "about",
        "About this guide",
        "Who makes this guide and why.",
        """
        who runs this site? | contact us | who made this | who is behind this page | is this a company |
        how do I write to you | report a mistake | what is this website | quiénes son ustedes
        """,
    ),
    _Page(
        "about/method",
        "Method",
        "How we choose facts, how sure we are, and how often we check.",
        """
        how do you check facts? | can I trust this? | is this checked by doctors | how sure are you |
        how old is this information | where do you get your facts | is this site reliable |
        which research do you believe | how were the papers chosen | cómo revisan la información
        """,
    ),
    _Page(
        "about/funding",
        "Who pays for this guide",
        "We sell nothing and name no provider.",
        """
        funding | who pays you? | advertising | sponsors | do you get money from rehabs | who funds you |
        is this an ad | do you sell my name to treatment centers | how do you make money | quién paga este sitio
        """,
    ),
    _Page(
        "about/changes",
        "Changes",
        "What changed in this guide, newest first.",
        """
        what is new? | updates | latest news on this site | what did you change | version history |
        when was this last updated | cambios recientes
        """,
    ),
    _Page(
        "about/accessibility",
        "Accessibility",
        "How this guide works with screen readers, large text and the keyboard.",
        """
        screen reader | dark mode | large text | letters are too small | hard to see this page |
        use without a mouse | I'm blind, can I use this | bigger print | colors hurt my eyes | letra más grande
        """,
    ),
    _Page(
        "about/your-data",
        "Your data",
        "Nothing you type or choose leaves your browser. No cookies.",
        """
        privacy of this site | cookies | do you track me? | is this private? | do you save what I type |
        can my husband see I was here | does the quiz store my answers | is my search secret |
        who sees my answers | do you sell my info | does this site remember me | guardan mis datos
        """,
    ),
)
