"""Who publishes this guide, and what stands on every page."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.values import CrisisLineId, Entry, Line, Value

NOT_NAMED = "not yet named"
Color = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]


class Colors(Value):
    """The three colors a publisher may change, each for light and dark."""

    link: tuple[Color, Color] = ("#0B4A86", "#9CCBFF")
    mark: tuple[Color, Color] = ("#1D3F63", "#BFD3E4")
    night: tuple[Color, Color] = ("#12283F", "#123252")


class Site(Entry):
    """The publisher's own data. Unknown yet: write 'not yet named'."""

    name: Line = Field(max_length=30)
    description: Line = Field(max_length=160)
    url: Annotated[str, StringConstraints(pattern=r"^(https://[^\s]+/|not yet named)$")]
    owner: Line
    contact: Line
    funding: Line = Field(description="Who pays for this guide, in one or two sentences.")
    colors: Colors = Colors()
    crisis_line: CrisisLineId = Field(description="The line in the strip on every page.")
    emergency_line: CrisisLineId
    unsafe_home_line: CrisisLineId = Field(description="The line for readers who are not safe at home.")
    leave_to: Annotated[str, StringConstraints(pattern=r"^https://[^\s]+$")] = Field(
        description="The neutral page that 'Leave this page' opens."
    )
