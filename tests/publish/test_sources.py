"""Sources as a reader sees them."""

from __future__ import annotations

from tests.builders import SOURCES, claim
from timeline.curate.model import Source
from timeline.languages import language
from timeline.publish.sources import cited, origin, title_of


def test_sources_are_named_once_in_their_order() -> None:
    claims = [claim(sources=("stone", "nobody")), claim(sources=("almanac", "stone"))]
    assert [each.id for each in cited(claims, SOURCES)] == ["stone", "almanac"]


def test_brackets_of_a_worded_title_are_left_out() -> None:
    assert title_of(Source("a", "[Keepers' book]")) == "Keepers' book"
    assert title_of(Source("a", "[Vol. 2] Keepers")) == "[Vol. 2] Keepers"


def test_origin_tells_who_and_when() -> None:
    assert origin(SOURCES["almanac"]) == "Keepers' Press, 20 May 2010"
    assert origin(SOURCES["almanac"], language("ru")) == "Keepers' Press, 20 мая 2010"
    assert origin(SOURCES["stone"]) == ""
