"""Ids of a folder in its schemas."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from timeline.curate.load import load
from timeline.curate.model import Dataset
from timeline.curate.shapes.schema import FILES, json_schema
from timeline.curate.shapes.schema_ids import with_ids

LIGHTHOUSES = Path(__file__).parents[2] / "corpus/good/lighthouses"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(LIGHTHOUSES).dataset


def test_lanes_are_the_only_ids_that_have_to_be_there(dataset: Dataset) -> None:
    event = with_ids(json_schema("events"), "events", dataset)["definitions"]["EventShape"]
    fields: dict[str, Any] = event["properties"]
    assert fields["lane"] == {
        "description": "Id of a lane.",
        "enum": ["towers", "keepers"],
        "enumDescriptions": ["Towers and beacons", "Keepers"],
    }
    offered, free = fields["people"]["items"]["anyOf"]
    assert offered["enum"][:2] == ["sostratus", "stevenson"]
    assert offered["enumDescriptions"][:2] == ["Sostratus of Cnidus", "Robert Stevenson"]
    assert free["type"] == ["string", "integer", "number"]


def test_ids_are_offered_in_each_form_of_a_field(dataset: Dataset) -> None:
    claim = with_ids(json_schema("events"), "events", dataset)["definitions"]["ClaimShape"]
    one, several = claim["properties"]["source"]["anyOf"]
    ids = ["almanac", "letters", "notice"]
    assert one["anyOf"][0]["enum"] == several["items"]["anyOf"][0]["enum"] == ids


@pytest.mark.parametrize("name", FILES)
def test_schema_of_an_empty_folder_is_the_plain_one(name: str) -> None:
    assert with_ids(json_schema(name), name, Dataset("T")) == json_schema(name)


def test_measure_names_a_lane_and_events(dataset: Dataset) -> None:
    made = with_ids(json_schema("measures"), "measures", dataset)
    assert made["properties"]["lane"]["enum"] == ["towers", "keepers"]
    event = made["definitions"]["ValueShape"]["properties"]["event"]["anyOf"][0]
    assert set(event["enum"]) == {event.id for event in dataset.events}
