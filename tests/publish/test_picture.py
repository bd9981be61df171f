"""A view as a picture of its own: its width, its room, its words, where it leads to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import claim, dataset, datasets, event, view
from tests.draw.geometry import collisions
from timeline.curate.model import Dataset
from timeline.draw.layout import COMPACT_BELOW
from timeline.draw.legend import SLIPS
from timeline.draw.placement import counts
from timeline.draw.scene import Group, Line, Text
from timeline.draw.surround import COMPACT, WIDE
from timeline.draw.theme import THEMES
from timeline.draw.trails import DENSE, SPARSE
from timeline.languages import LANGUAGES
from timeline.publish.exports.options import WIDTHS
from timeline.publish.picture import Picture, fit, links, picture, still, wording

ADDRESS = "https://example.org/"


def said(drawn: Picture) -> str:
    shapes = [shape for group in drawn.scene.groups for shape in group.shapes]
    texts = [shape for shape in shapes if isinstance(shape, Text)]
    return " ".join(run.text for text in texts for run in text.runs)


@pytest.mark.parametrize("width", [*WIDTHS, 390, 719, 760, 1400])
def test_picture_is_as_wide_as_it_is_asked_to_be(shipped: Dataset, width: int) -> None:
    drawn = picture(view(shipped), width)
    assert drawn.width == pytest.approx(width)
    assert drawn.height > 400


def test_narrow_pictures_are_compact() -> None:
    styles = [fit(width)[0] for width in range(WIDTHS[0], 1400)]
    assert styles[0] is COMPACT
    assert styles[-1] is WIDE
    assert sum(one is not other for one, other in pairwise(styles)) == 1
    assert all(
        fit(width)[1] >= COMPACT_BELOW for width in range(736, 1400) if fit(width)[0] is WIDE
    )


def test_picture_says_what_it_is_and_where_it_comes_from(shipped: Dataset) -> None:
    found = said(picture(view(shipped, "?view=2020/2022"), 1400, ADDRESS))
    for text in (shipped.title, "of 245 events, 2020 to 2022.", "Licence: CC-BY-4.0.", "released"):
        assert text in found
    assert "https://example.org/?view=2020/2022&v=1" in found
    assert "example.org" not in said(picture(view(shipped), 1400))


def test_typical_slips_are_drawn_and_explained_where_they_are_asked_for(shipped: Dataset) -> None:
    def dashes(query: str) -> set[tuple[float, ...]]:
        groups = picture(view(shipped, query), 1400).scene.groups
        shapes = (shape for group in groups for shape in group.shapes)
        return {shape.dash for shape in shapes if isinstance(shape, Line)}

    on, off = "?slip=typical&view=2024/2028", "?view=2024/2028"
    assert {DENSE, SPARSE} <= dashes(on)
    assert {DENSE, SPARSE}.isdisjoint(dashes(off))
    assert SLIPS in said(picture(view(shipped, on), 1400))
    for query in (off, "?slip=typical&view=1990/1995"):
        assert SLIPS not in said(picture(view(shipped, query), 1400))


def test_lines_keep_clear_of_struck_titles_too() -> None:
    film = event("film", claim("2022", "cancelled"), title="A film that nobody made after all")
    groups = picture(view(dataset(film), "?view=2015/2035"), 900).scene.groups
    texts = [each for group in groups for each in group.shapes if isinstance(each, Text)]
    (struck,) = (each for each in texts if any(run.struck for run in each.runs))
    assert struck.halo == THEMES["light"].band


def test_words_are_in_the_language_of_the_view(shipped: Dataset) -> None:
    words = wording(view(shipped, "?lang=ru", LANGUAGES["ru"]), ADDRESS)
    assert words.title == "Голливуд, Москва, орбита"
    assert "Лицензия: CC-BY-4.0." in words.credit
    assert words.address == "https://example.org/?lang=ru&v=1"


@pytest.mark.parametrize("name", ["", "light", "dark", "contrast"])
def test_theme_is_that_of_the_view(lighthouses: Dataset, name: str) -> None:
    assert picture(view(lighthouses, f"?theme={name}"), 900).theme is THEMES[name or "light"]


@pytest.mark.parametrize("query", ["?view=1987/1988", "?view=2020/2026", "?view=2020-09/2023-04"])
def test_what_stands_still_names_more_than_what_moves(shipped: Dataset, query: str) -> None:
    shown = view(shipped, query)
    live, made = counts(shown.place(1240.0)), counts(still(shown, 1240.0))
    assert sum(made.values()) == sum(live.values())
    assert made["labelled"] > 1.4 * live["labelled"]
    assert [lane.id for lane in still(shown, 1240.0).lanes] == [lane.id for lane in shipped.lanes]


def test_lane_without_events_in_view_is_there_and_low(shipped: Dataset) -> None:
    lanes = {lane.id: lane for lane in still(view(shipped, "?view=1987/1988"), 1240.0).lanes}
    heights = {name: lane.bottom - lane.top for name, lane in lanes.items()}
    assert lanes["space"].labels == lanes["space"].marks == ()
    assert min(heights, key=heights.__getitem__) == "space"


def test_room_goes_to_the_lanes_as_it_is_given(shipped: Dataset) -> None:
    low, high = (still(view(shipped), 1240.0, height) for height in (600.0, 1400.0))
    assert low.height <= 600 < high.height <= 1400
    assert counts(high)["labelled"] > counts(low)["labelled"]


@settings(max_examples=20)
@given(datasets(), st.sampled_from([320, 760, 1400]))
def test_nothing_collides_and_all_is_counted(data: Dataset, width: int) -> None:
    shown = view(data)
    made = still(shown, fit(width)[1])
    assert collisions(made) == []
    assert sum(counts(made).values()) == shown.count


def test_measure_stands_under_the_lanes(shipped: Dataset) -> None:
    plain, measured = (
        picture(view(shipped, query), 1400) for query in ("", "?measure=worldwide-gross")
    )
    assert measured.height > plain.height + 90


def test_events_lead_to_the_timeline_where_its_address_is_known() -> None:
    shown = view(dataset(event("bell", claim("1811"))), "?view=1800/1850")
    group = Group((), "bell")
    assert links(shown, ADDRESS)(group) == "https://example.org/?view=1800/1850&event=bell&v=1"
    assert links(shown, "")(group) == ""
    assert links(shown, "")(Group((), link="https://example.org/")) == "https://example.org/"
    assert links(shown, ADDRESS)(Group((), span=(0.0, 9.0))) == ""
