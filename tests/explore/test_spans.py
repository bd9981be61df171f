"""What a window shows, counted and listed without a look at each event."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import OPEN_FUTURE, OPEN_PAST
from timeline.explore import spans
from timeline.explore.decades import standing
from timeline.explore.frame import in_order
from timeline.explore.spans import Spans
from timeline.explore.window import Window

DAYS = st.integers(-40, 40)
PAIRS = st.tuples(DAYS | st.just(OPEN_PAST), st.integers(0, 30) | st.just(OPEN_FUTURE))
EDGES = st.floats(-60, 60) | DAYS.map(float)
WINDOWS = st.tuples(EDGES, EDGES).filter(lambda pair: pair[0] < pair[1])


def frame(pairs: list[tuple[int, int]]) -> pd.DataFrame:
    """Spans by first day and length, in the order of a frame."""
    ends = sorted((start, min(max(start, -100) + length, OPEN_FUTURE)) for start, length in pairs)
    return pd.DataFrame(ends, columns=["earliest_start", "latest_end"], dtype="int64")


def shown(rows: pd.DataFrame, window: Window) -> list[int]:
    inside = (rows["earliest_start"] < window.last) & (rows["latest_end"] + 1 > window.first)
    return np.flatnonzero(inside).tolist()


@pytest.fixture(autouse=True, params=[1, 3, spans.CHUNK], scope="module")
def chunk(request: pytest.FixtureRequest) -> None:
    """Everything holds wherever a chunk ends."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spans, "CHUNK", request.param)
        yield


@given(st.lists(PAIRS, max_size=20), WINDOWS, st.integers(0, 25))
def test_look_ups_agree_with_a_mask(
    pairs: list[tuple[int, int]], edges: tuple[float, float], most: int
) -> None:
    rows, window = frame(pairs), Window(*edges)
    found, expected = Spans.of(rows), shown(rows, window)
    assert found.count(window) == len(expected)
    assert found.first(window, most).tolist() == expected[:most]
    assert [place for place in range(len(rows)) if found.shows(place, window)] == expected
    for place in range(len(rows)):
        before = max((each for each in expected if each < place), default=None)
        after = min((each for each in expected if each > place), default=None)
        assert found.beside(place, window) == (before, after)


@given(st.lists(PAIRS, max_size=20), WINDOWS, EDGES)
def test_those_that_stand_before_a_day_are_counted(
    pairs: list[tuple[int, int]], edges: tuple[float, float], day: float
) -> None:
    rows, window = in_order(frame(pairs).assign(id="")), Window(*edges)
    before = max(day, window.first)
    expected = [
        place
        for place in shown(rows, window)
        if standing(*rows.loc[place, ["earliest_start", "latest_end"]]) < min(before, window.last)
    ]
    assert Spans.of(rows).listed(window, before) == len(expected)
