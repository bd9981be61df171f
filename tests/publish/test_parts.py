"""A window in parts: they follow one another without a gap, and begin with a month or a year."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import view
from timeline.curate.model import Dataset
from timeline.dates import from_days, parse
from timeline.explore.window import Window
from timeline.publish.parts import CROWDED, MONTHS, MOST, STUMP, cut, parts_of

WINDOWS = st.builds(
    lambda first, span: Window(float(first), float(first + span)),
    st.integers(-(10**7), 10**6),
    st.integers(14, 10**7),
)


def window(span: str) -> Window:
    date = parse(span)
    return Window(float(date.earliest_start), float(date.latest_end + 1))


def begin(parts: list[Window]) -> list[tuple[int, int, int]]:
    return [from_days(int(part.first)) for part in parts]


def test_parts_begin_with_a_round_year() -> None:
    assert begin(list(cut(window("1975/2029"), 120))) == [
        (1975, 1, 1), (1980, 1, 1), (1990, 1, 1), (2000, 1, 1), (2010, 1, 1), (2020, 1, 1),
    ]  # fmt: skip


def test_parts_of_a_year_begin_with_a_month() -> None:
    assert begin(list(cut(window("1987"), 3))) == [
        (1987, 1, 1), (1987, 4, 1), (1987, 7, 1), (1987, 10, 1),
    ]  # fmt: skip


def test_years_before_the_era_are_cut_as_others() -> None:
    assert begin(list(cut(window("-0299/0099"), 1200))) == [
        (-299, 1, 1), (-200, 1, 1), (-100, 1, 1), (0, 1, 1),
    ]  # fmt: skip


def test_stump_at_an_end_belongs_to_its_neighbour() -> None:
    assert begin(list(cut(window("1978-06/2021"), 120))) == [
        (1978, 6, 1), (1990, 1, 1), (2000, 1, 1), (2010, 1, 1),
    ]  # fmt: skip


@given(WINDOWS, st.sampled_from(MONTHS[3:]))
def test_parts_follow_one_another_and_fill_the_window(whole: Window, months: int) -> None:
    if whole.span / (months * 30.4) > 2000:
        return
    parts = list(cut(whole, months))
    assert (parts[0].first, parts[-1].last) == (whole.first, whole.last)
    assert all(one.last == other.first for one, other in pairwise(parts))
    if len(parts) > 1:
        assert min(part.span for part in parts) >= STUMP * months * 30.4 - 1


@given(WINDOWS, st.integers(0, 5000))
def test_parts_are_never_too_many(whole: Window, events: int) -> None:
    parts = parts_of(whole, lambda part: round(events * part.span / whole.span))
    assert 1 <= len(parts) <= MOST
    assert (parts[0].first, parts[-1].last) == (whole.first, whole.last)


@pytest.mark.parametrize(("events", "parts"), [(0, 1), (CROWDED, 1), (CROWDED * 4, 6)])
def test_few_events_stay_together(events: int, parts: int) -> None:
    whole = window("1975/2029")
    even = parts_of(whole, lambda part: round(events * part.span / whole.span))
    assert len(even) == parts


def test_shipped_data_go_by_decades(shipped: Dataset) -> None:
    shown = view(shipped)
    parts = parts_of(shown.window, shown.selection.spans.count)
    assert [from_days(int(part.first))[0] for part in parts] == [1975, 1980, 1990, 2000, 2010, 2020]
