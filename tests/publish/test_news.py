"""What changed in the events of a view."""

from __future__ import annotations

from tests.builders import TODAY, claim, dataset, day, event
from timeline.publish.news import news
from timeline.publish.opening import view

PLAN = event(
    "plan",
    claim("2030-05", "scheduled", "2020-01-10"),
    claim("2031-05", "scheduled", "2021-03-04"),
)
OTHER = event("other", claim("2030", "announced", "2022-01-01"), lane="keepers")


def told(query: str, since: str) -> list[tuple[str, str]]:
    found = news(view(dataset(PLAN, OTHER), query, TODAY), day(since))
    return [(each.event, each.kind) for each in found]


def test_newest_comes_first_and_the_window_does_not_matter() -> None:
    everything = [("other", "added"), ("plan", "moved"), ("plan", "added")]
    assert told("", "2000") == told("?view=2030-01/2030-06", "2000") == everything


def test_filters_and_the_first_day_count() -> None:
    assert told("?lane=towers", "2020-01-10") == [("plan", "moved"), ("plan", "added")]
    assert told("?lane=towers", "2020-01-11") == [("plan", "moved")]
    assert told("?asof=2021", "2000") == [("plan", "moved"), ("plan", "added")]
