"""Events as rows: short, and what an event has not is not told."""

from __future__ import annotations

import pytest

from tests.builders import claim, dataset, event, view
from timeline.publish.page.document import HEIGHTS
from timeline.publish.page.rows import event_row, kept, measured, plain, radii, short, status_look

WIDTH = 1000


def row(date: str, status: str = "happened", ghosts: tuple[float, ...] = ()) -> list[object]:
    shown = view(dataset(event("one", claim(date, status))))
    items, lanes = measured(shown.layout(WIDTH, HEIGHTS[WIDTH]))
    return event_row(items["one"], lanes["one"], [status], "One", ghosts)


def test_event_of_one_day_is_lane_status_importance_day_and_width() -> None:
    lane, status, importance, first, days, width, note = row("1990-05-05")
    assert (lane, status, importance, first, days, note) == (0, 0, 3, 7429, 0, "1990")
    assert isinstance(width, float)


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("1990", [0, 364, 1, 365, 182.5]),
        ("1990-05~", [4, 30, 1, 31, 15.5]),
        ("1990-05-01/1990-05-10", [0, 0, 10, 10, 0]),
    ],
)
def test_days_are_told_from_the_first(date: str, days: list[float]) -> None:
    assert row(date)[4] == days


@pytest.mark.parametrize(("date", "bits"), [("1990/..", 2), ("../1990-05-05", 1)])
def test_open_ends_are_told(date: str, bits: int) -> None:
    told = row(date)[4]
    assert isinstance(told, list)
    assert told[0] == bits


def test_earlier_dates_come_last() -> None:
    assert row("1990-05-05", ghosts=(7000.0, 7100.5))[-1] == [7000, 7100.5]


def test_what_a_name_keeps_is_counted_before_the_ellipsis() -> None:
    assert (kept("The lon…", "The long title"), kept("Short", "Short")) == (7, 0)


def test_numbers_have_no_useless_fraction() -> None:
    assert repr(plain(3.0)) == "3"
    assert short(2.0049) == 2
    assert short(2.006) == 2.01


def test_statuses_tell_how_they_are_drawn() -> None:
    shown = view(dataset(event("plan", claim("2030", "rumoured"))))
    items, _ = measured(shown.layout(WIDTH, HEIGHTS[WIDTH]))
    look = status_look("rumoured", items.values())
    assert (look["key"], look["spoken"]) == ("rumoured", "rumoured")
    small, large = look["marks"]
    assert "@" in small and "@" in large and small != large
    assert radii(items.values()) == {"3": 4.7}
