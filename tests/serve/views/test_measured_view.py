"""A chosen measure: what a browser is sent of it, and what an opened event says of it."""

from __future__ import annotations

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, read
from timeline.curate.model import Measure, Value
from timeline.dates import parse
from timeline.serve.views import chart, details, measured

GROSS = Measure(
    "gross",
    "Gross",
    "USD",
    lane="towers",
    values=(
        Value("one", None, 12.0, ("almanac",), "Without reissues."),
        Value("", parse("1990"), 40.0),
    ),
)
DATA = dataset(event("one", claim("1980-05-05")), event("two", claim("1985")), measures=(GROSS,))


def test_levels_are_sent_with_what_is_said_of_them(look: Look) -> None:
    sent = chart.cast(look("?measure=gross", DATA), 900.0, None)
    levels = sent["measure"]["levels"]
    day = parse("1980-05-05").earliest_start + 0.5
    assert levels[0] == [
        *(day, day, 12.0, "one", ""),
        *("Gross: $12 (Keepers' Press)", "Without reissues."),
    ]
    assert levels[1][3:] == ["", "1990", "Gross: $40", ""]
    assert sent["measure"]["events"] == {}
    assert chart.cast(look("", DATA), 900.0, None)["measure"] is None


def test_events_that_the_cast_does_not_know_are_told(look: Look) -> None:
    sheet = look("?measure=gross", DATA)
    assert measured.events(sheet.snapshot) == ["one"]
    crowd = [event(f"e{number}", claim("1980-05-05"), importance=5) for number in range(40)]
    data = dataset(event("one", claim("1980-05-05"), importance=1), *crowd, measures=(GROSS,))
    sent = chart.cast(look("?measure=gross&view=1900/2020", data), 900.0, None)
    assert "one" not in sent["items"]
    assert sent["measure"]["events"]["one"]["title"] == "One"


def test_opened_event_says_its_number(look: Look) -> None:
    page = read(details.children(look("?measure=gross&event=one", DATA)))
    assert page.texts("dt")[0] == "Gross"
    assert next(each.text for each in page.find(name="particular")) == "$12"
    for query in ("?event=one", "?measure=gross&event=two"):
        assert "Gross" not in read(details.children(look(query, DATA))).texts("dt")


def test_stem_of_the_static_picture_opens_its_event(look: Look) -> None:
    page = read(chart.static(look("?measure=gross", DATA)))
    stems = [each for each in page.find("a") if "tabindex" in each.attributes]
    assert {each.attributes["data-event"] for each in stems} >= {"one"}
    assert all(each.attributes["href"].startswith("?measure=gross&") for each in stems)
