"""Who publishes this guide, and what stands on every page."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.values import CrisisLineId, Entry, Form, Line, Ref, Value

NOT_NAMED = "not yet named"
Color = Annotated[
    str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$"), Form("write # and six digits or letters from A to F")
]


class Colors(Value):
    """The three colors a publisher may change, each for light and dark."""

    link: tuple[Color, Color] = Field(
        default=("#0B4A86", "#9CCBFF"),
        description="Links and buttons: the color in light, then in dark.",
        examples=[["#0B4A86", "#9CCBFF"]],
    )
    mark: tuple[Color, Color] = Field(
        default=("#1D3F63", "#BFD3E4"),
        description="Bars and marks: the color in light, then in dark.",
        examples=[["#1D3F63", "#BFD3E4"]],
    )
    night: tuple[Color, Color] = Field(
        default=("#12283F", "#123252"),
        description="What holds crisis help: the color in light, then in dark.",
        examples=[["#12283F", "#123252"]],
    )


class WayIn(Value):
    """A link on the home page to what many readers come for."""

    words: Line = Field(max_length=40, description="What it says.", examples=["worried about your child"])
    leads_to: Annotated[str, Ref("address")] = Field(
        description="The page it opens, such as topics/ID.", examples=["topics/while-you-wait"]
    )


class Site(Entry):
    """The publisher's own data. Unknown yet: write 'not yet named'."""

    name: Line = Field(max_length=30, description="The name of this guide, at the top of every page.")
    description: Line = Field(max_length=160, description="What it is, in one sentence, for search engines.")
    url: Annotated[
        str,
        StringConstraints(pattern=r"^(https://[^\s]+/|not yet named)$"),
        Form("write the address from https:// to a slash at its end, or: not yet named"),
    ] = Field(description="The address of the published site, with a slash at its end.")
    owner: Line = Field(description="Who publishes it: the name of a person or an organization.")
    contact: Line = Field(description="How readers reach the publisher about a mistake.")
    funding: Line = Field(description="Who pays for this guide, in one or two sentences.")
    ways_in: tuple[WayIn, ...] = Field(default=(), description="Links below the boxes of the home page, at best four.")
    colors: Colors = Field(default=Colors(), description="Your own colors in place of ours.")
    crisis_line: CrisisLineId = Field(description="The line in the strip on every page.")
    emergency_line: CrisisLineId = Field(description="The line for a life in danger.")
    unsafe_home_line: CrisisLineId = Field(description="The line for readers who are not safe at home.")
    leave_to: Annotated[
        str, StringConstraints(pattern=r"^https://[^\s]+$"), Form("write an address that starts with https://")
    ] = Field(description="The neutral page that 'Leave this page' opens.")
