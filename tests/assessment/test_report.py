"""The assess command: what it prints, and what it says to wrong input."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.conftest import SMALL

ASSESSMENT = Path(__file__).parents[2] / "content" / "assessment"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with the shipped self-assessment alone."""
    shutil.copytree(ASSESSMENT, tmp_path / "content" / "assessment")
    return tmp_path / "content"


def assess(content: Path, answers: object) -> int:
    path = content.parent / "answers.json"
    path.write_text(answers if isinstance(answers, str) else json.dumps(answers), encoding="utf-8")
    return main(["assess", "--content", str(content), "--answers", str(path)])


def test_one_set_of_answers_gives_one_result(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The result has the keys of the command contract."""
    code = assess(content, {"suicide": "plan"})
    result = json.loads(capsys.readouterr().out)

    assert (code, result["level"], result["route"], result["fit"]) == (0, "crisis_now", "crisis", 2)
    assert "crisis" in result["cards"]
    assert result["reasons"] == ["you have a plan or mean to act"]


def test_a_list_of_answers_gives_a_list_of_results(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Results come in the order of the sets."""
    assess(content, [{"suicide": "plan"}, {"function": "most"}])

    assert [result["level"] for result in json.loads(capsys.readouterr().out)] == ["crisis_now", "iop"]


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ([{"now": "none"}, {"nwo": "none"}], "answers 2: no question 'nwo'; did you mean 'now'?"),
        ({"now": "no"}, "'now' has no answer 'no'; it has none, maybe, danger, unsure, skip"),
        ([["now"]], "answers 1: this is not a set of answers"),
        ('{"now": ', "line 1: this is not JSON"),
        ('{"now": "danger", "now": "none"}', "'now' is answered twice"),
        ("[" * 100_000, "nested too deep"),
    ],
)
def test_wrong_answers_get_a_clear_message(
    content: Path, capsys: pytest.CaptureFixture[str], answers: object, message: str
) -> None:
    """Wrong input prints nothing but one line that says what is wrong, and returns 2."""
    code = assess(content, answers)
    printed = capsys.readouterr()

    assert (code, printed.out) == (2, "")
    assert message in printed.err


def test_a_missing_answers_file_gets_a_clear_message(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not there is named."""
    assert main(["assess", "--content", str(content), "--answers", str(content / "none.json")]) == 2
    assert "none.json: this file cannot be read" in capsys.readouterr().err


def test_without_answers_the_rules_are_proven(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The counts of the proof are printed; without violations the command succeeds."""
    assert main(["assess", "--content", str(content)]) == 0
    printed = capsys.readouterr().out

    assert "combinations that the rules for the level tell apart: 58,060,800" in printed
    assert "violations: 0" in printed


def test_a_violation_is_told_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rules that no longer keep what an answer promises are told with the answers that show it."""
    shutil.copytree(SMALL / "assessment", tmp_path / "assessment")
    rules = tmp_path / "assessment" / "rules.yml"
    text = rules.read_text(encoding="utf-8")
    rules.write_text(text.replace("{suicide: plan}", "{suicide: plan, symptoms: some}"), encoding="utf-8")

    assert main(["assess", "--content", str(tmp_path)]) == 1
    assert "“Yes, a plan” must lead to at least crisis now, but [" in capsys.readouterr().out


def test_a_broken_rule_stops_the_command(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is evaluated with rules that name what does not exist; the line is named."""
    rules = content / "assessment" / "rules.yml"
    rules.write_text(rules.read_text(encoding="utf-8").replace("suicide: plan", "suicide: plans"), encoding="utf-8")

    assert assess(content, {"suicide": "plan"}) == 1
    assert (
        "rules.yml:21:21: error: rules.1.when.suicide: 'plans' is not an answer of 'suicide'" in capsys.readouterr().err
    )
