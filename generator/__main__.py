"""The editors' command line: python -m generator check."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from generator.assessment.check import quick_check
from generator.assessment.report import findings, results_of
from generator.catalog import load_catalog
from generator.problems import ContentError, Problem
from generator.rules import assessment_problems, catalog_and_problems, publishing_problems
from generator.today import today


def main(arguments: list[str] | None = None) -> int:
    """Runs one command. Returns 0 without errors, 1 with errors in content, 2 on wrong usage."""
    options = _parser().parse_args(arguments)
    return int(options.run(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description="Help for the editors of content/.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="list every problem in the content")
    check.add_argument("--content", type=Path, default=Path("content"), metavar="DIR")
    check.add_argument("--overlay", type=Path, action="append", default=[], metavar="DIR")
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.add_argument("--today", type=date.fromisoformat, default=None, metavar="DATE")
    check.add_argument("--publish", action="store_true", help="also refuse what may not be published")
    check.set_defaults(run=_check)
    assess = commands.add_parser("assess", help="evaluate answers to the self-assessment, or check its rules")
    assess.add_argument("--answers", type=Path, metavar="FILE.json", help="{question id: option id}, or a list of such")
    assess.add_argument("--content", type=Path, default=Path("content"), metavar="DIR")
    assess.add_argument("--overlay", type=Path, action="append", default=[], metavar="DIR")
    assess.set_defaults(run=_assess)
    return parser


def _check(options: argparse.Namespace) -> int:
    problems = _problems(options)
    errors = [problem for problem in problems if problem.level == "error"]
    if options.format == "json":
        print(json.dumps([problem.as_json() for problem in problems], indent=2, ensure_ascii=False))
    elif options.format == "github":
        for problem in problems:
            place = f"file={problem.place.path},line={problem.place.line},col={problem.place.column}"
            print(f"::{problem.level} {place}::{problem.field}: {problem.message}; {problem.fix}")
    else:
        for problem in problems:
            print(problem)
        warnings = len(problems) - len(errors)
        print(f"{options.content}: {len(errors)} errors, {warnings} warnings", file=sys.stderr)
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
    if options.answers is None:
        check = quick_check(definition)
        print(findings(definition, check))
        return 1 if check.idle_rules or check.lapses else 0
    try:
        print(results_of(definition, options.answers.read_text(encoding="utf-8-sig")))
    except OSError:
        print(f"{options.answers}: this file cannot be read", file=sys.stderr)
        return 2
    except ValueError as error:  # answers there are not, or a file that is not UTF-8 text
        print(f"{options.answers}: {error}", file=sys.stderr)
        return 2
    return 0


def _problems(options: argparse.Namespace) -> list[Problem]:
    try:
        catalog, problems = catalog_and_problems(options.content, *options.overlay)
    except ContentError as error:
        return error.problems
    if options.publish:
        problems += publishing_problems(catalog, options.today or today())
    return problems


if __name__ == "__main__":
    sys.exit(main())
