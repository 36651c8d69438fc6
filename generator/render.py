"""Turns one page into Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import pairwise
from pathlib import Path, PurePosixPath
from posixpath import relpath

import jinja2
import yaml
from markupsafe import Markup

from generator.addresses import Address
from generator.figures import TIER_WORDS, long_date, month, seen_words
from generator.help_lines import reach_url
from generator.links import LINK
from generator.page import Page

TEMPLATES = Path(__file__).parent / "templates"

_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]])")
# Where not all engines know a backslash.
_ENTITIES = str.maketrans({"=": "&#61;", "!": "&#33;", "&": "&amp;", "<": "&lt;", "|": "&#124;", "~": "&#126;"})
_MARKDOWN_LINE_START = re.compile(r"^(\d*)([#>+:.)-])(?=\s|#|$)")


@cache
def _environment() -> jinja2.Environment:
    """The templates, compiled once however many pages and previews are made of them."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        count=_count,
        inline=_inline,
        month=month,
        day=long_date,
        tier=lambda tier: TIER_WORDS[tier],
        seen=seen_words,
        reach_url=reach_url,
    )
    return environment


class Renderer:
    """Renders pages whose links are relative, so the site works in any folder.

    ``has_directory_urls`` is False for copies opened from a disk, where links must name index.html.
    """

    def __init__(self, addresses: Mapping[str, Address], *, has_directory_urls: bool = True) -> None:
        self._addresses = addresses
        self._index = "" if has_directory_urls else "index.html"
        self._environment = _environment()

    def markdown(self, page: Page) -> str:
        """The page as Markdown with its front matter."""
        tools = {
            "url": lambda name: self.url(page, name),
            "anchor": _anchor,
            "prose": partial(self._prose, page),
        }
        template = self._environment.get_template(page.template)
        body = template.render(**page.context, **tools, page=page)
        return _front_matter(page, lambda name: self.url(page, name)) + _without_gaps(body)

    def url(self, page: Page, name: str) -> str:
        """The address of ``name`` as written in the HTML of ``page``."""
        address = self._address(name)
        folder = relpath("/" + address.folder, "/" + page.folder)
        anchor = f"#{address.anchor}" if address.anchor else ""
        if folder == "." and anchor:
            return anchor
        return f"{folder}/{self._index}{anchor}"

    def _prose(self, page: Page, text: str, language: str | None = None) -> Markup:
        """Running text as Markdown: paragraphs, lists and links; every other sign stands for itself."""
        lines: list[str] = []
        for line in text.split("\n"):
            if line.startswith("- ") and lines and lines[-1] and not lines[-1].startswith("- "):
                lines.append("")  # a list needs an empty line before it
            lines.append(self._prose_line(page, line.strip()))
        return Markup("\n".join(_in_language(lines, language) if language else lines))

    def _prose_line(self, page: Page, line: str) -> str:
        marker = "- " if line.startswith("- ") else ""
        parts, end = [], len(marker)
        for found in LINK.finditer(line):
            address = self._address(found["target"])
            target = relpath("/" + str(PurePosixPath(address.folder, "index.md")), "/" + page.folder)
            anchor = f"#{address.anchor}" if address.anchor else ""
            parts += [_inline(line[end : found.start()]), f"[{_inline(found['words'])}]({target}{anchor})"]
            end = found.end()
        rest = _inline(line[end:])
        return marker + "".join([*parts, rest])

    def _address(self, name: str) -> Address:
        if name not in self._addresses:
            raise KeyError(f"no page has the name {name!r}")
        return self._addresses[name]


def _anchor(anchor_id: str, language: str | None = None) -> Markup:
    """The id of a heading, and its language if it has one of its own."""
    language_mark = f' lang="{language}"' if language else ""
    return Markup("{#" + anchor_id + language_mark + "}")  # Jinja would read the first two signs as a comment


def _in_language(lines: Iterable[str], language: str) -> Iterator[str]:
    """Each paragraph and list item, with the mark of its language below it."""
    mark = f'{{: lang="{language}" }}'
    for line, following in pairwise((*lines, "")):
        yield line
        if line.startswith("- "):
            yield f"  {mark}"
        elif line and not following:  # the end of a paragraph
            yield mark


def _inline(text: str) -> Markup:
    """Plain text for a place where Markdown is read: nothing in it acts as Markdown or HTML."""
    escaped = _MARKDOWN_SIGNS.sub(r"\\\1", text).translate(_ENTITIES)
    return Markup(_MARKDOWN_LINE_START.sub(lambda found: f"{found[1]}&#{ord(found[2])};", escaped))


def _count(number: int) -> str:
    """A small number as a word, as running text has it."""
    words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    return words[number] if 0 <= number < len(words) else str(number)


def _front_matter(page: Page, url: Callable[[str], str]) -> str:
    fields: dict[str, object] = {"title": page.title, "description": page.description, "layout": page.layout}
    if page.crumbs:
        fields["crumbs"] = [{"words": crumb.words, "url": url(crumb.name)} for crumb in page.crumbs]
    if page.scripts:
        fields["scripts"] = list(page.scripts)
    if page.is_quiet:
        fields["quiet"] = True
    if page.has_exit:
        fields["exit"] = True
    if page.leads_to:
        fields["leads_to"] = url(page.leads_to)
    return "---\n" + yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000) + "---\n\n"


def _without_gaps(body: str) -> str:
    """At most one empty line in a row; a blank line inside an HTML block would end it in some engines."""
    return re.sub(r"\n[ \t]*(\n[ \t]*)+\n", "\n\n", body).strip() + "\n"
