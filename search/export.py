"""The index and the engine as classic scripts for browsers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from textwrap import shorten
from typing import Any

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
# An index is one file and its parts, which a reader's browser fetches when a query needs them. Their number is fixed,
# so that a preview can put new ones in the place of the old.
POSTING_PARTS, TEXT_PARTS = 16, 16
SHORT_TEXT = 140  # letters of a text that is no answer: two lines on a phone


def browser_files(catalog: Catalog) -> Mapping[str, str]:
    """The scripts of the search by name: index, engine, worker and page."""
    with site_engine(catalog) as engine:
        index = index_scripts(engine)
    return {
        **index,
        "search/engine.js": engine_script(),
        "search/worker.js": _joined(("worker.js",)),
        "search/search-page.js": _joined(PAGE),
    }


def engine_script() -> str:
    """All that computes, as one file."""
    return _joined(ENGINE)


def index_scripts(engine: WhooshEngine) -> Mapping[str, str]:
    """All that engine.js needs to know of the documents: the index, and its parts by what they hold."""
    index, documents = engine.index, engine.documents
    once_in_body = 4 ** (len(index.settings.fields) - 1)
    kinds = tuple(dict.fromkeys(document.kind for document in documents))
    stems = [tuple(postings) for _, postings in index.postings()]
    in_part = {"stemsInPart": _share(len(stems), POSTING_PARTS), "documentsInPart": _share(len(documents), TEXT_PARTS)}
    records = [_postings(postings, once_in_body) for postings in stems]
    parts = {
        **_parts("postings", POSTING_PARTS, records, in_part["stemsInPart"], " ".join),
        **_parts("texts", TEXT_PARTS, [_shown(each, kinds) for each in documents], in_part["documentsInPart"], list),
    }
    known = {
        "format": FORMAT_VERSION,
        "stamp": hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:8],
        "settings": _settings(index.settings),
        "stopWords": sorted(STOP_WORDS),
        "fields": [
            {"weight": field.weight, "average": index.average_lengths[field.name]} for field in index.settings.fields
        ],
        "documents": len(documents),
        **in_part,
        "surfaces": _front_coded(index.vocabulary.surfaces),
        "frequencies": packed(len(postings) for postings in stems),
        "lengths": packed(length for number in range(len(documents)) for length in index.lengths(number)),
        "synonyms": _synonyms(index.vocabulary.synonyms),
        "crisis": _crisis(engine.crisis),
        "kinds": kinds,
    }
    scripts = {
        f"search/{name}.js": f"careSearch.part({_json(name)}, {_json(known['stamp'])}, {_json(data)});\n"
        for name, data in parts.items()
    }
    return {"search/index.js": f"var careSearchIndex = {_json(known)};\n", **scripts}


def is_part(name: str) -> bool:
    """Whether a script of the search is a part of its index."""
    return name.startswith(("search/postings-", "search/texts-"))


def _share(number: int, parts: int) -> int:
    """How many of ``number`` things each of the parts holds, at most."""
    return max(1, -(-number // parts))


def _parts(
    kind: str, parts: int, items: Sequence[Any], in_part: int, joined: Callable[[Sequence[Any]], Any]
) -> dict[str, Any]:
    return {f"{kind}-{part}": joined(items[part * in_part : (part + 1) * in_part]) for part in range(parts)}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


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


def _shown(document: SearchDocument, kinds: Sequence[str]) -> tuple[str, str, str, int]:
    """What a result shows: address, title, text, and its kind; an answer whole, the beginning of any other text."""
    text = document.text if document.is_answer else shorten(document.text, SHORT_TEXT, placeholder=" …")
    return document.address, document.title, text, 2 * kinds.index(document.kind) + document.is_answer
