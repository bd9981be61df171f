"""A checked data set as bytes, for another process: lines of JSON, which can hold no code.

The first line is all but the events, and their ids; each event has a line of its own, which is read
when somebody asks for it. So who needs a hundred events of many reads a hundred.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from timeline.curate.model import Dataset, Event
from timeline.curate.parts.recorded import Recorded


@dataclass(frozen=True, slots=True)
class _Head:
    """The first line: the ids of the events, and the data set without them."""

    ids: tuple[str, ...]
    dataset: Dataset


_HEAD: TypeAdapter[_Head] = TypeAdapter(_Head)
_EVENT: TypeAdapter[Event] = TypeAdapter(Event)


def pack(dataset: Dataset) -> bytes:
    """A data set as lines of JSON; equal data sets give the same bytes."""
    # Much of it may still lie in the cache; mappings that cannot be changed are told as those that
    # can.
    events = tuple(dataset.events)
    people, sources = dict(dataset.people), dict(dataset.sources)
    rest = replace(dataset, events=(), people=people, sources=sources)
    head = _Head(tuple(event.id for event in events), rest)
    lines = (_EVENT.dump_json(each, fallback=dict, warnings=False) for each in events)
    return b"\n".join((_HEAD.dump_json(head, fallback=dict, warnings=False), *lines))


def unpack(packed: bytes) -> Dataset:
    """The data set that was packed; pydantic's ValidationError for other bytes."""
    first, *lines = packed.split(b"\n")
    head = _HEAD.validate_json(first)
    return replace(head.dataset, events=Recorded(lines, _EVENT.validate_json, lambda: head.ids))
