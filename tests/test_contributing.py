"""What CONTRIBUTING.md promises to editors is true: its examples are clean, and its messages are those of check."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path
from textwrap import dedent

import pytest
from pydantic import TypeAdapter

from generator.__main__ import main
from generator.catalog import Catalog, load_catalog
from generator.model import Certainty, Contact, RuleException, Tier
from generator.problems import ContentError, Problem
from generator.rules import broken_rules
from generator.rules.exceptions import EXCEPTABLE, exceptions_name_an_entry
from generator.rules.references import references_resolve
from tests.conftest import ROOT, SHIPPED

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
# Each example names its file on its first line.
EXAMPLES = {
    found["file"]: dedent(found["text"])
    for found in re.finditer(r"^ *```yaml\n(?P<text> *# (?P<file>content/\S+)\n.*?)^ *```$", TEXT, re.M | re.S)
}
QUESTION = next(name for name in EXAMPLES if name.startswith("content/faqs/"))
SLIPS = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \| .+ \|$", TEXT.split("## Writing YAML")[1], re.M)
HEADINGS = re.findall(r"^## (.*)$", TEXT, re.M)
AGAIN = TEXT.split("## Check a phone number again")[1].split("\n## ")[0]
COMMANDS = re.findall(r"`\.venv/bin/python -m generator ([^`]+)`", TEXT)
Rules = Callable[[Catalog], Iterable[Problem]]
Laid = Callable[..., list[Problem]]


@pytest.fixture
def errors_with(tmp_path: Path) -> Laid:
    """The errors in the shipped guide with one file laid over it, as an editor would see them."""

    def errors(name: str, text: str, rules: Rules = broken_rules) -> list[Problem]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        try:
            problems = list(rules(load_catalog(SHIPPED, tmp_path / "content")))
        except ContentError as error:
            problems = error.problems
        return [problem for problem in problems if problem.level == "error"]

    return errors


def _with_line(example: str, line: str) -> str:
    """The example with its line of the same field, or its list of that name, replaced by ``line``."""
    typed = line.partition(":")[0]
    (field,) = get_close_matches(typed, re.findall(r"^(\w+):", example, re.M), 1)
    return re.sub(rf"^{field}:.*\n(?:  .*\n)*", lambda _: f"{line}\n", example, count=1, flags=re.M)


def test_there_is_an_example_of_each_walk_through() -> None:
    """A figure, a question, a source."""
    assert [name.split("/")[1] for name in EXAMPLES] == ["costs", "faqs", "sources"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_can_be_copied_as_it_stands(name: str, errors_with: Laid) -> None:
    """Pasted over the shipped guide, it has no error."""
    assert errors_with(name, EXAMPLES[name]) == []


@pytest.mark.parametrize(("typed", "better"), SLIPS)
def test_a_slip_is_an_error_and_its_better_form_is_none(typed: str, better: str, errors_with: Laid) -> None:
    """Every line of the table of slips, typed into the example question; the first message is at that line."""
    example = EXAMPLES[QUESTION]
    slip = _with_line(example, typed)

    assert [problem.place.line for problem in errors_with(QUESTION, slip, references_resolve)][:1] == [
        slip.splitlines().index(typed) + 1
    ]
    assert errors_with(QUESTION, _with_line(example, better), references_resolve) == []


def test_the_table_of_slips_is_read() -> None:
    """A row that the test above cannot read would be promised without proof."""
    rows = TEXT.split("| You typed |")[1].split("\n\n")[0].splitlines()[2:]

    assert len(SLIPS) == len(rows)


def test_the_message_that_is_shown_is_the_message_of_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line shown for a misspelt id is printed for it, with this line and column."""
    (typed, message) = re.findall(r"If you typed `([^`]+)`, it says:\n\n```text\n(.*?)\n```", TEXT, re.S)[0]
    shutil.copytree(SHIPPED, tmp_path / "content")
    (tmp_path / QUESTION).write_text(_with_line(EXAMPLES[QUESTION], typed), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert main(["check"]) == 1
    assert message in capsys.readouterr().out.splitlines()


def test_links_lead_somewhere(shipped: Catalog) -> None:
    """Every file, folder and heading that is linked exists; other links lead to hosts that the guide trusts."""
    headings = {
        re.sub(r"[^a-z0-9 -]", "", line.lower()).replace(" ", "-") for line in re.findall(r"^##+ (.*)$", TEXT, re.M)
    }
    hosts = {host.id for host in shipped.entries("hosts")}
    prose = re.sub(r"```.*?```|`[^`\n]*\]\([^`\n]*`", "", TEXT, flags=re.S)
    targets = re.findall(r"\]\(([^)\s]+)\)", prose)

    assert targets != []
    assert [target for target in targets if target.startswith("#") and target[1:] not in headings] == []
    ours = [target for target in targets if target[0] != "#" and "://" not in target]
    assert [target for target in ours if not (ROOT / target).exists()] == []
    assert [target for target in targets if "://" in target and target.split("/")[2] not in hosts] == []


def test_every_heading_is_in_the_table_of_contents() -> None:
    """Nobody has to scroll to learn what there is."""
    contents = TEXT.split("\n## ")[0]

    assert [heading for heading in HEADINGS if f"[{heading}]" not in contents] == []


def test_choices_are_those_of_the_model() -> None:
    """Words for certainty and kinds of source are complete."""
    table = TEXT.split("## How sure we are")[1].split("\n## ")[0]
    tiers = EXAMPLES[next(name for name in EXAMPLES if name.startswith("content/sources/"))]

    assert re.findall(r"^\| `(\w+)`", table, re.M) == TypeAdapter(Certainty).json_schema()["enum"]
    assert [tier for tier in TypeAdapter(Tier).json_schema()["enum"] if tier not in tiers] == []


def test_rules_with_exceptions_are_named() -> None:
    """The table of rules that may have an exception is complete, and the fields of one are those of the model."""
    section = TEXT.split("## Exceptions")[1].split("\n## ")[0]
    named = [name for row in re.findall(r"^\| (`.*?) \|", section, re.M) for name in re.findall(r"`(\w+)`", row)]

    assert tuple(sorted(named)) == tuple(sorted(EXCEPTABLE))
    assert re.findall(r"^- `(\w+)`", section, re.M) == list(RuleException.model_fields)


def test_help_comes_first(shipped: Catalog) -> None:
    """Someone in danger may land here: the country, the numbers, chat and Spanish stand above all else."""
    opening = TEXT.split("\n- [")[0]
    lines = [shipped.crisis[line_id] for line_id in (shipped.site.crisis_line, shipped.site.emergency_line)]
    ways = [line.reach[0].to for line in lines] + [reach.to for reach in lines[0].reach if reach.by == "chat"]

    assert [words for words in (*ways, "In the United States", "En español") if words not in opening] == []


def test_the_section_on_numbers_names_every_date_of_a_contact() -> None:
    """A date that is added to the model is explained to those who check numbers."""
    dates = [name for name, field in Contact.model_fields.items() if field.annotation in (date, date | None)]

    assert {"seen", "dialed", "checked", "check_by"} <= set(dates)
    assert [name for name in dates if not re.search(rf"`{name}`|^ *{name}: ", AGAIN, re.M)] == []


def test_the_days_of_a_number_can_be_copied(shipped: Catalog, errors_with: Laid) -> None:
    """Written into a crisis line, they have no error: the last day is not too late."""
    days = re.findall(r"^ *((?:seen|checked|check_by): \S+)$", AGAIN, re.M)
    name = f"content/crisis/{shipped.site.unsafe_home_line}.yml"
    text = (ROOT / name).read_text(encoding="utf-8")
    for day in days:
        text = _with_line(text, day)

    assert len(days) == 3
    assert errors_with(name, text) == []


@pytest.mark.parametrize("where", re.findall(r"`(\w+/[^`\s]+)`", TEXT.split("- `where`: ")[1].split("\n- ")[0]))
def test_places_of_exceptions_are_found(where: str, errors_with: Laid) -> None:
    """Each way to name a place is understood, though no exception is needed there."""
    entry = f"id: example, rule: words_are_safe, where: '{where}', reason: It shows how to name a place."

    assert errors_with("content/exceptions.yml", f"entries: [{{{entry}}}]\n", exceptions_name_an_entry) == []


def test_steps_are_numbered_without_gaps() -> None:
    """A reader who follows step by step misses none."""
    for section in TEXT.split("\n## ")[1:]:
        steps = [int(number) for number in re.findall(r"^(\d+)\. ", section, re.M)]
        assert all(after == before + 1 for before, after in pairwise(steps))


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_exist(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command that is named has help of its own, and that help names the options used."""
    name, *rest = command.split()
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])

    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert [option for option in rest if option.startswith("--") and option not in shown] == []
