"""Data sets that travel between processes."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from timeline.curate.model import Dataset
from timeline.curate.pack import pack, unpack


@pytest.mark.parametrize("name", ["shipped", "lighthouses"])
def test_data_set_comes_back_as_it_was(name: str, request: pytest.FixtureRequest) -> None:
    data: Dataset = request.getfixturevalue(name)
    packed = pack(data)
    assert unpack(packed) == data
    assert pack(unpack(packed)) == packed


def test_packed_data_are_plain(lighthouses: Dataset) -> None:
    told = json.loads(pack(lighthouses))
    assert told["title"] == lighthouses.title
    assert len(told["events"]) == len(lighthouses.events)


@pytest.mark.parametrize("other", [b"", b"[]", b'{"title": 1}', b"\x80\x04N."])
def test_other_bytes_are_no_data_set(other: bytes) -> None:
    with pytest.raises(ValidationError):
        unpack(other)
