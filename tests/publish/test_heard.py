"""The day on which something was last said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import SOURCES, TODAY, claim, datasets, day, event
from timeline.curate.model import Dataset, Event
from timeline.publish.heard import last_said


@pytest.mark.parametrize(
    ("given_event", "text"),
    [
        (event("a", claim("2030", "scheduled", "2020-05-04")), "2020-05-04"),
        (
            event("a", claim("2030", "scheduled", "2020"), claim("2031", "scheduled", "2021-02")),
            "2021-02",
        ),
        (event("a", claim("-0043", sources=("almanac",))), "2010-05-20"),
    ],
)
def test_last_day_on_which_a_claim_was_made(given_event: Event, text: str) -> None:
    assert last_said([given_event], SOURCES, TODAY) == day(text)


def test_day_of_an_event_is_not_the_day_of_a_claim() -> None:
    assert last_said([event("a", claim("-0043-03-15"))], SOURCES, TODAY) is None
    assert last_said([], SOURCES, TODAY) is None


@given(datasets(), st.integers(day("1990"), day("2040")))
def test_it_never_lies_ahead(data: Dataset, today: int) -> None:
    found = last_said(data.events, data.sources, today)
    assert found is None or found <= today
