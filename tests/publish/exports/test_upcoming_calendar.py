"""Upcoming dates as iCalendar: what icalendar reads back, and the rules for coarse dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from tests.builders import TODAY, claim, dataset, datasets, day, event
from tests.publish.exports.written import SITE, written
from timeline.curate.model import Dataset, Source
from timeline.publish.exports.options import Options
from timeline.publish.exports.upcoming_calendar import write
from timeline.publish.opening import view
from timeline.publish.upcoming import upcoming

KNOWN = {
    *("VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "DESCRIPTION"),
    *("X-WR-CALDESC", "UID", "X-PUBLISHED-TTL", "LAST-MODIFIED", "REFRESH-INTERVAL", "URL"),
    "SOURCE",
}
"""Properties of the calendar, of RFC 5545, RFC 7986 and older habit."""


def text(data: Dataset, query: str = "", options: Options = SITE, today: int = TODAY) -> bytes:
    return written(write, data, query, options, today)


def read(data: Dataset, query: str = "", options: Options = SITE, today: int = TODAY) -> Calendar:
    return Calendar.from_ical(text(data, query, options, today))


def entry(*claims: Any, today: int = TODAY, **more: Any) -> Any:
    """The only entry of a calendar."""
    (found,) = read(dataset(event("lamp", *claims, **more)), today=today).walk("VEVENT")
    return found


def entries(data: Dataset, **more: Any) -> list[Any]:
    return list(read(data, **more).walk("VEVENT"))


@pytest.mark.parametrize(
    ("text_of_date", "status", "first", "after", "said", "sure"),
    [
        ("2027-05-02", "scheduled", (2027, 5, 2), (2027, 5, 3), "Lamp", "TENTATIVE"),
        ("2026-11-21", "happened", (2026, 11, 21), (2026, 11, 22), "Lamp", "CONFIRMED"),
        (
            "2027-05-02~",
            "scheduled",
            *((2027, 5, 2), (2027, 5, 3)),
            *("Lamp (date uncertain)", "TENTATIVE"),
        ),
        (
            "2027-05",
            "announced",
            *((2027, 5, 1), (2027, 6, 1)),
            *("Lamp (May 2027, day not announced)", "TENTATIVE"),
        ),
        (
            "2027-05-XX",
            "scheduled",
            *((2027, 5, 1), (2027, 6, 1)),
            *("Lamp (May 2027, day not announced)", "TENTATIVE"),
        ),
        (
            "2027-22",
            "rumoured",
            *((2027, 6, 1), (2027, 9, 1)),
            *("Lamp (summer 2027)", "TENTATIVE"),
        ),
        (
            "2027-06-28/2027-07-08",
            "scheduled",
            *((2027, 6, 28), (2027, 7, 9)),
            *("Lamp", "TENTATIVE"),
        ),
        ("2027-05-02", "cancelled", (2027, 5, 2), (2027, 5, 3), "Lamp", "CANCELLED"),
    ],
)
def test_date_is_as_exact_as_it_is_known(
    text_of_date: str, status: str, first: Any, after: Any, said: str, sure: str
) -> None:
    found = entry(claim(text_of_date, status, "2026-01-05"))
    assert (found.decoded("dtstart"), found.decoded("dtend")) == (date(*first), date(*after))
    assert (str(found["summary"]), str(found["status"])) == (said, sure)
    assert str(found["transp"]) == "TRANSPARENT"
    assert str(found["x-edtf"]) == text_of_date
    assert found["dtstart"].params["VALUE"] == "DATE"


@pytest.mark.parametrize("date_text", ["2027", "202X", "2027/..", "..", "Y12000"])
def test_what_is_too_coarse_is_named_in_the_description(date_text: str) -> None:
    calendar = read(dataset(event("lamp", claim(date_text, "announced", "2026"))))
    assert calendar.walk("VEVENT") == []
    said = str(calendar["description"])
    assert "1 event is left out, for not even its month or season is known: Lamp (" in said


def test_calendar_without_an_entry_has_the_part_that_it_must_have() -> None:
    calendar = read(dataset(event("lamp")))
    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]


def test_entry_tells_what_is_known() -> None:
    source = Source("log", "[The Log]", "Press", "https://x.org/?a,b;c")
    found = entry(
        claim("2027-05-02", "scheduled", "2025-03-04", sources=()),
        claim("2027-09-01", "scheduled", "2026-03-04", sources=("log",)),
        summary="One; two, three.",
    )
    assert str(found["uid"]) == "lamp@example.org"
    assert str(found["url"]) == "https://example.org/?event=lamp&v=1"
    assert found.decoded("dtstamp") == datetime(2026, 3, 4, tzinfo=UTC)
    assert found.decoded("last-modified") == found.decoded("dtstamp")
    assert found.decoded("sequence") == 1
    assert found["categories"].to_ical() == b"Towers"
    data = dataset(
        event("lamp", claim("2027-09-01", "scheduled", "2026", sources=("log",))),
        sources={"log": source},
    )
    (told,) = entries(data)
    assert str(told["description"]).splitlines() == [
        "scheduled, as known on 21 November 2026",
        "The Log, Press, https://x.org/?a,b;c",
    ]
    assert str(found["description"]).splitlines() == [
        "One; two, three.",
        "scheduled, as known on 21 November 2026",
        "Announced before: 2 May 2027",
    ]


def test_sequence_grows_with_each_change_and_the_name_stays() -> None:
    claims = (
        claim("2027-05", "announced", "2024-01-01"),
        claim("2027-05-02", "scheduled", "2025-01-01"),
        claim("2027-05-02", "scheduled", "2025-02-01"),
        claim("2028-05-02", "scheduled", "2025-03-01"),
        claim("..", "cancelled", "2026-01-01"),
    )
    days = ("2024-06-01", "2025-01-15", "2025-02-15", "2025-06-01", "2026-06-01")
    found = [entry(*claims, today=day(each)) for each in days]
    assert [each.decoded("sequence") for each in found] == [0, 1, 1, 2, 3]
    assert {str(each["uid"]) for each in found} == {"lamp@example.org"}
    assert found[-1].decoded("dtstart") == date(2028, 5, 2)
    assert str(found[-1]["status"]) == "CANCELLED"


def test_head_can_be_subscribed_to() -> None:
    data = dataset(
        event("lamp", claim("2027-05-02", "scheduled", "2026-03-04")),
        title="Lights, all; ours",
        licence="CC-BY-4.0",
        authors=("Rocha, Ada",),
    )
    raw = text(data, "?lane=towers").decode()
    calendar = Calendar.from_ical(raw)
    assert {*calendar} == KNOWN
    assert "\r\nNAME:Lights\\, all\\; ours: upcoming\r\n" in raw
    assert "\r\nREFRESH-INTERVAL;VALUE=DURATION:P7D\r\n" in raw
    assert "\r\nSOURCE;VALUE=URI:https://example.org/view.ics?lane=towers&v=1\r\n" in raw
    assert str(calendar["uid"]) == "calendar?lane=towers&v=1@example.org"
    assert str(calendar["description"]).splitlines() == [
        "Dates still to come, as known on 21 November 2026.",
        "Rocha, Ada, CC BY 4.0",
    ]


def test_without_an_address_nothing_points_to_one() -> None:
    data = dataset(event("lamp", claim("2027-05-02", "scheduled", "2026-03-04")))
    raw = text(data, options=Options()).decode()
    assert "URL" not in raw
    assert "SOURCE" not in raw
    assert "UID:lamp@timeline.invalid" in raw


def lines(raw: bytes) -> Iterator[bytes]:
    assert raw.endswith(b"\r\n")
    yield from raw.split(b"\r\n")


@given(datasets(), st.integers(day("1900"), day("2040")))
def test_any_data_can_be_read_back(data: Dataset, today: int) -> None:
    raw = text(data, today=today)
    assert b"\n" not in raw.replace(b"\r\n", b"")
    for line in lines(raw):
        assert len(line) <= 75
        line.decode()
    calendar = Calendar.from_ical(raw)
    parts = [calendar, *calendar.walk()]
    assert [part.errors for part in parts if part.errors] == []
    placed = [str(each["uid"]) for each in calendar.walk("VEVENT")]
    plans = [plan for plan in upcoming(view(data, "", today)) if plan.is_fine]
    assert placed == [f"{plan.event.id}@example.org" for plan in plans]
    for each in calendar.walk("VEVENT"):
        assert each.decoded("dtstart") < each.decoded("dtend")
        assert each.decoded("dtend").toordinal() - date(1970, 1, 1).toordinal() > today


@given(datasets(), st.integers(day("1990"), day("2030")), st.integers(1, 4000))
def test_sequence_never_falls_and_no_change_goes_without(
    data: Dataset, today: int, later: int
) -> None:
    before, after = (
        {str(each["uid"]): each for each in entries(data, today=each_day)}
        for each_day in (today, today + later)
    )
    for name in before.keys() & after.keys():
        one, other = before[name], after[name]
        assert one.decoded("sequence") <= other.decoded("sequence")
        if one["dtstart"].to_ical() != other["dtstart"].to_ical():
            assert one.decoded("sequence") < other.decoded("sequence")
