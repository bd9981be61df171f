"""One lane: what a number of rows holds, and where it is settled."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, day, event
from tests.draw.geometry import crowd
from timeline.curate.model import Event, Lane
from timeline.draw.lanes import (
    LANE_HEADER,
    LANE_LEAST,
    LaneItems,
    highest,
    mark_radius,
    plan_lane,
    weight,
)
from timeline.draw.measure import Item, Scale, measure
from timeline.explore.frame import to_frame
from timeline.explore.window import Window

SCALE = Scale(Window(day("1979"), day("2031")), 700.0, TODAY)


def ranked(items: Iterable[Item]) -> tuple[Item, ...]:
    """Items with the most important first."""
    return tuple(sorted(items, key=lambda item: (-item.importance, item.start, item.id)))


def lane(*events: Event, compact: bool = False) -> LaneItems:
    items = ranked(measure(to_frame(dataset(*events), TODAY), SCALE))
    return LaneItems(Lane("towers", "Towers"), 2, items, SCALE, compact)


def test_important_events_come_first_then_the_earlier() -> None:
    found = lane(
        event("late", claim("2000")),
        event("early", claim("1990")),
        event("landmark", claim("2010"), importance=5),
    )
    assert [item.id for item in found.items] == ["landmark", "early", "late"]


def test_event_that_has_a_name_is_not_hidden() -> None:
    plan = plan_lane(lane(event("one", claim("1990")), event("two", claim("1990/2010"))), 1, 1)
    assert plan.hidden == 0
    assert plan.items.total == 2 * weight(plan.items.items[0])


def test_event_without_a_name_weighs_by_importance() -> None:
    events = [event(f"e{n}", claim("1990"), title="Tower " * 9) for n in range(2)]
    quiet = event("quiet", claim("1990"), title="Tower " * 9, importance=1)
    plan = plan_lane(lane(*events, quiet), 2, 0)
    assert plan.hidden == weight(plan.items.items[2])


@given(st.integers(0, 1000), st.integers(1, 6), st.integers(1, 6))
def test_more_rows_never_hide_more_of_the_bars(seed: int, labels: int, bars: int) -> None:
    items = lane(*(each for each in crowd(25, seed).events if each.lane == "towers"))
    few, many = plan_lane(items, labels, bars), plan_lane(items, labels, bars + 1)
    assert few.slots.keys() <= many.slots.keys()
    assert max((slot.row for slot in few.slots.values()), default=0) < bars
    assert highest(few.rows) <= labels


@pytest.mark.parametrize(("compact", "header"), [(False, 0.0), (True, LANE_HEADER)])
def test_lane_needs_its_least_height_and_its_header(compact: bool, header: float) -> None:
    plan = plan_lane(lane(compact=compact), 1, 1)
    assert plan.height == LANE_LEAST + header
    assert not plan.has_baseline


def test_important_marks_are_larger() -> None:
    items = lane(event("a", importance=1), event("b", importance=5)).items
    assert mark_radius(items[0]) > mark_radius(items[1])
