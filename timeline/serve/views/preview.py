"""The picture around the event of a form and its panel, as the page will show them.

Until there is such an event the picture shows the last ones of its lane, so that nothing moves when
it comes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from timeline.curate.model import Dataset, Event
from timeline.dates import OPEN_FUTURE, OPEN_PAST, Date, from_days, to_days
from timeline.draw.svg import boxed
from timeline.draw.theme import PAGE
from timeline.explore.clock import Known, known_on, say, status_name
from timeline.publish.alt import short_alt
from timeline.publish.picture import composed, still
from timeline.publish.snapshot import Snapshot
from timeline.serve.edition import Edition
from timeline.serve.element import Element
from timeline.serve.markup import Raw
from timeline.serve.views import details
from timeline.serve.views.fields import Form
from timeline.serve.views.sheet import Sheet, sheet

PLOTS = {"is-wide": (556.0, 170.0), "is-narrow": (300.0, 210.0)}
"""Width and height in px of the plot on wide screens and on narrow ones; style sheets show one."""

MOST, NEXT = 5, 4
"""The importance of the event in its picture, and the most that its neighbours have there."""

BEFORE, AFTER = 12, 48
"""Months that the picture shows before and after the event: the longest name has room beside it."""

LAST = 6
"""The most events that the picture shows while there is none of the form."""

Months = tuple[int, int]
"""The first and the last month of a window, counted from the beginning of the year 0."""

ALWAYS = (OPEN_PAST, OPEN_FUTURE)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a preview is drawn from, with the line that says what it shows."""

    sheet: Sheet
    line: str
    is_event: bool


def of(form: Form) -> Drawn | None:
    """What there is to show of a form: its event, else the lane as it is."""
    return _event(form) or _lane(form)


def picture(form: Form, drawn: Drawn | None) -> Iterator[Any]:
    """A heading, a line, and the picture, which leads nowhere."""
    yield Element("H2", form.language.gettext("Preview"))
    if drawn is None or (form.desk.verdict is not None and not drawn.is_event):
        text = form.language.gettext("It comes when nothing is wrong any more.")
        yield Element("P", text, className="hint")
    else:
        yield Element("P", drawn.line, className=None if drawn.is_event else "hint")
    if drawn is not None:
        plots = [_plot(drawn.sheet.snapshot, name) for name in PLOTS]
        yield Element("Div", plots, className="edit-picture", inert=True)


def _plot(snapshot: Snapshot, name: str) -> Any:
    """The picture for one width of screens; a scaled one would have letters too small to read."""
    width, height = PLOTS[name]
    scene = composed(snapshot, still(snapshot, width, height, most_spare=height), PAGE)
    svg = boxed(scene, f"try-{name}", width, short_alt(snapshot), lambda _: "")
    return Element("Div", Raw(svg), className=name)


def panel(form: Form, drawn: Drawn | None) -> Iterator[Any]:
    """The panel of the event; its links lead through the timeline, which this page is not."""
    if drawn is not None and drawn.is_event:
        yield Element("H2", form.language.gettext("The event as readers see it"))
        yield Element("Div", details.children(drawn.sheet), className="edit-preview", inert=True)


def _event(form: Form) -> Drawn | None:
    """The event of a form among its neighbours, if it can be shown."""
    verdict, language = form.desk.verdict, form.language
    if verdict is None:
        return None
    dataset = verdict.loaded.dataset
    event = next((each for each in dataset.events if each.id == form.desk.name), None)
    known = known_on(event, dataset.sources, form.today) if event else None
    if event is None or known is None:
        return None
    months = _months(known)
    query = f"lane={event.lane}&event={event.id}"
    when, status = say(known.date, known.status, language), status_name(known.status, language)
    page = _sheet(form, _labelled(_around(dataset, event, months), event.id), query, months)
    return Drawn(page, f"{event.title}: {when}, {status}.", True)


def _lane(form: Form) -> Drawn | None:
    """The last events of the lane that is chosen, or else of the one with most of them."""
    dataset = form.dataset
    lanes = Counter(event.lane for event in dataset.events)
    chosen = form.value("lane")
    name = chosen if chosen in lanes else max(lanes, key=lambda each: lanes[each], default="")
    dated = _dated(form, (event for event in dataset.events if event.lane == name))
    last = sorted(dated, key=lambda pair: pair[1].latest_end)[-LAST:]
    if not last:
        return None
    some = replace(dataset, events=tuple(event for event, _ in last))
    title = next((lane.name for lane in dataset.lanes if lane.id == name), name)
    first, until = (from_days(round(day))[0] for day in _span([date for _, date in last]))
    fits = first - 1 > 0 and until + 1 < 9999
    months = ((first - 1) * 12, (until + 1) * 12 + 11) if fits else None
    line = form.language.gettext("The last events of “{lane}”.", lane=title)
    return Drawn(_sheet(form, some, f"lane={name}", months), line, False)


def _dated(form: Form, events: Iterable[Event]) -> Iterator[tuple[Event, Date]]:
    """Events with their dates, where these have two ends."""
    for event in events:
        known = known_on(event, form.dataset.sources, form.today)
        if known is not None and all(abs(end) < OPEN_FUTURE for end in _span([known.date])):
            yield event, known.date


def _span(dates: list[Date]) -> tuple[float, float]:
    return min(date.earliest_start for date in dates), max(date.latest_end for date in dates)


def _sheet(form: Form, dataset: Dataset, query: str, months: Months | None) -> Sheet:
    view = f"&view={'/'.join(_named(each) for each in months)}" if months else ""
    edition = Edition(dataset, (), "", form.today, False)
    return sheet(edition, f"lang={form.language.code}&{query}{view}", form.language)


def _named(month: int) -> str:
    """A month as addresses name it."""
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _months(known: Known) -> Months | None:
    """The first and the last month of a few years around the event, where its date says which."""
    date = known.date
    if date.precision == "open":
        return None
    first, last = (_month(day) for day in (date.earliest_start, date.latest_end))
    if last - first > 400 * 12 or not 12 <= first - BEFORE <= last + AFTER < 9999 * 12:
        return None
    return first - BEFORE, last + AFTER


def _month(day: float) -> int:
    year, month, _ = from_days(round(day))
    return year * 12 + month - 1


def _around(dataset: Dataset, event: Event, months: Months | None) -> Dataset:
    """What a preview shows of a data set: somebody waits for it, be the data set ever so large."""
    first, last = (_begin(months[0]), _begin(months[1] + 1)) if months else ALWAYS
    named = {event.id, event.part_of, *event.related}
    near = (
        each
        for each in dataset.events
        if each.id in named
        or event.id in (each.part_of, *each.related)
        or (each.lane == event.lane and _is_within(each, first, last))
    )
    return replace(dataset, events=tuple(near))


def _begin(month: int) -> int:
    """The first day of a month."""
    return to_days(month // 12, month % 12 + 1, 1)


def _labelled(dataset: Dataset, event: str) -> Dataset:
    """The data set with one event that has its name in the picture, however many are around it."""
    some = (
        replace(each, importance=MOST if each.id == event else min(each.importance, NEXT))
        for each in dataset.events
    )
    return replace(dataset, events=tuple(some))


def _is_within(event: Event, first: float, last: float) -> bool:
    return any(
        claim.date.earliest_start <= last and claim.date.latest_end >= first
        for claim in event.claims
    )
