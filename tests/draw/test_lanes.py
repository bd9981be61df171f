"""One lane on a grid: what the home view names, and what each further level adds to it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, day, event, examples
from tests.draw.geometry import crowd, limits_of
from timeline.curate.model import Dataset, Event
from timeline.draw import lanes
from timeline.draw.bars import BESIDE
from timeline.draw.flags import PAD
from timeline.draw.grid import Grid
from timeline.draw.home import side_of
from timeline.draw.index import build
from timeline.draw.lanes import LaneItems, LaneLayout, Rows, Tile
from timeline.explore.frame import to_frame
from timeline.explore.window import Window

SEEDS = st.integers(0, 10**6)
ROWS = Rows(3, 2)


def items(data: Dataset, width: float = 600.0) -> LaneItems:
    """The events of the first lane, with the middle of all time as home view."""
    found, first, last = limits_of(data)
    share = (last - first) / 4
    grid = Grid(Window(first + share, last - share), Window(first, last), width, TODAY)
    index = build(found)
    return LaneItems(index, next(iter(index.lanes.values())), grid)


def lane(*events: Event) -> LaneItems:
    data = dataset(*events)
    home = Window(day("1979"), day("2031"))
    index = build(to_frame(data, TODAY))
    return LaneItems(index, index.lanes["towers"], Grid(home, home, 700.0, TODAY))


def test_events_are_measured_once() -> None:
    found = lane(event("one", claim("1990")), event("two", claim("2000")))
    once, again = found.items([0, 1]), found.items([1, 0])
    assert once[0] is again[1]
    assert [each.rank for each in again] == [1, 0]


@pytest.mark.parametrize("at", [day("1990"), 1e15, -1e15])
def test_what_is_added_is_looked_up_for_any_day(at: float) -> None:
    layout = LaneLayout(lane(event("one", claim("1990"))), ROWS)
    assert all(len(layout.added(at, level).flags) == 0 for level in (1, 5))


def test_name_that_would_leave_the_home_view_hangs_to_the_left() -> None:
    found = lane(
        event("early", claim("1990")),
        event("late", claim("2030-06", "scheduled", "2020"), title="A long name of a tower"),
        event("bar", claim("2028/2030", "scheduled", "2020"), title="A long name of a tower"),
    )
    sides = {each.id: side_of(each, found.grid) for each in found.first}
    assert sides == {"early": 1, "late": -1, "bar": -1}
    assert {flag.item.id: flag.side for flag in found.flags(2)} == {"early": 1, "late": -1}
    assert [bar.side for bar in found.bars(1)] == [-1]


@examples(0.4)
@given(SEEDS, st.integers(1, 6), st.integers(1, 6))
def test_more_rows_never_leave_out_a_bar(seed: int, labels: int, bars: int) -> None:
    found = items(crowd(40, seed))
    few, many = found.bars(bars), found.bars(bars + 1)
    assert {bar.item.id for bar in few} <= {bar.item.id for bar in many}
    assert max((bar.row for bar in few), default=0) < bars
    assert max((flag.row for flag in found.flags(labels)), default=0) <= labels


def windows(grid: Grid, shares: Sequence[float]) -> list[tuple[Window, int]]:
    """A few windows at several levels."""
    made = []
    for place, share in enumerate(shares):
        span = grid.home.span / 2**place
        first = grid.limits.first + share * (grid.limits.span - span)
        made.append((Window(first, first + span), place))
    return made


SHARES = st.lists(st.floats(0, 1), min_size=2, max_size=6)


@examples(0.4)
@given(SEEDS, SHARES, st.randoms(use_true_random=False))
def test_answer_is_the_same_in_whatever_order_it_is_asked_for(
    seed: int, shares: list[float], dice: object
) -> None:
    found = items(crowd(200, seed))
    asked = windows(found.grid, shares)
    forwards, backwards = LaneLayout(found, ROWS), LaneLayout(found, ROWS)
    one = [forwards.within(*each) for each in asked]
    other = [backwards.within(*each) for each in reversed(asked)]
    assert one == other[::-1]


@settings(max_examples=15)
@given(SEEDS, SHARES)
def test_answer_is_the_same_after_everything_was_forgotten(seed: int, shares: list[float]) -> None:
    found = items(crowd(200, seed))
    asked = windows(found.grid, shares)
    kept, forgetful = LaneLayout(found, ROWS), LaneLayout(found, ROWS)
    with pytest.MonkeyPatch.context() as patch:
        answers = [kept.within(*each) for each in asked]
        patch.setattr(lanes, "MOST_TILES", 1)
        assert [forgetful.within(*each) for each in asked] == answers


def added(found: LaneItems, level: int, number: int) -> Tile:
    """What is added in one tile."""
    days = found.grid.tile(level, number)
    layout = LaneLayout(found, ROWS)
    before, after = layout.within(days, level - 1), layout.within(days, level)
    known = {flag.item.id for flag in before.flags} | {bar.item.id for bar in before.bars}
    return Tile(
        [flag for flag in after.flags if flag.item.id not in known],
        [bar for bar in after.bars if bar.item.id not in known],
    )


@examples(0.4)
@given(SEEDS, st.integers(1, 4), st.integers(-1, 3))
def test_what_is_added_in_a_tile_stays_inside_it_and_waits_for_its_level(
    seed: int, level: int, number: int
) -> None:
    found = items(crowd(250, seed))
    grid, days = found.grid, found.grid.tile(level, number)
    tile, least = added(found, level, number), grid.at(level - 1)
    for flag in tile.flags:
        reach = flag.side * (flag.width + PAD) / least
        assert days.first <= flag.day < days.last
        assert days.first <= flag.day + reach <= days.last
        assert 1 <= flag.row <= ROWS.labels
        assert least < flag.scale <= grid.at(level)
    for bar in tile.bars:
        end = bar.item.end + (BESIDE + bar.item.name.width) / least
        assert days.first <= bar.item.start <= end <= days.last
        assert 0 <= bar.row < ROWS.bars
        assert least < bar.scale <= grid.at(level)


def test_tiles_add_labels_where_the_home_view_had_no_room() -> None:
    found = items(crowd(250, 3))
    layout, home = LaneLayout(found, ROWS), found.grid.home
    numbers = [len(layout.within(home, level).flags) for level in range(5)]
    assert numbers == sorted(numbers)
    assert numbers[-1] > 1.5 * numbers[0]


@settings(max_examples=15)
@given(SEEDS, st.floats(0, 1), st.integers(0, 4))
def test_no_event_has_two_places(seed: int, share: float, level: int) -> None:
    found = items(crowd(250, seed))
    window, _ = windows(found.grid, [share])[0]
    tile = LaneLayout(found, ROWS).within(window, level)
    flags = [flag.item.rank for flag in tile.flags]
    bars = [bar.item.rank for bar in tile.bars]
    assert flags == sorted(set(flags) - set(bars))
    assert bars == sorted(set(bars))


def test_nothing_is_looked_for_outside_all_time() -> None:
    found = items(crowd(60, 4))
    beyond = Window(found.grid.limits.last + 99_999, found.grid.limits.last + 100_099)
    assert LaneLayout(found, ROWS).within(beyond, 3).flags == []
