"""The search form: one box for everything, its suggestions, and the years between which to look.

The form stays as it is while the rest of the page follows the state; assets/search.mjs fills the
list of suggestions. Without scripts the form is sent as it is.
"""

from __future__ import annotations

from typing import Any, Literal

from dash import dcc, html

from timeline.dates import from_days
from timeline.explore.filters import FILTERS
from timeline.explore.state import ViewState
from timeline.serve.views import ids
from timeline.serve.views.sheet import Sheet, attrs

TYPED = tuple(key for key, each in FILTERS.items() if each.kind != "choice")
"""Filters that have a field of their own in the form."""

Kind = Literal["text", "search"]


def layout(sheet: Sheet) -> html.Form:
    """The form, with what else is chosen as hidden fields."""
    say = sheet.language.gettext
    return html.Form(
        [
            _box(sheet),
            _years(sheet),
            *kept(sheet.state, but=TYPED),
            html.Button(say("Search"), type="submit", className="button needs-no-script"),
        ],
        className="search",
        action="",
        method="get",
        role="search",
        **attrs(data_form="search"),
    )


def kept(state: ViewState, but: tuple[str, ...] = ()) -> list[dcc.Input]:
    """The state `but` for some parts, so that sending a form without scripts does not lose it."""
    return [
        dcc.Input(type="hidden", name=key, value=text)
        for key, text in state.pairs
        if key not in but
    ]


def _box(sheet: Sheet) -> html.Div:
    """The search box, and below it what it offers while somebody types."""
    say = sheet.language.gettext
    example = say("Search events, people …")
    return html.Div(
        [
            *_field(sheet, "q", ids.SEARCH, say("Search"), "search", example),
            html.Div(
                id=ids.SUGGESTIONS,
                role="listbox",
                className="suggestions",
                **attrs(aria_label=say("Suggestions")),
            ),
            html.Div(id=ids.FOUND, role="status", className="found"),
        ],
        className="field field-q",
    )


def _years(sheet: Sheet) -> html.Details:
    """From when to when: years, months or days."""
    say, home = sheet.language.gettext, sheet.snapshot.home
    fields = (
        ("from", ids.FROM, say("From"), _year(home.first)),
        ("to", ids.TO, say("To"), _year(home.last - 1)),
    )
    rows = [
        html.Div(
            _field(sheet, key, identity, name, "text", example),
            className="field",
        )
        for key, identity, name, example in fields
    ]
    hint = html.P(
        say("A year, a month or a day: 1987, 1987-08, 1987-08-05."), className="fold-more"
    )
    inside = html.Div(
        [*rows, hint], className="fold", role="group", **attrs(aria_label=say("Years"))
    )
    return html.Details([html.Summary(say("Years")), inside], className="folded folded-years")


def _field(sheet: Sheet, key: str, identity: str, name: str, kind: Kind, example: str) -> list[Any]:
    field = dcc.Input(
        id=identity,
        name=key,
        type=kind,
        value=" ".join(sheet.state.chosen.get(key, ())),
        placeholder=example,
        autoComplete="off",
        # The scripts read what is typed; Dash need not hear of each letter.
        debounce=True,
        className=f"input-{key}",
    )
    return [html.Label(name, htmlFor=identity), field]


def _year(day: float) -> str:
    year = from_days(round(day))[0]
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"
