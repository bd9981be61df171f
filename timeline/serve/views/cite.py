"""How to point at an event: its own link, and words to cite it by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dash import html

from timeline.curate.model import Event
from timeline.dates.phrases import day_phrase
from timeline.explore.clock import Known, say
from timeline.explore.state import ViewState
from timeline.publish.addresses import of_line
from timeline.serve.views.sheet import Sheet, attrs, href, link


def pointers(sheet: Sheet, event: Event, known: Known) -> html.Div:
    """The permalink, a button that copies it, the way to the event's line, and the citation."""
    language = sheet.language
    state = _place(sheet, event)
    return html.Div(
        [
            html.Button(
                language.gettext("Copy link"),
                className="button needs-script",
                **attrs(data_act="copy", data_copy=href(state)),
            ),
            link(
                language.gettext("Permalink"), state, className="permalink", **attrs(data_whole="")
            ),
            *_suggestion(sheet, event),
            _told(),
            html.Details(
                [html.Summary(language.gettext("Cite")), *_citation(sheet, event, known)],
                className="cite",
            ),
        ],
        className="pointers",
    )


def _suggestion(sheet: Sheet, event: Event) -> Iterator[Any]:
    """The line of the event where the data is edited, if the data says where that is."""
    address = of_line(sheet.dataset.forge, event.path, event.line)
    if address:
        yield html.A(
            sheet.language.gettext("Suggest an edit"),
            href=address,
            className="permalink",
            rel="noopener noreferrer",
            **attrs(target="_blank"),
        )


def _citation(sheet: Sheet, event: Event, known: Known) -> list[Any]:
    """One sentence with all that a reference needs; the script completes the address."""
    language, dataset = sheet.language, sheet.dataset
    seen = day_phrase(sheet.snapshot.today, language)
    told = language.gettext(
        "“{event}”, {date}. In: {title}, as known on {day}.",
        event=event.title,
        date=say(known.date, known.status, language),
        title=dataset.title,
        day=seen,
    )
    licence = f" {dataset.licence}." if dataset.licence else ""
    address = href(_place(sheet, event))
    return [
        html.P(
            [f"{told}{licence} ", html.Span(address, **attrs(data_address=address))],
            className="citation",
        ),
        html.Button(
            language.gettext("Copy citation"),
            className="button needs-script",
            **attrs(data_act="copyText"),
        ),
        _told(),
    ]


def _place(sheet: Sheet, event: Event) -> ViewState:
    """The event alone, on the day of the view: what is cited must be found there again."""
    return ViewState(event=event.id, asof=sheet.state.asof)


def _told() -> html.P:
    """Where the script says what has come of copying."""
    return html.P("", className="told", role="status")
