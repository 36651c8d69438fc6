"""Words of crisis put help first; ordinary words do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

import pytest
from hypothesis import given, settings

from generator.catalog import Catalog
from search.crisis import CrisisWords, crisis_words
from search.index import stem
from tests.conftest import SHIPPED
from tests.search.typed import any_text, browser_finder, texts

LEAST_ORDINARY = 0.97  # of ordinary phrases that bring no crisis help
LONGEST_SECONDS = 0.1  # for a paste of 2,000 words in the browser's engine; ten times what a quiet machine takes

DANGER = ("crisis", "crisis-2", "crisis-3", "crisis-4")
NO_DANGER = ("ordinary", "ordinary-2", "ordinary-3", "ordinary-4")
SPEAKS_OF_DANGER = (
    "i want to die",
    "I just want to fucking die",
    "wanna die",
    "i don’t want to be here anymore",
    "I wish I was dead",
    "i wish i could fall asleep and never wake up",
    "everyone would be better off without me",
    "thinking about suicide",
    "my son is suicidal",
    "sucidal thoughts",
    "suicde",
    "su1cide",
    "kill myself",
    "killmyself",
    "k1ll my self",
    "kil mysefl",
    "going to end my life",
    "kms",
    "unalive myself",
    "sewerslide",
    "how to write a goodbye letter",
    "my friend texted me goodbye",
    "cutting myself",
    "my daughter cuts herself",
    "self-harm",
    "selfharm",
    "i want to hurt myself",
    "took too many pills",
    "overdose",
    "she overdosed",
    "overdoze",
    "i might hurt someone",
    "i want to hurt my baby",
    "voices telling me to do it",
    "he has a gun",
    "i want to kill him",
    "my husband hits me",
    "i am afraid of my partner",
    "domestic violence",
    "i do not feel safe at home",
    "she was raped",
    "988",
    "suicide hotline number",
    "should i go to the er",
    "how do i check myself into a hospital",
    "mental health help without police",
    "i need help right now",
    "i cant go on",
    "dieeee i want to dieeee",
    "me quiero morir",
    "quiero matarme",
    "no quiero vivir",
    "mi esposo me pega",
    "pensamientos de suicidio",
    "hacerme daño",
    "sobredosis",
    "I WANT TO DIE!!!",
    "i have a great job and a lovely family but at night all i can think of is that i want it to end",
    "help",
    "whats the point",
    "kiero morirme",
    "suicidel",
    "mental hospitel check in myself",
    "iwanttokillmyself",
    "me ise daño",
    "i wont to dye",
    "98 8",
    "🆘",
)
ORDINARY = (
    "this headache is killing me",
    "my back is killing me",
    "this job is killing me",
    "dying to know what it costs",
    "dying to see my family",
    "i could die of boredom in group",
    "die of embarrassment in group therapy",
    "dying of laughter",
    "food to die for",
    "old habits die hard",
    "do or die",
    "my phone died during a session",
    "my phone battery is dying",
    "laptop died in telehealth",
    "killing time between sessions",
    "kill two birds with one stone",
    "how do i kill time in residential",
    "will meds kill my sex drive",
    "you are killing it",
    "dead tired after group",
    "stuck in a dead end job",
    "deadline to appeal",
    "drop dead gorgeous",
    "over my dead body",
    "shoot me an email",
    "cut myself some slack",
    "can i cut down my hours",
    "cut the cost of care",
    "i beat myself up a lot",
    "burned out at work",
    "overdue bill",
    "emergency fund",
    "identity crisis",
    "midlife crisis",
    "painkiller addiction",
    "murder mystery podcast",
    "my mom is going to kill me if i fail",
    "bored to death",
    "scared to death of group",
    "hurt my feelings",
    "does it hurt my credit",
    "hang in there",
    "shot in the dark",
    "how much does it cost",
    "can i keep working",
    "php vs iop",
    "does insurance pay for residential",
    "what happens after i leave",
    "good idea for parents",
    "insurance rates",
    "kill the mood",
    "suicide squad movie",
    "what is the point of a treatment plan",
    "help with my insurance",
    "anxiety quiz",
    "stick to your guns",
    "choked up at a wedding",
    "my son is missing school",
)


Finder = Callable[[str], int | None]


@pytest.fixture(scope="module")
def words(shipped: Catalog) -> CrisisWords:
    """The shipped words of crisis."""
    return crisis_words(shipped, stem)


@pytest.fixture(scope="module")
def browser(words: CrisisWords) -> Iterator[Finder]:
    """The same words in the browser's scripts."""
    with browser_finder(words.finder.book) as found:
        yield found


def test_all_who_are_in_danger_are_heard(words: CrisisWords) -> None:
    """Every text of the lists brings help, also misspelt, coded, run together or in Spanish."""
    assert [text for text in texts(*DANGER) if not words.found_in(text)] == []


def test_ordinary_phrases_seldom_cry_wolf(words: CrisisWords) -> None:
    """Most texts that only sound like danger leave the results as they are."""
    ordinary = texts(*NO_DANGER)
    alarms = [text for text in ordinary if words.found_in(text)]

    assert len(alarms) <= (1 - LEAST_ORDINARY) * len(ordinary), alarms


@pytest.mark.parametrize("text", SPEAKS_OF_DANGER)
def test_words_of_danger_put_help_first(words: CrisisWords, text: str) -> None:
    """What a person in danger types is known."""
    assert words.found_in(text)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_do_not_cry_wolf(words: CrisisWords, text: str) -> None:
    """Phrases that only sound like danger leave the results as they are."""
    assert not words.found_in(text)


def test_browsers_find_the_same_phrases(words: CrisisWords, browser: Finder) -> None:
    """Python and the browser's scripts find the same phrase in every text."""
    typed = [*texts(*DANGER, *NO_DANGER, "not-answered"), *SPEAKS_OF_DANGER, *ORDINARY]

    assert {text: browser(text) for text in typed} == {text: words.finder.found_in(text) for text in typed}


@settings(max_examples=150, deadline=None)
@given(text=any_text())
def test_browsers_find_the_same_in_any_text(text: str, words: CrisisWords, browser: Finder) -> None:
    """Whatever is typed, both find the same phrase."""
    assert browser(text) == words.finder.found_in(text)


def test_danger_beside_an_ordinary_phrase_is_still_danger(words: CrisisWords) -> None:
    """An ordinary phrase excuses only its own words."""
    assert words.found_in("this is killing me softly and i want to die")


def test_danger_deep_in_a_long_text_is_found(words: CrisisWords, browser: Finder) -> None:
    """Help comes first also where danger is named after a thousand other words."""
    text = "so much to say " * 300 + "i want to die"

    assert words.found_in(text)
    assert browser(text) is not None


def test_a_long_paste_is_quick(browser: Finder) -> None:
    """A text of 2,000 different words is looked through at once."""
    pasted = " ".join(path.read_text(encoding="utf-8") for path in sorted((SHIPPED / "faqs").glob("*.yml"))[:12])
    paste = " ".join(pasted.split()[:2000])
    browser(paste)
    times = []
    for _ in range(3):
        start = perf_counter()
        browser(paste)
        times.append(perf_counter() - start)

    assert min(times) < LONGEST_SECONDS


def test_why_names_the_phrase(words: CrisisWords) -> None:
    """An editor can see which phrase brought the card, as it is written."""
    assert words.why("is 988 open at night") == "988"
    assert words.why("how much does php cost") is None


def test_no_question_of_the_guide_on_other_matters_cries_wolf(shipped: Catalog, words: CrisisWords) -> None:
    """The questions on money, time and the difference of levels do not count as danger, unless they name it."""
    topics = ("money", "time", "differences")
    asked = [faq.question for faq in shipped.faqs if faq.topic in topics and "988" not in faq.question]

    assert [question for question in asked if words.found_in(question)] == []
