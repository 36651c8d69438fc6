"""The index and the engine as classic scripts for browsers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from textwrap import shorten

from generator.catalog import Catalog
from search.analysis import STOP_WORDS
from search.crisis import CORRECTION_LETTERS, MOST_BETWEEN, MOST_WORDS, CrisisWords
from search.document import SearchDocument
from search.index import Posting
from search.packing import DIGITS, packed
from search.settings import FORMAT_VERSION, Settings
from search.synonyms import Phrase, Synonyms
from search.whoosh_engine import WhooshEngine, site_engine

BROWSER = Path(__file__).parent / "browser"
# Joined in this order into one file each: what computes, and what stands on the page.
ENGINE = ("stemmer.js", "words.js", "crisis.js", "expansion.js", "engine.js")
PAGE = ("host.js", "search-page.js")
SHORT_TEXT = 140  # letters of a text that is no answer: two lines on a phone


def browser_files(catalog: Catalog) -> Mapping[str, str]:
    """The scripts of the search by name: index, engine, worker and page."""
    with site_engine(catalog) as engine:
        index = index_script(engine)
    return {
        "search/index.js": index,
        "search/engine.js": engine_script(),
        "search/worker.js": _joined(("worker.js",)),
        "search/search-page.js": _joined(PAGE),
    }


def engine_script() -> str:
    """All that computes, as one file."""
    return _joined(ENGINE)


def index_script(engine: WhooshEngine) -> str:
    """All that engine.js needs to know of the documents."""
    index, documents = engine.index, engine.documents
    once_in_body = 4 ** (len(index.settings.fields) - 1)
    kinds = tuple(dict.fromkeys(document.kind for document in documents))
    known = {
        "format": FORMAT_VERSION,
        "settings": _settings(index.settings),
        "stopWords": sorted(STOP_WORDS),
        "fields": [
            {"weight": field.weight, "average": index.average_lengths[field.name]} for field in index.settings.fields
        ],
        "surfaces": _front_coded(index.vocabulary.surfaces),
        "postings": " ".join(_postings(postings, once_in_body) for _, postings in index.postings()),
        "lengths": packed(length for number in range(len(documents)) for length in index.lengths(number)),
        "synonyms": _synonyms(index.vocabulary.synonyms),
        "crisis": _crisis(engine.crisis),
        "titles": [document.title for document in documents],
        "addresses": [document.address for document in documents],
        "kinds": kinds,
        "kindOf": [2 * kinds.index(document.kind) + document.is_answer for document in documents],
        "texts": [_shown(document) for document in documents],
    }
    return f"var careSearchIndex = {json.dumps(known, ensure_ascii=True, separators=(',', ':'))};\n"


def _joined(names: Iterable[str]) -> str:
    return "\n".join((BROWSER / name).read_text(encoding="utf-8") for name in names)


def _settings(settings: Settings) -> dict[str, float]:
    """The numbers of the settings under names as JavaScript writes them."""
    numbers = {name: value for name, value in vars(settings).items() if isinstance(value, int | float)}
    return {_camel(name): value for name, value in numbers.items()}


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(map(str.capitalize, rest))


def _front_coded(words: Sequence[str]) -> str:
    """Each word as the letters it shares with the word before it, counted, and the rest."""
    coded = []
    for before, word in zip(("", *words), words, strict=False):
        alike = [a == b for a, b in zip(before, word, strict=False)]
        shared = [*alike, False].index(False)
        coded.append(DIGITS[shared] + word[shared:])
    return " ".join(coded)


def _postings(postings: Iterable[Posting], once_in_body: int) -> str:
    """For each document twice the gap to the one before; one more where the counts follow.

    No counts follow the commonest case, once in the last field. Else they are one number of base 4, with what is
    above 3 after it.
    """
    numbers, before = [], -1
    for posting in postings:
        pattern = sum(min(count, 3) * 4**at for at, count in enumerate(posting.counts))
        numbers.append(2 * (posting.document - before - 1) + (pattern != once_in_body))
        if pattern != once_in_body:
            numbers.append(pattern)
        numbers += [count - 3 for count in posting.counts if count >= 3]
        before = posting.document
    return packed(numbers)


def _synonyms(synonyms: Synonyms) -> list[list[list[str]]]:
    """Phrases that lead to the same words of ours stand together: [what readers type, what our pages say]."""
    together: dict[tuple[Phrase, ...], list[str]] = {}
    for says, means in synonyms.items():
        together.setdefault(means, []).append(" ".join(says))
    return [[says, [" ".join(meant) for meant in means]] for means, says in together.items()]


def _crisis(words: CrisisWords) -> dict[str, object]:
    return {
        "phrases": [" ".join(phrase) for phrase in words.phrases],
        "joined": sorted(words.joined),
        "ordinary": [" ".join(phrase) for phrase in words.ordinary],
        "mostWords": MOST_WORDS,
        "mostBetween": MOST_BETWEEN,
        "correctionLetters": CORRECTION_LETTERS,
    }


def _shown(document: SearchDocument) -> str:
    """An answer whole; the beginning of any other text."""
    return document.text if document.is_answer else shorten(document.text, SHORT_TEXT, placeholder=" …")
