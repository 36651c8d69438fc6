"""What the word table learns from: the Open English WordNet, and this project's own texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from generator.model import Synonym
from search.document import SearchDocument

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n+")


def wordnet_texts(folder: Path) -> Iterator[str]:
    """Each meaning as "word, word: definition", and each example, of the YAML sources of Open English WordNet."""
    for path in sorted(folder.glob("[!ef]*.yaml")):  # not entries-*.yaml, not frames.yaml
        synsets = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        for _, synset in sorted(synsets.items()):
            members = ", ".join(synset["members"])
            yield from (f"{members}: {definition}" for definition in synset["definition"])
            for example in synset.get("example", ()):
                yield example if isinstance(example, str) else example["text"]


def own_texts(documents: Sequence[SearchDocument], synonyms: Sequence[Synonym]) -> Iterator[str]:
    """Titles, other ways to say them, sentences, and readers' words beside ours."""
    for document in documents:
        yield document.title
        yield from document.aliases
        for sentence in _SENTENCE_END.split(f"{document.text}\n{document.body}"):
            if sentence:
                yield sentence
    for entry in synonyms:
        yield from (f"{said}: {', '.join(entry.means)}" for said in entry.says)
