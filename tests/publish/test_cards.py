"""What is told first of an event, beside its mark and aloud."""

from __future__ import annotations

from tests.builders import TODAY, claim, dataset, day, event
from timeline.curate.model import Event
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import to_frame
from timeline.publish.cards import cards, ghosts, spoken

TORN = event("torn", claim("1990-05-05"), claim("1991", sources=("almanac",)))


def catalogue(*events: Event) -> Catalogue:
    data = dataset(*events)
    return Catalogue(data, to_frame(data, TODAY), TODAY)


def test_card_tells_title_date_status_and_doubt() -> None:
    found = cards(catalogue(TORN, event("calm", claim("2030", "rumoured"))), ["torn", "calm", "x"])
    assert found == {
        "torn": {
            "title": "Torn",
            "words": "1991",
            "status": "happened",
            "doubt": "dates disagree",
        },
        "calm": {"title": "Calm", "words": "2030", "status": "rumoured"},
    }


def test_card_is_said_in_its_order() -> None:
    card = {"doubt": "dates disagree", "title": "Torn", "status": "happened", "words": "1990"}
    assert spoken(card) == "Torn, 1990, happened, dates disagree"
    assert spoken({"title": "Torn"}) == "Torn"


def test_earlier_dates_are_those_of_plans_that_moved() -> None:
    moved = event(
        "plan", claim("2027-05-05", "scheduled", "2026"), claim("2026-05-05", "scheduled", "2024")
    )
    found = ghosts(catalogue(moved, event("calm")), ["plan", "calm", "nobody"])
    assert found == {"plan": (day("2026-05-05") + 0.5,)}
