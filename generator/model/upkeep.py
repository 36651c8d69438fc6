"""What keeps the guide whole: addresses that must lead somewhere for ever, and places where a rule need not hold."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.values import Form, Id, Value


class LastingAddress(Value):
    """A page, or an entry with a place on one, that readers may have saved. It leads somewhere for ever."""

    id: Annotated[
        str,
        StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$"),
        Form("write a name as links use it, such as programs/php"),
    ] = Field(description="Its name, as links use it. A name is never taken off this list.", examples=["programs/php"])


class RuleException(Value):
    """One place where a rule on words or shape need not hold, and why."""

    id: Id = Field(description="A short name for this exception.")
    rule: Annotated[
        str, StringConstraints(pattern=r"^[a-z_]+$"), Form("write the name of the rule, with _ between its words")
    ] = Field(description="The name of the rule, as the problem shows it.", examples=["words_do_not_sell"])
    where: Annotated[
        str,
        StringConstraints(pattern=r"^[a-z/-]+/[a-z0-9.-]+(:[A-Za-z0-9_.-]+)?$"),
        Form("write the entry, then a colon and the field, such as faqs/my-question:answer"),
    ] = Field(
        description="The entry, then a colon and the field that the problem names. "
        "Without a field only what a problem says of the entry as a whole.",
        examples=["faqs/my-question:answer"],
    )
    reason: Annotated[
        str, StringConstraints(min_length=20, max_length=300), Form("say in one sentence why the words may stand")
    ] = Field(description="Why the words may stand, in one sentence.")
