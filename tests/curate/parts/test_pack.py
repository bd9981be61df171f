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


def test_packed_data_are_plain(lighthouses: Dataset) -> None:
    told = json.loads(pack(lighthouses))
    assert told["title"] == lighthouses.title
    assert len(told["events"]) == len(lighthouses.events)


@pytest.mark.parametrize("other", [b"", b"[]", b'{"title": 1}', b"\x80\x04N."])
def test_other_bytes_are_no_data_set(other: bytes) -> None:
    with pytest.raises(ValidationError):
        unpack(other)
