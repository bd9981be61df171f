"""What filters leave: the same events as a mask leaves, ready for any window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, claim, dataset, datasets, event
from timeline.curate.model import Dataset
from timeline.dates import to_days
from timeline.explore.catalogue import Catalogue
from timeline.explore.filters import Chosen, join, masks
from timeline.explore.frame import to_frame
from timeline.explore.window import Window
from timeline.publish.selection import Selection

CHOSEN = st.sampled_from([{}, {"lane": ("towers",)}, {"tag": ("storm",), "q": ("a",)}])


def select(data: Dataset, chosen: Chosen) -> Selection:
    return Selection(Catalogue(data, to_frame(data, TODAY), TODAY), chosen)


@given(datasets(), CHOSEN)
def test_rows_frame_and_index_hold_what_is_left(data: Dataset, chosen: Chosen) -> None:
    found = select(data, chosen)
    frame = found.catalogue.frame
    left = frame[join(found.catalogue, masks(found.catalogue, chosen))]
    assert list(found.frame["id"]) == list(left["id"])
    assert len(found) == len(found.rows) == len(left) == len(found.spans.starts)
    assert sum(len(lane.rows) for lane in found.index.lanes.values()) == len(left)
    for event_id in frame["id"]:
        place = found.place_of(event_id)
        assert (place is not None) == (event_id in set(left["id"]))
        assert place is None or left["id"].iloc[place] == event_id


def test_choices_of_every_filter_leave_out_their_own() -> None:
    data = dataset(event("one", tags=("a",)), event("two", lane="keepers", tags=("b",)))
    found = select(data, {"lane": ("keepers",)}).choices
    assert set(found) == {"lane", "status", "is", "kind", "tag", "person"}
    assert [(each.value, each.count, each.chosen) for each in found["lane"]] == [
        ("keepers", 1, True),
        ("towers", 1, False),
    ]
    assert [(each.value, each.count) for each in found["tag"]] == [("a", 0), ("b", 1)]


def test_no_filter_copies_nothing() -> None:
    found = select(dataset(event("one")), {})
    assert found.frame is found.catalogue.frame
    assert found.spans is found.catalogue.spans
    assert found.index is found.index


@pytest.mark.parametrize(
    ("date", "first", "last", "shown"),
    [
        ("1811-11", 1750, 1900, False),
        ("1811-11", 1811, 1812, True),
        ("1811-11", 1850, 1851, False),
        ("1811", 1750, 1900, True),
        ("1811-11-05", 1811, 1812, False),
        ("..", 1750, 1900, True),
    ],
)
def test_doubt_is_shown_where_the_window_has_room_for_it(
    date: str, first: int, last: int, shown: bool
) -> None:
    told = claim(date, "announced", "1800") if date == ".." else claim(date)
    found = select(dataset(event("one", told), event("sure", claim("1811-01-01"))), {})
    assert found.shows_doubt(Window(to_days(first, 1, 1), to_days(last, 1, 1))) == shown


@given(datasets(), st.integers(1, 4000))
def test_no_doubt_is_shown_where_there_is_none(data: Dataset, years: int) -> None:
    found = select(data, {})
    window = Window(to_days(1, 1, 1), to_days(1 + years, 1, 1))
    assert found.doubtful.count(window) >= found.shows_doubt(window)
