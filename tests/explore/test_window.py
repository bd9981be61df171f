"""The visible span: where it may go, how it is written and read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, day, event, frame
from timeline.curate.model import Dataset
from timeline.dates import DateError, from_days, parse, to_days
from timeline.explore.frame import to_frame
from timeline.explore.window import (
    MIN_SPAN,
    Window,
    around,
    clamp,
    extent,
    from_date,
    is_same,
    opening,
    pan,
    read_window,
    zoom,
)

CENTURY = Window(day("1900"), day("2000"))
EVER = Window(-1e13, 1e13)
DAYS = st.integers(-(10**7), 10**7)
WINDOWS = st.builds(lambda first, span: Window(first, first + span), DAYS, st.floats(1, 10**7))
LIMITS = st.builds(lambda first, span: Window(first, first + span), DAYS, st.floats(60, 10**7))


def is_inside(window: Window, limits: Window) -> bool:
    slack = 1e-6
    wide_enough = window.span >= min(MIN_SPAN, limits.span) - slack
    return (
        limits.first - slack <= window.first
        and window.last <= limits.last + slack
        and wide_enough
        and window.first < window.last
    )


@given(WINDOWS, LIMITS, st.floats(0.001, 1000), st.floats(-5, 5))
def test_no_move_leaves_the_limits(
    window: Window, limits: Window, factor: float, share: float
) -> None:
    start = clamp(window, limits)
    for moved in (start, zoom(start, factor, limits), pan(start, share, limits)):
        assert is_inside(moved, limits)


@given(WINDOWS, LIMITS)
def test_window_inside_is_left_alone(window: Window, limits: Window) -> None:
    inside = clamp(window, limits)
    again = clamp(inside, limits)
    assert (again.first, again.last) == pytest.approx((inside.first, inside.last), abs=1e-6)


@given(WINDOWS)
def test_room_around_a_span_is_wider_on_the_side_of_the_names(span: Window) -> None:
    shown = around(span, EVER)
    before, after = span.first - shown.first, shown.last - span.last
    assert before == pytest.approx(max(span.span * 0.15, 10), rel=1e-3, abs=1)
    assert after == pytest.approx(3 * before, rel=1e-3, abs=1)


@pytest.mark.parametrize(("moved", "same"), [(0.0, True), (0.9, True), (-1.0, False), (3.0, False)])
def test_windows_are_the_same_to_the_day(moved: float, same: bool) -> None:
    assert is_same(CENTURY, Window(CENTURY.first + moved, CENTURY.last)) == same
    assert is_same(CENTURY, Window(CENTURY.first, CENTURY.last + moved)) == same


def test_zoom_keeps_the_centre_and_can_be_undone() -> None:
    start = Window(day("1940"), day("1960"))
    near = zoom(start, 0.5, CENTURY)
    assert near.span == start.span / 2
    assert near.first + near.last == start.first + start.last
    assert zoom(near, 2, CENTURY) == start


def test_zoom_stops_at_the_limits_and_at_the_least_span() -> None:
    assert zoom(CENTURY, 2, CENTURY) == CENTURY
    assert zoom(CENTURY, 1e-9, CENTURY).span == pytest.approx(MIN_SPAN)


@pytest.mark.parametrize(("share", "years"), [(0.5, 10), (-0.25, -5), (9, 40), (-9, -40)])
def test_pan_moves_by_a_share_of_the_span(share: float, years: int) -> None:
    start = Window(day("1940"), day("1960"))
    moved = pan(start, share, CENTURY)
    assert moved.span == pytest.approx(start.span)
    assert moved.first == pytest.approx(day(str(1940 + years)), abs=2)


@given(st.integers(to_days(-9999, 1, 1), to_days(9990, 1, 1)), st.integers(14, 3000))
def test_whole_days_are_read_back(first: int, span: int) -> None:
    window = Window(first, first + span)
    assert read_window(str(window), EVER) == window


@given(st.integers(10_000, 10**8), st.integers(1, 10**6), st.sampled_from([1, -1]))
def test_whole_years_are_read_back_beyond_four_digits(year: int, span: int, sign: int) -> None:
    first, last = sorted((sign * year, sign * (year + span)))
    window = Window(to_days(first, 1, 1), to_days(last + 1, 1, 1))
    assert read_window(str(window), EVER) == window


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("1980", "2000", "1980-01-01/1999-12-31"),
        ("-0044-03-15", "0000-01-02", "-0044-03-15/0000-01-01"),
        ("-0001", "Y12000", "-0001-01-01/Y11999"),
        ("Y-20000", "Y12345", "Y-20000/Y12344"),
    ],
)
def test_window_is_written_as_edtf(first: str, last: str, text: str) -> None:
    assert str(Window(day(first), day(last))) == text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1980/1989", "1980", "1990"),
        ("1980", "1980", "1981"),
        ("1980-05", "1980-05", "1980-06"),
        ("1980/..", "1980", "2000"),
        ("../1980", "1900", "1981"),
        ("1800/1910", "1900", "1911"),
        ("..", "1900", "2000"),
    ],
)
def test_window_is_read(text: str, first: str, last: str) -> None:
    assert read_window(text, CENTURY) == Window(day(first), day(last))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1980-05-06", "a window needs two ends"),
        ("1980/1970", "the end 1970 is before the start 1980"),
        ("1980-13", "month 13 does not exist"),
        ("1700/1800", "the timeline goes from 1900 to 1999"),
        ("2000", "the timeline goes from 1900 to 1999"),
        ("2001/..", "the timeline goes from 1900 to 1999"),
    ],
)
def test_text_that_is_no_window_raises(text: str, reason: str) -> None:
    with pytest.raises(DateError) as raised:
        read_window(text, CENTURY)
    assert raised.value.reason == reason


def test_two_dates_of_one_day_give_the_least_span() -> None:
    window = read_window("1980-05-06/1980-05-06", CENTURY)
    assert window.span == MIN_SPAN
    assert from_days(round(window.first + MIN_SPAN / 2)) == (1980, 5, 6)


def test_extent_holds_every_event_and_today() -> None:
    found = extent(frame(event("one", claim("1900/..")), event("two", claim("-0043"))), TODAY)
    assert found.first < day("-0043")
    assert found.last > TODAY
    assert found.last < TODAY + 365 * 100


def test_extent_without_events_is_a_decade_about_today() -> None:
    assert extent(frame(), TODAY) == Window(TODAY - 1826, TODAY + 1826)


@pytest.mark.parametrize(
    ("dates", "has_today"),
    [
        (("1957", "1970"), False),
        (("1957", "2015"), True),
        (("1957", "1970/.."), True),
        (("1957", "1970", ".."), True),
        (("1957", "2030"), True),
        (("2090", "2100"), False),
        (("2027", "2030"), True),
        (("1962-10-05",), False),
        ((), True),
    ],
)
def test_picture_begins_with_the_events_and_today_where_it_is_near(
    dates: tuple[str, ...], has_today: bool
) -> None:
    events = [event(f"e{at}", claim(date, "announced", "2001")) for at, date in enumerate(dates)]
    found = opening(frame(*events), TODAY)
    assert (found.first < TODAY < found.last) == has_today
    assert is_inside(found, extent(frame(*events), TODAY))
    if not has_today:
        known = [parse(date) for date in dates]
        assert found.first < min(each.earliest_start for each in known)
        assert found.last > max(each.latest_end for each in known)
        assert found.last < max(each.latest_end for each in known) + 366


@given(datasets())
def test_extent_holds_all_known_days(given_data: Dataset) -> None:
    found = to_frame(given_data, TODAY)
    limits = extent(found, TODAY)
    assert limits.first < TODAY < limits.last
    for name in ("earliest_start", "latest_end"):
        known = found[name][found[name].abs() < 10**14]
        assert ((known > limits.first) & (known < limits.last)).all()


def test_window_of_a_date_stays_inside_the_limits() -> None:
    limits = extent(to_frame(dataset(event()), TODAY), TODAY)
    assert is_inside(from_date(parse("1900/2100"), limits), limits)
