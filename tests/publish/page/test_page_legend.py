"""The legend of a page: what any window of its picture may hold, and nothing else."""

from __future__ import annotations

from tests.builders import claim, dataset, event, view
from timeline.curate.model import Dataset
from timeline.publish.page.legend import legend, statuses, styles

TORN = event("torn", claim("1990-05-05"), claim("1991", sources=("almanac",)))


def words(shown_query: str, data: Dataset) -> list[str]:
    return [key.word for key in legend(view(data, shown_query))]


def test_sure_events_need_their_status_only() -> None:
    assert words("", dataset(event("one", claim("1990-05-05")))) == ["happened", "more"]


def test_each_sort_has_its_entry() -> None:
    moved = event(
        "plan", claim("2027-05-05", "scheduled", "2026"), claim("2026-05-05", "scheduled", "2024")
    )
    data = dataset(TORN, moved, event("vague", claim("1980~")))
    assert words("", data) == [
        "happened",
        "scheduled",
        "uncertain",
        "dates disagree",
        "earlier dates",
        "more",
    ]


def test_slips_are_there_when_asked_for(shipped: Dataset) -> None:
    asked = "typical slip: statistics, not a forecast"
    assert asked in words("?slip=typical", shipped)
    assert asked not in words("", shipped)


def test_statuses_have_their_marks_and_what_is_cancelled_is_struck_out() -> None:
    data = dataset(event("one"), event("gone", claim("2020", "cancelled")))
    shown = view(data)
    assert statuses(shown) == ("happened", "cancelled")
    css = "\n".join(styles(shown))
    for name in (".g0 {", ".g1 {", ".disagree {", ".g1 b { text-decoration: line-through"):
        assert name in css
