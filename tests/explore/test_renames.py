"""Which events have another id now, and which are others."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given

from tests.builders import claim, datasets, event
from timeline.curate.model import Dataset, Event
from timeline.explore.renames import aligned, renamed

PLAN = claim("2030-05", "scheduled", "2025")
LATER = claim("2031-05", "scheduled", "2026")
LAMP = event("lamp", PLAN, title="A new lamp", summary="It turns in five seconds.")


def by_id(*events: Event) -> Mapping[str, Event]:
    return {each.id: each for each in events}


@pytest.mark.parametrize(
    ("new", "is_same"),
    [
        (event("new", PLAN, title="A new lamp"), True),
        (event("new", PLAN, title="A NEW LAMP."), True),
        (event("new", PLAN, title="Lens", summary="It turns in five seconds!"), True),
        (event("new", PLAN, LATER, title="A new lamp"), True),
        (event("new", PLAN, LATER, claim("2032"), title="A new lamp"), False),
        (event("new", LATER, title="A new lamp", summary="It turns in five seconds."), False),
        (event("new", claim("2030-05", "rumoured", "2025"), title="A new lamp"), False),
        (event("new", PLAN, title="Another thing"), False),
    ],
)
def test_same_is_who_claims_and_says_nearly_the_same(new: Event, is_same: bool) -> None:
    assert renamed(by_id(LAMP), by_id(new)) == ({"new": "lamp"} if is_same else {})


def test_an_id_that_stays_is_no_rename() -> None:
    copy = event("copy", PLAN, title="A new lamp")
    assert renamed(by_id(LAMP), by_id(LAMP, copy)) == {}
    assert renamed(by_id(LAMP, copy), by_id(LAMP)) == {}


def test_who_is_most_alike_is_paired_and_each_once() -> None:
    near, far = event("near", PLAN, title="A new lamp"), event("far", PLAN, title="A new lamp 2")
    second = event("two", PLAN, title="A new lamp 2")
    assert renamed(by_id(LAMP, second), by_id(far, near)) == {"near": "lamp", "far": "two"}
    assert renamed(by_id(LAMP), by_id(far, near)) == {"near": "lamp"}


@given(datasets(8))
def test_new_ids_alone_bring_nothing_new(data: Dataset) -> None:
    """Each event has another id and is known again by one that says the same."""
    before = by_id(*data.events)
    after = {
        f"new-{each.id}": event(f"new-{each.id}", *each.claims, title=each.title, lane=each.lane)
        for each in data.events
    }
    again, former = aligned(before, after)
    assert {*again} == {*after}
    assert {*former.values()} == {*before}
