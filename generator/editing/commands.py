"""The commands that help editors: fix, new, schema, impact, due."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from generator.catalog import read_catalog
from generator.editing.ask import ask
from generator.editing.due import WITHIN, due, due_csv, due_text
from generator.editing.fix import corrected, write
from generator.editing.impact import impact_since
from generator.editing.names import with_new_names
from generator.editing.new import kind_named, write_new
from generator.editing.schema import write_schemas
from generator.problems import ContentError
from generator.rules import checked_catalog
from generator.today import today


def add_editing_commands(commands: Any, folders: argparse.ArgumentParser) -> None:
    """Adds the five commands to those of the command line; ``folders`` holds the options they share."""

    def added(name: str, run: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        parser: argparse.ArgumentParser = commands.add_parser(name, help=words, parents=[folders])
        parser.set_defaults(run=run)
        return parser

    fix = added("fix", _fix, "make the corrections that need no judgment")
    fix.add_argument("--dry-run", action="store_true", help="show them and change nothing")
    fix.add_argument("--addresses", action="store_true", help="put new pages on the list of lasting addresses instead")
    new = added("new", _new, "write a new entry with a note on each field")
    new.add_argument("kind", help="such as faqs, sources or glossary")
    new.add_argument("id", help="small letters, digits and hyphens")
    schema = added("schema", _schema, "write a JSON Schema for each kind of file")
    schema.add_argument("--out", type=Path, required=True, metavar="DIR")
    impact = added("impact", _impact, "list what readers see otherwise after a change")
    impact.add_argument("--base", default="HEAD", metavar="REV", help="the commit to compare with (HEAD)")
    listed = added("due", _due, "list what must be compared with its sources again")
    listed.add_argument("--within", type=_days, default=WITHIN, metavar="DAYS")
    listed.add_argument("--format", choices=("text", "csv"), default="text")


def _days(typed: str) -> int:
    if not typed.isdecimal():
        raise argparse.ArgumentTypeError(f"'{typed}' is not a number of days; write 0 or more, in digits alone")
    return int(typed)


def _fix(options: argparse.Namespace) -> int:
    if options.addresses:
        try:
            found = with_new_names(checked_catalog(*_folders(options)), _folders(options))
        except ContentError as error:
            print(error, file=sys.stderr)
            return 1
    else:
        found = corrected(_folders(options))
    for correction in found.corrections:
        print(correction)
    count, files = len(found.corrections), len(found.files)
    done = "would change" if options.dry_run else "changed"
    print(f"{count} line{'' if count == 1 else 's'} in {files} file{'' if files == 1 else 's'} {done}", file=sys.stderr)
    if not options.dry_run:
        write(found)
    return 0


def _new(options: argparse.Namespace) -> int:
    content = options.overlay[-1] if options.overlay else options.content
    try:
        answers = ask(kind_named(options.kind)) if sys.stdin.isatty() else {}
        # The real day, not that of the last commit: the editor compares the entry with its sources now.
        path = write_new(content, options.kind, options.id, options.today or date.today(), answers)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{path.as_posix()} is written. 'check' lists what is still to fill in.")
    return 0


def _schema(options: argparse.Namespace) -> int:
    write_schemas(options.out, read_catalog(*_folders(options))[0])
    return 0


def _impact(options: argparse.Namespace) -> int:
    try:
        found = impact_since(options.base, _folders(options), options.today or today())
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    except ValueError as error:  # no repository, or no such commit
        print(error, file=sys.stderr)
        return 2
    print("\n".join(found.lines()))
    return 0


def _due(options: argparse.Namespace) -> int:
    try:
        catalog = checked_catalog(*_folders(options))
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    entries = due(catalog, options.today or today(), options.within)
    if options.format == "csv" and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")  # the sheet has its own line ends
    print(due_csv(entries) if options.format == "csv" else due_text(entries, options.within), end="")
    return 0


def _folders(options: argparse.Namespace) -> tuple[Path, ...]:
    return (options.content, *options.overlay)
