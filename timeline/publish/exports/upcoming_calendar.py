"""Upcoming dates as an iCalendar (RFC 5545, 7986), to be subscribed to.

Filters count, the window does not. A calendar knows days and nothing less exact: a month or a
season is an event over all its days and says so in its name, a year or less is left out and named
in the calendar's description. What has not happened is tentative, what is called off is cancelled
on the days on which it was to be. `SEQUENCE` grows with each change of date or status. All moments
are days on which something was said, so that the same knowledge gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Component, Timezone, TimezoneStandard
from icalendar import Event as Entry
from icalendar.prop import vText

from timeline.curate.markdown import plain
from timeline.curate.model import HAPPENED, Event
from timeline.dates import words
from timeline.dates.phrases import day_phrase
from timeline.explore.changes import revisions
from timeline.explore.clock import say, status_name
from timeline.explore.moves import earlier, history
from timeline.explore.state import ViewState, write_query
from timeline.publish.addresses import host, of_event, of_file, of_view
from timeline.publish.characters import permitted
from timeline.publish.exports.options import Options
from timeline.publish.heard import last_said
from timeline.publish.licences import licence
from timeline.publish.snapshot import Snapshot
from timeline.publish.sources import cited, origin, title_of
from timeline.publish.upcoming import Plan, upcoming

SUFFIX = ".ics"
PRODUCT = "-//timeline//upcoming dates 1//EN"
EPOCH = date(1970, 1, 1).toordinal()
FIRST_DAY, LAST_DAY = date.min.toordinal() - EPOCH, date.max.toordinal() - EPOCH - 1
"""The days that a calendar can write, with the day after the last one."""


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The whole calendar at once."""
    plans = [*upcoming(snapshot)]
    calendar = Calendar()
    left_out = [plan for plan in plans if not is_placed(plan)]
    _head(calendar, snapshot, options, left_out)
    for plan in plans:
        if is_placed(plan):
            calendar.add_component(_entry(snapshot, options, plan))
    if not calendar.subcomponents:
        calendar.add_component(_universal_time())
    yield calendar.to_ical()


def is_placed(plan: Plan) -> bool:
    """Whether a plan can stand in a calendar."""
    first, last = plan.date.earliest_start, plan.date.latest_end
    return plan.is_fine and first >= FIRST_DAY and last <= LAST_DAY


def _universal_time() -> Timezone:
    """A part that says nothing: a calendar has to have one, also when nothing is to come."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "UTC")
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    zone.add_component(standard)
    return zone


def _head(calendar: Calendar, snapshot: Snapshot, options: Options, left_out: list[Plan]) -> None:
    """What a calendar program shows of the whole; old names beside those of RFC 7986."""
    title = snapshot.language.gettext("{title}: upcoming", title=snapshot.dataset.title)
    told, address = "\n".join(_description(snapshot, left_out)), options.address
    texts = {
        "prodid": PRODUCT,
        "version": "2.0",
        "calscale": "GREGORIAN",
        "method": "PUBLISH",
        "name": title,
        "x-wr-calname": title,
        "description": told,
        "x-wr-caldesc": told,
        "uid": _calendar_id(snapshot, address),
        "x-published-ttl": "P1W",
    }
    _add_texts(calendar, texts)
    calendar.add("last-modified", _moment(snapshot, snapshot.dataset.events))
    calendar.add("refresh-interval", timedelta(weeks=1), parameters={"VALUE": "DURATION"})
    if address:
        own = of_file(address, SUFFIX, snapshot.state)
        calendar.add("url", of_view(address, snapshot.state))
        calendar.add("source", own, parameters={"VALUE": "URI"})


def _description(snapshot: Snapshot, left_out: list[Plan]) -> Iterator[str]:
    """What the calendar holds, what it cannot hold, and the licence."""
    language, dataset = snapshot.language, snapshot.dataset
    if dataset.subtitle:
        yield dataset.subtitle
    yield language.gettext(
        "Dates still to come, as known on {day}.", day=day_phrase(snapshot.today, language)
    )
    if left_out:
        yield language.ngettext(
            "{n} event is left out, for not even its month or season is known: {titles}.",
            "{n} events are left out, for not even their month or season is known: {titles}.",
            len(left_out),
            titles="; ".join(f"{plan.event.title} ({_words(snapshot, plan)})" for plan in left_out),
        )
    if dataset.licence:
        by = "; ".join(dataset.authors) or dataset.title
        yield f"{by}, {licence(dataset.licence).name}"


def _calendar_id(snapshot: Snapshot, address: str) -> str:
    """The name of the calendar; that of other events, or of another day, is another."""
    asked = write_query(ViewState(chosen=snapshot.state.chosen, asof=snapshot.state.asof))
    return f"calendar{asked}@{host(address)}"


def _entry(snapshot: Snapshot, options: Options, plan: Plan) -> Entry:
    """One plan over all its days; the day of DTEND is the first that does not belong to it."""
    event, entry = plan.event, Entry()
    changes = revisions(event, snapshot.dataset.sources, snapshot.today)
    texts = {
        "uid": f"{event.id}@{host(options.address)}",
        "summary": _summary(snapshot, plan),
        "description": "\n".join(_told(snapshot, plan)),
        "status": _status(plan),
        "transp": "TRANSPARENT",
        "x-edtf": plan.date.text,
    }
    _add_texts(entry, texts)
    entry.add("dtstamp", _moment(snapshot, [event]))
    entry.add("last-modified", _moment(snapshot, [event]))
    entry.add("dtstart", _date(plan.date.earliest_start))
    entry.add("dtend", _date(plan.date.latest_end + 1))
    entry.add("sequence", changes)
    entry.add("categories", [permitted(snapshot.catalogue.lanes.get(event.lane, event.lane))])
    if options.address:
        entry.add("url", of_event(options.address, event.id))
    return entry


def _summary(snapshot: Snapshot, plan: Plan) -> str:
    """The title, with what is not known of the date behind it."""
    if plan.is_sure:
        return plan.event.title
    doubt = _words(snapshot, plan)
    if plan.is_exact:
        doubt = snapshot.language.gettext("date uncertain")
    return f"{plan.event.title} ({doubt})"


def _words(snapshot: Snapshot, plan: Plan) -> str:
    return say(plan.date, plan.known.status, snapshot.language)


def _status(plan: Plan) -> str:
    if plan.known.status == "cancelled":
        return "CANCELLED"
    return "CONFIRMED" if plan.known.status in HAPPENED and plan.is_sure else "TENTATIVE"


def _told(snapshot: Snapshot, plan: Plan) -> Iterator[str]:
    """Summary, status, the dates that were announced before, and who says so."""
    language, sources, event = snapshot.language, snapshot.dataset.sources, plan.event
    if event.summary:
        yield plain(event.summary)
    status = status_name(plan.known.status, language)
    day = day_phrase(snapshot.today, language)
    yield language.gettext("{status}, as known on {day}", status=status, day=day)
    found = history(event, sources, snapshot.today, plan.known)
    before = [words(date, language=language) for date in earlier(found)] if found else []
    if before:
        yield language.gettext("Announced before: {dates}", dates="; ".join(before))
    for source in cited([plan.known.claim], sources):
        yield ", ".join(
            part for part in (title_of(source), origin(source, language), source.url) if part
        )


def _add_texts(component: Component, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        component.add(name, vText(permitted(text)))


def _date(day: int) -> date:
    return date.fromordinal(day + EPOCH)


def _moment(snapshot: Snapshot, events: Iterable[Event]) -> datetime:
    """The day on which something was last said of some events, at midnight UTC."""
    said = last_said(events, snapshot.dataset.sources, snapshot.today) or 0
    day = _date(min(max(said, FIRST_DAY), LAST_DAY))
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
