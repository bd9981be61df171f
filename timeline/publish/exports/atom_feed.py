"""What changed, as an Atom feed (RFC 4287): an entry for each change of the events of a view.

As in the list of changes, filters count and the window does not. Identifiers are tags (RFC 4151)
made of the host, the event, the kind of change and the day on which it became known; they stay the
same whatever is added later. An entry's time is that day at midnight UTC, of a month or a year its
first day: a feed knows neither doubt nor days without hours.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from timeline.curate.model import Source
from timeline.dates import to_days
from timeline.explore.changes import CHANGES, Change
from timeline.explore.changes_told import sentence
from timeline.explore.clock import Known, say, status_name
from timeline.explore.state import ViewState, write_query
from timeline.publish.addresses import host, of_event, of_file, of_view
from timeline.publish.characters import permitted
from timeline.publish.exports.options import Options
from timeline.publish.heard import last_said
from timeline.publish.iso import iso
from timeline.publish.licences import licence
from timeline.publish.news import news
from timeline.publish.prose import to_inline_html
from timeline.publish.snapshot import Snapshot
from timeline.publish.sources import cited, origin, title_of

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE, SUFFIX = "application/atom+xml", ".atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

MOST = 100
"""The newest changes that a feed holds."""

FIRST_DAY, LAST_DAY = to_days(1, 1, 1), to_days(9999, 12, 31)
"""The days that RFC 3339 can write, in which an entry has its time."""

TAGGED = 2026
"""The year in which the tags are minted: whoever has the host then may give them out."""


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The whole feed at once."""
    feed = Element("feed", {"xmlns": ATOM, XML_LANG: snapshot.language.code})
    changes = newest(snapshot)
    _head(feed, snapshot, options, changes)
    for change in changes:
        _entry(SubElement(feed, "entry"), snapshot, options, change)
    indent(feed, " ")
    yield b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, encoding="utf-8") + b"\n"


def newest(snapshot: Snapshot) -> list[Change]:
    """The changes of the events that pass the filters, the newest first, at most MOST."""
    return [change for change in news(snapshot, FIRST_DAY) if change.day <= LAST_DAY][:MOST]


def _feed_id(snapshot: Snapshot, address: str) -> str:
    """The tag of the feed; that of other events, or of another day of knowledge, is another."""
    state = snapshot.state
    asked = write_query(ViewState(chosen=state.chosen, asof=state.asof))
    return f"tag:{host(address)},{TAGGED}:changes{asked}"


def _head(feed: Element, snapshot: Snapshot, options: Options, changes: list[Change]) -> None:
    dataset, address = snapshot.dataset, options.address
    title = snapshot.language.gettext("{title}: changes", title=dataset.title)
    _text(feed, "id", _feed_id(snapshot, address))
    _text(feed, "title", title)
    if dataset.subtitle:
        _text(feed, "subtitle", dataset.subtitle)
    _text(feed, "updated", _moment(_updated(snapshot, changes)))
    for name in dataset.authors or (dataset.title,):
        _text(SubElement(feed, "author"), "name", name)
    if address:
        own = of_file(address, SUFFIX, snapshot.state)
        page = of_view(address, snapshot.state.having(form="changes"))
        _link(feed, "self", own, MEDIA_TYPE)
        _link(feed, "alternate", page, "text/html")
    named = licence(dataset.licence)
    if named.url:
        _link(feed, "license", named.url, "text/html")
    if named.name:
        _text(feed, "rights", named.name)


def _updated(snapshot: Snapshot, changes: list[Change]) -> int:
    """The day of the newest change, else that on which something was last said, else the first."""
    dataset = snapshot.dataset
    said = last_said(dataset.events, dataset.sources, snapshot.today)
    return max(changes[0].day if changes else said or FIRST_DAY, FIRST_DAY)


def _entry(entry: Element, snapshot: Snapshot, options: Options, change: Change) -> None:
    language, lanes = snapshot.language, snapshot.catalogue.lanes
    lane = snapshot.catalogue.events[change.event].lane
    name = f"{quote(change.event, safe='')}/{change.kind}/{iso(change.day)}"
    _text(entry, "id", f"tag:{host(options.address)},{TAGGED}:{name}")
    _text(entry, "title", sentence(change, language))
    _text(entry, "updated", _moment(change.day))
    if options.address:
        _link(entry, "alternate", of_event(options.address, change.event), "text/html")
    kind = language.gettext(CHANGES[change.kind])
    SubElement(entry, "category", {"term": change.kind, "label": permitted(kind)})
    label = permitted(lanes.get(lane, lane))
    SubElement(entry, "category", {"term": lane, "label": label})
    _text(entry, "content", "".join(_html(snapshot, change)), {"type": "html"})


def _html(snapshot: Snapshot, change: Change) -> Iterator[str]:
    """What was known before and after as a table, and who says so."""
    language = snapshot.language
    rows = ((language.gettext("Before"), change.old), (language.gettext("After"), change.new))
    cells = (f"<tr><th>{escape(name)}</th>{_cells(snapshot, known)}</tr>" for name, known in rows)
    yield f"<table>{''.join(cells)}</table>"
    claim = change.claim
    if claim is None:
        return
    if claim.note:
        yield f"<p>{to_inline_html(permitted(claim.note))}</p>"
    items = [_source(each, snapshot) for each in cited([claim], snapshot.dataset.sources)]
    if items:
        yield f"<ul>{''.join(items)}</ul>"


def _cells(snapshot: Snapshot, known: Known | None) -> str:
    if known is None:
        return "<td>–</td><td>–</td>"
    date = say(known.date, known.status, snapshot.language)
    status = status_name(known.status, snapshot.language)
    return f"<td>{escape(date)}</td><td>{escape(status)}</td>"


def _source(source: Source, snapshot: Snapshot) -> str:
    """A source as an item of a list."""
    name, said = (
        escape(permitted(text)) for text in (title_of(source), origin(source, snapshot.language))
    )
    linked = f'<a href="{escape(permitted(source.url))}">{name}</a>' if source.url else name
    return f"<li>{linked}{', ' if said else ''}{said}</li>"


def _moment(day: int) -> str:
    return f"{iso(day)}T00:00:00Z"


def _link(parent: Element, relation: str, address: str, media_type: str) -> None:
    SubElement(parent, "link", {"rel": relation, "type": media_type, "href": permitted(address)})


def _text(parent: Element, name: str, text: str, attributes: dict[str, str] | None = None) -> None:
    SubElement(parent, name, attributes or {}).text = permitted(text)
