"""What the index holds one of."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from generator.links import LINK
from generator.model.values import Value
from generator.model.walk import texts

Places = Mapping[str, str]  # names as in generator.addresses -> addresses under the site root


@dataclass(frozen=True)
class SearchDocument:
    """One place on the site that can answer a reader."""

    address: str  # under the site root, such as "faq/money/#does-insurance-pay"
    title: str
    kind: str = ""  # words beside the title: "Question", "Rung 6 of 8"
    text: str = ""  # the answer or lead that a result shows
    aliases: tuple[str, ...] = ()  # other ways people say the title
    body: str = ""  # all else that stands there
    is_answer: bool = False  # the text answers the title, so results show it whole
    standing: int = 100  # percent of its score that count; a page stands before its parts, which say the same

    def words(self, field: str) -> str:
        """The text of one field of the index; what a result shows is part of the body."""
        if field == "body":
            return f"{self.text}\n{self.body}"
        return self.title if field == "title" else "\n".join(self.aliases)


def all_text(value: Value, but: Container[object] = ()) -> str:
    """Every reader's word in a value but for some of its fields, links reduced to their words."""
    return "\n".join(LINK.sub(r"\g<words>", text) for path, text, _ in texts(value) if path[0] not in but)


def named(names: Iterable[str | None]) -> tuple[str, ...]:
    """The names that are there, each once."""
    return tuple(dict.fromkeys(name for name in names if name))
