"""The commands that checks and scripts rely on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from search.__main__ import main
from tests.conftest import SMALL

FAQS = (
    '{"id": "a:1", "collection": "a", "question": "What does it cost?", "answer": "Ask the clinic."}\n'
    '{"id": "a:2", "collection": "a", "question": "How many hours?", "answer": "Nine."}\n'
    '{"id": "b:1", "collection": "b", "question": "What does a bed cost?", "answer": "A lot."}\n'
)
QUERIES = '{"id": "b:q", "collection": "b", "text": "cost"}\n{"id": "a:q", "collection": "a", "text": "cost"}\n'


def _small(*arguments: str) -> list[str]:
    return [*arguments, "--content", str(SMALL)]


def test_query_prints_address_title_and_score(capsys: pytest.CaptureFixture[str]) -> None:
    """A person at the keyboard sees the best page first."""
    assert main(_small("query", "how many hours a week are day visits")) == 0

    score, address, title = capsys.readouterr().out.splitlines()[0].split("  ")
    assert float(score) > 0
    assert (address, title) == ("faq/time/#how-many-hours", "How many hours a week are day visits?")


def test_query_as_json_has_the_fields_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    """Scripts read whether help comes first, whether we abstain, and the results."""
    main(_small("query", "I want to die", "--json", "--limit", "2"))
    told = json.loads(capsys.readouterr().out)

    assert (told["crisis"], type(told["abstain"]), len(told["results"]) <= 2) == (True, bool, True)
    assert all(set(result) == {"url", "title", "score"} for result in told["results"])


def test_words_of_danger_bring_help_before_any_result(capsys: pytest.CaptureFixture[str]) -> None:
    """On the command line too, the first line says whom to call; --explain says which words brought it."""
    assert main(_small("query", "i want to die", "--explain")) == 0

    first, *others = capsys.readouterr().out.splitlines()
    assert first.startswith("Crisis help comes first: Call")
    assert any(line.startswith("Crisis help, because of:") for line in others)


def test_query_explains_a_result_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    """--explain names the reader's word, why it counts and where it stands; the shares add up to the score."""
    main(_small("query", "hours", "--json", "--explain", "--limit", "1"))
    best = json.loads(capsys.readouterr().out)["results"][0]

    assert 'hours": the word itself (hour), in title' in best["why"][0]
    assert any("nearness in meaning" in why for why in best["why"])
    shares = [float(why.split()[0]) for why in best["why"] if why[0].isdigit()]
    assert sum(shares) == pytest.approx(best["score"], abs=0.002)


@pytest.mark.parametrize("engine", ["whoosh", "browser"])
def test_a_file_of_queries_is_answered_line_by_line(tmp_path: Path, engine: str) -> None:
    """Each query has one line of JSON under its id, in order."""
    queries, out = tmp_path / "q.jsonl", tmp_path / "r.jsonl"
    queries.write_text('{"id": 7, "text": "hours"}\n\n{"id": "z", "text": "zzzz"}\n')

    assert main(_small("query", "--queries", str(queries), "--out", str(out), "--engine", engine)) == 0
    first, second = map(json.loads, out.read_text().splitlines())
    assert (first["id"], first["abstain"], set(first)) == (7, False, {"id", "crisis", "abstain", "results"})
    assert (second["id"], second["abstain"], second["results"]) == ("z", True, [])


@pytest.mark.parametrize("engine", ["whoosh", "browser"])
def test_run_answers_each_query_from_its_own_collection(tmp_path: Path, engine: str) -> None:
    """One index a collection; the lines follow the order of the queries."""
    faqs, queries, out = tmp_path / "f.jsonl", tmp_path / "q.jsonl", tmp_path / "run.tsv"
    faqs.write_text(FAQS)
    queries.write_text(QUERIES)

    assert main(["run", "--faqs", str(faqs), "--queries", str(queries), "--out", str(out), "--engine", engine]) == 0
    rows = [line.split("\t") for line in out.read_text().splitlines()]
    assert [row[:3] for row in rows if row[2] == "1"] == [["b:q", "b:1", "1"], ["a:q", "a:1", "1"]]
    assert {(row[0][0], row[1][0]) for row in rows} == {("a", "a"), ("b", "b")}
    assert all(float(row[3]) > 0 for row in rows)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["query"], "give either TEXT"),
        (["query", "x", "--queries", "q"], "give either TEXT"),
        (["query", "--queries", "nowhere.jsonl", "--out", "r"], "nowhere.jsonl"),
    ],
)
def test_wrong_usage_is_told(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong command ends with 2 and says why."""
    assert main(_small(*arguments)) == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "message"), [("{", "is not JSON"), ('{"id": 1}', "needs text"), ("[]", "needs id, text")]
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A query file with a mistake is refused with the number of the line."""
    queries = tmp_path / "q.jsonl"
    queries.write_text(f'{{"id": 1, "text": "a"}}\n{line}\n')

    assert main(_small("query", "--queries", str(queries), "--out", str(tmp_path / "r"))) == 2
    assert f"q.jsonl:2: {message}" in capsys.readouterr().err


def test_content_with_mistakes_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Bad content ends with 1 and the problem, not with a traceback."""
    (tmp_path / "synonyms.yml").write_text("entries:\n  - {id: x, syas: [a], means: [b]}\n")

    assert main(["query", "x", "--content", str(SMALL), "--overlay", str(tmp_path)]) == 1
    assert "synonyms.yml:2" in capsys.readouterr().err
