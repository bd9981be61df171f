"""Data sets that travel between processes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.conftest import LIGHTHOUSES
from timeline.curate.load import load
from timeline.curate.model import Dataset
from timeline.curate.parts.cache import Cache
from timeline.curate.parts.pack import pack, unpack
from timeline.curate.parts.recorded import by_id
from timeline.curate.parts.shelf import Shelf


@pytest.mark.parametrize("name", ["shipped", "lighthouses"])
def test_data_set_comes_back_as_it_was(name: str, request: pytest.FixtureRequest) -> None:
    data: Dataset = request.getfixturevalue(name)
    packed = pack(data)
    assert unpack(packed) == data
    assert pack(unpack(packed)) == packed


def test_data_set_from_a_cache_is_packed_as_any_other(tmp_path: Path) -> None:
    for _ in range(2):
        found = load(LIGHTHOUSES, shelf=Shelf(Cache(tmp_path))).dataset
    assert not isinstance(found.events, tuple)
    assert pack(found) == pack(load(LIGHTHOUSES).dataset)


def test_dates_are_packed_as_they_were_written(lighthouses: Dataset) -> None:
    packed = pack(lighthouses)
    assert b"earliest_start" not in packed
    date = lighthouses.events[0].claims[0].date.text
    with pytest.raises(ValidationError):
        tuple(unpack(packed.replace(f'"{date}"'.encode(), b'{"text": 1}')).events)


def test_packed_data_are_plain(lighthouses: Dataset) -> None:
    first, *events = map(json.loads, pack(lighthouses).splitlines())
    assert first["dataset"]["title"] == lighthouses.title
    assert [each["id"] for each in events] == first["ids"]
    assert len(events) == len(lighthouses.events)


def test_only_events_that_are_wanted_are_read(lighthouses: Dataset) -> None:
    first, second, *_ = pack(lighthouses).split(b"\n")
    name = lighthouses.events[0].id
    torn = unpack(b"\n".join([first, second, *[b"{torn"] * (len(lighthouses.events) - 1)]))
    found = by_id([torn.events])
    assert found[name] == lighthouses.events[0]
    assert [*found] == [event.id for event in lighthouses.events]
    with pytest.raises(ValidationError):
        found[lighthouses.events[1].id]


@pytest.mark.parametrize("other", [b"", b"[]", b'{"title": 1}', b"\x80\x04N."])
def test_other_bytes_are_no_data_set(other: bytes) -> None:
    with pytest.raises(ValidationError):
        unpack(other)
