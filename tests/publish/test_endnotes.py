"""The pages of words: every event and every source once, in columns that hold them whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import SOURCES, claim, dataset, datasets, event, view
from timeline.curate.model import Dataset
from timeline.draw.leaf import Leaf, Part, around, box_of
from timeline.draw.scene import Text
from timeline.languages import LANGUAGES
from timeline.publish import endnotes
from timeline.publish.endnotes import Block, flow, text_leaves
from timeline.publish.pages import FOOT
from timeline.publish.papers import PAPERS, upright

ADDRESS = "https://example.org/"
A4 = PAPERS["a4"]
DATA = dataset(
    event("bell", claim("1811", sources=("almanac",)), title="Bell Rock", summary="It rings."),
    event("horn", claim("1851~", sources=("stone", "almanac")), title="Horn"),
    event("gull", claim("1990", sources=(), unsourced=True), title="Gull"),
    sources=SOURCES | {"stone": replace(SOURCES["stone"], url="https://example.org/stone")},
)


def leaves(data: Dataset, query: str = "", code: str = "en") -> list[Leaf]:
    return list(text_leaves(view(data, query, LANGUAGES[code]), A4, ADDRESS))


def texts(part: Part) -> str:
    shapes = [shape for group in part.groups for shape in group.shapes]
    return " ".join(run.text for s in shapes if isinstance(s, Text) for run in s.runs)


def parts(pages: list[Leaf]) -> list[Part]:
    return [part for page in pages for part in page.parts]


def test_events_come_first_and_then_their_sources() -> None:
    (page,) = leaves(DATA)
    assert page.title == "Events"
    assert [(part.role, texts(part)) for part in page.parts] == [
        ("H1", "Events"),
        ("P", "1811 Bell Rock Towers, happened, date uncertain It rings. Source  1"),
        ("P", "about 1851 Horn Towers, happened, date uncertain Sources  2 ,  1"),
        ("P", "1990 Gull Towers, happened, date uncertain, no source"),
        ("H1", "Sources"),
        ("P", "1 The Almanac. Keepers' Press, 20 May 2010."),
        ("P", "2 Stone in the yard. https://example.org/stone"),
    ]


def test_numbers_lead_to_their_sources() -> None:
    found = parts(leaves(DATA))
    names = [part.name for part in found if part.name]
    links = [g.link for part in found for g in part.groups if g.link.startswith("#")]
    assert names == ["source-1", "source-2"]
    assert links == ["#source-1", "#source-2", "#source-1"]


def test_titles_lead_to_the_timeline_and_sources_to_their_pages() -> None:
    links = {g.link for part in parts(leaves(DATA)) for g in part.groups if g.link}
    assert f"{ADDRESS}?event=bell&v=1" in links
    assert "https://example.org/stone" in links


def test_archived_copy_stands_below_the_address() -> None:
    copy = "https://copy.example/stone"
    copied = {"stone": replace(SOURCES["stone"], url="https://a.example/", archived=copy)}
    *_, last = parts(leaves(replace(DATA, sources=copied)))
    assert texts(last) == f"1 Stone in the yard. https://a.example/ Archived copy: {copy}"
    assert [group.link for group in last.groups if group.link] == ["https://a.example/", copy]


def test_words_are_in_the_language_of_the_view() -> None:
    (page,) = leaves(DATA, code="ru")
    assert [texts(part) for part in page.parts if part.role == "H1"] == ["События", "Источники"]
    assert "состоялось" in texts(page.parts[1])


def test_without_sources_none_are_listed() -> None:
    bare = dataset(event("gull", claim("1990", sources=(), unsourced=True)))
    assert [texts(part) for part in parts(leaves(bare)) if part.role == "H1"] == ["Events"]


def test_only_so_many_are_told_and_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endnotes, "MOST", 2)
    found = [texts(part) for part in parts(leaves(DATA))]
    assert "1 more event is in the timeline." in found
    assert not any("Gull" in text for text in found)


def test_every_event_and_source_of_the_shipped_data_is_there(shipped: Dataset) -> None:
    shown = view(shipped)
    found = parts(leaves(shipped))
    told = [part for part in found if part.role == "P" and not part.name]
    assert len(told) == shown.count
    named = {part.name for part in found if part.name}
    linked = {g.link[1:] for part in found for g in part.groups if g.link.startswith("#")}
    assert named == linked
    assert len(named) > 150


def inside(page: Leaf) -> bool:
    room = around(box_of(s, part) for part in page.parts for g in part.groups for s in g.shapes)
    sheet = upright(A4)
    assert room is not None
    right, bottom = sheet.margin + sheet.room[0], sheet.margin + sheet.room[1] - FOOT
    return room.left >= sheet.margin - 1 and room.right <= right + 1 and room.bottom <= bottom + 1


@settings(max_examples=15)
@given(datasets())
def test_nothing_leaves_the_columns(data: Dataset) -> None:
    assert all(map(inside, leaves(data)))


def test_no_two_parts_of_a_page_overlap(shipped: Dataset) -> None:
    for page in leaves(shipped):
        rooms = [
            around(box_of(s, part) for g in part.groups for s in g.shapes) for part in page.parts
        ]
        for place, one in enumerate(rooms):
            for other in rooms[:place]:
                assert one is not None
                assert other is not None
                apart = one.left >= other.right or other.left >= one.right
                assert apart or one.top >= other.bottom - 0.01 or other.top >= one.bottom - 0.01


@given(st.lists(st.floats(10, 500), max_size=40))
def test_blocks_flow_from_column_to_column_in_their_order(heights: list[float]) -> None:
    blocks = [Block("P", (), height, name=str(place)) for place, height in enumerate(heights)]
    page = upright(A4)
    made = list(flow(blocks, page))
    names = [part.name for leaf in made for part in leaf.parts]
    assert names == [block.name for block in blocks]
    for leaf in made:
        for part in leaf.parts:
            height = heights[int(part.name)]
            assert part.top + height <= page.margin + page.room[1] - FOOT + 0.01
            assert part.left + part.plot <= page.margin + page.room[0] + 0.01
