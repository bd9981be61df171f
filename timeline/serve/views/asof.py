"""The second clock: a slider for the day as on which everything is shown, and a button to play it.

It is drawn once; where it stands is kept by assets/clock.mjs. Without scripts it says the day that
the link asks for and leads back to today.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from dash import html

from timeline.dates.phrases import day_phrase
from timeline.serve.views import ids
from timeline.serve.views.sheet import Sheet, attrs, drawn_for, link

MOST_NEWS = 600
"""So many days on which something became known are told to a browser, and drawn."""


def layout(sheet: Sheet) -> html.Div:
    """The row with the button, the day in words, the track, and the way back."""
    say, today = sheet.language.gettext, sheet.edition.today
    news = thinned(sheet.edition.news, MOST_NEWS)
    first, day = min([*news[:1], today - 1]), sheet.snapshot.today
    name = say("As known on")
    return html.Div(
        [
            html.Button(
                className="button asof-play needs-script",
                **attrs(
                    data_act="play",
                    aria_pressed="false",
                    aria_label=say("Play how it became known"),
                ),
            ),
            html.Span(name, className="asof-name"),
            html.Span(day_name(sheet), className="asof-day"),
            _track(sheet, first, day, news),
            link(
                say("Back to today"),
                sheet.state.having(asof=""),
                className="clear asof-back",
                **attrs(data_asof=""),
            ),
        ],
        id=ids.ASOF,
        className="asof" if sheet.state.asof else "asof is-today",
        role="group",
        **attrs(
            aria_label=name,
            data_first=f"{first}",
            data_today=f"{today}",
            data_news=",".join(map(str, news)),
        ),
        **drawn_for(sheet),
    )


def day_name(sheet: Sheet) -> str:
    """The day as on which the page is shown: '1 June 2020', or 'today, 21 November 2026'."""
    day = day_phrase(sheet.snapshot.today, sheet.language)
    is_today = sheet.catalogue.present is None
    return sheet.language.gettext("today, {day}", day=day) if is_today else day


def thinned(days: Sequence[int], most: int) -> Sequence[int]:
    """At most so many of some days, evenly chosen; the last one stays."""
    if len(days) <= most:
        return days
    return [days[len(days) - 1 - round(at * (len(days) - 1) / (most - 1))] for at in range(most)][
        ::-1
    ]


def _track(sheet: Sheet, first: int, day: int, news: Sequence[int]) -> html.Div:
    today = sheet.edition.today
    thumb = html.Div(
        className="asof-thumb",
        role="slider",
        tabIndex=0,
        **attrs(
            aria_label=sheet.language.gettext("Day of knowledge"),
            aria_valuemin=f"{first}",
            aria_valuemax=f"{today}",
            aria_valuenow=f"{day}",
            aria_valuetext=day_name(sheet),
        ),
    )
    share = max(0.0, (day - first) / (today - first))
    ticks = html.Div(className="asof-news", style={"--news": _mask(news, first, today)})
    return html.Div(
        [html.Div(className="asof-line"), ticks, thumb],
        className="asof-track needs-script",
        style={"--at": f"{share:.5f}"},
    )


def _mask(news: Sequence[int], first: int, today: int) -> str:
    """A stroke for each day on which something became known, as a mask."""
    places = dict.fromkeys(round(1000 * (day - first) / (today - first)) for day in news)
    strokes = "".join(f"M{place} 0v1" for place in places)
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1" preserveAspectRatio="none">'
        f'<path d="{strokes}" stroke="#000" vector-effect="non-scaling-stroke"/></svg>'
    )
    return f'url("data:image/svg+xml,{quote(drawn, safe=" ,/:=")}")'
