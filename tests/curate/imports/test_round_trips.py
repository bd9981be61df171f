"""What this program wrote comes back: the same data set, or a word on each thing that is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings

from tests.builders import datasets
from tests.conftest import ROOT
from tests.curate.imports.bring import TODAY, asked, told
from timeline.cli.bringing import tried, write
from timeline.cli.target import Target
from timeline.curate.imports import IMPORTERS
from timeline.curate.imports.gather import gather
from timeline.curate.load import load
from timeline.curate.model import Claim, Dataset, Event
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import Options
from timeline.publish.opening import view

CORPUS = ROOT / "tests" / "corpus" / "good"
WHOLE = "?view=-20000/20000"
KEEPING = ("json", "timelinejs.csv", "timelinejs.json")
"""The formats that hold all claims."""


def back(data: Dataset, key: str) -> tuple[Dataset, list[str]]:
    """A data set after it was written and imported into a new folder, and what was told."""
    shown = view(data, f"{WHOLE}&lang={data.language}", TODAY)
    text = b"".join(EXPORTERS[key].write(shown, Options())).decode("utf-8-sig")
    how = asked(language=data.language)
    with TemporaryDirectory() as place:
        folder = Path(place) / "new"
        target = Target(folder, folder / "events" / "imported.yaml", is_new=True)
        made = tried(gather(IMPORTERS[key].read(text, how), how), target, how)
        if not made.imported.events:
            return replace(data, events=()), told(made.imported)
        write(made, target)
        return load(folder, TODAY).dataset, told(made.imported)


def of_claim(claim: Claim, data: Dataset) -> tuple[Any, ...]:
    """A claim as a reader sees it: sources by their titles, since ids may be made anew."""
    titles = [data.sources[name].title for name in claim.sources if name in data.sources]
    return (
        claim.date.text,
        claim.status,
        claim.stated.text if claim.stated else "",
        titles,
        claim.rank,
        *(" ".join(text.split()) for text in (claim.why, claim.note, claim.quote, claim.disputes)),
        claim.unsourced,
    )


def of_event(event: Event, data: Dataset) -> Mapping[str, Any]:
    lanes = {each.id: each.name for each in data.lanes}
    return {
        "title": event.title,
        "lane": lanes.get(event.lane, event.lane),
        "kind": event.kind,
        "importance": event.importance,
        "people": [data.people[who].name for who in event.people],
        "tags": list(event.tags),
        "summary": " ".join(event.summary.split()),
        "part_of": event.part_of,
        "related": list(event.related),
        "details": [(each.name, each.value, each.unit) for each in event.details],
        "claims": [of_claim(claim, data) for claim in event.claims],
    }


def told_of(data: Dataset) -> dict[str, Mapping[str, Any]]:
    return {event.id: of_event(event, data) for event in data.events}


@pytest.mark.parametrize("key", KEEPING)
@pytest.mark.parametrize("name", ["plain", "lighthouses", "all-fields", "languages", "one-file"])
def test_events_come_back_as_they_were(name: str, key: str) -> None:
    data = load(CORPUS / name, TODAY).dataset
    again, said = back(data, key)
    kept, there = told_of(again), told_of(data)
    assert kept == {each: there[each] for each in kept}
    assert len(kept) + sum(": error: " in line for line in said) == len(there)


def test_shipped_events_come_back_as_they_were(shipped: Dataset) -> None:
    again, said = back(shipped, "timelinejs.csv")
    kept, there = told_of(again), told_of(shipped)
    assert kept == {each: there[each] for each in kept}
    assert [line for line in said if ": error: " in line] == []
    assert len(kept) == view(shipped, WHOLE, TODAY).count


def test_json_brings_back_what_events_refer_to() -> None:
    data = load(CORPUS / "lighthouses", TODAY).dataset
    again, said = back(data, "json")
    assert (again.title, again.subtitle, again.licence) == (data.title, data.subtitle, data.licence)
    used = {event.lane for event in data.events}
    assert again.lanes == tuple(each for each in data.lanes if each.id in used)
    assert again.sources == {name: data.sources[name] for name in again.sources}
    assert again.people == {name: data.people[name] for name in again.people}
    assert [(each.name, each.span) for each in again.eras] == [
        (each.name, each.span) for each in data.eras
    ]
    assert [line for line in said if "only, and neither alternative texts" in line]


def test_json_says_that_measures_and_other_events_are_left_out() -> None:
    data = load(CORPUS / "all-fields", TODAY).dataset
    _, said = back(data, "json")
    names = ", ".join(each.name for each in data.measures)
    assert any(f"measures are not taken: {names} [lost]" in line for line in said)


@settings(max_examples=5, phases=[Phase.explicit, Phase.generate])
@given(datasets(most=6))
def test_any_data_come_back_or_are_told(data: Dataset) -> None:
    for key in KEEPING:
        again, said = back(data, key)
        refused = sum(": error: " in line for line in said)
        assert len(again.events) + refused == view(data, WHOLE, TODAY).count
        kept = told_of(again)
        there = told_of(data)
        for name, event in kept.items():
            dates = [claim[:2] for claim in event["claims"]]
            assert dates == [claim[:2] for claim in there[name]["claims"]]


def test_calendar_of_this_program_comes_back_with_its_dates() -> None:
    data = load(CORPUS / "lighthouses", TODAY).dataset
    text = b"".join(EXPORTERS["ics"].write(view(data, "", TODAY), Options())).decode()
    found = gather(IMPORTERS["ics"].read(text, asked()), asked())
    there = told_of(data)
    for entry, _ in found.events:
        assert entry["title"] == there[str(entry["id"])]["title"]
    assert len(found.events) == text.count("BEGIN:VEVENT")
