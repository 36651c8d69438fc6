"""Why an answer is as it is, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from search.expansion import Query, Reason
from search.whoosh_engine import WhooshEngine

REASONS: Mapping[Reason, str] = {
    "exact": "the word itself",
    "synonym": "our word for it",
    "joined": "two words written as one",
    "split": "one word written as two",
    "correction": "the nearest word we know",
    "completion": "a word that begins like it",
}


def explained_answer(engine: WhooshEngine, text: str) -> Iterator[str]:
    """Why help comes first, why a signpost stands there, and how much speaks for answering at all."""
    asked = engine.index.asked(text)
    if phrase := engine.crisis.why(text):
        yield f"Crisis help, because of: {phrase}"
    if phrase := engine.signposts.why(text):
        yield f"Not answered here, because of: {phrase}"
    if asked.unknown:
        yield f"No page says: {', '.join(word.stem for word in asked.unknown)}"
    grounds = engine.grounds(asked, engine.ranking(asked, 1))
    yield f"Grounds for an answer: {grounds:.3f}; an answer needs {engine.index.settings.grounds}"


def explained_result(engine: WhooshEngine, text: str, document: int) -> Iterator[str]:
    """One line for each term that a document holds, the weightiest first, and one for its nearness in meaning."""
    asked, settings = engine.index.asked(text), engine.index.settings
    close = engine.meaning.closeness(asked) if engine.meaning else None
    counts = engine.documents[document].standing / 100
    share_of_words = counts * (1.0 if close is None else settings.by_words)
    shares = engine.index.shares(asked, document)
    for share in sorted(shares, key=lambda share: (-share.score, share.term.stem)):
        where = ", ".join(share.fields)
        said = f'"{share.term.word}": {REASONS[share.term.reason]} ({share.term.stem}), in {where}'
        yield f"{share_of_words * share.score:.3f} {said}"
    if close is not None:
        cosine = float(close[document])
        words = ", ".join(_with_a_row(engine, asked)) or "nothing"
        yield f"{counts * settings.by_meaning * cosine:.3f} nearness in meaning, {cosine:.2f} of 1, by {words}"
    if counts < 1:
        yield f"       of each, {counts:.0%} count: a part, or a word, stands behind its page"


def _with_a_row(engine: WhooshEngine, asked: Query) -> Iterator[str]:
    assert engine.meaning is not None
    return (word.stem for word in asked.words if engine.meaning is not None and engine.meaning.row(word).any())
