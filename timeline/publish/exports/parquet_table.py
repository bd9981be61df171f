"""Events as Apache Parquet: a row an event, with types, for pandas, DuckDB and their like.

Days stand twice: as dates, and as numbers since 1970-01-01 that reach beyond the years that most
programs can read (1 to 9999), where the date is null. Claims and details are lists of structs.
Title, licence and the state of the view are metadata of the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

import pyarrow as pa
import pyarrow.parquet as pq

from timeline.curate.markdown import plain
from timeline.dates import OPEN_FUTURE, OPEN_PAST
from timeline.explore.state import write_query
from timeline.publish import records
from timeline.publish.addresses import of_view
from timeline.publish.exports.options import Options
from timeline.publish.iso import iso
from timeline.publish.licences import licence
from timeline.publish.records import Record
from timeline.publish.snapshot import Snapshot
from timeline.publish.sources import cited

VERSION = 1
"""What the columns mean; it grows when one is renamed, goes, or comes to mean something else."""

TOGETHER = 10_000
"""Rows of a row group."""

POINTS = ("earliest_start", "latest_start", "earliest_end", "latest_end")
EPOCH = date(1970, 1, 1).toordinal()
FIRST_DATE, LAST_DATE = (day.toordinal() - EPOCH for day in (date.min, date.max))

TEXTS = pa.list_(pa.string())
CLAIM = pa.struct(
    {
        "shown": pa.bool_(),
        "date": pa.string(),
        "words": pa.string(),
        "status": pa.string(),
        "stated": pa.string(),
        "sources": TEXTS,
        "rank": pa.string(),
        "why": pa.string(),
        "note": pa.string(),
        "quote": pa.string(),
        "disputes": pa.string(),
        "unsourced": pa.bool_(),
    }
)
DETAIL = pa.struct(
    {
        "name": pa.string(),
        "value": pa.string(),
        "unit": pa.string(),
        "sources": TEXTS,
        "note": pa.string(),
    }
)
SCHEMA = pa.schema(
    {
        "id": pa.string(),
        "title": pa.string(),
        "lane": pa.string(),
        "lane_name": pa.string(),
        "kind": pa.string(),
        "status": pa.string(),
        "date_edtf": pa.string(),
        "date_words": pa.string(),
        "precision": pa.string(),
        **dict.fromkeys(POINTS, pa.date32()),
        **{f"{name}_day": pa.int64() for name in POINTS},
        "undated": pa.bool_(),
        "approximate": pa.bool_(),
        "uncertain": pa.bool_(),
        "moves": pa.int16(),
        "importance": pa.int8(),
        "people": TEXTS,
        "people_names": TEXTS,
        "tags": TEXTS,
        "summary": pa.string(),
        "part_of": pa.string(),
        "related": TEXTS,
        "source_titles": TEXTS,
        "source_urls": TEXTS,
        "disputed": pa.bool_(),
        "conflict": pa.bool_(),
        "unsourced": pa.bool_(),
        "claims": pa.list_(CLAIM),
        "details": pa.list_(DETAIL),
        "file": pa.string(),
        "line": pa.int32(),
    }
)
"""The columns, the same for every view and in every language."""


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The whole file at once: its end says where everything stands."""
    sink = pa.BufferOutputStream()
    schema = SCHEMA.with_metadata(_metadata(snapshot, options))
    rows = _rows(snapshot)
    with pq.ParquetWriter(sink, schema, compression="zstd", version="2.6") as writer:
        while some := list(islice(rows, TOGETHER)):
            writer.write_table(pa.Table.from_pylist(some, schema=schema))
    yield sink.getvalue().to_pybytes()


def _metadata(snapshot: Snapshot, options: Options) -> dict[str, str]:
    dataset = snapshot.dataset
    return {
        "title": dataset.title,
        "subtitle": dataset.subtitle,
        "authors": "; ".join(dataset.authors),
        "licence": dataset.licence,
        "licence_url": licence(dataset.licence).url,
        "language": snapshot.language.code,
        "address": of_view(options.address, snapshot.state),
        "state": write_query(snapshot.state),
        "day": iso(snapshot.today),
        "caption": snapshot.caption,
        "timeline_columns": str(VERSION),
    }


def _rows(snapshot: Snapshot) -> Iterator[Record]:
    columns = ["id", *POINTS]
    days = snapshot.seen[columns].itertuples(index=False)
    for record, row in zip(records.events(snapshot), days, strict=True):
        yield _row(snapshot, record, {name: getattr(row, name) for name in POINTS})


def _row(snapshot: Snapshot, record: Record, days: dict[str, int]) -> Record:
    said, people = record["date"], snapshot.dataset.people
    sources = cited(snapshot.catalogue.events[record["id"]].claims, snapshot.dataset.sources)
    known_days = {} if record["undated"] else days
    return {
        **record,
        "lane_name": snapshot.catalogue.lanes.get(record["lane"], record["lane"]),
        "date_edtf": said["edtf"],
        "date_words": said["words"],
        **{name: said[name] for name in ("precision", "approximate", "uncertain")},
        **{name: _date(day) for name, day in known_days.items()},
        **{f"{name}_day": _number(day) for name, day in known_days.items()},
        "people_names": [people[who].name if who in people else who for who in record["people"]],
        "source_titles": [source.title for source in sources],
        "source_urls": [source.url for source in sources],
        "summary": plain(record["summary"]),
        "claims": [_claim(claim) for claim in record["claims"]],
        "details": [{**each, "note": plain(each["note"])} for each in record["details"]],
    }


def _claim(claim: Record) -> Record:
    told = {name: plain(claim[name]) for name in ("why", "note", "disputes")}
    return {**claim, **told, "date": claim["date"]["edtf"], "words": claim["date"]["words"]}


def _date(day: int) -> date | None:
    """A day as a date, if it is one that programs can read."""
    return date.fromordinal(day + EPOCH) if FIRST_DATE <= day <= LAST_DATE else None


def _number(day: int) -> int | None:
    return day if OPEN_PAST < day < OPEN_FUTURE else None
