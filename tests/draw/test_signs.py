"""The sign of claims that disagree: where it stands, how it looks, and what it never meets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, event, examples
from tests.draw.geometry import Drawn, collisions, crowd, limits_of
from timeline.curate.model import Dataset
from timeline.draw.beads import DOT
from timeline.draw.cast import gather
from timeline.draw.compose import compose
from timeline.draw.grid import Grid
from timeline.draw.index import build
from timeline.draw.layout import lay_out
from timeline.draw.names import SIGN_ROOM
from timeline.draw.placed import Bar, Label, Mark, Placement
from timeline.draw.placement import choose
from timeline.draw.scene import Glyph, Text
from timeline.draw.signs import SIGN, UNDER, sign_day, sign_dx, sign_path, text_dx
from timeline.draw.theme import THEMES
from timeline.draw.wire import wire
from timeline.explore.window import Window

LIGHT = THEMES["light"]
AGREED = event("agreed", claim("1990-05-05"))
TORN = event("torn", claim("1990-05-05"), claim("1991-05-05"))
TORN_SPAN = event("torn", claim("1980/1995"), claim("2001/2003"))


def placed(data: Dataset, low: float = 0.0, high: float = 1.0, width: float = 900.0) -> Placement:
    """A part of all time on a plot of a width."""
    frame, first, last = limits_of(data)
    limits = Window(first, last)
    ends = sorted((first + low * limits.span, first + high * limits.span))
    window = Window(ends[0], ends[1] + 1)
    layout = lay_out(build(frame), data.lanes, Grid(limits, limits, width, TODAY), 300.0)
    return choose(gather(layout, window, window), window, ())


def all_of(found: Placement) -> Iterator[Label | Mark | Bar]:
    for lane in found.lanes:
        yield from (*lane.labels, *lane.marks, *lane.bars)


def glyphs(found: Placement) -> list[Glyph]:
    scene = compose(found, LIGHT, {})
    return [
        shape
        for group in scene.groups
        for shape in group.shapes
        if isinstance(shape, Glyph) and shape.stroke in (LIGHT.today, LIGHT.ink)
    ]


def test_name_is_as_much_wider_as_its_sign_needs() -> None:
    (plain,) = placed(dataset(AGREED)).lanes[0].labels
    (torn,) = placed(dataset(event("agreed", *TORN.claims))).lanes[0].labels
    assert (plain.conflict, torn.conflict) == (False, True)
    assert torn.width == plain.width + SIGN_ROOM


@pytest.mark.parametrize(("anchor", "side"), [("start", 1), ("end", -1)])
def test_sign_stands_between_the_place_of_a_label_and_its_text(anchor: str, side: int) -> None:
    label = Label("torn", 0, side * 4.0, 0, anchor, "", "Torn", "", 12, 500, False, 50)
    assert text_dx(label) == label.dx
    torn = Label("torn", 0, side * 4.0, 0, anchor, "", "Torn", "", 12, 500, False, 61, False, True)
    assert sign_dx(torn) == side * (4.0 + SIGN / 2)
    assert text_dx(torn) == side * (4.0 + SIGN_ROOM)
    assert abs(text_dx(torn)) - abs(sign_dx(torn)) > SIGN / 2


def test_labelled_event_has_one_sign_at_its_label() -> None:
    found = placed(dataset(AGREED, TORN))
    assert [type(each) for each in all_of(found) if each.conflict] == [Label]
    (sign,) = glyphs(found)
    (label,) = (each for lane in found.lanes for each in lane.labels if each.conflict)
    assert (sign.y, sign.path) == (label.y, sign_path(sign_dx(label)))


def test_dot_has_its_sign_below_it() -> None:
    found = placed(crowd(90, 1), 0.4, 0.5)
    dots = [each for each in all_of(found) if each.conflict and isinstance(each, Mark)]
    red = (each for each in glyphs(found) if each.stroke == LIGHT.today)
    below = [sign for sign in red if sign.path == sign_path()]
    places = sorted((found.px(dot.day) / found.width, dot.y + UNDER) for dot in dots)
    assert sorted((sign.at.share, sign.y) for sign in below) == places
    assert dots
    assert UNDER - SIGN / 2 > DOT


def test_bar_has_its_sign_with_its_name_or_in_the_middle_of_what_is_seen() -> None:
    named = placed(dataset(TORN_SPAN))
    assert [type(each) for each in all_of(named) if each.conflict] == [Label]
    long = event("torn", *TORN_SPAN.claims, title="i" * 90)
    bare = placed(dataset(long), width=60.0)
    (bar,) = (each for each in all_of(bare) if each.conflict)
    assert isinstance(bar, Bar)
    assert sign_day(bar, bare) == (bar.start + bar.end) / 2
    cut = replace(bare, window=Window(bar.start + 800, bar.end + 9))
    assert sign_day(bar, cut) == (bar.start + 800 + bar.end) / 2
    (sign,) = glyphs(bare)
    assert (sign.y, sign.stroke) == (bar.y, LIGHT.ink)


def test_sign_in_a_bar_has_the_colour_of_its_text_and_no_halo() -> None:
    found = placed(dataset(TORN_SPAN))
    (label,) = found.lanes[0].labels
    assert label.inside
    scene = compose(found, LIGHT, {})
    (group,) = (
        each
        for each in scene.groups
        if any(isinstance(one, Text) for one in each.shapes) and each.event
    )
    text, *signs = group.shapes
    assert isinstance(text, Text)
    assert [each.stroke for each in signs if isinstance(each, Glyph)] == [LIGHT.ink]


def test_sign_keeps_clear_of_lines_by_a_halo_of_paper() -> None:
    scene = compose(placed(dataset(TORN)), LIGHT, {})
    strokes = [
        each.stroke for group in scene.groups for each in group.shapes if isinstance(each, Glyph)
    ]
    assert strokes == [LIGHT.band, LIGHT.today]


SHARES = st.floats(0, 1)


@examples(0.8)
@given(
    datasets(25, 4) | st.builds(crowd, st.integers(20, 90), st.integers(0, 10**6)),
    SHARES,
    SHARES,
    st.sampled_from([344.0, 900.0]),
)
def test_every_drawn_event_whose_claims_disagree_has_one_sign_in_nobodys_way(
    data: Dataset, low: float, high: float, width: float
) -> None:
    found = placed(data, low, high, width)
    frame, *_ = limits_of(data)
    torn = set(frame["id"][frame["conflict"]])
    drawn = [each.owner for lane in found.lanes for each in Drawn(found).signs(lane)]
    assert sorted(drawn) == sorted(set(found.ids) & torn)
    assert [hit for stretch in (1.0, 1.4) for hit in collisions(found, stretch)] == []


def test_browser_is_told_of_claims_that_disagree() -> None:
    data = dataset(AGREED, TORN)
    frame, first, last = limits_of(data)
    limits = Window(first, last)
    layout = lay_out(build(frame), data.lanes, Grid(limits, limits, 900.0, TODAY), 300.0)
    sent = wire(gather(layout, limits, limits), (), {})
    assert {name: item.get("conflict") for name, item in sent["items"].items()} == {
        "agreed": None,
        "torn": True,
    }
    assert sent["looks"]["sign"] == sign_path()
