"""What a view lacks: the events left out because of errors, by their names."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import LIGHTHOUSES, TODAY, Write
from timeline.cli.lacking import MOST, lacks, left_out
from timeline.curate.load import load


def lights(write: Write, events: str) -> Path:
    return write(
        {
            "timeline.yaml": "title: Lights",
            "lanes.yaml": "- {id: towers, name: Towers}",
            "events/a.yaml": events,
        }
    )


def bad(number: int) -> str:
    return f"- {{id: bad-{number}, title: Bad {number}, lane: towers, date: soon}}\n"


def test_clean_folder_lacks_nothing() -> None:
    assert lacks(LIGHTHOUSES, load(LIGHTHOUSES, TODAY)) == ""


def test_events_are_named_by_id_or_title_and_good_ones_are_not(folder: Write) -> None:
    claim = "{date: 1999, status: happened, unsourced: true, why: lost}"
    good = f"- {{id: good, title: Good, lane: towers, claims: [{claim}]}}\n"
    nameless = "- {title: No id, lane: towers, date: 1999}\n- {lane: towers, date: 1999}\n"
    data = lights(folder, good + bad(1) + nameless)
    found = left_out(data, load(data, TODAY).dataset)
    assert found == ["bad-1", "No id", f"one without an id in {data}/events/a.yaml"]


def test_of_many_events_the_others_are_counted(folder: Write) -> None:
    data = lights(folder, "".join(map(bad, range(MOST + 2))))
    said = lacks(data, load(data, TODAY)).splitlines()
    assert said[0].endswith(
        "left out: " + ", ".join(f"bad-{n}" for n in range(MOST)) + " and 2 more"
    )
    assert said[1] == f"python -m timeline check {data} tells why"
