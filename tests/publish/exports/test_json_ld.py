"""JSON-LD, against the properties that schema.org gives to a Dataset and an Event."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from tests.builders import claim, dataset, datasets, event
from tests.publish.exports.written import SITE, written
from timeline.curate.model import Dataset, Person, Source
from timeline.publish.exports.json_ld import write
from timeline.publish.exports.options import Options

THING = {"@type", "@id", "name", "description", "url", "identifier", "sameAs", "subjectOf"}
PROPERTIES = {
    "Dataset": THING
    | {
        *("license", "creator", "dateModified", "temporalCoverage", "inLanguage", "keywords"),
        *("isAccessibleForFree", "distribution", "version"),
    },
    "DataDownload": THING | {"contentUrl", "encodingFormat"},
    "ItemList": THING | {"itemListElement", "itemListOrder", "numberOfItems"},
    "ListItem": THING | {"position", "item"},
    "Event": THING
    | {
        *("startDate", "endDate", "previousStartDate", "eventStatus", "superEvent", "about"),
        "keywords",
    },
    "Person": THING,
    "Organization": THING,
    "CreativeWork": THING,
}
"""The properties of each type that are used here, as schema.org 30.0 has them."""

STATUSES = {
    f"https://schema.org/Event{name}"
    for name in ("Scheduled", "Rescheduled", "Postponed", "Cancelled")
}
ISO = re.compile(r"-?\d{4}(-\d{2}(-\d{2})?)?")


def read(data: Dataset, query: str = "", options: Options = SITE) -> Any:
    return json.loads(written(write, data, query, options))


def item(*claims: Any, **more: Any) -> Any:
    graph = read(dataset(event("lamp", *claims, **more)))["@graph"]
    (found,) = graph[1]["itemListElement"]
    return found["item"]


def wrong(told: Any, place: str = "") -> Iterator[str]:
    """Every property that its type does not have, and every date that is no ISO 8601."""
    if isinstance(told, list):
        for each in told:
            yield from wrong(each, place)
    if not isinstance(told, dict):
        return
    kind = told.get("@type")
    known = PROPERTIES.get(str(kind), {"@id", "@context", "@graph"})
    yield from (f"{place}: {kind} has no {name}" for name in told.keys() - known)
    for name in ("startDate", "endDate", "previousStartDate"):
        found = told.get(name, [])
        for date in [found] if isinstance(found, str) else found:
            if not ISO.fullmatch(date):
                yield f"{place}: {name} {date}"
    if told.get("eventStatus", next(iter(STATUSES))) not in STATUSES:
        yield f"{place}: {told['eventStatus']}"
    told_names = (name for name in told if name != "itemListElement")
    yield from (f"{place}: {name} is empty" for name in told_names if told[name] in ("", [], {}))
    for name, each in told.items():
        yield from wrong(each, f"{place}/{name}")


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2008-05-02", "2008-05-02", None),
        ("2008-05~", "2008-05", None),
        ("2008?", "2008", None),
        ("198X", None, None),
        ("-0043-03", "-0043-03", None),
        ("1964/2008-07", "1964", "2008-07"),
        ("1990/..", "1990", None),
        ("../1990", None, "1990"),
    ],
)
def test_dates_stand_as_far_as_they_are_known(date: str, start: str, end: str) -> None:
    found = item(claim(date))
    assert (found.get("startDate"), found.get("endDate")) == (start, end)
    assert f"EDTF {date}" in found["description"]


@pytest.mark.parametrize(
    ("claims", "status", "previous"),
    [
        ([("2027-05-02", "scheduled", "2025")], "Scheduled", None),
        (
            [("2027-05-02", "scheduled", "2025"), ("2028-05-02", "scheduled", "2026")],
            *("Rescheduled", ["2027-05-02"]),
        ),
        (
            [
                ("2024-05", "announced", "2020"),
                ("2025-05-02", "scheduled", "2021"),
                ("2026-05-02", "released", ""),
            ],
            *("Rescheduled", ["2024-05", "2025-05-02"]),
        ),
        (
            [("2027-05-02", "scheduled", "2025"), ("..", "announced", "2026")],
            *("Postponed", ["2027-05-02"]),
        ),
        ([("..", "on-hold", "2026")], "Postponed", None),
        (
            [("2027-05-02", "scheduled", "2025"), ("..", "cancelled", "2026")],
            *("Cancelled", ["2027-05-02"]),
        ),
        ([("..", "announced", "2026")], None, None),
        ([("2000", "happened", "")], "Scheduled", None),
    ],
)
def test_what_became_of_the_schedule(claims: Any, status: Any, previous: Any) -> None:
    found = item(*(claim(*each) for each in claims))
    assert found.get("eventStatus") == (f"https://schema.org/Event{status}" if status else None)
    assert found.get("previousStartDate") == previous


def test_event_tells_people_sources_and_what_it_is_part_of() -> None:
    people = {"ada": Person("ada", "Ada Rocha", ("Q42", "nm123")), "b": Person("b", "B")}
    lamp = event("lamp", claim(sources=("almanac",)), people=("ada", "b"), part_of="tower")
    graph = read(dataset(lamp, people=people))["@graph"]
    found = graph[1]["itemListElement"][0]["item"]
    assert found["@id"] == "https://example.org/#lamp"
    assert found["url"] == "https://example.org/?event=lamp&v=1"
    assert found["superEvent"] == {"@id": "https://example.org/#tower"}
    assert found["about"] == [
        {
            "@type": "Person",
            "name": "Ada Rocha",
            "sameAs": ["https://www.wikidata.org/entity/Q42"],
        },
        {"@type": "Person", "name": "B"},
    ]
    assert found["subjectOf"] == [
        {
            "@type": "CreativeWork",
            "name": "The Almanac",
            "description": "Keepers' Press, 20 May 2010",
        }
    ]


def test_data_set_is_described() -> None:
    data = dataset(
        event("a", claim("2000", stated="2019-02-03")),
        licence="CC-BY-4.0",
        authors=("Rocha, Ada", "Club"),
        subtitle="Lamps",
    )
    found = read(data, "?view=1999/2010")["@graph"][0]
    assert found["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert found["creator"] == [
        {"@type": "Person", "name": "Ada Rocha"},
        {"@type": "Organization", "name": "Club"},
    ]
    assert (found["dateModified"], found["temporalCoverage"][:10]) == ("2026-11-21", "1999-03-12")
    assert found["description"].startswith("Lamps. 1 of 1 event, 1999")
    assert [each["contentUrl"] for each in found["distribution"]] == [
        "https://example.org/view.csv?view=1999/2010&v=1",
        "https://example.org/view.json?view=1999/2010&v=1",
    ]


def test_without_an_address_nothing_points_to_one() -> None:
    told = written(write, dataset(event("a")), options=Options()).decode()
    assert '"@id": "#a"' in told
    assert "distribution" not in told
    assert '"url"' not in told


def test_it_can_stand_in_a_script_element() -> None:
    told = written(write, dataset(event("a", title="</script><!--"))).decode()
    assert "<" not in told
    assert json.loads(told)["@graph"][1]["itemListElement"][0]["item"]["name"] == "</script><!--"


@pytest.mark.parametrize("query", ["", "?lang=ru", "?asof=2020-06"])
def test_shipped_data_keep_to_schema_org(shipped: Dataset, query: str) -> None:
    assert list(wrong(read(shipped, query))) == []


@given(datasets())
def test_any_data_keep_to_schema_org(data: Dataset) -> None:
    told = read(data)
    assert list(wrong(told)) == []
    found = told["@graph"][1]
    places = [each["position"] for each in found.get("itemListElement", [])]
    assert places == list(range(1, found["numberOfItems"] + 1))


def test_copy_of_a_source_is_told() -> None:
    copied = {"almanac": Source("almanac", "Almanac", archived="https://copy.example/a")}
    graph = read(dataset(event("lamp", claim(sources=("almanac",))), sources=copied))["@graph"]
    (work,) = graph[1]["itemListElement"][0]["item"]["subjectOf"]
    assert work["archivedAt"] == "https://copy.example/a"
