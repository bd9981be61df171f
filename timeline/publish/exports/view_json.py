"""A view as JSON: all that is known of its events, for programs.

`schema/view.schema.json` describes it. `version` grows when a key is renamed, goes, or comes to
mean something else; keys may be added at any time. Each record stands on a line of its own, so that
two files can be compared line by line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import orjson

from timeline.curate.model import Dataset, Measure, Value
from timeline.publish import records
from timeline.publish.addresses import of_view
from timeline.publish.exports.options import Options
from timeline.publish.iso import iso
from timeline.publish.licences import licence
from timeline.publish.records import Record
from timeline.publish.snapshot import Snapshot

FORMAT, VERSION = "timeline-view", 1

TOGETHER = 1000
"""Records that are written at once."""


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The head, what events refer to, and the events, in parts."""
    yield b"{\n"
    for name, value in _head(snapshot, options).items():
        yield _named(name) + orjson.dumps(value) + b",\n"
    for name, found in _references(snapshot).items():
        yield from _listed(name, found)
        yield b",\n"
    yield from _listed("events", records.events(snapshot))
    yield b"\n}\n"


def _head(snapshot: Snapshot, options: Options) -> Record:
    dataset, named = snapshot.dataset, licence(snapshot.dataset.licence)
    return {
        "format": FORMAT,
        "version": VERSION,
        "title": dataset.title,
        "subtitle": dataset.subtitle,
        "language": snapshot.language.code,
        "authors": list(dataset.authors),
        "licence": {"id": dataset.licence, "name": named.name, "url": named.url},
        "address": options.address,
        "view": _view(snapshot, options),
    }


def _view(snapshot: Snapshot, options: Options) -> Record:
    """What is shown, and how that was asked for."""
    window, catalogue = snapshot.window, snapshot.catalogue
    return {
        "address": of_view(options.address, snapshot.state),
        "state": dict(snapshot.state.pairs),
        "notes": list(snapshot.notes),
        "caption": snapshot.caption,
        "day": iso(snapshot.today),
        "is_past": catalogue.present is not None,
        "first_day": iso(round(window.first)),
        "last_day": iso(round(window.last) - 1),
        "events": snapshot.count,
        "events_in_all": len(snapshot.frame),
    }


def _references(snapshot: Snapshot) -> dict[str, Iterable[Record]]:
    """What the events refer to by ids, and what stands beside them in the picture."""
    dataset = snapshot.dataset
    shown = [snapshot.catalogue.events[event] for event in snapshot.seen["id"]]
    measures = [(each, _values(each, {one.id for one in shown})) for each in dataset.measures]
    people = sorted({name for event in shown for name in event.people} & {*dataset.people})
    cited = {name for event in shown for claim in event.claims for name in claim.sources}
    cited |= {name for event in shown for each in event.details for name in each.sources}
    cited |= {name for _, values in measures for value in values for name in value.sources}
    return {
        "lanes": map(records.lane, dataset.lanes),
        "people": (records.person(dataset.people[name]) for name in people),
        "sources": (records.source(dataset.sources[name]) for name in _whole(dataset, cited)),
        "eras": (records.span(snapshot, each.name, each.span) for each in dataset.eras),
        "ranges": (records.span(snapshot, each.name, each.span) for each in dataset.ranges),
        "measures": (records.measure(each, values) for each, values in measures),
    }


def _values(measure: Measure, shown: set[str]) -> list[Value]:
    """The values of a measure that belong to a date, or to an event that is shown."""
    return [value for value in measure.values if value.date or value.event in shown]


def _whole(dataset: Dataset, cited: set[str]) -> list[str]:
    """The ids of the cited sources and of those that they rewrite, in the order of the alphabet."""
    found, left = set[str](), {*cited}
    while left:
        found |= left
        left = {dataset.sources[name].voice for name in left & {*dataset.sources}} - found
    return sorted(found & {*dataset.sources})


def _listed(name: str, found: Iterable[Record]) -> Iterator[bytes]:
    """A list under a name, a record a line."""
    yield _named(name) + b"["
    lines: list[bytes] = []
    before = b"\n"
    for record in found:
        lines.append(before + orjson.dumps(record))
        before = b",\n"
        if len(lines) == TOGETHER:
            yield b"".join(lines)
            lines.clear()
    yield b"".join(lines) + (b"]" if before == b"\n" else b"\n]")


def _named(name: str) -> bytes:
    return orjson.dumps(name) + b": "
