"""The phrases that search looks for: danger, and what this guide cannot answer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from generator.catalog import Catalog
from generator.did_you_mean import nearest
from generator.model import CONDITION_LIST, PhraseGroup
from generator.model.walk import FieldPath
from generator.problems import Problem

KINDS = ("crisis-words", "signposts")
_NAMED = re.compile(r"\{([a-z]*)\}")


def phrases_name_known_lists(catalog: Catalog) -> Iterator[Problem]:
    """A phrase names only lists of its own file; {condition} is there for signposts."""
    for kind in KINDS:
        known = {name for group in catalog.entries(kind) for name in group.lists}
        known |= {CONDITION_LIST} if kind == "signposts" else set()
        for group in catalog.entries(kind):
            for path, text in _texts(group):
                for name in _NAMED.findall(text):
                    if name not in known:
                        yield _unknown(catalog, kind, group.id, path, name, known)


def phrases_stand_once(catalog: Catalog) -> Iterator[Problem]:
    """No phrase stands twice, and none brings both crisis help and a signpost."""
    seen: dict[str, str] = {}
    for kind in KINDS:
        for group in catalog.entries(kind):
            for position, phrase in enumerate(group.phrases):
                where = f"{kind}/{group.id}"
                if phrase in seen:
                    also = "here" if seen[phrase] == where else f"in '{seen[phrase]}'"
                    message = f"'{phrase}' already stands {also}"
                    yield catalog.problem(kind, group.id, ("phrases", position), message, "delete it here")
                seen.setdefault(phrase, where)


def what_is_not_meant_is_whole(catalog: Catalog) -> Iterator[Problem]:
    """What only sounds like a phrase leaves no words open, so that it never hides what stands between."""
    for kind in KINDS:
        for group in catalog.entries(kind):
            for position, phrase in enumerate(group.but_not):
                if "..." in phrase.split():
                    message = "'...' may not stand in what is not meant"
                    fix = "write the words that stand there, or delete the phrase"
                    yield catalog.problem(kind, group.id, ("but_not", position), message, fix)


def _texts(group: PhraseGroup) -> Iterator[tuple[FieldPath, str]]:
    for name, words in group.lists.items():
        yield from ((("lists", name, position), each) for position, each in enumerate(words))
    for field in ("phrases", "but_not"):
        yield from (((field, position), each) for position, each in enumerate(getattr(group, field)))


def _unknown(catalog: Catalog, kind: str, group_id: str, path: FieldPath, name: str, known: Collection[str]) -> Problem:
    near = nearest(name, known)
    fix = f"did you mean {{{near}}}?" if near else "write the list under 'lists', or fix the name"
    return catalog.problem(kind, group_id, path, f"there is no list {{{name}}}", fix)
