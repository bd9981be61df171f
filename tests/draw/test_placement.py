"""What holds for every picture: nothing collides, nothing is lost, nothing is left to chance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, day, event, examples, frame
from tests.draw.geometry import collisions, crowd, limits_of
from timeline.curate.model import Dataset, NamedSpan
from timeline.dates import parse
from timeline.draw.bars import BESIDE
from timeline.draw.cast import Cast, gather
from timeline.draw.choose import View
from timeline.draw.grid import Grid
from timeline.draw.index import build
from timeline.draw.layout import COMPACT_BELOW, Layout, lay_out
from timeline.draw.measure import ends
from timeline.draw.placed import Label, PlacedLane, Placement
from timeline.draw.placement import choose, counts, in_window, place
from timeline.explore.frame import to_frame
from timeline.explore.window import Window, clamp, from_date

DATA = datasets(30) | st.tuples(st.integers(5, 250), st.integers(0, 10**6))
"""Data sets, and the number and seed of crowds."""

Made = Dataset | tuple[int, int]

STRETCHES = (1.0, 1.07, 1.35, 1.65)
SHARES = st.floats(0, 1)
WIDTHS = st.integers(280, 1900)
HEIGHTS = st.sampled_from([0.0, 200.0, 580.0, 1500.0])


def placed(data: Dataset, low: float, high: float, width: float, height: float) -> Placement:
    """A picture of the stretch between two shares of all time, which is checked on the way."""
    found, first, last = limits_of(data)
    limits = Window(first, last)
    ends = sorted((first + low * limits.span, first + high * limits.span))
    window = clamp(Window(ends[0], ends[1] + 1), limits)
    before = found.copy(deep=True)
    grid = Grid(limits, limits, width, TODAY)
    result = place(build(found), data.lanes, data.eras, window, grid, height)
    assert found.equals(before)
    assert sum(counts(result).values()) == len(in_window(found, window))
    return result


@given(datasets(30), SHARES, SHARES, WIDTHS, HEIGHTS)
def test_nothing_collides_nor_gets_lost(
    data: Dataset, low: float, high: float, width: int, height: float
) -> None:
    placement = placed(data, low, high, width, height)
    assert [hit for stretch in STRETCHES for hit in collisions(placement, stretch)] == []


@examples(0.4)
@given(st.integers(0, 10**6), st.integers(40, 250), SHARES, SHARES, WIDTHS, HEIGHTS)
def test_nothing_collides_in_a_crowd(
    seed: int, number: int, low: float, high: float, width: int, height: float
) -> None:
    placement = placed(crowd(number, seed), low, high, width, height)
    assert [hit for stretch in (1.0, 1.65) for hit in collisions(placement, stretch)] == []


@pytest.mark.parametrize("width", [280, 344, 580, 900, 1240, 1900])
@pytest.mark.parametrize("view", ["1975/2029", "2020/2026", "1987", "2021-10/2021-11", ".."])
def test_nothing_collides_in_the_shipped_data(shipped: Dataset, view: str, width: int) -> None:
    found, first, last = limits_of(shipped)
    window = from_date(parse(view), Window(first, last))
    limits = Window(first, last)
    home = from_date(parse("1975/2029"), limits)
    grid = Grid(home, limits, width, TODAY)
    placement = place(build(found), shipped.lanes, shipped.eras, window, grid, 580.0)
    assert sum(counts(placement).values()) == len(in_window(found, window))
    assert [hit for stretch in STRETCHES for hit in collisions(placement, stretch)] == []


@examples(0.5)
@given(datasets(20), SHARES, SHARES, WIDTHS)
def test_counts_add_up_to_the_events_in_the_window(
    data: Dataset, low: float, high: float, width: int
) -> None:
    placement = placed(data, low, high, width, 300.0)
    numbers = counts(placement)
    assert min(numbers.values()) >= 0
    found = to_frame(data, TODAY)
    assert sum(numbers.values()) == len(in_window(found, placement.window))


@examples(0.4)
@given(datasets(20), SHARES, SHARES, WIDTHS, HEIGHTS)
def test_same_input_gives_the_same_picture(
    data: Dataset, low: float, high: float, width: int, height: float
) -> None:
    assert placed(data, low, high, width, height) == placed(data, low, high, width, height)


@examples(0.4)
@given(datasets(20), SHARES, SHARES, WIDTHS, HEIGHTS)
def test_everything_stands_inside_its_lane(
    data: Dataset, low: float, high: float, width: int, height: float
) -> None:
    placement = placed(data, low, high, width, height)
    bottoms = [lane.bottom for lane in placement.lanes]
    assert [lane.top for lane in placement.lanes] == [0.0, *bottoms][: len(bottoms)]
    assert placement.height == (bottoms[-1] if bottoms else 0.0)
    for lane in placement.lanes:
        heights = [
            *(label.y for label in lane.labels),
            *(mark.y for mark in lane.marks),
            *(bar.y for bar in lane.bars),
            *(badge.y for badge in lane.badges),
        ]
        assert all(lane.top + 5 <= y <= lane.bottom - 5 for y in heights)


def test_plan_without_an_end_is_counted_inside_its_lane_beyond_its_bar() -> None:
    plan = event("plan", claim("2015/..", "in-development"), lane="works")
    far = event("two", claim("2100", "scheduled"), lane="keepers")
    data = dataset(event("one", claim("1990")), far, plan)
    last = placed(data, 0.9, 0.95, 900, 300.0).lanes[-1]
    (badge,) = last.badges
    assert (last.bars, badge.count) == ((), 1)
    assert last.baseline is None
    assert last.top + badge.radius < badge.y < last.bottom - badge.radius


def layout_of(made: Made, home: tuple[float, float], width: float, height: float) -> Layout:
    """The layout whose home view lies between two shares of all time."""
    data = crowd(*made) if isinstance(made, tuple) else made
    found, first, last = limits_of(data)
    limits = Window(first, last)
    grid = Grid(part_of(limits, *home), limits, width, TODAY)
    return lay_out(build(found), data.lanes, grid, height)


def part_of(whole: Window, low: float, high: float) -> Window:
    """The part of a window between two shares of it, and no less than a day."""
    low, high = sorted((low, high))
    first = whole.first + low * (whole.span - 1)
    return Window(first, min(first + (high - low) * (whole.span - 1) + 1, whole.last))


@dataclass(frozen=True)
class Seen:
    """A window of a layout with what is named in it."""

    layout: Layout
    window: Window

    @cached_property
    def cast(self) -> Cast:
        return gather(self.layout, self.window, self.window)

    @cached_property
    def lanes(self) -> tuple[PlacedLane, ...]:
        return choose(self.cast, self.window, ()).lanes

    @cached_property
    def labels(self) -> dict[str, Label]:
        return {label.id: label for lane in self.lanes for label in lane.labels}

    def lost_in(self, other: Seen) -> set[str]:
        """Labels of this view that have room in another and are not there.

        A point's label has room when its box lies in the window on the label's own side. A bar's
        name has room when the whole bar lies in the window, with the name on its own side unless it
        stands inside the bar already.
        """
        fitting = {name for name in self.labels if self._fits(name, other.window)}
        return fitting - other.labels.keys()

    def unturned(self, lane: PlacedLane) -> Iterator[Label]:
        """The labels of a lane that stand in the window on their own side."""
        return (label for label in lane.labels if self._fits(label.id, self.window))

    def _fits(self, name: str, window: Window) -> bool:
        view, slack = View(window, self.layout.grid.width), 1e-6
        left, right = self._box(name, view)
        return left >= slack and right <= view.width - slack

    def _box(self, name: str, view: View) -> tuple[float, float]:
        for lane in self.cast.lanes:
            for flag in lane.flags:
                if flag.item.id == name:
                    x, end = view.px(flag.day), view.px(flag.day) + flag.side * flag.width
                    return min(x, end), max(x, end)
            for bar in lane.bars:
                if bar.item.id == name:
                    found = ends(bar.item, view.window.first, view.scale)
                    room = 0.0 if self.labels[name].inside else BESIDE + bar.item.name.width
                    left, right = found.start, max(found.end, found.start + 6)
                    return (left, right + room) if bar.side == 1 else (left - room, right)
        raise KeyError(name)


HOMES = st.sampled_from([(0.0, 1.0), (0.2, 0.8), (0.55, 0.7)])
ZOOMS = st.sampled_from([0.1, 0.35, 0.5, 0.7, 0.95])


def home_or(shares: tuple[float, float], layout: Layout) -> Window:
    """The home view when both shares are the same, else the part of all time between them."""
    grid = layout.grid
    return grid.home if shares[0] == shares[1] else part_of(grid.limits, *shares)


VIEWS = st.tuples(SHARES, SHARES) | st.just((0.0, 0.0))


@examples(0.5)
@given(DATA, HOMES, VIEWS, ZOOMS, SHARES, WIDTHS, HEIGHTS)
def test_zooming_in_hides_no_label_that_has_room(
    made: Made,
    home: tuple[float, float],
    view: tuple[float, float],
    zoom: float,
    pan: float,
    width: int,
    height: float,
) -> None:
    """A label of a view is in every narrower view inside it where it has room, see `lost_in`."""
    layout = layout_of(made, home, width, height)
    far = Seen(layout, home_or(view, layout))
    first = far.window.first + pan * (1 - zoom) * far.window.span
    near = Seen(layout, Window(first, first + zoom * far.window.span))
    assert far.lost_in(near) == set()


@examples(0.5)
@given(DATA, HOMES, VIEWS, st.floats(-1, 1), WIDTHS, HEIGHTS)
def test_panning_changes_no_label_that_has_room(
    made: Made,
    home: tuple[float, float],
    view: tuple[float, float],
    pan: float,
    width: int,
    height: float,
) -> None:
    """A label of a view is in every view of the same span in which it has room, see `lost_in`."""
    layout = layout_of(made, home, width, height)
    one = Seen(layout, home_or(view, layout))
    step = pan * one.window.span
    other = Seen(layout, Window(one.window.first + step, one.window.last + step))
    assert one.lost_in(other) == set()
    assert other.lost_in(one) == set()


@pytest.mark.parametrize("date", ["1980/2000", "1980~/2000~", "1980-01-01~/2000-12-31~"])
@pytest.mark.parametrize("length", [2, 9, 26, 40])
def test_zooming_in_step_by_step_never_hides_the_name_of_a_bar(date: str, length: int) -> None:
    title = "i" * length
    first = event("first", claim("2001-06-01/2040-12-31"), title=title, importance=5)
    data = dataset(first, event("one", claim(date), title=title))
    layout = layout_of(data, (0.0, 1.0), 900, 0.0)
    limits, middle = layout.grid.limits, float(day("1995"))
    views = [Seen(layout, limits)]
    for step in range(400):
        half = limits.span / 2 / 2 ** (step / 100)
        views.append(Seen(layout, Window(middle - half, middle + half)))
    lost = [far.lost_in(near) for far, near in pairwise(views)]
    assert set().union(*lost) == set()


@examples(0.4)
@given(DATA, HOMES, st.lists(VIEWS, min_size=2, max_size=4), WIDTHS, HEIGHTS)
def test_nothing_moves_up_or_down_with_the_window(
    made: Made,
    home: tuple[float, float],
    views: list[tuple[float, float]],
    width: int,
    height: float,
) -> None:
    """Only a label that hangs to its other side at an edge may stand in another row there."""
    layout = layout_of(made, home, width, height)
    places: dict[str, object] = {}
    for view in views:
        seen = Seen(layout, home_or(view, layout))
        for lane in seen.lanes:
            edges = (lane.top, lane.bottom, lane.baseline)
            assert places.setdefault(f"lane {lane.id}", edges) == edges
            for name, y in [
                *(("label " + label.id, label.y) for label in seen.unturned(lane)),
                *(("bar " + bar.id, bar.y) for bar in lane.bars),
                *(("hung " + lane.id, badge.y) for badge in lane.badges),
            ]:
                assert places.setdefault(name, y) == y


@examples(0.4)
@given(DATA, HOMES, st.lists(VIEWS, min_size=1, max_size=4), WIDTHS)
def test_what_was_looked_at_before_changes_no_picture(
    made: Made, home: tuple[float, float], views: list[tuple[float, float]], width: int
) -> None:
    used = layout_of(made, home, width, 300.0)
    for view in views:
        fresh = layout_of(made, home, width, 300.0)
        assert Seen(used, home_or(view, used)).lanes == Seen(fresh, home_or(view, fresh)).lanes


@examples(0.4)
@given(DATA, HOMES, VIEWS, WIDTHS, HEIGHTS)
def test_picture_is_the_same_from_a_cast_of_what_lies_around_it(
    made: Made,
    home: tuple[float, float],
    view: tuple[float, float],
    width: int,
    height: float,
) -> None:
    """A cast of more time is the same picture, one of finer levels the same labels and bars.

    A finer cast knows more events one by one, so that more of them are told.
    """
    layout = layout_of(made, home, width, height)
    window = home_or(view, layout)
    around = Window(window.first - window.span, window.last + window.span)
    exact = choose(gather(layout, window, window), window, ())
    assert choose(gather(layout, window, around), window, ()) == exact
    finer = choose(gather(layout, window, around, finer=2), window, ())
    assert [(lane.labels, lane.bars) for lane in finer.lanes] == [
        (lane.labels, lane.bars) for lane in exact.lanes
    ]
    assert sum(counts(finer).values()) == sum(counts(exact).values())


def test_importance_decides_who_is_named() -> None:
    events = [event(f"e{n}", claim("2000-06"), title="Tower " * 8) for n in range(30)]
    first = event("first", claim("2000-06"), title="Tower " * 8, importance=5)
    data = dataset(*events, first)
    placement = placed(data, 0, 1, 300, 100.0)
    labels = [label.id for label in placement.lanes[0].labels]
    assert "first" in labels
    assert len(labels) < 31


def test_more_height_names_more() -> None:
    data = crowd(120, 7)
    few, many = (counts(placed(data, 0, 1, 900, height)) for height in (150.0, 900.0))
    assert few["labelled"] < many["labelled"]


def test_window_without_events_keeps_the_lanes() -> None:
    found = frame(event("one", claim("1900")))
    data = dataset(event("one", claim("1900")))
    window = Window(day("1950"), day("1960"))
    placement = place(
        build(found), data.lanes, (), window, Grid(window, window, 900.0, TODAY), 300.0
    )
    assert counts(placement) == {"labelled": 0, "unlabelled": 0, "badged": 0}
    assert [lane.id for lane in placement.lanes] == ["towers"]


def test_lane_without_events_is_left_out_and_colours_stay() -> None:
    data = dataset(event("one", lane="birds"), event("two", lane="towers"))
    found = to_frame(data, TODAY)
    window = Window(day("1990"), day("2010"))
    only = found[found["lane"] == "towers"]
    placement = place(
        build(only), data.lanes, (), window, Grid(window, window, 900.0, TODAY), 300.0
    )
    assert [(lane.id, lane.index) for lane in placement.lanes] == [("towers", 1)]


def test_frame_without_events_is_an_empty_picture() -> None:
    window = Window(day("1990"), day("2010"))
    placement = place(build(frame()), (), (), window, Grid(window, window, 900.0, TODAY), 300.0)
    assert (placement.lanes, placement.height) == ((), 0.0)


@pytest.mark.parametrize(("width", "compact"), [(COMPACT_BELOW - 1, True), (COMPACT_BELOW, False)])
def test_narrow_picture_is_compact(width: float, compact: bool) -> None:
    assert placed(dataset(event()), 0, 1, width, 300.0).compact is compact


def test_eras_end_at_the_window_and_say_so() -> None:
    eras = [NamedSpan(name, parse(span)) for name, span in (("war", "1947/1991"), ("now", "2000/"))]
    window = Window(day("1980"), day("2010"))
    placement = place(build(frame()), (), eras, window, Grid(window, window, 900.0, TODAY), 300.0)
    assert [(era.name, era.start, era.end) for era in placement.eras] == [
        ("war", day("1980"), day("1992")),
        ("now", day("2000"), day("2010")),
    ]
    assert [(era.open_start, era.open_end) for era in placement.eras] == [
        (True, False),
        (False, True),
    ]


def test_window_takes_what_may_have_happened_inside() -> None:
    found = frame(
        event("before", claim("1979-12-31")),
        event("edge", claim("1980-01-01")),
        event("year", claim("1980/1981")),
        event("plan", claim("..", "announced", "1970")),
        event("after", claim("1980-02-01")),
    )
    seen = in_window(found, Window(day("1980-01-01"), day("1980-02-01")))
    assert sorted(seen["id"]) == ["edge", "plan", "year"]
