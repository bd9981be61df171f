"""docs/seeds.md: each statement of the two first articles is carried by events that show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.curate.load import load
from timeline.curate.model import Event
from timeline.explore.clock import conflicts

ROOT = Path(__file__).parent.parent
DATASET = load(ROOT / "data").dataset
EVENTS = {event.id: event for event in DATASET.events}


def rows() -> Iterator[list[str]]:
    for line in (ROOT / "docs" / "seeds.md").read_text("utf-8").splitlines():
        if line.startswith("| seed-"):
            yield [cell.strip() for cell in line.strip("|").split(" | ")]


ROWS = list(rows())
IDS = [row[0] for row in ROWS]


def differs(event: Event) -> bool:
    told: dict[str, set[str]] = {}
    for detail in event.details:
        told.setdefault(detail.name, set()).add(detail.value)
    return any(len(values) > 1 for values in told.values())


SHOWS = {
    "claims": lambda event: len({claim.date.text for claim in event.claims}) > 1,
    "disputes": lambda event: any(claim.disputes for claim in event.claims),
    "deprecated": lambda event: any(
        claim.rank == "deprecated" and claim.why for claim in event.claims
    ),
    "details": differs,
    "note": lambda event: any(claim.note or claim.why for claim in event.claims),
}
"""How an event shows a conflict, by the word that the table has for it."""


def test_every_record_has_a_row() -> None:
    wanted = [f"seed-a{number:02}" for number in range(1, 22)]
    wanted += [f"seed-b{number:02}" for number in range(1, 17)]
    assert wanted == IDS


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_record_is_carried_by_events(row: list[str]) -> None:
    carried = re.findall(r"`([^`]+)`", row[3])
    assert carried
    assert [event for event in carried if event not in EVENTS] == []


@pytest.mark.parametrize("row", [row for row in ROWS if row[4] != "–"], ids=lambda row: row[0])
def test_each_conflict_is_shown(row: list[str]) -> None:
    for item in row[4].split("<br>"):
        event, how = re.fullmatch(r"`([^`]+)`: ([a-z, ]+)", item.strip()).groups()  # type: ignore[union-attr]
        for word in how.split(", "):
            assert SHOWS[word](EVENTS[event]), item


def test_rival_datings_of_the_moscow_trip_conflict() -> None:
    assert len(conflicts(EVENTS["moscow-trip-1987"].claims, DATASET.sources)) >= 2
