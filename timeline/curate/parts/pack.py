"""A checked data set as bytes, for another process: JSON, which can hold no code."""

from __future__ import annotations

from dataclasses import replace

from pydantic import TypeAdapter

from timeline.curate.model import Dataset

_ADAPTER = TypeAdapter(Dataset)


def pack(dataset: Dataset) -> bytes:
    """A data set as JSON; equal data sets give the same bytes."""
    # Much of it may still lie in the cache; mappings that cannot be changed are told as those that
    # can.
    read = replace(
        dataset,
        events=tuple(dataset.events),
        people=dict(dataset.people),
        sources=dict(dataset.sources),
    )
    return _ADAPTER.dump_json(read, fallback=dict, warnings=False)


def unpack(packed: bytes) -> Dataset:
    """The data set that was packed; pydantic's ValidationError for other bytes."""
    dataset = _ADAPTER.validate_json(packed)
    return replace(dataset, events=tuple(dataset.events))
