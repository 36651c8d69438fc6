"""A new entry starts as a complete file, and check says what is still to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.editing.ask import ask, needed_questions
from generator.editing.new import kind_named, new_entry, write_new
from generator.editing.words import what_fits
from generator.kinds import KINDS
from generator.model.values import MAY_BE_BLANK, TEXT
from generator.problems import ContentError, Problem
from generator.rules import catalog_and_problems
from generator.source import read_bytes

TODAY = date(2026, 1, 10)
WRITABLE = [kind for kind in KINDS if kind.shape != "single"]
IDS = {"hosts": "new.example.org", "addresses": "programs/day-visits"}  # all others take small letters and hyphens


def _problems(content: Path) -> list[Problem]:
    try:
        return catalog_and_problems(content)[1]
    except ContentError as error:
        return error.problems


def _blank_lines(text: str, may_be_blank: frozenset[str]) -> Iterator[int]:
    """The lines with nothing after their colon or hyphen, and nothing deeper below them."""
    rows = [(number, row) for number, row in enumerate(text.splitlines(), 1) if row.strip(" #") and not _is_note(row)]
    for (number, row), (_, below) in zip(rows, [*rows[1:], (0, "")], strict=True):
        depth = len(row) - len(row.lstrip(" -" if row.endswith(":") else " "))
        is_above_others = len(below) - len(below.lstrip()) > depth
        if row.endswith((":", "-")) and not is_above_others and row.strip(" -:") not in may_be_blank:
            yield number


def _is_note(row: str) -> bool:
    return row.lstrip().startswith("#")


@pytest.mark.parametrize("kind", WRITABLE, ids=lambda kind: kind.name)
def test_check_lists_exactly_what_is_still_to_fill_in(kind, small_copy: Path) -> None:
    """In a new entry every problem is a field with nothing in it, and every such field is a problem."""
    path = write_new(small_copy, kind.name, IDS.get(kind.name, "brand-new"), TODAY, {})
    fields = kind.model.model_fields.items()
    extras = {name: field.json_schema_extra for name, field in fields if isinstance(field.json_schema_extra, dict)}
    may_be_blank = frozenset(name for name, extra in extras.items() if extra.get(MAY_BE_BLANK))

    told = {problem.place.line for problem in _problems(small_copy) if problem.place.path.endswith(path.name)}

    assert sorted(told) == list(_blank_lines(path.read_text("utf-8"), may_be_blank))


@pytest.mark.parametrize("kind", WRITABLE, ids=lambda kind: kind.name)
def test_every_field_can_be_put_in_use(kind) -> None:
    """With each # before a field deleted, the file still reads, and holds every field of the model."""
    text = new_entry(kind, IDS.get(kind.name, "brand-new"), TODAY, {})
    in_use = re.sub(r"(?m)^( *)#(?=[^ #])", r"\1", text)
    reading = read_bytes((f"entries:\n{in_use}" if kind.shape == "list" else in_use).encode(), "new.yml")

    assert reading.problems == ()
    assert reading.file is not None
    entry = reading.file.values["entries"][0] if kind.shape == "list" else reading.file.values  # type: ignore[index]
    assert set(entry) | {"id"} == set(kind.model.model_fields) | {"id"}


@pytest.mark.parametrize("kind", WRITABLE, ids=lambda kind: kind.name)
def test_notes_stand_on_lines_of_their_own(kind) -> None:
    """No note stands after a value, where it could cut text short."""
    rows = new_entry(kind, "brand-new", TODAY, {}).splitlines()

    assert [row for row in rows if not _is_note(row) and "#" in row] == []


ANSWERS = {
    "faqs": {
        "question": 'Is it "open" at 8: every day?',
        "also_asked": "opening hours\nno",
        "topic": "time",
        "answer": "Yes: it is.",
        "detail": "One.\n\n- two\n- [three](crisis)",
        "sources": "a-study, a-seller",
    },
    "sources": {
        "title": "988: a # study",
        "publisher": "Example",
        "year": "2025",
        "url": "https://example.org/new#part",
        "tier": "study",
    },
    "glossary": {"term": "No", "meaning": "The opposite of yes."},
}


@pytest.mark.parametrize("kind_name", ANSWERS)
def test_an_answered_entry_is_clean(kind_name: str, small_copy: Path) -> None:
    """What was answered stands in the file as it was said, and nothing is left to fill in."""
    path = write_new(small_copy, kind_name, "brand-new", TODAY, ANSWERS[kind_name])

    assert [str(problem) for problem in _problems(small_copy) if problem.level == "error"] == []
    catalog = catalog_and_problems(small_copy)[0]
    entry = catalog.located[kind_name]["brand-new"].entry
    assert (entry.checked, path.exists()) == (TODAY, True)
    if kind_name == "faqs":
        assert (entry.question, entry.also_asked) == ('Is it "open" at 8: every day?', ("opening hours", "no"))
        assert (entry.detail, entry.sources) == ("One.\n\n- two\n- [three](crisis)", ("a-study", "a-seller"))


def test_what_is_listed_is_all_there_is_to_fill_in(small_copy: Path) -> None:
    """A question with exactly its listed blanks filled in has no error, even where its source is a law."""
    filling = {
        "question": '"Is it open?"', "also_asked.0": '"opening hours"', "also_asked.1": '"when is it open"',
        "topic": "time", "answer": '"Yes, it is."', "detail": '"It is open."', "sources": "[a-regulator]",
    }  # fmt: skip
    path = write_new(small_copy, "faqs", "brand-new", TODAY, {})
    rows = path.read_text("utf-8").splitlines()
    for problem in [problem for problem in _problems(small_copy) if problem.place.path.endswith(path.name)]:
        rows[problem.place.line - 1] += f" {filling.pop(problem.field)}"
    path.write_text("\n".join(rows) + "\n", "utf-8")

    assert filling == {}
    assert [str(problem) for problem in _problems(small_copy) if problem.level == "error"] == []


def test_a_new_entry_is_due_within_a_year() -> None:
    """Numbers are checked again after 90 days; the rest after a year, since it may come to cite a law."""
    due = {
        name: re.search(r"(?m)^check_by: (.*)$", new_entry(kind_named(name), "brand-new", TODAY, {}))[1]  # type: ignore[index]
        for name in ("crisis", "contacts", "costs", "payers", "faqs")
    }

    assert due == {
        "crisis": "2026-04-10", "contacts": "2026-04-10", "costs": "2027-01-10", "payers": "2027-01-10",
        "faqs": "2027-01-10",
    }  # fmt: skip


def test_a_new_file_names_its_schema() -> None:
    """The first line tells other editors where the schema is."""
    first = new_entry(kind_named("faqs"), "brand-new", TODAY, {}).splitlines()[0]

    assert first == "# yaml-language-server: $schema=../../.schemas/faqs.json"


def test_words_that_yaml_reads_otherwise_are_quoted() -> None:
    """A choice such as no is offered and written in quotation marks."""
    assert '"no" = It does not pay' in new_entry(kind_named("payers"), "brand-new", TODAY, {})


@pytest.mark.parametrize(
    ("kind", "entry_id", "told"),
    [
        ("faq", "a-b", "faq:1:1: error: there is no kind of entry 'faq'; did you mean 'faqs'?"),
        ("site", "a-b", "site.yml:1:1: error: there is only one 'site'; change that file instead"),
        ("faqs", "A b", "faqs:1:1: error: 'A b' cannot be an id; write small letters and digits, with single hyphens"),
        ("faqs", "../up", "faqs:1:1: error: '../up' cannot be an id; write small letters and digits"),
        ("hosts", "https://a.b", "hosts:1:1: error: 'https://a.b' cannot be an id; write the host in small letters"),
        ("faqs", "how-many-hours", "there is an entry 'how-many-hours' already; change that one, or choose another"),
        ("glossary", "dv", "there is an entry 'dv' already; change that one, or choose another id"),
    ],
)
def test_what_cannot_be_written_is_refused(kind: str, entry_id: str, told: str, small_copy: Path) -> None:
    """A misspelt kind, a kind with one file, a malformed id and a taken id are refused, and nothing is written."""
    before = {path: path.read_bytes() for path in small_copy.rglob("*.yml")}

    with pytest.raises(ContentError, match=re.escape(told)):
        write_new(small_copy, kind, entry_id, TODAY, {})
    assert {path: path.read_bytes() for path in small_copy.rglob("*.yml")} == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("entries:\n  - id: a\n", "entries:\n  - id: a\n  - id: brand-new\n"),
        ("entries:\n- id: a", "entries:\n- id: a\n- id: brand-new\n"),
        ("# note\r\nentries:\r\n  - {id: a}\r\n", "# note\r\nentries:\r\n  - {id: a}\r\n  - id: brand-new\r\n"),
        ("entries: []\n", "entries:\n  - id: brand-new\n"),
        ("entries:\n", "entries:\n  - id: brand-new\n"),
    ],
)
def test_an_entry_of_a_list_comes_at_its_end(before: str, after: str, tmp_path: Path) -> None:
    """Nothing above it changes; it stands in the column of the others, with the line ends of the others."""
    path = tmp_path / "glossary.yml"
    path.write_bytes(before.encode())
    write_new(tmp_path, "glossary", "brand-new", TODAY, {})

    assert path.read_bytes().decode().startswith(after)


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("entries:\n  - id: a\nchecked: 2026-01-10\n", "the list 'entries:' is not at the end of this file"),
        ("entries: [{id: a}]\n", "the entries stand in brackets here"),
        ("entries:\n  - id: a\n\t- id: b\n", "tab"),
    ],
)
def test_a_list_that_cannot_take_an_entry_is_left_alone(before: str, told: str, tmp_path: Path) -> None:
    """Where an entry cannot be put at the end safely, the file stays as it is and the message says what to do."""
    path = tmp_path / "glossary.yml"
    path.write_bytes(before.encode())

    with pytest.raises(ContentError, match=told):
        write_new(tmp_path, "glossary", "brand-new", TODAY, {})
    assert path.read_bytes().decode() == before


def test_a_terminal_is_asked_for_what_one_line_can_answer() -> None:
    """Required text, choices, ids, numbers and days are asked; lists and longer text are not."""
    asked = {kind.name: [question.name for question in needed_questions(kind)] for kind in WRITABLE}

    assert asked["faqs"] == ["question", "topic", "answer"]
    assert asked["sources"] == ["title", "publisher", "year", "url", "tier"]
    assert asked["crisis"] == ["name", "what_it_does", "hours", "seen", "order", "group", "who_for"]


def test_an_answer_that_does_not_fit_is_asked_again() -> None:
    """What the model refuses is asked again, with what fits; Enter leaves a question for later."""
    typed = iter(["A study", "", "last year", "2025", "example.org", "https://example.org/", "studies", "study"])
    prompts: list[str] = []

    def read(prompt: str) -> str:
        prompts.append(prompt)
        return next(typed)

    assert ask(kind_named("sources"), read) == {
        "title": "A study", "year": "2025", "url": "https://example.org/", "tier": "study",
    }  # fmt: skip
    assert prompts[3] == "That does not fit here. A number from 1950 to 2100, or the word undated.\nyear: "
    assert prompts[7] == (
        "That does not fit here. Write one of: law_or_regulator, guideline, systematic_review, study, "
        "official_statistics, professional_body, consumer_reference, provider_marketing.\ntier: "
    )


@pytest.mark.parametrize("kind", WRITABLE, ids=lambda kind: kind.name)
def test_whoever_gives_an_answer_that_does_not_fit_is_told_what_does(kind) -> None:
    """Every question that refuses an answer says what to write; one that asks for words, how many letters at most."""
    refusing = [question.field for question in needed_questions(kind) if not question.takes("a" * 601)]

    assert [field for field in refusing if not what_fits(field)] == []
    assert [field for field in refusing if TEXT in field and "letters" not in what_fits(field)] == []


def test_the_end_of_input_leaves_the_rest_for_later() -> None:
    """Ctrl-D keeps what was answered until then."""
    typed = iter(["A study"])

    def read(_: str) -> str:
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    assert ask(kind_named("sources"), read) == {"title": "A study"}
