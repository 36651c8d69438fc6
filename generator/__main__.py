"""The editors' command line: python -m generator check."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from datetime import date
from functools import cache
from pathlib import Path

from generator import report
from generator.assessment.definition import Definition
from generator.assessment.proof.moved import moved
from generator.assessment.report import counts, moves, results_of
from generator.catalog import load_catalog
from generator.editing.commands import add_editing_commands
from generator.editing.history import catalog_at
from generator.problems import ContentError
from generator.rules import all_problems, assessment_problems
from generator.source import rows_of
from generator.today import today


def main(arguments: list[str] | None = None) -> int:
    """Runs one command. Returns 0 without errors, 1 with errors in content, 2 on wrong usage."""
    options = _parser().parse_args(arguments)
    missing = [folder for folder in (options.content, *options.overlay) if not folder.is_dir()]
    for folder in missing:
        print(f"{folder}: there is no such folder", file=sys.stderr)
    if missing:
        return 2
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:  # read by a program that has seen enough, such as "head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description="Help for the editors of content/.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    folders = argparse.ArgumentParser(add_help=False)
    folders.add_argument("--content", type=Path, default=Path("content"), metavar="DIR")
    folders.add_argument("--overlay", type=Path, action="append", default=[], metavar="DIR")
    folders.add_argument("--today", type=_day, default=None, metavar="DATE")
    check = commands.add_parser("check", help="list every problem in the content", parents=[folders])
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.add_argument("--publish", action="store_true", help="also refuse what may not be published")
    check.set_defaults(run=_check)
    add_editing_commands(commands, folders)
    assess = commands.add_parser(
        "assess", help="evaluate answers to the self-assessment, prove its rules, or say what moved", parents=[folders]
    )
    assess.add_argument("--answers", type=Path, metavar="FILE.json", help="{question id: option id}, or a list of such")
    assess.add_argument("--diff", metavar="REV", help="say what the rules moved since a commit, such as HEAD")
    assess.set_defaults(run=_assess)
    return parser


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{typed}' is not a day; write the day as 2026-11-21") from error


def _check(options: argparse.Namespace) -> int:
    day = options.today or today()
    latest = options.today or max(day, date.today())  # what was compared this morning is not committed yet
    folders = (options.content, *options.overlay)
    problems = all_problems(*folders, today=day, latest=latest, is_publishing=options.publish)
    errors = sum(problem.level == "error" for problem in problems)
    if options.format == "json":
        print(report.as_json(problems))
    else:
        lines = (
            report.as_annotations(problems) if options.format == "github" else report.as_text(problems, cache(rows_of))
        )
        for line in lines:
            print(line)
        print(
            f"{' + '.join(map(str, folders))}: {_count(errors, 'error')}, {_count(len(problems) - errors, 'warning')}",
            file=sys.stderr,
        )
    return 1 if errors else 0


def _assess(options: argparse.Namespace) -> int:
    try:
        catalog = load_catalog(options.content, *options.overlay)
        if problems := assessment_problems(catalog):
            raise ContentError(problems)
        definition = catalog.assessment
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    if options.diff is not None:
        return _diff(options, definition)
    if options.answers is None:
        print(counts(definition, catalog.proof))
        return 1 if catalog.proof.violations else 0
    try:
        print(results_of(definition, options.answers.read_text(encoding="utf-8-sig")))
    except OSError:
        print(f"{options.answers}: this file cannot be read", file=sys.stderr)
        return 2
    except ValueError as error:  # answers there are not, or a file that is not UTF-8 text
        print(f"{options.answers}: {error}", file=sys.stderr)
        return 2
    return 0


def _diff(options: argparse.Namespace, definition: Definition) -> int:
    try:
        before = catalog_at(options.diff, (options.content, *options.overlay)).assessment
    except ValueError as error:  # no repository, or no such commit
        print(error, file=sys.stderr)
        return 2
    print(moves(definition, moved(before, definition)))
    return 0


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


if __name__ == "__main__":
    gc.disable()  # a command is soon over; looking for garbage among so many values takes a fifth of its time
    sys.exit(main())
