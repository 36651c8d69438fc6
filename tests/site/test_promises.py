"""What every page promises its reader."""

from __future__ import annotations

import re

from tests.site.pages import Html


def test_crisis_help_is_on_every_page(pages: dict[str, Html]) -> None:
    """Every page, 404 and old addresses included, has the strip with a call and a text, first after the skip link.

    On pages where someone may have to leave fast, the way out stands between them.
    """
    for path, page in pages.items():
        strips = [each for each in page.all("div", "strip") if each.attributes.get("aria-label") == "Crisis help"]
        assert len(strips) == 1, path
        links = [each.attributes for each in page.all("a") if each.attributes.get("id") != "leave-first"]
        assert [each["href"] for each in links[:3]] == ["#main", "tel:988", "sms:988"], path


def test_every_figure_has_its_source(pages: dict[str, Html]) -> None:
    """No figure stands without the line that opens to its source, place, year and certainty.

    What the source says and why we are so sure stands there too; the comparison of all levels leaves it to their pages.
    The result of the self-assessment names who says so and how sure it is, and leads to the page of the level.
    """
    figures = 0
    for path, page in pages.items():
        for element in page.all("p", "figure"):
            line = element.next
            if path == "self-assessment/index.html":
                while line is not None and not line.has("cmp__src"):  # what the price is for
                    line = line.next
                assert line is not None, path
                assert line.has("cmp__src"), f"{path}: {element.text}"
                assert line.text.strip() not in ("", "Sources"), f"{path}: {element.text}"
                continue
            while line is not None and line.tag == "p":  # "Who pays: …" may stand between
                line = line.next
            assert line is not None, path
            assert line.has("src"), f"{path}: {element.text}"
            assert "Where and when:" in line.text, f"{path}: {element.text}"
            assert path == "compare/index.html" or "What it says:" in line.text, f"{path}: {element.text}"
            figures += 1
    assert figures > 100


def test_pages_hold_nothing_inline(pages: dict[str, Html]) -> None:
    """No inline script, handler or style, so that a strict policy holds; no form that could be submitted."""
    for path, page in pages.items():
        assert page.all("form") == [], path
        assert page.all("style") == [], path
        for element in page.elements:
            assert not [name for name in element.attributes if name.startswith("on") or name == "style"], path
            if element.tag == "script" and element.attributes.get("type") != "application/json":
                assert "src" in element.attributes, path


def test_pages_load_only_what_is_ours(pages: dict[str, Html]) -> None:
    """Nothing a page loads comes from another host."""
    for path, page in pages.items():
        for element in page.elements:
            if element.tag in ("script", "img", "iframe", "video", "audio", "source", "link"):
                loaded = element.attributes.get("src", "") or element.attributes.get("href", "")
                assert not re.match(r"(https?:)?//", loaded), f"{path}: {loaded}"


def test_unreviewed_pages_say_so(pages: dict[str, Html]) -> None:
    """Where no clinician has signed, the page says that."""
    for path, page in pages.items():
        if path.startswith(("programs/", "conditions/", "modalities/", "topics/")) and path.count("/") == 2:
            assert "Not yet reviewed by a clinician" in page.text, path


def test_pages_have_one_heading_and_a_description(pages: dict[str, Html]) -> None:
    """One h1, a title, a description, and the language: what search engines and screen readers start from."""
    for path, page in pages.items():
        assert len(page.all("h1")) >= 1, path
        assert page.all("html")[0].attributes["lang"] == "en"
        descriptions = [each for each in page.all("meta") if each.attributes.get("name") == "description"]
        assert descriptions, path
        assert descriptions[0].attributes["content"].strip(), path


def test_crisis_page_has_help_outside_the_country(pages: dict[str, Html]) -> None:
    """A reader elsewhere finds a way to a line of their own."""
    assert "Outside the United States" in pages["crisis/index.html"].text


def test_phone_numbers_show_when_they_were_read(pages: dict[str, Html], shipped) -> None:
    """Each crisis line says when its number was read, and whether a person has dialed it."""
    text = pages["crisis/index.html"].text

    assert text.count("read at its source on") >= len(shipped.crisis)
    assert text.count("Not yet dialed by us.") == len([line for line in shipped.crisis.values() if not line.dialed])
