"""Pages as Markdown: links that work anywhere, text that stays text."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.addresses import Address, addressed
from generator.page import Page
from generator.pages import build_pages
from generator.render import Renderer, _inline
from tests.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden"
TODAY = date(2026, 2, 1)


def _page(folder: str) -> Page:
    return Page(folder, "leads-on.md.jinja", "T", "D", {"title": "T", "target": "a", "words": "W"})


@pytest.mark.parametrize(
    ("folder", "target", "served", "on_disk"),
    [
        ("", Address("compare/a-vs-b"), "compare/a-vs-b/", "compare/a-vs-b/index.html"),
        ("programs/php", Address(""), "../../", "../../index.html"),
        ("programs/php", Address("programs/iop", "hours"), "../iop/#hours", "../iop/index.html#hours"),
        ("faq/money", Address("faq/money", "x"), "#x", "#x"),
        ("faq", Address("faq"), "./", "./index.html"),
    ],
)
def test_links_are_relative(folder: str, target: Address, served: str, on_disk: str) -> None:
    """The same page links with and without a server, in any folder."""
    for has_directory_urls, expected in ((True, served), (False, on_disk)):
        renderer = Renderer({"a": target}, has_directory_urls=has_directory_urls)
        assert renderer.url(_page(folder), "a") == expected


def test_a_link_to_nowhere_is_an_error() -> None:
    """A template cannot link to a page that does not exist."""
    with pytest.raises(KeyError, match="no page has the name 'nowhere'"):
        Renderer({}).url(_page(""), "nowhere")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, _: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\u00a0"), max_size=60))
def test_any_text_stays_text(text: str) -> None:
    """No sign in a text acts as Markdown or as HTML."""
    shown = _Text()
    shown.feed(markdown.markdown(f"x {_inline(text)} x", extensions=["attr_list", "md_in_html", "tables"]))

    assert shown.tags == ["p"]
    assert shown.text.split() == f"x {text} x".split()


@pytest.mark.parametrize(
    "start",
    ["# head", "> quote", "- item", "1. item", "2) item", "+ item", "=== line", ": term", "3.5 hours", "2026. A year"],
)
def test_no_text_starts_a_block(start: str) -> None:
    """A text that starts like a heading or a list is a paragraph."""
    shown = _Text()
    shown.feed(markdown.markdown(str(_inline(start)), extensions=["def_list", "sane_lists"]))

    assert shown.tags == ["p"]
    assert shown.text == start


def test_the_small_guide_renders_as_before(small, request: pytest.FixtureRequest) -> None:
    """Each kind of page looks as its golden file says; --update-golden writes them anew."""
    renderer = Renderer(addressed(small))
    pages = {page.folder: renderer.markdown(page) for page in build_pages(small, TODAY)}
    wanted = [
        "",
        "programs/day-visits",
        "compare/reading-group-vs-day-visits",
        "conditions/low-mood",
        "faq/time",
        "costs",
    ]
    for folder in wanted:
        path = GOLDEN / f"{folder.replace('/', '_') or 'home'}.md"
        if request.config.getoption("--update-golden"):
            path.write_text(pages[folder], encoding="utf-8")
        assert path.read_text(encoding="utf-8") == pages[folder], f"{path.name} differs; read it, then --update-golden"


def test_two_renderings_are_the_same_bytes(small) -> None:
    """Nothing depends on the order of folders, hashes or the clock."""

    def once() -> list[str]:
        return [Renderer(addressed(small)).markdown(page) for page in build_pages(small, TODAY)]

    assert once() == once()


def test_old_facts_are_marked_on_the_day_they_fall_due(small) -> None:
    """A page says that a fact is out of date from the day after its check was due."""

    def shown(day: date) -> str:
        pages = {page.folder: page for page in build_pages(small, day)}
        return Renderer(addressed(small)).markdown(pages["programs/day-visits"])

    assert "Out of date" not in shown(date(2027, 1, 10))
    assert "Out of date: last checked Jan 2026" in shown(date(2027, 1, 11))


def test_prose_links_lead_to_pages(small) -> None:
    """A link in running text becomes a Markdown link that the site engine checks."""
    pages = {page.folder: page for page in build_pages(small, TODAY)}
    text = Renderer(addressed(small)).markdown(pages["faq/time"])

    assert "[the row on hours](../../compare/index.md#row-hours)" in text
    assert r"\*fewer\* &amp; &lt;b>say so&lt;/b>" in text


def test_a_part_in_another_language_says_so(small_with) -> None:
    """Its heading, paragraphs and list items carry the language, so that a screen reader speaks them rightly."""
    part = '{id: uno, heading: Lo importante, language: es, text: "Dos palabras.\\n\\n- Una.", sources: [a-study]}'
    english = "{id: two, heading: The rest, text: In English., sources: [a-study]}"
    guide = f"name: Words\ngroup: care\nlead: Some.\nsections:\n  - {part}\n  - {english}\n"
    catalog = small_with({"topics/words.yml": f"{guide}checked: 2026-01-10\ncheck_by: 2027-01-10\n"})
    page = next(page for page in build_pages(catalog, TODAY) if page.folder == "topics/words")
    body = Renderer(addressed(catalog)).markdown(page).split("---\n", 2)[2]

    html = markdown.markdown(body, extensions=["attr_list", "sane_lists"])
    assert '<h2 id="uno" lang="es">Lo importante</h2>' in html
    assert '<p lang="es">Dos palabras.</p>' in html
    assert '<li lang="es">Una.</li>' in html
    assert "<p>In English.</p>" in html


def test_templates_are_all_used() -> None:
    """A template that no page names is dead."""
    folder = ROOT / "generator" / "templates"
    code = "".join(path.read_text() for path in (ROOT / "generator" / "pages").glob("*.py"))
    code += "".join(path.read_text() for path in folder.glob("*.jinja"))  # one template may import another
    unused = [path.name for path in folder.glob("*.jinja") if path.name not in code]

    assert unused == []


def test_golden_files_are_all_compared() -> None:
    """No golden file is left over."""
    assert len(list(Path(GOLDEN).glob("*.md"))) == 6
