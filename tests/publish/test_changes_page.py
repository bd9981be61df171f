"""Changes as a page: picture, key and table, and nothing that could run or be fetched."""

from __future__ import annotations

import re

from tests.builders import TODAY, claim, dataset, event
from timeline.curate.model import Event
from timeline.explore.changes import Knowledge
from timeline.publish.changes_page import WIDTHS, page
from timeline.publish.comparison import comparison

PLAN = claim("2019-07-12", "scheduled", stated="2017-06-30")
MOVED = claim("2020-06-26", "scheduled", stated="2018-08-29")


def told(old: tuple[Event, ...], new: tuple[Event, ...]) -> str:
    one, other = (Knowledge(dataset(*each), TODAY) for each in (old, new))
    return page(comparison(one, other))


def test_picture_leads_from_each_event_to_its_rows() -> None:
    film, gone = event("film", PLAN), event("gone", claim("2018"), lane="birds")
    made = told((film, gone), (event("film", PLAN, MOVED),))
    assert made.count("<svg xmlns") == len(WIDTHS) + 2
    for name in ("film", "gone"):
        assert made.count(f'href="#change-{name}"') >= len(WIDTHS)
        assert f'id="change-{name}"' in made
    assert re.findall(r"</span> ([a-z]+)</span>", made) == ["moved", "removed"]
    assert "Film moved from 12 July 2019 to 26 June 2020, 350 days later." in made


def test_page_fetches_and_runs_nothing() -> None:
    made = told((), (event("film", title="<script>alert(1)</script>"),))
    assert "<script" not in made
    assert "default-src &#39;none&#39;" in made
    links = [each for each in re.findall(r'(?:href|src)="([^"]*)"', made) if each[0] != "#"]
    assert links == ["data:,"]


def test_changes_without_a_day_have_a_table_and_no_picture() -> None:
    made = told((event("film", tags=("a",)),), (event("film", tags=("b",)),))
    assert "<figure>" not in made
    assert "<del>a</del>" in made


def test_nothing_changed_is_said_as_such() -> None:
    made = told((), ())
    assert "<h1>No event has changed</h1>" in made
    assert "<table>" not in made


def test_page_names_the_states_that_it_compares() -> None:
    state = Knowledge(dataset(), TODAY)
    made = page(comparison(state, state, ("HEAD~1", "a<b>")))
    said = "From <code>HEAD~1</code> to <code>a&lt;b&gt;</code>, as known on 21 November 2026."
    assert f"<p>{said}</p>" in made
    assert "<p>As known on 21 November 2026.</p>" in page(comparison(state, state))


def test_events_stand_in_the_order_of_their_changes() -> None:
    later = claim("2021", "scheduled", stated="2020-02-02")
    old = event("a", PLAN), event("z", PLAN)
    made = told(old, (event("a", PLAN, later), event("z", PLAN, MOVED)))
    assert re.findall(r'<tbody id="change-(\w)"', made) == ["z", "a"]
