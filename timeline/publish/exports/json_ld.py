"""A view as JSON-LD in the words of schema.org: a Dataset, and an ItemList of its Events.

A date stands as far as all its days agree, for ISO 8601 knows no doubt; EDTF has it in the
description. Every announced date that does not hold any more is a `previousStartDate`. The text may
be put into a script element as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from timeline.curate.model import HAPPENED, Event, Person
from timeline.explore.clock import Known, known_on
from timeline.explore.moves import History, earlier, history
from timeline.publish.addresses import of_event, of_file, of_view
from timeline.publish.citation import Author, author
from timeline.publish.exports.options import Options
from timeline.publish.iso import iso, shortened
from timeline.publish.licences import licence
from timeline.publish.snapshot import Snapshot
from timeline.publish.sources import cited, origin, title_of

SCHEMA = "https://schema.org"
WIKIDATA = "https://www.wikidata.org/entity/"

FILES = {".csv": "text/csv", ".json": "application/json"}
"""The files in which the data are to be had, and their media types."""

Json = dict[str, Any]


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The whole graph at once."""
    graph = {
        "@context": SCHEMA,
        "@graph": [_dataset(snapshot, options), _list(snapshot, options)],
    }
    text = json.dumps(graph, ensure_ascii=False, indent=1)
    yield text.replace("<", "\\u003c").encode() + b"\n"


def _dataset(snapshot: Snapshot, options: Options) -> Json:
    """The view as a data set; what is not known is left out."""
    dataset, window = snapshot.dataset, snapshot.window
    first, last = iso(round(window.first)), iso(round(window.last) - 1)
    return _filled(
        {
            "@type": "Dataset",
            "@id": f"{options.address}#dataset",
            "name": dataset.title,
            "description": f"{dataset.subtitle}. {snapshot.caption}.".lstrip(". "),
            "url": of_view(options.address, snapshot.state),
            "license": licence(dataset.licence).url or dataset.licence,
            "creator": [_creator(author(name)) for name in dataset.authors],
            "dateModified": iso(snapshot.today),
            "temporalCoverage": f"{first}/{last}",
            "inLanguage": snapshot.language.code,
            "isAccessibleForFree": True,
            "keywords": [lane.name for lane in dataset.lanes],
            "distribution": [*_files(snapshot, options)],
        }
    )


def _files(snapshot: Snapshot, options: Options) -> Iterator[Json]:
    if options.address:
        for suffix, media_type in FILES.items():
            address = of_file(options.address, suffix, snapshot.state)
            yield {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": address}


def _list(snapshot: Snapshot, options: Options) -> Json:
    """The events in the order of time."""
    items = [
        {"@type": "ListItem", "position": place, "item": _event(snapshot, row, options)}
        for place, row in enumerate(snapshot.seen.itertuples(index=False), start=1)
    ]
    return {
        "@type": "ItemList",
        "itemListOrder": f"{SCHEMA}/ItemListOrderAscending",
        "numberOfItems": len(items),
        "itemListElement": items,
    }


def _event(snapshot: Snapshot, row: Any, options: Options) -> Json:
    event, dataset = snapshot.catalogue.events[row.id], snapshot.dataset
    known = known_on(event, dataset.sources, snapshot.today)
    assert known is not None
    found = history(event, dataset.sources, snapshot.today, known)
    people = (dataset.people[who] for who in event.people if who in dataset.people)
    return _filled(
        {
            "@type": "Event",
            "@id": f"{options.address}#{event.id}",
            "identifier": event.id,
            "name": event.title,
            "description": _description(row),
            "url": of_event(options.address, event.id),
            **_dates(known),
            "previousStartDate": _previous(found),
            "eventStatus": _status(known, found),
            "superEvent": _part_of(event, options),
            "about": [_person(each) for each in people],
            "keywords": [*event.tags],
            "subjectOf": [*_works(snapshot, event)],
        }
    )


def _description(row: Any) -> str:
    said = f"{row.words} ({row.status_words}; EDTF {row.date})"
    return f"{row.summary} {said}".strip()


def _dates(known: Known) -> Json:
    """Where it begins, and where it ends if it lasts, as far as all days of each agree."""
    date = known.date
    end = shortened(date.earliest_end, date.latest_end) if date.is_interval else ""
    return {"startDate": shortened(date.earliest_start, date.latest_start), "endDate": end}


def _previous(found: History | None) -> list[str]:
    """The announced dates that do not hold any more, each once, oldest first."""
    dates = earlier(found) if found else ()
    written = (shortened(date.earliest_start, date.latest_start) for date in dates)
    return list(dict.fromkeys(text for text in written if text))


def _status(known: Known, found: History | None) -> str:
    """What became of the schedule; nothing of a plan that never had one."""
    is_open, has_moved = known.date.precision == "open", bool(_previous(found))
    if known.status == "cancelled":
        return f"{SCHEMA}/EventCancelled"
    if known.status == "on-hold" or (is_open and has_moved and known.status not in HAPPENED):
        return f"{SCHEMA}/EventPostponed"
    if has_moved:
        return f"{SCHEMA}/EventRescheduled"
    return f"{SCHEMA}/EventScheduled" if _dates(known)["startDate"] else ""


def _part_of(event: Event, options: Options) -> Json:
    return {"@id": f"{options.address}#{event.part_of}"} if event.part_of else {}


def _works(snapshot: Snapshot, event: Event) -> Iterator[Json]:
    """The sources."""
    for source in cited(event.claims, snapshot.dataset.sources):
        told = {"@type": "CreativeWork", "name": title_of(source), "url": source.url}
        copy = {"archivedAt": source.archived}
        yield _filled({**told, **copy, "description": origin(source, snapshot.language)})


def _person(found: Person) -> Json:
    same = [f"{WIKIDATA}{name}" for name in found.same_as if name[:1] == "Q"]
    return _filled({"@type": "Person", "name": found.name, "sameAs": same})


def _creator(found: Author) -> Json:
    kind = "Person" if found.given else "Organization"
    return {"@type": kind, "name": found.direct}


def _filled(told: Json) -> Json:
    """What is told, without what is empty."""
    return {name: value for name, value in told.items() if value not in ("", [], {})}
