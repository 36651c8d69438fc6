"""Words to avoid are found as a person would find them, and plain or cautious speech is let through."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rules.text.avoided_words import FINE, NO_METHOD, SELLING, UNSAFE
from generator.rules.text.phrases import avoided, lookup_of, spelled
from generator.rules.wording import selling_words, unsafe_words, words_are_safe

LOOKUP = lookup_of(((("bad word", "BAD"), "a better word"), (("bad",), "good"), (("best",), "say for whom")))

UNSAFE_TEXTS = """
He commited suicide. She completed a suicide. Attempts: commit or attempt suicide.
Two committed suicides. Three failed suicides.
After failed attempts he was found. Her unsuccessful attempts hurt. A failed attempt to end his life.
A suicide attempter. The suicide completers. Suicide ideators.
Sign a no-suicide contract.
They took the easy way out.
Scars of self-mutilation. He is a cutter. Group for cutters.
People hanged themselves. He hanged himself. She slit her wrists. They cut their wrists.
A lethal dose is small. Ask for a painless death. He jumped off a bridge.
He abuses alcohol. She abused drugs. They were abusing pills. People who abuse drugs.
An opioid abuser. Two cocaine abusers. Alcohol abusers.
Heroin abuse. Cocaine abuse. Polysubstance abuse. Medication abuse. Abuse of alcohol.
A heroin user. Opioid users. An IV user.
Drug-seeking. A drug seeker.
He is clean now. Clean for 3 years. Clean time counts. Dirty needles.
She fell off the wagon. A drunk. He met drunks and a wino.
Psychotics. A schizo. Mental retardation. Retards.
Confined to a wheelchair. Wheelchair-bound.
Illegal aliens. Illegal immigrants.
An inmate. A felon. An ex-con.
The noncompliant patient. MAT.
He suffered from violence.
"""
SAFE_TEXTS = """
Psycho-education helps. A bio-psycho-social view. Schizo-affective. A psycho-social group.
Staff must complete suicide prevention training.
He was committed. Suicide risk was high.
The form is complete. Suicide hotlines can help.
After an unsuccessful attempt to reach them by phone, write. A failed attempt to log in.
A plan that is non-compliant with the parity law.
Non-alcoholic beer. An alcoholic beverage. Alcoholic cirrhosis.
Adult Children of Alcoholics. Sex Addicts Anonymous. Center for Substance Abuse Treatment.
Get clean needles. You can shower and stay clean. Shower and stay clean.
You are not crazy. Beware of manipulative ads. Handicapped parking.
The room is clean. A psychotic episode. A cookie-cutter plan.
She died by suicide. He survived a suicide attempt. He uses drugs.
"""
SELLING_TEXTS = """
The best program. It works best for adults. At best prices.
A proven method. Clinically proven care. Guaranteed results. We guarantee it.
It cures depression. We promise a cure. No fee, and a cure. Not only proven.
A leading provider. The leading center in Ohio. Leading the field.
A #1 clinic. The number one clinic. A state-of-the-art, top-rated place.
He said: "This is the best program in the whole world."
"""
CAUTIOUS_TEXTS = """
Your best friend can come. What is the best time to call? The best way to ask is in writing. Do what suits you best.
She does best with a routine. As best we know. At best it helps a little. Do your best. It is best to ask first.
No program can guarantee it. No one can guarantee it. It isn't a cure. It doesn't cure it. It can’t cure it.
There is no single cure. Not a proven method. It was never proven. It has not yet been proven.
Guaranteed issue means they must take you. Press number one.
Walk away from anyone who promises a cure. A red flag: “guaranteed”.
Parents leading meals. The leading therapy. A leading cause of death. Leading to more.
"""


def _sentences(texts: str) -> list[str]:
    return [f"{one.strip()}." for line in texts.strip().split("\n") for one in line.split(". ") if one.strip(". ")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Bad-Word here", ["Bad-Word"]),
        ("a bad  word", ["bad  word"]),
        ("bad", ["bad"]),
        ("BAD", ["BAD"]),
        ("badly, embad", []),
        ("What is bad is bad.", ["bad", "bad"]),
        ("It is bad. Word by word.", ["bad"]),
        ("Bad, word", ["Bad"]),
        ("Do your best. At best it helps.", []),
        ("Do your best for the best.", ["best"]),
    ],
)
def test_words_are_found_whole(text: str, found: list[str]) -> None:
    """Letters may be small or large, hyphens stand for spaces, longer phrases come first, and words are whole."""
    assert [words for words, _ in avoided(text, LOOKUP)] == found


@pytest.mark.parametrize(
    ("listed", "phrases"),
    [
        ("addict(s)", ["addict", "addicts"]),
        ("do/does it", ["do it", "does it"]),
        ("commit (a) suicide", ["commit suicide", "commit a suicide"]),
        ("(do/try) your best", ["your best", "do your best", "try your best"]),
    ],
)
def test_one_listed_phrase_stands_for_several(listed: str, phrases: list[str]) -> None:
    """Singular and plural, and the forms of a verb, stand together, so that none is forgotten."""
    assert [" ".join(phrase) for phrase in spelled(listed)] == phrases


@pytest.mark.parametrize("text", _sentences(UNSAFE_TEXTS))
def test_what_can_hurt_is_found(text: str) -> None:
    """Words of blame, old names of illness, and methods."""
    assert list(avoided(text, unsafe_words())) != []


@pytest.mark.parametrize("text", SAFE_TEXTS.strip().split("\n"))
def test_what_hurts_nobody_is_let_through(text: str) -> None:
    """Names, other senses of a word, and words on both sides of a full stop."""
    assert list(avoided(text, unsafe_words())) == []


@pytest.mark.parametrize("text", _sentences(SELLING_TEXTS))
def test_what_sells_is_found(text: str) -> None:
    """Praise and promises, also in someone's speech."""
    assert list(avoided(text, selling_words(), is_claim=True)) != []


@pytest.mark.parametrize("text", CAUTIOUS_TEXTS.strip().split("\n"))
def test_caution_is_let_through(text: str) -> None:
    """A promise denied, a word spoken of in quotation marks, and plain speech with one of the words."""
    assert list(avoided(text, selling_words(), is_claim=True)) == []


def test_a_method_is_told_as_one(small_with) -> None:
    """The message says what to leave out, not what to write instead."""
    catalog = small_with({"conditions/low-mood.yml": "lead: A lethal dose is small.\n"})
    assert [(problem.message, problem.fix) for problem in words_are_safe(catalog)] == [
        ("'lethal dose' names a method", NO_METHOD)
    ]


def test_capitals_are_found_in_capitals_alone() -> None:
    """An abbreviation to avoid is not looked for in a plain word."""
    lookup = lookup_of(((("MAT",), "the full name"),))

    assert list(avoided("Sit on the mat. Ask for MAT.", lookup)) == [("MAT", "the full name")]


def _phrases(*lists) -> list[str]:
    return [" ".join(phrase) for listed in lists for one in listed for phrase in spelled(one)]


def test_every_word_to_avoid_is_found() -> None:
    """No phrase on the lists is hidden by another."""
    for lists in (UNSAFE, SELLING):
        lookup = lookup_of(lists)
        sample = [one.replace("#", "3") if one != "#1" else one for one in _phrases(*(listed for listed, _ in lists))]
        assert [one for one in sample if [one] != [found for found, _ in avoided(one, lookup)]] == []


def test_every_word_to_avoid_stands_once() -> None:
    """A phrase has one better word."""
    phrases = _phrases(*(listed for listed, _ in (*UNSAFE, *SELLING)), FINE)

    assert sorted(one for one in set(phrases) if phrases.count(one) > 1) == []


def test_no_better_word_is_itself_to_avoid() -> None:
    """What an editor is told to write passes."""
    lookup = lookup_of((*UNSAFE, *SELLING))
    told = [better for _, better in UNSAFE if not better.startswith("say ")]

    assert [better for better in told for _ in avoided(better, lookup)] == []


def test_what_is_fine_holds_a_word_to_avoid() -> None:
    """A phrase that excuses nothing is deleted from the list."""
    lookup = lookup_of((*UNSAFE, *SELLING), fine=())

    assert [phrase for phrase in _phrases(FINE) if not list(avoided(phrase, lookup))] == []


@given(st.text(alphabet=st.sampled_from("best BESTproven#1 -’'.“”\n"), max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    """What is found stands in the text as it is told."""
    assert all(found in text for found, _ in avoided(text, selling_words(), is_claim=True))
