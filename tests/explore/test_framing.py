"""A table of which only what has changed is made anew is the same as one made from nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from tests.builders import TODAY
from tests.conftest import ROOT
from timeline.curate.load import load
from timeline.curate.model import Dataset, Event
from timeline.explore import framing
from timeline.explore.frame import to_frame
from timeline.explore.framing import Framing
from timeline.languages import ENGLISH, LANGUAGES

DATASET = replace(load(ROOT / "data", TODAY).dataset, view=None)
EVENTS = tuple(DATASET.events)[:12]


def of(events: tuple[Event, ...]) -> Dataset:
    return replace(DATASET, events=events)


def edited(event: Event, edit: str) -> Event:
    return replace(event, title=event.title + edit) if edit else event


EDITS = st.lists(st.sampled_from(["", "", "!"]), min_size=12, max_size=12)
STEP = st.tuples(st.permutations(EVENTS), st.integers(0, 12), EDITS)


@given(st.lists(STEP, min_size=1, max_size=3))
def test_table_after_any_edits_is_that_of_the_data_set(
    steps: list[tuple[list[Event], int, list[str]]],
) -> None:
    frames = Framing()
    for events, number, edits in steps:
        dataset = of(tuple(map(edited, events[:number], edits)))
        assert_frame_equal(frames(dataset, TODAY), to_frame(dataset, TODAY))


def test_rows_of_unchanged_events_are_not_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[str, ...]] = []

    def noted(dataset: Dataset, *rest: object) -> object:
        made.append(tuple(event.id for event in dataset.events))
        return to_frame(dataset, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(framing, "to_frame", noted)
    frames = Framing()
    frames(of(EVENTS), TODAY)
    frames(of((*EVENTS[1:], edited(EVENTS[0], "!"))), TODAY)
    assert made[1:] == [(EVENTS[0].id,)]


@pytest.mark.parametrize("changed", ["sources", "people"])
def test_all_rows_follow_their_sources_and_people(changed: str) -> None:
    frames = Framing()
    frames(DATASET, TODAY)
    other = replace(DATASET, **{changed: {}})
    assert_frame_equal(frames(other, TODAY), to_frame(other, TODAY))


def test_days_and_languages_have_tables_of_their_own() -> None:
    frames = Framing()
    for day in (TODAY, TODAY - 9000, TODAY, TODAY + 400):
        for language in LANGUAGES.values():
            assert_frame_equal(frames(DATASET, day, language), to_frame(DATASET, day, language))


def test_same_data_set_has_the_same_table() -> None:
    frames = Framing()
    assert frames(DATASET, TODAY, ENGLISH) is frames(of(tuple(DATASET.events)), TODAY, ENGLISH)
