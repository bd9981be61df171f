"""An opened event: its date in words, what it was, who says so, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dash import html

from timeline.curate.model import STATUSES, Event
from timeline.dates import explain
from timeline.explore.clock import Known, is_overdue, known_on, say, status_name
from timeline.serve.views import ids, particulars, prose, typical
from timeline.serve.views.cite import pointers
from timeline.serve.views.claims import claim_item
from timeline.serve.views.mark import explained
from timeline.serve.views.rivals import side_by_side
from timeline.serve.views.sheet import (
    Sheet,
    attrs,
    drawn_for,
    editor_address,
    href,
    link,
    text_lang,
)
from timeline.serve.views.trail import trail


def layout(sheet: Sheet) -> html.Aside:
    """The panel; it is there from the start so that a script can announce what it shows."""
    return html.Aside(
        html.Div(children(sheet), id=ids.DETAILS),
        className="details",
        **attrs(aria_label=sheet.language.gettext("Event")),
    )


def children(sheet: Sheet) -> list[Any]:
    """The opened event, or nothing."""
    opened = sheet.snapshot.opened
    event = sheet.events.get(opened)
    known = known_on(event, sheet.dataset.sources, sheet.snapshot.today) if event else None
    if event is None or known is None:
        return []
    return [
        html.Article([*_parts(sheet, event, known)], className="open-event", **drawn_for(sheet))
    ]


def _parts(sheet: Sheet, event: Event, known: Known) -> Iterator[Any]:
    yield _top(sheet, event)
    yield html.H2(event.title, id="opened", tabIndex=-1, lang=text_lang(sheet, event.id))
    yield html.P(say(known.date, known.status, sheet.language), className="date")
    yield from _doubt(sheet, known)
    yield from trail(sheet, event)
    yield html.P(
        [
            html.Span(className=f"glyph glyph-{known.status}"),
            html.Span(
                [
                    html.Strong(status_name(known.status, sheet.language)),
                    f": {sheet.language.gettext(STATUSES[known.status])}.",
                ]
            ),
        ],
        className="meaning",
    )
    if event.summary:
        spoken = text_lang(sheet, event.id, "summary")
        yield prose.block(event.summary, "summary", sheet.marker, lang=spoken)
    yield from typical.told(sheet, event.id)
    yield from _facts(_people(sheet, event))
    yield from _claims(sheet, event, known)
    yield from particulars.children(sheet, event)
    yield explained(sheet, event, known)
    yield from _facts(_relations(sheet, event))
    yield pointers(sheet, event, known)
    yield from _neighbours(sheet, event)


def _top(sheet: Sheet, event: Event) -> html.Div:
    lane = next((lane for lane in sheet.dataset.lanes if lane.id == event.lane), None)
    colour = f"var(--lane-{sheet.lane_index.get(event.lane, 0) % 8})"
    spoken = attrs(aria_label=sheet.language.gettext("Close"), data_event="")
    close = link("×", sheet.state.opened(""), className="close", **spoken)
    name = html.Span(lane.name if lane else event.lane, style={"color": colour})
    acts = html.Div([*_editor(sheet, event), close], className="top-acts")
    return html.Div([name, acts], className="top")


def _editor(sheet: Sheet, event: Event) -> Iterator[Any]:
    """The way to the form of the event, where the page may write."""
    if sheet.edition.is_editable:
        yield html.A(
            sheet.language.gettext("Edit"),
            href=editor_address(event.id, href(sheet.state)),
            className="button",
        )


def _doubt(sheet: Sheet, known: Known) -> Iterator[Any]:
    """What the date leaves open, and whether the claims contradict one another."""
    language = sheet.language
    text = explain(known.date, language)
    if text and known.date.precision != "open":
        yield html.P(f"{text[0].upper()}{text[1:]}.", className="doubt")
    if is_overdue(known.status, known.date.latest_end, sheet.snapshot.today):
        text = language.gettext("This day has passed; no source here says what came of it.")
        yield html.P(text, className="conflict")
    yield from side_by_side(sheet, known)


def _facts(named: Iterable[tuple[str, list[Any]]]) -> Iterator[Any]:
    for name, found in named:
        if found:
            # The blanks are for those who copy the names.
            spaced = [part for each in found for part in (each, " ")][:-1]
            chips = html.Div(spaced, className="chips")
            yield html.Div([html.H3(name), chips], className="facts")


def _people(sheet: Sheet, event: Event) -> Iterator[tuple[str, list[Any]]]:
    """The people, each a filter."""
    yield (
        sheet.language.gettext("People"),
        [_chip(sheet, "person", who, _person(sheet, who)) for who in event.people],
    )


def _relations(sheet: Sheet, event: Event) -> Iterator[tuple[str, list[Any]]]:
    """Related events, each a way on, and the tags, each a filter."""
    linked = [*([event.part_of] if event.part_of else []), *event.related]
    parts = [other for other in sheet.catalogue.parts.get(event.id, ()) if other not in linked]
    say = sheet.language.gettext
    yield say("Parts"), [_event_link(sheet, other) for other in parts]
    yield say("See also"), [_event_link(sheet, other) for other in linked if other in sheet.events]
    yield say("Tags"), [_chip(sheet, "tag", tag, tag.replace("-", " ")) for tag in event.tags]


def _chip(sheet: Sheet, key: str, value: str, name: str) -> Any:
    return link(
        name,
        sheet.state.with_filter(key, (value,)),
        className="chip",
        title=sheet.language.gettext("Show only events with {name}", name=name),
    )


def _person(sheet: Sheet, person: str) -> str:
    found = sheet.dataset.people.get(person)
    return found.name if found else person


def _event_link(sheet: Sheet, event: str) -> Any:
    title = sheet.events[event].title
    spoken = {"lang": text_lang(sheet, event), **attrs(data_event=event)}
    return link(title, sheet.state.opened(event), className="chip", **spoken)


def _claims(sheet: Sheet, event: Event, known: Known) -> Iterator[Any]:
    number, language = len(event.claims), sheet.language
    many = language.ngettext("{n} claim about the date", "{n} claims about the date", number)
    yield html.H3(language.gettext("What the date rests on") if number == 1 else many)
    items = [
        claim_item(
            claim,
            sheet.dataset.sources,
            language,
            sheet.dataset.language,
            claim is known.claim,
            claim in known.rivals,
        )
        for claim in sorted(event.claims, key=lambda claim: claim is not known.claim)
    ]
    yield html.Ol(items, className="claims")


def _neighbours(sheet: Sheet, event: Event) -> Iterator[Any]:
    """The events before and after this one, of those in view."""
    found, say = [], sheet.language.gettext
    names = say("Previous"), say("Next")
    arrows = f"← {names[0]}", f"{names[1]} →"
    for other, name, text in zip(sheet.snapshot.beside(event.id), names, arrows, strict=True):
        if other:
            spoken = attrs(aria_label=f"{name}: {sheet.events[other].title}", data_event=other)
            found.append(link(text, sheet.state.opened(other), className="step", **spoken))
    if found:
        spoken = attrs(aria_label=say("Events before and after"))
        yield html.Nav(found, className="neighbours", **spoken)
