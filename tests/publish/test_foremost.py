"""Which events of a view matter most."""

from __future__ import annotations

from tests.builders import claim, dataset, event, view
from timeline.publish.foremost import foremost

DATA = dataset(
    event("small", claim("1801"), importance=1),
    event("great", claim("1802"), importance=5),
    event("next", claim("1803"), importance=4),
    event("horn", claim("1804"), importance=4, lane="sounds"),
    event("late", claim("1900"), importance=5),
)


def named(query: str = "", most: int = 3) -> list[str]:
    shown = view(DATA, query)
    return shown.matching["id"].iloc[foremost(shown, most)].tolist()


def test_importance_comes_first_and_each_lane_before_the_second_of_another() -> None:
    assert named("?view=1800/1850") == ["great", "horn", "next", "small"]


def test_each_lane_gives_so_many_at_most() -> None:
    assert named("?view=1800/1850", 1) == ["great", "horn"]


def test_only_what_the_view_shows_counts() -> None:
    assert named("?view=1890/1910") == ["late"]
    assert named("?view=1800/1850&lane=sounds") == ["horn"]
    assert named("?q=nothing") == []
