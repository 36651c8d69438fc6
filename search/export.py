"""The index and the engine as classic scripts for browsers."""

from __future__ import annotations

import base64
import hashlib
import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten
from typing import Any

import rjsmin

from generator.catalog import Catalog
from search.analysis import STOP_WORDS
from search.crisis import crisis_data
from search.document import SearchDocument
from search.expansion import Vocabulary
from search.index import Posting
from search.meaning.text_vectors import packed_codes
from search.packing import cut, front_coded, packed
from search.phrases import matching_data
from search.settings import FORMAT_VERSION, Settings
from search.signposts import signpost_data
from search.synonyms import Phrase, Synonyms
from search.whoosh_engine import WhooshEngine, site_engine

log = logging.getLogger("search")
BROWSER = Path(__file__).parent / "browser"
# Joined in this order into one file each: what computes, and what stands on the page.
ENGINE = ("packing.js", "stemmer.js", "words.js", "phrases.js", "crisis.js", "signposts.js",
          "expansion.js", "stored-index.js", "meaning.js",
          "engine.js", "worker.js")  # fmt: skip
PAGE = ("host.js", "topics.js", "states.js", "results.js", "search-page.js")
# Sizes in letters, before compression; tests/bench/tuning.md says how they were chosen.
ONE_FILE = 150_000  # an index up to this size is one file
WORDS_APART = 80_000  # a list of words from this size on is cut in parts by first letters
POSTINGS_PART, TEXTS_PART = 2_500, 1_500
_FOLDER = "parts-"
SHORT_TEXT = 140  # letters of a text that is no answer: two lines on a phone
SHORT_ANSWER = 280  # of an answer: our own have two sentences, others may not


@dataclass(frozen=True)
class BrowserIndex:
    """An index for browsers: one script, the parts that did not fit into it, and what brings in meaning."""

    index: str
    folder: str  # of the parts, beside the index; named by what they hold
    parts: Mapping[str, str]
    meaning: Mapping[str, str]  # "word-table" and "vectors", or nothing


def browser_files(catalog: Catalog) -> Mapping[str, str]:
    """The scripts of the search by name: index, engine and page. Parts stand in a folder of their own."""
    with site_engine(catalog) as engine:
        index = browser_index(engine)
        if engine.meaning:
            made, all_ = engine.kept_vectors, len(engine.documents)
            log.info(
                "Search: %d of %d vectors were made beforehand, %d come from the word table", made, all_, all_ - made
            )
    return {
        "search/index.js": index.index,
        **{f"search/{index.folder}/{name}.js": script for name, script in index.parts.items()},
        **{f"search/{name}.js": script for name, script in index.meaning.items()},
        "search/engine.js": engine_script(),
        "search/search-page.js": _joined(PAGE),
    }


def is_part(name: str) -> bool:
    """Whether a script is a part of an index: its folder's name changes with the index, so its own need not."""
    return name.startswith(f"search/{_FOLDER}")


def engine_script() -> str:
    """All that computes, as one file: a worker, or a script of a page."""
    return _joined(ENGINE)


def browser_index(engine: WhooshEngine) -> BrowserIndex:
    """All that engine.js needs to know of the documents."""
    index, documents = engine.index, engine.documents
    kinds = tuple(dict.fromkeys(document.kind for document in documents))
    parts, core = _parts(engine, kinds)
    stamp = hashlib.sha256(_json([parts, core]).encode()).hexdigest()[:12]
    apart = _apart({name: len(_json(part)) for name, part in parts.items()})
    known = {
        "format": FORMAT_VERSION,
        "stamp": stamp,
        "settings": _settings(index.settings),
        "stopWords": sorted(STOP_WORDS),
        "matching": matching_data(),
        "crisis": crisis_data(engine.crisis),
        "signposts": signpost_data(engine.signposts),
        "kinds": kinds,
        **core,
        "parts": {name: part for name, part in parts.items() if name not in apart},
        "apart": {kind: sum(name.startswith(f"{kind}-") for name in apart) for kind in ("words", "postings", "texts")},
    }
    scripts = {name: f"careSearch.part({_json(name)},{_json(stamp)},{_json(parts[name])});\n" for name in apart}
    return BrowserIndex(f"var careSearchIndex = {_json(known)};\n", _FOLDER + stamp, scripts, _meaning(engine))


def _apart(sizes: Mapping[str, int]) -> tuple[str, ...]:
    """The names of the parts that do not fit into the one file."""
    if sum(sizes.values()) <= ONE_FILE:
        return ()
    words = sum(size for name, size in sizes.items() if name.startswith("words-"))
    return tuple(name for name in sizes if words > WORDS_APART or not name.startswith("words-"))


def _parts(engine: WhooshEngine, kinds: Sequence[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What may stand apart, by name, and what must be known to find it."""
    index, documents, settings = engine.index, engine.documents, engine.index.settings
    numbers = range(len(documents))
    vocabulary = index.vocabulary
    stems = [tuple(postings) for _, postings in index.postings()]
    records = [_postings(postings, 4 ** (len(settings.fields) - 1)) for postings in stems]
    shown = [_shown(document, kinds, engine.page_titles) for document in documents]
    record_starts = cut(map(len, records), POSTINGS_PART)
    text_starts = cut((len(_json(each)) for each in shown), TEXTS_PART)
    by_letters = _by_first_letters(vocabulary)
    parts: dict[str, Any] = {}
    for number, (surfaces, stemmed) in enumerate(by_letters.values()):
        counts = packed(vocabulary.frequency[stem] for stem in stemmed)
        parts[f"words-{number}"] = [front_coded(surfaces), counts]
    parts |= {f"postings-{number}": " ".join(part) for number, part in enumerate(_pieces(records, record_starts))}
    parts |= {f"texts-{number}": part for number, part in enumerate(_pieces(shown, text_starts))}
    return parts, {
        "fields": [{"weight": field.weight, "average": index.average_lengths[field.name]} for field in settings.fields],
        "titleField": [field.name for field in settings.fields].index("title"),
        "documents": len(documents),
        "letters": list(by_letters),
        "stemsInWords": packed(len(stemmed) for _, stemmed in by_letters.values()),
        "postingGaps": packed(_gaps(record_starts)),
        "textGaps": packed(_gaps(text_starts)),
        "lengths": packed(length for number in numbers for length in index.lengths(number)),
        "titleLengths": packed(int(2 * index.title_lengths.get(number, 0.0)) for number in numbers),
        "standing": packed(100 - document.standing for document in documents),
        "synonyms": _synonyms(vocabulary.synonyms),
    }


def _by_first_letters(vocabulary: Vocabulary) -> dict[str, tuple[list[str], list[str]]]:
    """The words as written and their stems by first letter. A stem begins as its words do."""
    groups: dict[str, tuple[list[str], list[str]]] = {}
    for surface in vocabulary.surfaces:
        groups.setdefault(surface[0], ([], []))[0].append(surface)
    for stem in sorted(vocabulary.frequency):
        groups[stem[0]][1].append(stem)
    return groups


def _pieces(items: Sequence[Any], starts: Sequence[int]) -> Iterator[Sequence[Any]]:
    yield from (items[start:end] for start, end in zip(starts, (*starts[1:], len(items)), strict=True))


def _gaps(starts: Sequence[int]) -> list[int]:
    return [start - before for before, start in zip((0, *starts), starts, strict=False)]


def _meaning(engine: WhooshEngine) -> dict[str, str]:
    """The word table and the documents' vectors; the table's script names its sources."""
    if engine.meaning is None:
        return {}
    table = engine.meaning.table
    rows = {
        "digest": table.digest,
        "dims": table.dims,
        "stems": front_coded(table.stems),
        "lengths": base64.b64encode(table.length_bytes).decode(),
        "signs": base64.b64encode(table.sign_bytes).decode(),
    }
    codes = b"".join(packed_codes(document) for document in engine.meaning.codes)
    vectors = {"digest": table.digest, "codes": base64.b64encode(codes).decode()}
    about = "\n".join(f"// {line.removeprefix('# ')}" for line in table.about)
    return {
        "word-table": f"{about}\nvar careSearchTable = {_json(rows)};\n",
        "vectors": f"var careSearchVectors = {_json(vectors)};\n",
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def _joined(names: Iterable[str]) -> str:
    return "".join(rjsmin.jsmin((BROWSER / name).read_text(encoding="utf-8")) + "\n" for name in names)


def _settings(settings: Settings) -> dict[str, float]:
    """The numbers of the settings under names as JavaScript writes them."""
    numbers = {name: value for name, value in vars(settings).items() if isinstance(value, int | float)}
    return {_camel(name): value for name, value in numbers.items()}


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(map(str.capitalize, rest))


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


def _shown(document: SearchDocument, kinds: Sequence[str], pages: Mapping[str, str]) -> tuple[object, ...]:
    """What a result shows: address, title, text, its kind and whether it is an answer, and its page's title."""
    text = shorten(document.text, SHORT_ANSWER if document.is_answer else SHORT_TEXT, placeholder=" …")
    kind = 2 * kinds.index(document.kind) + document.is_answer
    page = document.address.partition("#")[0]
    named = (pages[page],) if page in pages and page != document.address else ()
    return document.address, document.title, text, kind, *named
