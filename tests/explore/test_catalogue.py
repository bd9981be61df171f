"""Look-ups of a data set: made once, and right."""

from __future__ import annotations

from tests.builders import TODAY, claim, dataset, event
from timeline.dates import parse
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import to_frame
from timeline.explore.window import extent, from_date, widen

DATA = dataset(
    event("late", claim("1990"), part_of="early"),
    event("early", claim("1811")),
    event("unheard", claim("2030", "scheduled", "2029"), part_of="early"),
    view=parse("1500/1900"),
)
CATALOGUE = Catalogue(DATA, to_frame(DATA, TODAY), TODAY)


def test_rows_are_those_of_the_frame() -> None:
    assert CATALOGUE.rows == {"early": 0, "late": 1}


def test_event_that_is_not_known_yet_has_no_row() -> None:
    assert list(CATALOGUE.events) == ["late", "early", "unheard"]
    assert CATALOGUE.parts == {"early": ["late", "unheard"]}


def test_look_ups_are_made_once() -> None:
    for name in (
        "rows",
        "events",
        "parts",
        "lanes",
        "limits",
        "home",
        "everything",
        "spans",
        "texts",
        "titles",
    ):
        assert getattr(CATALOGUE, name) is getattr(CATALOGUE, name)
    assert CATALOGUE.facet("tags") is CATALOGUE.facet("tags")
    assert CATALOGUE.names("tags") is CATALOGUE.names("tags")


def test_windows_are_those_of_frame_and_view() -> None:
    assert DATA.view is not None
    limits = widen(extent(CATALOGUE.frame, TODAY), DATA.view)
    assert (CATALOGUE.limits, CATALOGUE.home) == (limits, from_date(DATA.view, limits))
    assert CATALOGUE.everything == CATALOGUE.limits


def test_past_day_begins_with_the_window_of_the_present() -> None:
    data = dataset(event("late", claim("1870")), event("early", claim("1811")))
    now = Catalogue(data, to_frame(data, TODAY), TODAY)
    then = Catalogue(data, now.frame, TODAY - 30000, present=now)
    assert then.home is now.home
    assert now.home.last < TODAY < now.limits.last
