"""A lane's plan settled on the page: heights, caps, doubts, sides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from tests.builders import TODAY, claim, dataset, day, event
from timeline.curate.model import Event, Lane
from timeline.draw.labels import Perch
from timeline.draw.lanes import LaneItems, plan_lane
from timeline.draw.measure import Item, Scale, measure
from timeline.draw.settle import settle
from timeline.explore.frame import to_frame
from timeline.explore.window import Window

SCALE = Scale(Window(day("1979"), day("2031")), 700.0, TODAY)


def ranked(items: Iterable[Item]) -> tuple[Item, ...]:
    """Items with the most important first."""
    return tuple(sorted(items, key=lambda item: (-item.importance, item.start, item.id)))


def lane(*events: Event) -> LaneItems:
    items = ranked(measure(to_frame(dataset(*events), TODAY), SCALE))
    return LaneItems(Lane("towers", "Towers"), 2, items, SCALE, compact=False)


def test_points_hang_from_labels_and_bars_lie_below() -> None:
    items = lane(event("one", claim("1990")), event("two", claim("1990/2010")))
    placed = settle(plan_lane(items, 1, 1), 100.0, 120.0)
    (label, bar_label), (mark,), (bar,) = placed.labels, placed.marks, placed.bars
    assert placed.baseline is not None
    assert 100 < label.y < placed.baseline == mark.y < bar.y < 220
    assert mark.top < mark.y
    assert label.day == mark.day
    assert bar_label.y == bar.y
    assert bar_label.inside


def test_settled_lane_keeps_name_index_and_edges() -> None:
    placed = settle(plan_lane(lane(event()), 1, 1), 30.0, 90.0)
    assert (placed.id, placed.name, placed.index) == ("towers", "Towers", 2)
    assert (placed.top, placed.bottom) == (30.0, 120.0)


@pytest.mark.parametrize(
    ("date", "caps"),
    [
        ("1990-01-01/2000-12-31", (True, True)),
        ("1990-01-01/..", (True, False)),
        ("199X/2010-12-31", (False, True)),
    ],
)
def test_sharp_ends_are_capped(date: str, caps: tuple[bool, bool]) -> None:
    (bar,) = settle(plan_lane(lane(event("one", claim(date))), 1, 1), 0, 90).bars
    assert (bar.cap_start, bar.cap_end) == caps


def test_doubt_that_can_be_seen_is_kept_with_the_mark() -> None:
    placed = settle(
        plan_lane(lane(event("sharp", claim("1990-05-05")), event("vague", claim("200X"))), 1, 1),
        0,
        90,
    )
    marks = {mark.id: mark for mark in placed.marks}
    assert marks["sharp"].low == marks["sharp"].high == marks["sharp"].day
    assert marks["vague"].low == pytest.approx(day("2000"))
    assert marks["vague"].high == pytest.approx(day("2010"))


def test_cancelled_is_struck() -> None:
    items = lane(event("one", claim("1990", "cancelled", "1980")))
    (label,) = settle(plan_lane(items, 1, 1), 0, 90).labels
    assert (label.struck, label.prefix) == (True, "cancelled")


def test_label_near_the_edge_hangs_to_the_left() -> None:
    plan = claim("2030-12", "scheduled", "2020")
    items = lane(event("one", plan, title="A long name of a tower"))
    (label,) = settle(plan_lane(items, 1, 1), 0, 90).labels
    assert (label.anchor, label.dx) == ("end", -4.0)


def test_line_full_of_marks_gives_up_the_least_important() -> None:
    dates = [f"{year}-{month:02}-15" for year in range(1979, 2031) for month in (1, 7)]
    plans = [claim(date, "scheduled", "1970") for date in dates]
    items = lane(*(event(f"e{n}", plan) for n, plan in enumerate(plans)))
    all_but_one = {index: Perch(1, flipped=False) for index in range(len(dates)) if index != 40}
    placed = settle(replace(plan_lane(items, 1, 1), rows=all_but_one), 0, 900)
    assert 0 < len(placed.labels) < len(all_but_one)
    badged = sum(badge.count for badge in placed.badges)
    assert len(placed.marks) + badged == len(dates)
