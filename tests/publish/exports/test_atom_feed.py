"""The feed of changes, against what RFC 4287 demands of a feed and its entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given

from tests.builders import TODAY, claim, dataset, datasets, event
from tests.publish.exports.written import SITE, written
from timeline.curate.model import Dataset, Source
from timeline.publish.exports.atom_feed import ATOM, MOST, XML_LANG, write
from timeline.publish.exports.options import Options

NS = {"a": ATOM}
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]*")
CHILDREN = {
    "feed": {"id", "title", "subtitle", "updated", "author", "link", "rights", "entry"},
    "entry": {"id", "title", "updated", "link", "category", "content"},
}
PLAN = event(
    "plan",
    claim("2030-05-02", "scheduled", "2020-01-10", sources=()),
    claim("2031-05-02", "scheduled", "2021-03", note="Late & <sure>.", sources=("log",)),
    title="A & <b>",
)
SOURCES = {"log": Source("log", "[The Log]", "Press", "https://x.org/?a&b")}


def read(data: Dataset, query: str = "", options: Options = SITE, today: int = TODAY) -> Element:
    return fromstring(written(write, data, query, options, today))


def texts(parent: Element, name: str) -> list[str]:
    return [each.text or "" for each in parent.findall(f"a:{name}", NS)]


def links(parent: Element) -> dict[str | None, str | None]:
    return {each.get("rel"): each.get("href") for each in parent.findall("a:link", NS)}


def wrong(feed: Element) -> Iterator[str]:
    """Everything in a feed that RFC 4287 forbids, or that is not Atom's."""
    yield from _wrong_parts(feed, "feed")
    if not feed.findall("a:author/a:name", NS):
        yield "no author"
    ids = texts(feed, "id")
    for entry in feed.findall("a:entry", NS):
        yield from _wrong_parts(entry, "entry")
        ids += texts(entry, "id")
        if not texts(entry, "content") and "alternate" not in links(entry):
            yield "neither content nor a link"
    if len(ids) != len({*ids}):
        yield "two things with one id"
    yield from (f"{name} is no tag" for name in ids if not TAG.fullmatch(name))


def _wrong_parts(parent: Element, kind: str) -> Iterator[str]:
    for child in parent:
        name = child.tag.removeprefix(f"{{{ATOM}}}")
        if name not in CHILDREN[kind]:
            yield f"{child.tag} in {kind}"
    for name in ("id", "title", "updated"):
        if len(texts(parent, name)) != 1:
            yield f"{kind} has not one {name}"
    yield from (f"{each} is no time" for each in texts(parent, "updated") if not MOMENT.match(each))
    kinds = [(each.get("rel"), each.get("type")) for each in parent.findall("a:link", NS)]
    if len(kinds) != len({*kinds}):
        yield f"{kind} has two links of a kind"


def test_entry_tells_one_change() -> None:
    feed = read(dataset(PLAN, sources=SOURCES))
    moved, added = feed.findall("a:entry", NS)
    assert texts(moved, "id") == ["tag:example.org,2026:plan/moved/2021-03-01"]
    assert texts(moved, "title") == ["A & <b> moved from 2 May 2030 to 2 May 2031, 365 days later."]
    assert texts(moved, "updated") == ["2021-03-01T00:00:00Z"]
    assert links(moved) == {"alternate": "https://example.org/?event=plan&v=1"}
    assert [each.get("term") for each in moved.findall("a:category", NS)] == ["moved", "towers"]
    (content,) = moved.findall("a:content", NS)
    assert content.get("type") == "html"
    assert content.text == (
        "<table><tr><th>Before</th><td>2 May 2030</td><td>scheduled</td></tr>"
        "<tr><th>After</th><td>2 May 2031</td><td>scheduled</td></tr></table>"
        "<p>Late &amp; &lt;sure&gt;.</p>"
        '<ul><li><a href="https://x.org/?a&amp;b">The Log</a>, Press</li></ul>'
    )
    assert texts(added, "updated") == ["2020-01-10T00:00:00Z"]


def test_head_of_the_feed() -> None:
    data = dataset(PLAN, licence="CC-BY-4.0", authors=("Rocha, Ada", "Club"), subtitle="Sub")
    feed = read(data, "?lane=towers&view=2030/2031")
    assert feed.get(XML_LANG) == "en"
    assert texts(feed, "id") == ["tag:example.org,2026:changes?lane=towers&v=1"]
    assert texts(feed, "title") == ["Lights: changes"]
    assert texts(feed, "updated") == ["2021-03-01T00:00:00Z"]
    assert [each.text for each in feed.findall("a:author/a:name", NS)] == ["Rocha, Ada", "Club"]
    assert links(feed) == {
        "self": "https://example.org/view.atom?lane=towers&view=2030/2031&v=1",
        "alternate": "https://example.org/?lane=towers&view=2030/2031&form=changes&v=1",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }
    assert texts(feed, "rights") == ["CC BY 4.0"]


def test_old_entries_stay_as_they_were_told() -> None:
    """Later news do not change what was said before."""

    def entries(today: str) -> list[Any]:
        feed = read(dataset(PLAN, sources=SOURCES), f"?asof={today}")
        return [(texts(each, "id"), texts(each, "title")) for each in feed.findall("a:entry", NS)]

    assert entries("2020-06") == entries("2026")[1:]


def test_without_an_address_it_stands_by_its_content() -> None:
    feed = read(dataset(PLAN), options=Options())
    assert links(feed) == {}
    assert texts(feed, "id") == ["tag:timeline.invalid,2026:changes"]
    assert list(wrong(feed)) == []


@pytest.mark.parametrize("date", ["-0043-03-15", "0000"])
def test_what_no_feed_can_date_is_left_out(date: str) -> None:
    feed = read(dataset(event("old", claim(date))))
    assert feed.findall("a:entry", NS) == []
    assert list(wrong(feed)) == []


def test_feed_holds_the_newest_changes() -> None:
    data = dataset(*(event(f"e{year}", claim(str(year))) for year in range(1800, 2000)))
    found = read(data).findall("a:entry", NS)
    assert len(found) == MOST
    assert texts(found[0], "updated") == ["1999-01-01T00:00:00Z"]


@pytest.mark.parametrize("query", ["", "?lang=ru", "?asof=2020-06", "?q=nothing-at-all"])
def test_shipped_feed_is_valid(shipped: Dataset, query: str) -> None:
    assert list(wrong(read(shipped, query))) == []


@given(datasets())
def test_any_feed_is_valid(data: Dataset) -> None:
    feed = read(data)
    assert list(wrong(feed)) == []
    times = [texts(each, "updated")[0] for each in feed.findall("a:entry", NS)]
    assert times == sorted(times, reverse=True)
