"""Events without a name: a dot alone, a badge for several, what reaches in at the edges."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.draw.parts import item, laid, span
from timeline.draw.bars import Bar
from timeline.draw.beads import BADGE, DOT, GAP, Bead, Ground, string
from timeline.draw.cast import CastLane, Over, Part
from timeline.draw.flags import Flag
from timeline.explore.window import Window

GROUND = Ground(Window(0, 600), 600.0, 0.0, 40.0)
NONE: frozenset[str] = frozenset()


def lane(
    *parts: Part,
    overs: tuple[Over, ...] = (),
    flags: tuple[Flag, ...] = (),
    bars: tuple[Bar, ...] = (),
) -> CastLane:
    return CastLane(laid(), flags, bars, parts, overs)


def part(first: float, *days: float) -> Part:
    """A part of 40 days whose events are all known, with the days as ranks."""
    return Part(first, first + 40, len(days), tuple(item(int(day), day) for day in days))


def shape(beads: list[Bead]) -> list[tuple[float, int, bool]]:
    """Place and number of events of each bead, and whether it is a dot."""
    return [(each.x, each.count, each.is_dot) for each in beads]


def test_nothing_needs_no_bead() -> None:
    assert string(lane(), NONE, GROUND) == []


def test_event_alone_in_its_part_is_a_dot_at_its_day() -> None:
    assert shape(string(lane(part(80, 95)), NONE, GROUND)) == [(95, 1, True)]


def test_dot_keeps_inside_its_part() -> None:
    beads = string(lane(part(80, 80), part(160, 199.9)), NONE, GROUND)
    assert [bead.x for bead in beads] == [80 + DOT + GAP / 2, 200 - DOT - GAP / 2]


def test_events_of_one_part_are_a_badge_in_its_middle() -> None:
    (bead,) = string(lane(part(80, 85, 88)), NONE, GROUND)
    assert (bead.x, bead.count, bead.first, bead.last) == (100, 2, 80, 120)
    assert [each.id for each in bead.items] == ["e85", "e88"]


def test_finer_parts_are_one_bead_that_tells_what_is_known_of_all() -> None:
    fine = [Part(80, 100, 1, (item(1, 90),)), Part(100, 120, 1, (item(2, 110),))]
    (bead,) = string(lane(*fine), NONE, GROUND)
    assert (bead.x, bead.count, len(bead.items)) == (100, 2, 2)
    (bead,) = string(lane(fine[0], Part(100, 120, 3, ())), NONE, GROUND)
    assert (bead.count, bead.items) == (4, ())


def test_what_is_shown_otherwise_is_not_counted_again() -> None:
    flags = (Flag(item(85, 85), 1, 1, 0.0),)
    found = lane(part(80, 85, 88), flags=flags)
    assert shape(string(found, frozenset(["e85"]), GROUND)) == [(88, 1, True)]
    assert [bead.count for bead in string(found, NONE, GROUND)] == [2]
    assert string(lane(part(80, 85), flags=flags), frozenset(["e85"]), GROUND) == []


def test_one_event_that_is_not_known_is_a_badge() -> None:
    assert shape(string(lane(Part(80, 120, 1, ())), NONE, GROUND)) == [(100, 1, False)]


def test_what_reaches_in_is_counted_at_the_edge_it_comes_from() -> None:
    overs = (Over(-100, 9, 9), Over(0, 3, 0), Over(600, 0, 2))
    beads = string(lane(overs=overs), NONE, GROUND)
    assert shape(beads) == [(BADGE, 3, False), (600 - BADGE, 2, False)]
    assert [(bead.first, bead.last) for bead in beads] == [(-600, 600), (0, 1200)]


def test_bar_that_is_drawn_is_not_counted_at_the_edge() -> None:
    bar = Bar(span(1, -100, 300), 1, 0, 0.0, 0.0, 0.0)
    found = lane(overs=(Over(0, 3, 0),), bars=(bar,))
    assert [bead.count for bead in string(found, frozenset(["e1"]), GROUND)] == [2]
    assert [bead.count for bead in string(found, NONE, GROUND)] == [3]


def test_beads_that_would_touch_at_an_edge_are_one() -> None:
    found = lane(part(0, 5, 6), overs=(Over(0, 2, 0),))
    (bead,) = string(found, NONE, GROUND)
    assert (bead.count, bead.first, bead.last, bead.items) == (4, -600, 600, ())
    assert BADGE < bead.x < 20


@pytest.mark.parametrize("shift", [0.0, 13.0, 39.0])
def test_badge_does_not_leave_its_part_when_the_window_moves(shift: float) -> None:
    moved = Ground(Window(shift, 600 + shift), 600.0, 0.0, 40.0)
    (bead,) = string(lane(part(280, 285, 290)), NONE, moved)
    assert moved.px(300) == bead.x


COUNTS = st.lists(st.integers(0, 3), min_size=30, max_size=30)
EDGES = st.tuples(st.integers(0, 3), st.integers(0, 3))


@given(COUNTS, EDGES, st.floats(0, 500), st.floats(20, 600))
def test_every_event_is_in_one_bead_and_none_touch(
    counts: list[int], edges: tuple[int, int], first: float, days: float
) -> None:
    window = Window(first, first + days)
    ground = Ground(window, 600.0, 0.0, 32.0 * days / 600)
    step = days / 30
    parts = [
        Part(first + place * step, first + (place + 1) * step, count, ())
        for place, count in enumerate(counts)
        if count
    ]
    before, after = edges
    overs = (Over(window.first, before, 0), Over(window.last, 0, after))
    beads = string(lane(*parts, overs=overs), NONE, ground)
    assert sum(bead.count for bead in beads) == sum(counts) + before + after
    for one, other in pairwise(beads):
        assert other.x - one.x >= one.half + other.half - 1e-5
    for bead in beads:
        assert BADGE - 1e-6 <= bead.x <= 600 - BADGE + 1e-6
