"""Words of crisis put help first; ordinary words do not."""

from __future__ import annotations

import pytest

from tests.search.conftest import Pair

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
)


@pytest.mark.parametrize("text", SPEAKS_OF_DANGER)
def test_words_of_danger_put_help_first(shipped_search: Pair, text: str) -> None:
    """What a person in danger types is known, also misspelt, coded, run together or in Spanish."""
    assert [answer.is_crisis for answer in shipped_search.both(text, 1)] == [True, True]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_do_not_cry_wolf(shipped_search: Pair, text: str) -> None:
    """Phrases that only sound like danger leave the results as they are."""
    assert [answer.is_crisis for answer in shipped_search.both(text, 1)] == [False, False]


def test_danger_beside_an_ordinary_phrase_is_still_danger(shipped_search: Pair) -> None:
    """An ordinary phrase excuses only its own words."""
    assert shipped_search.whoosh.answer("this is killing me softly and i want to die", 1).is_crisis


def test_danger_deep_in_a_long_text_is_found(shipped_search: Pair) -> None:
    """Help comes first also where danger is named after a thousand other words."""
    assert all(answer.is_crisis for answer in shipped_search.both("so much to say " * 300 + "i want to die", 1))


def test_no_question_of_the_guide_on_other_matters_cries_wolf(shipped_search: Pair) -> None:
    """The titles of pages that are not about safety do not count as danger, unless they name the line itself."""
    safe = ("costs/", "insurance/", "compare/", "modalities/", "faq/money/", "faq/time/", "faq/differences/")
    others = [each.title for each in shipped_search.whoosh.documents if each.address.startswith(safe)]
    titles = [title for title in others if "988" not in title]

    assert [title for title in titles if shipped_search.whoosh.answer(title, 1).is_crisis] == []
