"""What is shown in a window: by scale alone, but for the edges."""

from __future__ import annotations

import pytest

from tests.draw.parts import NARROW, item, laid, span
from timeline.draw.bars import BESIDE, INSET, Bar, inside_scale
from timeline.draw.cast import CastLane
from timeline.draw.choose import Drawn, View, bars_in, flags_in, ids_of
from timeline.draw.flags import ROOM, Flag
from timeline.draw.measure import Item
from timeline.explore.window import Window

VIEW = View(Window(0, 1000), 1000.0)


def flag(rank: int, day: float, side: int = 1, row: int = 1, scale: float = 0.0) -> Flag:
    return Flag(item(rank, day), side, row, scale)


def bar(found: Item, side: int = 1, **more: float) -> Bar:
    given = {"scale": 0.0, "beside": 0.0, "inside": inside_scale(found), **more}
    return Bar(found, side, 0, **given)


def hung(*given: Flag, rows: int = 1, view: View = VIEW) -> list[tuple[str, int, int]]:
    """Id, side and row of the labels that are shown."""
    lane = CastLane(laid(rows), given, (), (), ())
    return [(each.item.id, each.side, each.row) for each in flags_in(lane, view)]


def flags(*given: Flag, view: View = VIEW) -> list[tuple[str, int]]:
    """Id and side of the labels that are shown, of a lane with one row."""
    return [(name, side) for name, side, _ in hung(*given, view=view)]


def bars(*given: Bar, view: View = VIEW) -> list[Drawn]:
    return bars_in(CastLane(laid(), (), given, (), ()), view)


def names(*given: Bar, view: View = VIEW) -> list[tuple[float, str, bool]]:
    """Place, anchor and whether it is inside, of each bar's name."""
    return [(each.name_x, each.anchor, each.inside) for each in bars(*given, view=view)]


def test_label_is_shown_from_its_scale_on() -> None:
    assert flags(flag(0, 500, scale=1.0)) == [("e0", 1)]
    assert flags(flag(0, 500, scale=1.001)) == []


def test_label_outside_the_window_is_not_shown() -> None:
    assert flags(flag(0, -1), flag(1, 1000), flag(2, 0)) == [("e2", 1)]


def test_label_turns_where_it_would_leave_the_plot() -> None:
    last = 1000 - NARROW - ROOM
    assert flags(flag(0, last)) == [("e0", 1)]
    assert flags(flag(0, last + 1)) == [("e0", -1)]
    assert flags(flag(0, NARROW, side=-1)) == [("e0", 1)]


def test_label_turns_only_where_it_is_free() -> None:
    assert flags(flag(0, 990), flag(1, 920)) == [("e1", 1)]
    assert flags(flag(0, 990), flag(1, 920, side=-1)) == [("e0", -1), ("e1", -1)]


def test_label_that_turns_takes_the_nearest_row_that_is_free() -> None:
    other = flag(1, 920)
    assert hung(flag(0, 990), other, rows=3) == [("e0", -1, 2), ("e1", 1, 1)]
    assert hung(flag(0, 990), other, flag(2, 980, -1, 2), rows=3)[0] == ("e0", -1, 3)
    assert hung(flag(0, 990, row=3), rows=3) == [("e0", -1, 3)]
    assert hung(flag(0, 990, row=3), flag(1, 920, row=3), rows=3)[0] == ("e0", -1, 2)


def test_label_that_fits_is_served_before_one_that_turns() -> None:
    assert flags(flag(0, 980), flag(1, 970, side=-1)) == [("e1", -1)]


def test_name_stands_inside_its_bar() -> None:
    assert names(bar(span(0, 100, 300))) == [(100 + INSET, "start", True)]


def test_name_stays_inside_what_is_seen_of_its_bar() -> None:
    assert names(bar(span(0, -500, 300))) == [(INSET, "start", True)]


def test_name_without_room_in_what_is_seen_of_its_bar_stands_beside_it_if_that_is_free() -> None:
    cut = bar(span(0, -500, NARROW))
    assert names(cut) == [(NARROW + BESIDE, "start", False)]
    assert names(cut, bar(span(1, 2 * NARROW, 300)))[0][1] == ""
    assert names(bar(span(0, 970, 1500)))[0] == (970 - BESIDE, "end", False)


def test_name_stands_inside_what_is_sure_even_where_the_doubt_is_too_small_to_see() -> None:
    sure = NARROW + 2 * INSET
    assert names(bar(span(0, 100, 100 + sure + 4, fade=2)))[0][2]
    assert not names(bar(span(0, 100, 100 + sure + 3, fade=2)))[0][2]


@pytest.mark.parametrize(("side", "place"), [(1, (140 + BESIDE, "start")), (-1, (94, "end"))])
def test_name_stands_beside_a_short_bar_on_its_side(side: int, place: tuple[float, str]) -> None:
    assert names(bar(span(0, 100, 140), side)) == [(*place, False)]


def test_name_beside_waits_for_its_scale() -> None:
    assert names(bar(span(0, 100, 140), beside=1.0))[0][1] == "start"
    assert names(bar(span(0, 100, 140), beside=1.1))[0][1] == ""


def test_name_goes_to_the_other_side_at_the_edge_of_the_plot_where_it_is_free() -> None:
    last = bar(span(0, 950, 990))
    assert names(last) == [(950 - BESIDE, "end", False)]
    assert names(last, bar(span(1, 850, 900)))[0][1] == ""
    assert names(bar(span(0, 10, 40), side=-1)) == [(40 + BESIDE, "start", False)]


def test_bar_is_shown_from_its_scale_on_and_where_it_may_have_been() -> None:
    assert bars(bar(span(0, 100, 300), scale=1.1)) == []
    assert bars(bar(span(0, -100, 0)), bar(span(1, 1000, 1100))) == []
    assert len(bars(bar(span(0, -100, 1)), bar(span(1, 999, 1100)))) == 2


def test_open_end_reaches_in_while_its_fade_is_seen() -> None:
    ended = bar(span(0, -100, -20, open_end=True))
    assert len(bars(ended)) == 1
    assert bars(ended, view=View(Window(50, 1050), 1000.0)) == []


def test_bar_is_never_too_narrow_to_be_seen() -> None:
    (drawn,) = bars(bar(span(0, 100, 101)))
    assert drawn.ends.end - drawn.ends.start == 6


def test_bar_reaches_as_far_as_its_name() -> None:
    (right,), (left,) = (bars(bar(span(0, 100, 140), side)) for side in (1, -1))
    assert right.reach == (100, 140 + BESIDE + NARROW)
    assert left.reach == (100 - BESIDE - NARROW, 140)


def test_all_that_is_shown_is_known_by_id() -> None:
    found = ids_of([flag(0, 5)], bars(bar(span(1, 100, 300))))
    assert found == {"e0", "e1"}


def test_view_maps_days_to_px_and_back() -> None:
    view = View(Window(100, 300), 1000.0)
    assert (view.scale, view.px(200), view.day(500)) == (5.0, 500.0, 200.0)
