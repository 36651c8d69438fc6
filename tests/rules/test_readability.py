"""The grade and the sentences of a text, as far as a computer can count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rules import readability
from generator.rules.text.grade import Reading, hard_words, reading_of, sentences_of, word_count
from generator.rules.text.medicines import MEDICINES

NOTHING = frozenset[str]()
MEDICINE_TEXT = (
    "A doctor may offer naltrexone or acamprosate for alcohol. For bipolar disorder a doctor may offer lithium, "
    "lamotrigine or quetiapine. For schizophrenia a doctor may offer olanzapine, risperidone or aripiprazole. "
    "Lorazepam, alprazolam and clonazepam must not be stopped at once. Fluoxetine, sertraline and escitalopram take "
    "some weeks to help. Ask the doctor which one is right for you and why."
)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two? Three!", ("One.", "Two?", "Three!")),
        ("See Dr. Roe at 9 a.m. on Monday. Then go.", ("See Dr. Roe at 9 a.m. on Monday.", "Then go.")),
        ("“Is it?” Yes.", ("“Is it?”", "Yes.")),
        ("It costs $4.50 a day.", ("It costs $4.50 a day.",)),
        ("Ask for:\n\n- one thing\n- another", ("Ask for:", "one thing", "another")),
        ("Lines that\nrun on.", ("Lines that\nrun on.",)),
    ],
)
def test_a_sentence_ends_at_its_mark(text: str, sentences: tuple[str, ...]) -> None:
    """Marks, paragraphs and list items end a sentence; abbreviations and numbers do not."""
    assert sentences_of(text) == sentences


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("care", 1),
        ("safety", 2),
        ("stopped", 1),
        ("needed", 2),
        ("people", 2),
        ("medicine", 3),
        ("insurance", 3),
        ("9", 1),
    ],
)
def test_syllables_are_counted_as_they_are_said(word: str, syllables: int) -> None:
    """A silent ending is no syllable; a number is one."""
    assert reading_of([word], NOTHING).syllables == syllables


def test_a_word_of_the_glossary_counts_as_two_syllables() -> None:
    """A reader can press a hard word that is explained, so it is as easy as a short one."""
    assert reading_of(["Teletherapy helps."], NOTHING).syllables == 6
    assert reading_of(["Teletherapy helps."], frozenset({"teletherapy"})).syllables == 3


def test_dashes_are_no_words() -> None:
    """Only what holds a letter or a digit is a word."""
    assert word_count("one – two & three") == 3


def test_readings_add_up() -> None:
    """Two texts read as one that holds both."""
    both = reading_of(["You go home.", "You rest at night."], NOTHING)

    assert reading_of(["You go home."], NOTHING) + reading_of(["You rest at night."], NOTHING) == both


def test_the_grade_is_the_known_formula() -> None:
    """0.39 words a sentence + 11.8 syllables a word - 15.59."""
    assert Reading(sentences=1, words=10, syllables=15).grade == pytest.approx(3.9 + 17.7 - 15.59)


def test_the_hardest_words_are_named_first() -> None:
    """An editor is told which words to change."""
    assert hard_words("A multidisciplinary and operational plan", NOTHING) == ["multidisciplinary", "operational"]


def test_the_words_of_the_glossary_are_known_in_the_plural(small) -> None:
    """Terms of one word count, the long words of longer terms and of what they stand for, and their plurals."""
    known = readability.explained_words(small)

    of_medicines = {form for name in MEDICINES for form in (name, f"{name}s")}

    assert {
        "dv",
        "dvs",
        "cbt",
        "cbts",
        "cognitive",
        "cognitives",
        "behavioral",
        "behaviorals",
        "therapy",
        "therapys",
    } == (known - of_medicines)


def test_names_of_conditions_and_methods_are_known(small_with) -> None:
    """A reader who looks for a condition knows its name, and no plainer word can stand for it."""
    catalog = small_with({"conditions/low-mood.yml": "also_called: [Schizoaffective disorder]\n"})

    assert {"schizoaffective", "disorder"} <= readability.explained_words(catalog)


def test_names_of_medicines_are_no_hard_words(small_with) -> None:
    """Plain sentences pass whatever medicines they name, and an editor is never told to replace a name."""
    catalog = small_with({"faqs/how-many-hours.yml": f"detail: {MEDICINE_TEXT}\n"})

    assert list(readability.long_texts_are_plain(catalog)) == []
    assert hard_words(MEDICINE_TEXT, readability.explained_words(catalog)) == []


def test_text_of_fewer_words_has_no_grade(small_with) -> None:
    """A grade says nothing about less than 60 words."""
    hard = "Administrative determinations necessitate reconsideration."
    catalog = small_with({"faqs/how-many-hours.yml": f"detail: {hard}\n"})

    assert list(readability.long_texts_are_plain(catalog)) == []


@given(st.text(alphabet=st.sampled_from("aeb 9.?!-\n”’—"), max_size=80))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    """Cutting a text into sentences keeps every word, and readings of nothing have a grade too."""
    sentences = sentences_of(text)

    assert sum(map(word_count, sentences)) == word_count(text)
    assert reading_of(sentences, NOTHING).grade < 100
