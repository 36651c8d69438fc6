"""The glossary and readers' other words for things: each word has one meaning here."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.problems import Problem


def words_are_explained_once(catalog: Catalog) -> Iterator[Problem]:
    """No word stands in the glossary twice, as a term or as another name for one."""
    seen: dict[str, str] = {}
    for term in catalog.glossary:
        names = [(("term",), term.term), *((("also", at), also) for at, also in enumerate(term.also))]
        for path, name in names:
            plain = name.casefold()
            if plain in seen:
                where = "this entry already" if seen[plain] == term.id else f"'{seen[plain]}'"
                message = f"'{name}' is explained in {where}"
                yield catalog.problem("glossary", term.id, path, message, "delete it here, or make one entry of both")
            seen.setdefault(plain, term.id)


def synonyms_mean_something_else(catalog: Catalog) -> Iterator[Problem]:
    """A reader's word stands for some other word than itself."""
    for synonym in catalog.synonyms:
        means = {word.casefold() for word in synonym.means}
        for at, word in enumerate(synonym.says):
            if means == {word.casefold()}:
                fix = "add to 'means' what our pages call it, or delete it here"
                yield catalog.problem("synonyms", synonym.id, ("says", at), f"'{word}' stands for itself alone", fix)
