"""Events as CSV (RFC 4180): a row an event, in the order of time, ready for a spreadsheet.

The first bytes mark UTF-8, without which Excel takes another encoding. Lines end as the RFC says.
The licence stands in a column, so that it goes along with each row that is copied out of the file.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from timeline.publish.exports.options import Options
from timeline.publish.iso import iso
from timeline.publish.snapshot import Snapshot
from timeline.publish.sources import cited

COLUMNS = (
    "id",
    "title",
    "lane",
    "kind",
    "status",
    "date_edtf",
    "date_words",
    "earliest_start",
    "latest_start",
    "earliest_end",
    "latest_end",
    "importance",
    "people",
    "tags",
    "summary",
    "sources",
    "source_urls",
    "disputed",
    "conflict",
    "unsourced",
    "file",
    "line",
    "licence",
)
"""The first row, the same in every language."""

READ = (
    "id",
    "title",
    "lane",
    "kind",
    "status",
    "date",
    "words",
    "earliest_start",
    "latest_start",
    "earliest_end",
    "latest_end",
    "undated",
    "importance",
    "people",
    "tags",
    "summary",
    "disputed",
    "conflict",
    "unsourced",
)
"""The columns of the frame that are wanted: each costs time to take out."""

BOM = b"\xef\xbb\xbf"
TOGETHER = 1000
"""Rows that are written at once."""

BETWEEN = " | "
"""Stands between several values of a cell."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet would work out instead of showing it."""


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """All matching events that the window shows, in parts."""
    seen = snapshot.seen[list(READ)]
    yield BOM + _lines([COLUMNS])
    for low in range(0, len(seen), TOGETHER):
        rows = seen.iloc[low : low + TOGETHER].itertuples(index=False)
        yield _lines(_cells(snapshot, row) for row in rows)


def defused(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _lines(rows: Iterable[Iterable[str]]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(map(defused, row) for row in rows)
    return text.getvalue().encode()


def _cells(snapshot: Snapshot, row: Any) -> Iterator[str]:
    catalogue, dataset = snapshot.catalogue, snapshot.dataset
    event = catalogue.events[row.id]
    sources = cited(event.claims, dataset.sources)
    people = (dataset.people[who].name if who in dataset.people else who for who in row.people)
    yield from (row.id, row.title, catalogue.lanes.get(row.lane, row.lane), row.kind, row.status)
    yield from (row.date, row.words, *_days(row), str(row.importance))
    yield from (BETWEEN.join(people), BETWEEN.join(row.tags), row.summary)
    yield from (_joined(source.title for source in sources), _joined(each.url for each in sources))
    yield from (_flag(row.disputed), _flag(row.conflict), _flag(row.unsourced))
    yield from (event.path, str(event.line or ""), dataset.licence)


def _days(row: Any) -> Iterator[str]:
    """The four points of a date; the bar of a plan without a date is no date."""
    days = (row.earliest_start, row.latest_start, row.earliest_end, row.latest_end)
    return ("" if row.undated else iso(day) for day in days)


def _joined(texts: Iterable[str]) -> str:
    """Several values of a cell, each at the place of its source; nothing if all are empty."""
    found = list(texts)
    return BETWEEN.join(found) if any(found) else ""


def _flag(value: bool) -> str:
    return "true" if value else "false"
