"""What filters leave: the same events as a mask leaves, ready for any window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TODAY, dataset, datasets, event
from timeline.curate.model import Dataset
from timeline.explore.catalogue import Catalogue
from timeline.explore.filters import Chosen, join, masks
from timeline.explore.frame import to_frame
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
