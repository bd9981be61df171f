"""What a site that embeds a timeline is told: the keys, the sizes, and nothing unescaped."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.publish.oembed import Embedded, Picture, answer, to_xml

SITE = "https://example.org/"
VIEW = Embedded(
    title="Towers & lamps",
    authors="Ada Rocha",
    site=SITE,
    site_name="Lighthouses",
    page=f"{SITE}?lane=towers&v=1",
    frame=f"{SITE}embed?lane=towers&v=1",
    height=640,
    is_frozen=False,
    picture=Picture(f"{SITE}view.card.png?lane=towers&v=1", 1200, 630),
)


class Tags(HTMLParser):
    """The elements of a text, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_answer_has_what_the_specification_requires() -> None:
    told = answer(VIEW)
    assert {key: told[key] for key in ("version", "type", "title", "width", "height")} == {
        "version": "1.0",
        "type": "rich",
        "title": "Towers & lamps",
        "width": 800,
        "height": 640,
    }
    assert (told["provider_name"], told["provider_url"]) == ("Lighthouses", SITE)
    assert (told["author_name"], told["author_url"]) == ("Ada Rocha", SITE)


def test_html_is_a_quotation_and_a_frame() -> None:
    quote, link, frame = Tags(str(answer(VIEW)["html"])).found
    assert quote == ("blockquote", {"class": "wp-embedded-content"})
    assert link == ("a", {"href": VIEW.page})
    assert frame[0] == "iframe"
    assert frame[1]["src"] == VIEW.frame
    assert frame[1]["title"] == VIEW.title
    assert (frame[1]["width"], frame[1]["height"]) == ("800", "640")


@given(st.integers(1, 3000), st.integers(1, 3000))
def test_no_side_is_longer_than_was_asked_for(width: int, height: int) -> None:
    told = answer(VIEW, width, height)
    assert told["width"] == min(width, 800)
    assert told["height"] == min(height, 640)
    if "thumbnail_width" in told:
        assert (width >= 1200, height >= 630) == (True, True)


def test_high_page_scrolls_inside() -> None:
    assert answer(replace(VIEW, height=4000))["height"] == 1000


def test_thumbnail_is_whole_or_not_there() -> None:
    keys = {"thumbnail_url", "thumbnail_width", "thumbnail_height"}
    assert keys <= set(answer(VIEW, 1300, 700))
    assert not keys & set(answer(VIEW, 1199, 700))
    assert not keys & set(answer(replace(VIEW, picture=None), 1300, 700))


def test_nameless_authors_are_left_out() -> None:
    assert "author_name" not in answer(replace(VIEW, authors=""))


@pytest.mark.parametrize(("is_frozen", "age"), [(False, 86_400), (True, 31_536_000)])
def test_frozen_view_may_be_kept_for_a_year(is_frozen: bool, age: int) -> None:
    assert answer(replace(VIEW, is_frozen=is_frozen))["cache_age"] == age


@given(st.text())
def test_title_opens_no_element_and_leaves_no_attribute(title: str) -> None:
    found = Tags(str(answer(replace(VIEW, title=title))["html"])).found
    assert [tag for tag, _ in found] == ["blockquote", "a", "iframe"]
    assert set(found[2][1]) == {
        "class",
        "src",
        "title",
        "width",
        "height",
        "frameborder",
        "scrolling",
    }


def test_xml_says_the_same() -> None:
    told = answer(VIEW, 1300, 700)
    root = ElementTree.fromstring(to_xml(told))
    assert root.tag == "oembed"
    assert {each.tag: each.text for each in root} == {
        key: str(value) for key, value in told.items()
    }
