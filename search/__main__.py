"""The search on the command line: python -m search query "can i keep working"."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.help_lines import strip_actions
from generator.problems import ContentError
from generator.rules import checked_catalog
from search.answer import Answer
from search.document import SearchDocument
from search.engines import chosen_engine
from search.explanation import explained_answer, explained_result
from search.meaning.text_vectors import FOLDER
from search.whoosh_engine import WhooshEngine, documents_engine, site_engine


class UsageError(Exception):
    """A file that cannot be read as asked, in words."""


def main(arguments: list[str] | None = None) -> int:
    """Runs one command. Returns 0, 1 with errors in the content, 2 on wrong usage."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        options.run(options)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    except (UsageError, OSError, UnicodeDecodeError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m search", description="Asks the search of the guide.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    query = commands.add_parser("query", help="ask the site's own index")
    query.add_argument("text", nargs="?", metavar="TEXT")
    query.add_argument("--queries", type=Path, metavar="Q.jsonl", help='a file of {"id", "text"} lines')
    query.add_argument("--json", action="store_true", help="print one JSON object")
    query.add_argument("--explain", action="store_true", help="say why each result ranks where it does")
    query.set_defaults(run=_query)
    run = commands.add_parser("run", help="index any FAQ file and answer any query file")
    run.add_argument("--faqs", type=Path, required=True, metavar="F.jsonl")
    run.add_argument("--queries", type=Path, required=True, metavar="Q.jsonl")
    run.add_argument("--vectors", type=Path, default=FOLDER, metavar="DIR", help="vectors made beforehand")
    run.set_defaults(run=_run)
    for command, out in ((query, "R.jsonl"), (run, "RUN.tsv")):
        command.add_argument("--out", type=Path, metavar=out, required=command is run)
        command.add_argument("--engine", choices=("whoosh", "browser"), default="whoosh")
        command.add_argument("--words-only", action="store_true", help="as in a browser that saves data: no word table")
        command.add_argument("--limit", type=_positive, default=10, metavar="N")
        command.add_argument("--content", type=Path, default=Path("content"), metavar="DIR")
        command.add_argument("--overlay", type=Path, action="append", default=[], metavar="DIR")
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _query(options: argparse.Namespace) -> None:
    """Answers one text on the screen, or a file of queries in another file."""
    is_file = options.queries is not None
    if is_file == (options.text is not None) or is_file != (options.out is not None):
        raise UsageError("give either TEXT, or --queries with --out")
    queries = _lines(options.queries, "id", "text") if is_file else [{"text": options.text}]
    catalog = checked_catalog(options.content, *options.overlay)
    with site_engine(catalog) as reference, chosen_engine(options.engine, reference, options.words_only) as engine:
        answers = [engine.answer(query["text"], options.limit) for query in queries]
        if is_file:
            told = (
                {"id": query["id"], **_told(answer, reference)} for query, answer in zip(queries, answers, strict=True)
            )
            _write(options.out, (json.dumps(each, ensure_ascii=False) for each in told))
            return
        one = {"text": options.text, **_told(answers[0], reference)}
        if options.explain:
            one["why"] = list(explained_answer(reference, options.text))
            for result, found in zip(one["results"], answers[0].results, strict=True):
                result["why"] = list(explained_result(reference, options.text, found.document))
    ways = " · ".join(action["label"] for action in strip_actions(catalog))
    words = _in_words(one, answers[0].signpost, ways)
    print(json.dumps(one, indent=2, ensure_ascii=False) if options.json else "\n".join(words))


def _told(answer: Answer, reference: WhooshEngine) -> dict[str, Any]:
    """An answer as JSON tells it."""
    named = ((reference.documents[result.document], result.score) for result in answer.results)
    results = [{"url": document.address, "title": document.title, "score": score} for document, score in named]
    return {
        "crisis": answer.is_crisis,
        "abstain": answer.abstains,
        "results": results,
    }


def _in_words(told: Mapping[str, Any], signpost: str | None, ways: str) -> Iterator[str]:
    if told["crisis"]:
        yield f"Crisis help comes first: {ways}"
    if told["abstain"]:
        yield signpost or "We cannot answer that here."
        yield from ["The nearest pages:"] * bool(told["results"])
    yield from told.get("why", ())
    for result in told["results"]:
        yield f"{result['score']:.3f}  {result['url']}  {result['title']}"
        yield from (f"         {why}" for why in result.get("why", ()))


def _run(options: argparse.Namespace) -> None:
    """Answers every query from the FAQs of its collection."""
    queries = _lines(options.queries, "id", "text")
    faqs: dict[str, list[SearchDocument]] = {}
    for faq in _lines(options.faqs, "id", "question", "answer"):
        document = SearchDocument(str(faq["id"]), faq["question"], text=faq["answer"], is_answer=True)
        faqs.setdefault(str(faq.get("collection", "")), []).append(document)
    rows: dict[int, list[str]] = {}
    for collection, documents in faqs.items():
        with (
            documents_engine(documents, vectors=options.vectors) as reference,
            chosen_engine(options.engine, reference, options.words_only) as engine,
        ):
            for number, query in enumerate(queries):
                if str(query.get("collection", "")) == collection:
                    answer = engine.answer(query["text"], options.limit)
                    rows[number] = [
                        f"{query['id']}\t{documents[result.document].address}\t{rank}\t{result.score!r}"
                        for rank, result in enumerate(answer.results, start=1)
                    ]
    _write(options.out, (row for number in sorted(rows) for row in rows[number]))


def _lines(path: Path, *needed: str) -> list[dict[str, Any]]:
    """The objects of a file with one JSON object a line. Raises UsageError with the line that is wrong."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            raise UsageError(f"{path}:{number}: is not JSON: {error.msg}") from error
        fields = value if isinstance(value, dict) else {}
        missing = [name for name in needed if not isinstance(fields.get(name), (str, int) if name == "id" else str)]
        if missing:
            raise UsageError(f"{path}:{number}: needs {', '.join(missing)} as text")
        found.append(value)
    return found


def _write(path: Path, lines: Iterable[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
