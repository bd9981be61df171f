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
from timeline.serve.edition import Edition
from timeline.serve.element import Element
from timeline.serve.markup import Raw
from timeline.serve.views import details
from timeline.serve.views.fields import Form
from timeline.serve.views.sheet import Sheet, sheet

PICTURE = 440
"""Width in px of the plot of the picture."""

YEARS = 2
"""Years that the picture shows before and after the event."""

LAST = 6
"""The most events that the picture shows while there is none of the form."""

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
        snapshot = drawn.sheet.snapshot
        scene = composed(snapshot, still(snapshot, PICTURE), PAGE)
        svg = boxed(scene, "try", PICTURE, short_alt(snapshot), lambda _: "")
        yield Element("Div", Raw(svg), className="edit-picture", inert=True)


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
    years = _years(known)
    query = f"lane={event.lane}&event={event.id}"
    when, status = say(known.date, known.status, language), status_name(known.status, language)
    page = _sheet(form, _around(dataset, event, years), query, years)
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
    years = (first - 1, until + 1) if first - 1 > 0 and until + 1 < 9999 else None
    line = form.language.gettext("The last events of “{lane}”.", lane=title)
    return Drawn(_sheet(form, some, f"lane={name}", years), line, False)


def _dated(form: Form, events: Iterable[Event]) -> Iterator[tuple[Event, Date]]:
    """Events with their dates, where these have two ends."""
    for event in events:
        known = known_on(event, form.dataset.sources, form.today)
        if known is not None and all(abs(end) < OPEN_FUTURE for end in _span([known.date])):
            yield event, known.date


def _span(dates: list[Date]) -> tuple[float, float]:
    return min(date.earliest_start for date in dates), max(date.latest_end for date in dates)


def _sheet(form: Form, dataset: Dataset, query: str, years: tuple[int, int] | None) -> Sheet:
    view = f"&view={years[0]:04}/{years[1]:04}" if years else ""
    edition = Edition(dataset, (), "", form.today, False)
    return sheet(edition, f"lang={form.language.code}&{query}{view}", form.language)


def _years(known: Known) -> tuple[int, int] | None:
    """The first and the last of a few years around the event, where its date says which."""
    date = known.date
    if date.precision == "open":
        return None
    first, last = (from_days(round(day))[0] for day in (date.earliest_start, date.latest_end))
    if last - first > 400 or not 0 < first - YEARS <= last + YEARS < 9999:
        return None
    return first - YEARS, last + YEARS


def _around(dataset: Dataset, event: Event, years: tuple[int, int] | None) -> Dataset:
    """What a preview shows of a data set: somebody waits for it, be the data set ever so large."""
    first, last = (to_days(years[0], 1, 1), to_days(years[1] + 1, 1, 1)) if years else ALWAYS
    named = {event.id, event.part_of, *event.related}
    near = (
        each
        for each in dataset.events
        if each.id in named
        or event.id in (each.part_of, *each.related)
        or (each.lane == event.lane and _is_within(each, first, last))
    )
    return replace(dataset, events=tuple(near))


def _is_within(event: Event, first: float, last: float) -> bool:
    return any(
        claim.date.earliest_start <= last and claim.date.latest_end >= first
        for claim in event.claims
    )
