"""How a reader narrows the timeline: search, chips with counts, and what is chosen in words.

Every choice is a link to the state that it leads to, so the page works before its scripts have
arrived and a choice can be copied, opened elsewhere or undone with the back button.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from dash import dcc, html

from timeline.dates import from_days
from timeline.draw.theme import LANE_COLOURS
from timeline.explore.filters import FILTERS, Choice, Chosen, describe
from timeline.explore.state import ViewState
from timeline.serve.element import Element
from timeline.serve.views import ids
from timeline.serve.views.sheet import Sheet, attrs, link

OPEN_GROUPS = ("lane",)
"""Choice filters whose values all stand on the page; the others open on demand."""

TYPED = tuple(key for key, each in FILTERS.items() if each.kind != "choice")
"""Filters that have a field of their own in the form."""

FOLDED_GROUPS = ("tag", "person")

MOST = 60
"""Values that a folded group shows beside those that are chosen: the browser feels each chip."""


def layout(sheet: Sheet) -> html.Div:
    """The whole bar; the form stays as it is while the rest follows the state."""
    chosen, limits = sheet.state.chosen, sheet.snapshot.home
    form = html.Form(
        [
            _field("q", ids.SEARCH, "Search", "search", chosen, "Search"),
            _field("from", ids.FROM, "From", "text", chosen, _year(limits.first)),
            _field("to", ids.TO, "To", "text", chosen, _year(limits.last - 1)),
            *kept(sheet.state, but=TYPED),
            html.Button("Search", type="submit", className="button needs-no-script"),
        ],
        className="search",
        action="",
        method="get",
        role="search",
        **attrs(data_form="search"),
    )
    return html.Div([form, html.Div(children(sheet), id=ids.CONTROLS)], className="controls")


def children(sheet: Sheet) -> list[Any]:
    """The chips, and what is chosen."""
    opened = [_group(sheet, key) for key in OPEN_GROUPS]
    folded = [_folded(sheet, key) for key in FOLDED_GROUPS if group(sheet, key)]
    return [html.Div([*opened, *folded], className="groups"), _chosen(sheet)]


def _field(
    key: str,
    identity: str,
    name: str,
    kind: Literal["text", "search"],
    chosen: Chosen,
    example: str,
) -> html.Div:
    return html.Div(
        [
            html.Label(name, htmlFor=identity),
            dcc.Input(
                id=identity,
                name=key,
                type=kind,
                value=" ".join(chosen.get(key, ())),
                placeholder=example,
                autoComplete="off",
                className=f"input-{key}",
            ),
        ],
        className=f"field field-{key}",
    )


def _year(day: float) -> str:
    year = from_days(round(day))[0]
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def kept(state: ViewState, but: tuple[str, ...] = ()) -> list[dcc.Input]:
    """The state `but` for some parts, so that sending a form without scripts does not lose it."""
    parts = [(key, ",".join(values)) for key, values in state.chosen.items()]
    parts += [("view", state.view), ("event", state.event), ("theme", state.theme)]
    return [
        dcc.Input(type="hidden", name=key, value=text)
        for key, text in parts
        if text and key not in but
    ]


def group(sheet: Sheet, key: str) -> Sequence[Choice]:
    """The values of a filter that any event has."""
    return sheet.snapshot.selection.choices[key]


def shortlist(choices: Sequence[Choice], most: int) -> Sequence[Choice]:
    """The values that leave the most events, and those that are chosen; their order stays."""
    if len(choices) <= most:
        return choices
    counts = sorted(range(len(choices)), key=lambda place: -choices[place].count)
    kept = {*counts[:most], *(place for place, each in enumerate(choices) if each.chosen)}
    return [choices[place] for place in sorted(kept)]


def _group(sheet: Sheet, key: str) -> html.Div:
    chips = [chip(sheet, key, choice) for choice in group(sheet, key)]
    return html.Div(
        [html.Span(FILTERS[key].name, className="group-name"), *chips],
        className=f"group group-{key}",
        role="group",
        **attrs(aria_label=FILTERS[key].name),
    )


def _folded(sheet: Sheet, key: str) -> html.Details:
    picked = len(sheet.state.chosen.get(key, ()))
    count = [html.Span(str(picked), className="picked")] if picked else []
    choices = group(sheet, key)
    shown = shortlist(choices, MOST)
    chips = [chip(sheet, key, choice) for choice in shown]
    inside = [*chips, *_more(len(choices) - len(shown))]
    return html.Details(
        [
            html.Summary([FILTERS[key].name, *count]),
            html.Div(inside, className="fold", role="group", **attrs(aria_label=FILTERS[key].name)),
        ],
        className=f"folded folded-{key}",
    )


def _more(number: int) -> list[Any]:
    said = f"and {number:,} more: search for them"
    return [html.P(said, className="fold-more")] if number else []


def chip(sheet: Sheet, key: str, choice: Choice) -> Any:
    """One value: a link that takes it in or out, with the number of events it would leave.

    Number and mark are drawn by the style sheet: a page has hundreds of chips, and each component
    costs the browser time.
    """
    spoken = f"{choice.name}, {choice.count} event{'' if choice.count == 1 else 's'}"
    props = attrs(data_n=f"{choice.count}", aria_label=spoken) | _mark(sheet, key, choice)
    style = f"chip counted {props.pop('className', '')}".strip()
    if not choice.count and not choice.chosen:
        off = attrs(aria_disabled="true")
        name, style = choice.name, f"{style} is-off"
        return Element("Span", name, className=style, role="link", **off, **props)
    state = sheet.state.toggled(key, choice.value)
    if choice.chosen:
        props |= attrs(aria_current="true")
        style = f"{style} is-on"
    return link(choice.name, state, className=style, **props)


def _mark(sheet: Sheet, key: str, choice: Choice) -> dict[str, Any]:
    """What stands for a value in the picture: a lane's colour, a status's shape."""
    if key == "lane":
        colour = f"var(--lane-{sheet.lane_index[choice.value] % LANE_COLOURS})"
        return {"className": "has-dot", "style": {"--lane": colour}}
    if key == "status":
        return {"className": f"has-glyph glyph-{choice.value}"}
    return {}


def _chosen(sheet: Sheet) -> html.Div:
    """What is chosen, each part removable, and a way back to everything."""
    phrases = describe(sheet.state.chosen, sheet.catalogue)
    chips = [
        link(
            [phrase, html.Span("×", className="x", **attrs(aria_hidden="true"))],
            sheet.state.with_filter(key, ()),
            className="chip is-chosen",
            **attrs(aria_label=f"Remove: {FILTERS[key].name} {phrase}"),
        )
        for key, phrase in phrases
    ]
    if not chips:
        return html.Div(className="chosen")
    clear = link("Clear all", sheet.state.cleared(), className="clear")
    return html.Div([*chips, clear], className="chosen")
