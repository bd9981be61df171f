"""A view for TimelineJS 3 (Knight Lab): its JSON, with what it cannot hold in keys beside its own.

TimelineJS needs a year for each slide and knows no doubt. A date stands there as far as all its
days agree, and in words in `display_date`; a plan without a date stands on the day on which it was
first spoken of, and its words say so. Keys that begin with `X-` hold the rest; TimelineJS passes
them over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from timeline.curate.model import Event, Source
from timeline.dates import OPEN_FUTURE, OPEN_PAST, Date, from_days, words
from timeline.explore.clock import stated_date, stated_day, status_name
from timeline.publish import records
from timeline.publish.addresses import of_view
from timeline.publish.characters import permitted
from timeline.publish.exports.options import Options
from timeline.publish.iso import shared
from timeline.publish.licences import licence
from timeline.publish.prose import to_html
from timeline.publish.records import Record
from timeline.publish.snapshot import Snapshot
from timeline.publish.sources import cited, origin, title_of

PARTS = ("year", "month", "day")

KEPT = (
    "status",
    "lane",
    "kind",
    "importance",
    "tags",
    "summary",
    "part_of",
    "related",
    "claims",
    "details",
)
"""What of a record TimelineJS has no place for, and stands in keys beside its own."""

FIRST_HUMAN, LAST_HUMAN = -271820, 275759
"""The years that a browser's dates can hold; beyond them TimelineJS counts in years alone."""

Json = dict[str, Any]


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The whole file at once."""
    made = [*slides(snapshot)]
    dated = [slide for slide, _ in made if slide["start_date"]]
    left_out = [_left_out(snapshot, row) for slide, row in made if not slide["start_date"]]
    told: Json = {
        "scale": _scale(dated),
        "title": title(snapshot, options),
        "events": dated,
        "eras": [*eras(snapshot)],
        "X-Left-Out": left_out,
    }
    yield json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"


def slides(snapshot: Snapshot) -> Iterator[tuple[Json, Any]]:
    """A slide for each event with its row; `start_date` is None where there is none."""
    rows = zip(snapshot.seen.itertuples(index=False), records.events(snapshot), strict=True)
    return ((_slide(snapshot, row, record), row) for row, record in rows)


def title(snapshot: Snapshot, options: Options) -> Json:
    """The first slide: what it is, who made it and under which licence."""
    dataset, address = snapshot.dataset, of_view(options.address, snapshot.state)
    named = licence(dataset.licence)
    by = escape(permitted("; ".join(dataset.authors)))
    parts = [part for part in (by, _link(named.name, named.url), _link(address, address)) if part]
    said = (escape(permitted(text)) for text in (dataset.subtitle, snapshot.caption))
    lines = (*said, ". ".join(parts))
    return {"unique_id": "title", "text": _text(dataset.title, _paragraphs(lines))}


def _slide(snapshot: Snapshot, row: Any, record: Record) -> Json:
    event = snapshot.catalogue.events[row.id]
    sources = cited(event.claims, snapshot.dataset.sources)
    start, end = _start(snapshot, row), _end(row)
    return {
        "unique_id": event.id,
        "start_date": start,
        **({"end_date": end} if end and end != start else {}),
        "display_date": escape(_words(snapshot, row)),
        "text": _text(event.title, _told(snapshot, event, row, sources)),
        "group": escape(permitted(snapshot.catalogue.lanes.get(row.lane, row.lane))),
        "X-ID": event.id,
        "X-EDTF": row.date,
        **{f"X-{name.title().replace('_', '-')}": record[name] for name in KEPT},
        "X-People": [_name(snapshot, who) for who in event.people],
        "X-Sources": [
            records.source(each)
            for each in cited((*event.claims, *event.details), snapshot.dataset.sources)
        ],
    }


def _name(snapshot: Snapshot, who: str) -> str:
    people = snapshot.dataset.people
    return people[who].name if who in people else who


def _left_out(snapshot: Snapshot, row: Any) -> Json:
    why = snapshot.language.gettext("It has no date, and no day on which it was first spoken of.")
    return {"unique_id": row.id, "headline": row.title, "why": why}


def _told(snapshot: Snapshot, event: Event, row: Any, sources: Iterable[Source]) -> str:
    """Summary, status and sources as HTML."""
    links = "; ".join(_cited(each, snapshot) for each in sources)
    status = escape(status_name(row.status, snapshot.language))
    return _summary(event) + _paragraphs((status, links))


def _summary(event: Event) -> str:
    """The summary as HTML, with its emphasis and links."""
    told = to_html(permitted(event.summary))
    return told if told.startswith(("<p>", "<ul>", "<ol>")) else _paragraphs([told])


def _words(snapshot: Snapshot, row: Any) -> str:
    """The date in words; of a plan without a date, when it was first spoken of."""
    said = _first_said(snapshot, row) if row.undated else None
    if said is None:
        return str(row.words)
    return snapshot.language.gettext(
        "{words}, first spoken of: {date}",
        words=row.words,
        date=words(said, language=snapshot.language),
    )


def _first_said(snapshot: Snapshot, row: Any) -> Date | None:
    """When an event was first spoken of, as exactly as that is given."""
    sources = snapshot.dataset.sources
    claims = [
        claim
        for claim in snapshot.catalogue.events[row.id].claims
        if stated_day(claim, sources) > OPEN_PAST
    ]
    first = min(claims, key=lambda claim: stated_day(claim, sources), default=None)
    return stated_date(first, sources) if first else None


def _start(snapshot: Snapshot, row: Any) -> Json | None:
    """The beginning as far as it is known; of what only has an end, that end; None for neither."""
    if row.undated:
        said = _first_said(snapshot, row)
        return _date(said.earliest_start, said.latest_start, said.earliest_start) if said else None
    if row.earliest_start > OPEN_PAST:
        return _date(row.earliest_start, row.latest_start, row.earliest_start)
    return _date(*[row.latest_end] * 3)


def _end(row: Any) -> Json | None:
    """The end of what lasted and has one; doubt about one moment is no end."""
    is_open = row.earliest_start <= OPEN_PAST or row.latest_end >= OPEN_FUTURE
    if not row.is_span or row.undated or is_open:
        return None
    return _date(row.earliest_end, row.latest_end, row.latest_end)


def _date(first: int, last: int, nominal: int) -> Json:
    """Year, month and day as far as all days between two agree, at least the year of one."""
    return dict(zip(PARTS, shared(first, last) or from_days(nominal)[:1], strict=False))


def eras(snapshot: Snapshot) -> Iterator[Json]:
    """The eras that touch the window; an open end is that of the window, for each needs two."""
    begin, end = round(snapshot.window.first), round(snapshot.window.last) - 1
    for era in snapshot.dataset.eras:
        span = era.span
        if span.earliest_start <= end and span.latest_end >= begin:
            yield {
                "start_date": _date(
                    *_closed((span.earliest_start, span.latest_start, span.earliest_start), begin)
                ),
                "end_date": _date(
                    *_closed((span.earliest_end, span.latest_end, span.latest_end), end)
                ),
                "text": {"headline": escape(permitted(era.name))},
                "X-EDTF": span.text,
            }


def _closed(days: tuple[int, int, int], instead: int) -> tuple[int, int, int]:
    """The days of an end, or another day in their place if the end is open."""
    return days if OPEN_PAST < days[2] < OPEN_FUTURE else (instead, instead, instead)


def _scale(slides: Iterable[Json]) -> str:
    dates = (slide[key] for slide in slides for key in ("start_date", "end_date") if key in slide)
    years = [date["year"] for date in dates]
    is_human = all(FIRST_HUMAN <= year <= LAST_HUMAN for year in years)
    return "human" if is_human else "cosmological"


def _text(headline: str, text: str) -> Json:
    return {"headline": escape(permitted(headline)), "text": text}


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines if line)


def _link(text: str, address: str) -> str:
    named = escape(permitted(text))
    return f'<a href="{escape(permitted(address))}">{named}</a>' if address else named


def _cited(source: Source, snapshot: Snapshot) -> str:
    said = escape(permitted(origin(source, snapshot.language)))
    linked = _link(title_of(source), source.url)
    return f"{linked}, {said}" if said else linked
