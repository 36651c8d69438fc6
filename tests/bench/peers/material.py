"""Material for MkDocs: the search worker it ships, and the index its search plugin writes."""

from __future__ import annotations

from html import escape
from pathlib import Path
from types import SimpleNamespace

import material
from material.plugins.search.plugin import SearchIndex

from tests.bench.peers.judged import Answers, Judged
from tests.bench.peers.node import answers_of_script

NAME = "Material for MkDocs"
SETTINGS = "its own worker and index; English, stop words removed, no stemmer, title 1000 to text 1; each word a prefix"
# What the plugin takes from the theme's English texts, and its own weights.
CONFIG = {
    "lang": ["en"],
    "separator": r"[\s\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1e3}, "text": {"boost": 1e0}, "tags": {"boost": 1e6}},
}


def answers(judged: Judged, work: Path) -> Answers:
    """One page a FAQ, as the plugin reads pages."""
    scripts = Path(material.__file__).parent / "templates" / "assets" / "javascripts" / "workers"
    (worker,) = scripts.glob("search.*.min.js")
    indexes = {}
    for collection, faqs in judged.faqs.items():
        path = work / f"search_index.{collection}.json"
        path.write_text(_index(faqs), encoding="utf-8")
        indexes[collection] = str(path)
    return answers_of_script("material", judged, work, needs_packages=False, worker=str(worker), indexes=indexes)


def _index(faqs: list[dict[str, str]]) -> str:
    index = SearchIndex(**CONFIG)
    for number, faq in enumerate(faqs):
        content = f'<h1 id="question">{escape(faq["question"])}</h1>\n<p>{escape(faq["answer"])}</p>'
        index.add_entry_from_context(SimpleNamespace(meta={}, content=content, toc=[], url=f"faq/{number}/"))
    return str(index.generate_search_index(None))
