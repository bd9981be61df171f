"""A view as a page of markwhen: lanes are sections; events have a date, a title, tags, properties.

Markwhen knows days, months, years and spans of them. Any other date stands as the span of all its
days, and as it is written in a property; what goes on ends today. Where a text would mean something
to markwhen, a sign without width keeps it a text; `timeline import markwhen` takes it out again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any

from timeline.curate.imports.markwhen import begins_anew
from timeline.curate.imports.markwhen_ours import GUARD, cited_line
from timeline.curate.markdown import plain
from timeline.curate.model import HAPPENED, Event
from timeline.dates import OPEN_FUTURE, OPEN_PAST, Date
from timeline.explore.clock import Known, known_on, stated_date
from timeline.publish.addresses import of_event
from timeline.publish.exports.options import Options
from timeline.publish.iso import iso
from timeline.publish.snapshot import Snapshot
from timeline.publish.sources import cited, title_of

WRITTEN = re.compile(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?(?:/\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)?"
)
"""A date that markwhen reads as it is written in EDTF."""

YEAR = re.compile(r"\d{4}-")
"""What a day begins with that markwhen can place: four digits and no sign."""

MEANT = re.compile(r"(?<!\S)(?=[#!][^\s])|(?<=\])(?=\()|(?<=/)(?=/)|(?<!\S)(?=//)")
"""Where something in a text would be a tag, an id, a link or a comment."""

FIRST = re.compile(r"(?:(?:end\s*)?(?:section|group)\b|#|---)", re.IGNORECASE)
"""What a line begins with that would open or end a section."""


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The header, a section for each lane, and what has no place in one as comments."""
    yield "\n".join(_head(snapshot)).encode() + b"\n"
    rows = sorted(snapshot.seen.itertuples(index=False), key=_lane_of(snapshot))
    left: list[Any] = []
    for lane, some in groupby(rows, key=attrgetter("lane")):
        placed = [(row, span) for row in some if (span := _placed(snapshot, row, left))]
        if placed:
            yield f"\n# {_line(snapshot.catalogue.lanes.get(lane, lane))}\n".encode()
        for row, span in placed:
            yield "\n".join(["", *_event(snapshot, row, span, options), ""]).encode()
    if left:
        yield "\n".join(["", *_left_out(snapshot, left), ""]).encode()


def _head(snapshot: Snapshot) -> Iterator[str]:
    dataset = snapshot.dataset
    yield "---"
    yield f"title: {_quoted(dataset.title)}"
    if dataset.subtitle:
        yield f"description: {_quoted(dataset.subtitle)}"
    yield "---"


def _lane_of(snapshot: Snapshot) -> Any:
    """Sorts rows by the place of their lanes; those of a lane stay in the order of time."""
    places = {name: place for place, name in enumerate(snapshot.catalogue.lanes)}
    return lambda row: places.get(row.lane, len(places))


def _placed(snapshot: Snapshot, row: Any, left: list[Any]) -> str:
    """The date of a row as markwhen has it; nothing of one that has no place, which is noted."""
    span = _span(_known(snapshot, row).date, snapshot.today)
    if not span:
        left.append(row)
    return span


def _known(snapshot: Snapshot, row: Any) -> Known:
    event = snapshot.catalogue.events[row.id]
    known = known_on(event, snapshot.dataset.sources, snapshot.today)
    assert known is not None
    return known


def _span(date: Date, today: int) -> str:
    if WRITTEN.fullmatch(date.text):
        return date.text
    bare = re.sub("[?~%]", "", date.text)
    if WRITTEN.fullmatch(bare):
        return bare
    first, last = date.earliest_start, date.latest_end
    if first <= OPEN_PAST and last >= OPEN_FUTURE:
        return ""
    if first <= OPEN_PAST:
        first = min(max(date.earliest_end, OPEN_PAST + 1), last) if date.is_interval else last
    if last >= OPEN_FUTURE:
        last = max(today, date.latest_start if date.latest_start < OPEN_FUTURE else first)
    ends = [iso(first), iso(last)]
    return "/".join(dict.fromkeys(ends)) if all(map(YEAR.match, ends)) else ""


def _event(snapshot: Snapshot, row: Any, span: str, options: Options) -> Iterator[str]:
    """The line of an event, its properties, what is told of it, and its sources."""
    event, known = snapshot.catalogue.events[row.id], _known(snapshot, row)
    tags = "".join(f" #{tag}" for tag in event.tags)
    yield f"{span}: {_line(row.title)}{tags}"
    yield from _properties(snapshot, event, known, span)
    address = of_event(options.address, event.id)
    if address:
        yield f"url: {_quoted(address)}"
    summary = _line(plain(event.summary))
    if summary:
        yield _told(summary)
    sources = cited([known.claim], snapshot.dataset.sources)
    if sources:
        yield cited_line((title_of(each), each.url) for each in sources)


def _told(summary: str) -> str:
    """A line of text that neither opens a section nor is an event or a property itself."""
    if begins_anew(summary):
        return summary.replace(":", f":{GUARD}", 1)
    return f"{GUARD}{summary}" if FIRST.match(summary) else summary


def _properties(snapshot: Snapshot, event: Event, known: Known, span: str) -> Iterator[str]:
    """What else the import reads: how far it got, when that was said, and what is not usual."""
    stated = stated_date(known.claim, snapshot.dataset.sources)
    yield f"id: {event.id}"
    if known.date.text != span:
        yield f"edtf: {_quoted(known.date.text)}"
    yield f"status: {known.status}"
    if stated is not None and known.status not in HAPPENED:
        yield f"stated: {_quoted(stated.text)}"
    if event.kind != "event":
        yield f"kind: {_quoted(event.kind)}"
    if event.importance != 3:
        yield f"importance: {event.importance}"


def _left_out(snapshot: Snapshot, rows: list[Any]) -> Iterator[str]:
    """The events that markwhen cannot place, as comments."""
    said = snapshot.language.gettext("Left out, since markwhen cannot place it:")
    yield f"// {said}"
    yield from (f"// {_line(row.title)} ({row.words})" for row in rows)


def _line(text: str) -> str:
    """A text on one line that means nothing to markwhen."""
    return MEANT.sub(GUARD, " ".join(text.split()))


def _quoted(text: str) -> str:
    """A text as a value of YAML."""
    written = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{written}"'
