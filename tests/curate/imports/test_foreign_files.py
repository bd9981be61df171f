"""A file in the shape of each format's own project: what comes of it, and all that is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.curate.imports.bring import bring, events, told
from timeline.curate.imports import IMPORTERS, importer_of
from timeline.errors import ImportFileError, OptionError

FILES = Path(__file__).parents[2] / "corpus" / "imports"

DATES: dict[str, tuple[str, dict[str, str]]] = {
    "timelinejs.csv": (
        "sheet.csv",
        {
            "bell-rock-is-lit": "1811-02-01",
            "first-eddystone": "1698/1703-11-26",
            "argand-lamp": "1782",
            "pharos-of-alexandria": "-0279",
        },
    ),
    "timelinejs.json": ("slides.json", {"bell": "1811-02-01", "storm": "1911-11-05"}),
    "markwhen": (
        "page.mw",
        {
            "bell": "1811-02-01",
            "works-on-bishop-rock": "1858-02-01/1858-03-14",
            "first-eddystone": "1698-11/1703",
            "last-keeper-leaves": "1998-03-18",
            "two-winters": "1911/1912",
            "a-letter": "1776-04",
        },
    ),
    "ics": (
        "calendar.ics",
        {
            "week-of-the-lights-with-a-long-name-that-is-folded-over-two": "2024-06-28/2024-07-08",
            "night-tour": "2027-05-01",
            "regatta": "2025-04-12",
        },
    ),
    "wikidata": ("entity.json", {"the-lamp": "1986-05-16", "lighthouse-almanac": "-0043-03-15~"}),
}

TOLD: dict[str, tuple[str, ...]] = {
    "timelinejs.csv": (
        "2:1: warning: the text of the title slide is left out [lost]",
        "3:1: note: the media stands in 'x-media', which is not shown [kept]",
        "4:1: note: the displayed date says 'about 1698 to 1703', the cells say 1698 [suggested] "
        "— write 1698~ if that is meant",
        "4:1: warning: left out of the text: <iframe> [lost]",
        "4:1: warning: the background '#fff' is left out [lost]",
        "5:1: note: the displayed date says 'c. 1782', the cells say 1782 [suggested] "
        "— write 1782~ if that is meant",
        "5:1: warning: the time 10:30 is left out: dates are days [lost]",
        "6:1: warning: the year -280 is read as 280 BCE, -0279 [changed]",
        "7:1: error: it has a month, a day or a time but no year [not-taken] — give it a Year",
        "8:1: error: '1990-13' is not a date: month 13 does not exist [not-taken] "
        "— write a month from 01 to 12, or a season from 21 to 24",
        "10:1: error: there is no title [not-taken] — give it one",
    ),
    "timelinejs.json": (
        "1:1: warning: not taken: storage [lost]",
        "5:5: warning: the time 22 is left out: dates are days [lost]",
        "6:5: error: it has no date [not-taken] — give it a Year",
        "7:5: error: this is no slide [not-taken] — write an object",
    ),
    "markwhen": (
        "1:1: warning: left out of the header: #Towers [lost]",
        "11:1: note: what stands in 'x-markwhen' is not shown: assignees [kept]",
        "19:1: error: 'after !bell 2 years' is counted from another date [not-taken] "
        "— write the date itself",
        "20:1: error: 'now - 10 years' is counted from another date [not-taken] "
        "— write the date itself",
    ),
    "ics": (
        "13:1: note: the place stands in 'x-location', which is not shown [kept]",
        "29:1: warning: 2027-05-01 is still to come, so it is 'scheduled' [changed]",
        "29:1: warning: it repeats (RRULE), and only its first day is taken [lost] "
        "— add the other days as events of their own",
        "29:1: warning: the time 20:30 is left out: dates are days [lost]",
        "37:1: error: the entry has no day on which it begins [not-taken] — give it a DTSTART",
        "43:1: error: the entry has no day on which it begins [not-taken] — give it a DTSTART",
        "47:1: error: a VTODO is no event [not-taken]",
    ),
    "wikidata": (
        "3:14: note: publication date: several dates [suggested] "
        "— keep the one that is meant, or tell with rank and note what each is",
        "3:14: warning: a statement is left out: the date is unknown, or there is none [lost]",
        "3:14: warning: left out: labels in other languages (1) [lost]",
        "3:14: warning: left out: statements of other properties (1) [lost]",
        "247:14: note: -0043-03-15~ is a date of the Julian calendar, and is kept as it is "
        "[suggested] — write -0043-03-13~ for the same day in the Gregorian one",
        "292:14: error: Q900003 has no date: none of P577 (publication date), P585 (point in "
        "time), P1191 (first performance), P619 (launch), P580 (start time), P571 (inception), "
        "P575 (discovery), P1619 (official opening), P569 (birth), P574 (taxon publication) "
        "[not-taken] — choose another property with --map date=P…",
        "302:14: error: Q900004 has no label in 'en' [not-taken] — give Q900004 a label in 'en'",
        "332:14: error: Q900005 is missing in Wikidata [not-taken]",
    ),
}


def text_of(key: str) -> str:
    return (FILES / DATES[key][0]).read_text("utf-8")


def by_id(key: str) -> dict[str, Any]:
    return {each["id"]: each for each in events(bring(key, text_of(key)))}


def first_date(event: dict[str, Any]) -> str:
    claims = event.get("claims")
    return str(claims[0]["date"] if claims else event["date"])


@pytest.mark.parametrize("key", DATES)
def test_events_of_a_file(key: str) -> None:
    assert {name: first_date(each) for name, each in by_id(key).items()} == DATES[key][1]


@pytest.mark.parametrize("key", TOLD)
def test_everything_that_is_told_of_a_file(key: str) -> None:
    assert told(bring(key, text_of(key))) == [f"a.txt:{line}" for line in TOLD[key]]


def test_slide_keeps_its_words_picture_and_displayed_date() -> None:
    bell, eddystone = (
        by_id("timelinejs.csv")[name] for name in ("bell-rock-is-lit", "first-eddystone")
    )
    assert bell["summary"] == (
        "Built by [Robert Stevenson](https://example.org/stevenson) on a reef.\n\nA note"
    )
    assert bell["x-media"] == {
        "url": "https://example.org/bell.jpg",
        "credit": "A. Keeper",
        "caption": "The tower",
        "alt": "A tower in a storm",
    }
    assert eddystone["summary"] == "It stood *five* years."
    assert eddystone["claims"][0]["quote"] == "about 1698 to 1703"


@pytest.mark.parametrize(
    ("key", "head"),
    [
        (
            "timelinejs.csv",
            {
                "title": "LIGHTS OF THE COAST",
                "eras": [{"name": "Age of iron", "span": "1850/1900"}],
            },
        ),
        ("markwhen", {"title": "Lights of the coast", "subtitle": "A few of them"}),
        ("ics", {"title": "Harbour, days"}),
    ],
)
def test_title_and_eras_are_those_of_the_timeline(key: str, head: dict[str, Any]) -> None:
    assert bring(key, text_of(key)).head == head


def test_markwhen_sections_tags_and_links() -> None:
    bell = by_id("markwhen")["bell"]
    assert (bell["lane"], bell["tags"], bell["title"]) == ("towers", ["stone"], "Bell Rock is lit")
    assert bell["sources"] == ["example-org-a-family"]
    assert by_id("markwhen")["last-keeper-leaves"]["lane"] == "keepers"


def test_markwhen_has_the_month_first_unless_its_header_says_otherwise() -> None:
    assert first_date(events(bring("markwhen", "05/08/1983: A"))[0]) == "1983-05-08"
    assert (
        first_date(events(bring("markwhen", "05/08/1983: A", order="dayfirst"))[0]) == "1983-08-05"
    )


def test_calendar_entry_ends_the_day_before_its_end_and_keeps_its_name() -> None:
    week = next(iter(by_id("ics").values()))
    assert (week["x-uid"], week["tags"]) == ("1@harbour.example", ["Feast", "Summer"])
    assert by_id("ics")["regatta"]["claims"][0]["status"] == "cancelled"
    assert by_id("ics")["night-tour"]["claims"][0]["stated"] == "2026-08-01"


def test_wikidata_ranks_references_and_labels() -> None:
    lamp = by_id("wikidata")["the-lamp"]
    assert lamp["title"] == {"en": "The Lamp", "ru": "Лампа"}
    assert (lamp["kind"], lamp["x-wikidata"]) == ("film", "Q900001")
    assert lamp["claims"] == [
        {
            "date": "1986-05-16",
            "status": "released",
            "source": ["example-org-the-lamp-opens"],
            "rank": "preferred",
            "note": "Place: Q30.",
        },
        {
            "date": "1986",
            "status": "released",
            "unsourced": "true",
            "why": "copied from Q328, no reference on Wikidata (Q900001)",
        },
        {
            "date": "1985",
            "status": "released",
            "source": ["wikidata-org-lighthouse-almanac"],
            "rank": "deprecated",
            "why": "deprecated on Wikidata (Q41755623)",
        },
    ]


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("timelinejs.csv", "Name,Date\nA,1\n", "has no column 'Year', so it is no sheet of"),
        ("timelinejs.json", "{}", "a.txt:1:1: there is no list 'events'"),
        ("timelinejs.json", "{\n 'a'", "a.txt:2:2: this is no JSON: "),
        ("timelinejs.json", "[" * 100_000, "a.txt:1:1: this JSON cannot be read"),
        ("timelinejs.json", f'{{"a": {"1" * 5000}}}', "a.txt:1:1: this JSON cannot be read"),
        ("ics", "SUMMARY:A", "a.txt:1:1: there is no BEGIN:VCALENDAR"),
        ("wikidata", '{"a": 1}', "a.txt:1:1: there are no 'entities' of Wikidata"),
        ("json", '{"events": []}', "a.txt:1:1: this is no file of 'timeline export json'"),
        ("json", '{"format": "timeline-view", "version": 9}', "this file has version 9, and 1 is"),
    ],
)
def test_file_of_another_kind_is_refused(key: str, text: str, said: str) -> None:
    with pytest.raises((ImportFileError, OptionError)) as raised:
        bring(key, text)
    assert said in str(raised.value)


def test_unknown_format_is_told_what_there_is() -> None:
    with pytest.raises(OptionError) as raised:
        importer_of("markwen")
    assert str(raised.value) == (
        f"nothing is imported from 'markwen'; there are: {', '.join(IMPORTERS)}; "
        "did you mean 'markwhen'?"
    )


def test_half_a_letter_in_json_is_left_out_and_told() -> None:
    event = '{"start_date": {"year": 1811}, "text": {"headline": "B\\ud800ell"}, "unique_id": "b"}'
    found = bring("timelinejs.json", f'{{"events": [{event}]}}')
    assert [each["title"] for each in events(found)] == ["Bell"]
    assert told(found) == [
        "a.txt:1:13: warning: characters that cannot be seen are left out [changed]"
    ]
