"""The row of the second clock, and what the page shows as known on a day."""

from __future__ import annotations

import pytest

from tests.builders import TODAY, claim, dataset, day, event
from tests.serve.conftest import Look, edition, read
from timeline.serve.views import asof, card, details, listing
from timeline.serve.views.sheet import sheet

DATA = dataset(
    event(
        "plan",
        claim("2019-07", "scheduled", "2017-06-30"),
        claim("2020-06", "scheduled", "2018-08-29", disputes="Not so."),
        summary="It was late.",
    ),
    event("old", claim("1990-05-05")),
)


def test_row_says_the_day_and_the_way_back(look: Look) -> None:
    page = read(asof.layout(look("?asof=2018-01-01&lane=towers", DATA)))
    (name,) = page.find(name="asof-day")
    (thumb,) = (each for each in page.elements if each.attributes.get("role") == "slider")
    (back,) = page.find("a", "asof-back")
    assert name.text == thumb.attributes["aria-valuetext"] == "1 January 2018"
    assert back.attributes["href"] == "?lane=towers&v=1"
    assert int(thumb.attributes["aria-valuenow"]) == day("2018-01-01")
    assert int(thumb.attributes["aria-valuemax"]) == TODAY


def test_row_of_today_has_no_way_back(look: Look) -> None:
    (row,) = read(asof.layout(look("", DATA))).find(name="asof")
    assert "is-today" in row.classes
    assert "today, 21 November 2026" in row.text
    news = [day("1990-05-05"), day("2017-06-30"), day("2018-08-29")]
    assert row.attributes["data-news"] == ",".join(map(str, news))


def test_timeline_without_events_has_a_row(look: Look) -> None:
    assert "today" in read(asof.layout(look("", dataset()))).elements[0].text


def test_few_of_many_days_are_drawn() -> None:
    days = range(0, 5000)
    few = asof.thinned(days, 600)
    assert len(few) == 600
    assert (few[0], few[-1]) == (0, 4999)
    assert sorted(set(few)) == list(few)
    assert asof.thinned(days, 5000) is days


def test_opened_event_tells_what_was_known(look: Look) -> None:
    page = read(details.children(look("?event=plan&asof=2018-01-01", DATA)))
    text = page.elements[0].text
    assert "July 2019" in text
    assert not any(later in text for later in ("2020", "Not so", "It was late"))
    assert "2020" in read(details.children(look("?event=plan", DATA))).elements[0].text


def test_list_and_card_tell_what_was_known(look: Look) -> None:
    then = look("?asof=2018-01-01", DATA)
    assert "July 2019" in read(listing.children(then)).elements[-1].inside[0].text
    told = card.told(then, "plan")
    assert told is not None
    assert (told["words"], told["summary"]) == ("July 2019, day not announced", "")
    assert card.told(look("?asof=2000", DATA), "plan") is None


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("?asof=soon", "'soon' is not a day to look back from; write 2020, 2020-06 or 2020-06-01."),
        ("?asof=2030", "2030 is still to come: what is known today is shown."),
        ("?asof=2000&event=plan", "Of the opened event nothing was known on this day."),
    ],
)
def test_day_that_cannot_be_shown_is_told(look: Look, query: str, note: str) -> None:
    assert look(query, DATA).snapshot.notes == (note,)


def test_today_is_the_default_view(look: Look) -> None:
    named, plain = look("?asof=2026-11-21", DATA), look("", DATA)
    assert named.snapshot.frame is not None
    assert named.snapshot.frame.equals(plain.snapshot.frame)
    assert named.snapshot.notes == ()


def test_filter_that_nothing_meets_yet_stays(look: Look) -> None:
    data = dataset(event("late", claim("2020"), lane="birds"), event("old", claim("1990")))
    then = look("?asof=2000&lane=birds", data).snapshot
    assert (len(then.matching), then.notes) == (0, ())
    assert then.state.chosen == {"lane": ("birds",)}


def test_picture_keeps_its_limits_and_names_its_line() -> None:
    made = edition(DATA)
    then, now = sheet(made, "?asof=2000").snapshot, sheet(made, "").snapshot
    assert then.limits == now.limits
    assert (then.today_name, now.today_name) == ("31 December 2000", "Today")
    assert made.catalogue(now.language, "2000") is then.catalogue
