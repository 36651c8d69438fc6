"""The editors' command line, as the command contract has it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.conftest import SMALL


def test_clean_content_ends_well() -> None:
    """No error: exit 0."""
    assert main(["check", "--content", str(SMALL)]) == 0


def test_problems_are_lines_and_exit_one(small_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An error: exit 1, a line that an editor's program can jump to, and the place quoted below it."""
    path = small_copy / "faqs" / "how-many-hours.yml"
    path.write_text(path.read_text().replace("sources: [a-regulator]", "sources: [a-regulatr]"))

    assert main(["check", "--content", str(small_copy), "--today", "2026-01-11"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{path}:11:11: error: sources.0: content/sources has no entry 'a-regulatr'; did you mean 'a-regulator'?",
        "    11 | sources: [a-regulatr]",
        "       |           ^ rule: references_resolve",
    ]


def test_a_long_line_is_quoted_around_the_place(small_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The mark stands under the place, however far to the right."""
    path = small_copy / "faqs" / "how-many-hours.yml"
    path.write_text(path.read_text().replace("answer: Day", f"answer: {'Some clinics say more. ' * 20}Note: Day"))
    main(["check", "--content", str(small_copy), "--today", "2026-01-11"])

    quoted, mark = capsys.readouterr().out.splitlines()[1:3]
    assert len(quoted) < 120
    assert quoted[mark.index("^") - 4 : mark.index("^") + 1] == "Note:"


def test_problems_as_json(small_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same problem with the keys of the contract."""
    (small_copy / "site.yml").write_text("name: A\n")

    assert main(["check", "--content", str(small_copy), "--format", "json"]) == 1
    problems = json.loads(capsys.readouterr().out)
    assert {frozenset(problem) for problem in problems} == {
        frozenset({"path", "line", "column", "level", "field", "message", "fix"})
    }


def test_problems_as_annotations(small_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """GitHub's form names file, line and column, and no sign of the text acts as a command."""
    path = small_copy / "faqs" / "how-many-hours.yml"
    path.write_text(path.read_text().replace("topic: time", "topic: 100%"))
    main(["check", "--content", str(small_copy), "--today", "2026-01-11", "--format", "github"])

    assert capsys.readouterr().out == (
        f"::error file={path},line=3,col=8::topic: content/faq-topics has no entry '100%25'; "
        "fix the name, or add the entry\n"
    )


def test_a_folder_that_is_not_there_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt folder is the typist's slip, not a mistake in the content."""
    assert main(["check", "--content", "nope"]) == 2
    assert "nope: there is no such folder" in capsys.readouterr().err


def test_wrong_usage_exits_two() -> None:
    """An unknown format is wrong usage."""
    with pytest.raises(SystemExit) as caught:
        main(["check", "--format", "xml"])

    assert caught.value.code == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check", "--today", "tomorrow"], "--today: 'tomorrow' is not a day; write the day as 2026-11-21"),
        (["due", "--today", "2026-02-30"], "--today: '2026-02-30' is not a day; write the day as 2026-11-21"),
        (["due", "--within", "-5"], "--within: '-5' is not a number of days; write 0 or more, in digits alone"),
        (["due", "--within", "soon"], "--within: 'soon' is not a number of days; write 0 or more, in digits alone"),
    ],
)
def test_a_wrong_value_says_what_to_write(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A day or a number of days that cannot be read is wrong usage, told in plain words."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)

    assert caught.value.code == 2
    assert capsys.readouterr().err.endswith(f"{told}\n")


def test_overdue_crisis_lines_stop_only_publishing(capsys: pytest.CaptureFixture[str]) -> None:
    """An old clone still builds; it must not be published."""
    late = ["check", "--content", str(SMALL), "--today", "2027-01-01"]

    assert main(late) == 0
    assert main([*late, "--publish"]) == 1
    assert "this line was to be checked again by 2026-04-10" in capsys.readouterr().out


def test_an_unnamed_publisher_stops_publishing(capsys: pytest.CaptureFixture[str]) -> None:
    """What says 'not yet named' on every page may not go public."""
    main(["check", "--content", str(SMALL), "--today", "2026-01-11", "--publish"])

    assert "funding: is 'not yet named'" in capsys.readouterr().out
