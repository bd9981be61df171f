"""How a reader narrows the timeline: search, chips with counts, and what is chosen in words.

Every choice is a link to the state that it leads to, so the page works before its scripts have
arrived and a choice can be copied, opened elsewhere or undone with the back button.
"""

from __future__ import annotations

from typing import Any, Literal

from dash import dcc, html

from timeline.dates import from_days
from timeline.draw.theme import LANE_COLOURS
from timeline.explore.filters import FILTERS, Choice, Chosen, choices, describe
from timeline.explore.state import ViewState
from timeline.serve.views import ids
from timeline.serve.views.sheet import Sheet, attrs, link

OPEN_GROUPS = ("lane",)
"""Choice filters whose values all stand on the page; the others open on demand."""

FOLDED_GROUPS = ("tag", "person")


def layout(sheet: Sheet) -> html.Div:
    """The whole bar; the form stays as it is while the rest follows the state."""
    chosen, limits = sheet.state.chosen, sheet.snapshot.home
    form = html.Form(
        [
            _field("q", ids.SEARCH, "Search", "search", chosen, "Search"),
            _field("from", ids.FROM, "From", "text", chosen, _year(limits.first)),
            _field("to", ids.TO, "To", "text", chosen, _year(limits.last - 1)),
            *_kept(sheet.state),
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


def _kept(state: ViewState) -> list[dcc.Input]:
    """The rest of the state, so that sending the form without scripts does not lose it."""
    kept = [(key, ",".join(values)) for key, values in state.chosen.items()]
    kept += [("view", state.view), ("event", state.event), ("theme", state.theme)]
    return [
        dcc.Input(type="hidden", name=key, value=text)
        for key, text in kept
        if text and (key not in FILTERS or FILTERS[key].kind == "choice")
    ]


def group(sheet: Sheet, key: str) -> list[Choice]:
    """The values of a filter that any event has."""
    found = choices(key, sheet.dataset, sheet.snapshot.frame, sheet.state.chosen)
    return list(found)


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
    chips = [chip(sheet, key, choice) for choice in group(sheet, key)]
    return html.Details(
        [
            html.Summary([FILTERS[key].name, *count]),
            html.Div(chips, className="fold", role="group", **attrs(aria_label=FILTERS[key].name)),
        ],
        className=f"folded folded-{key}",
    )


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
        return html.Span(choice.name, className=f"{style} is-off", role="link", **off, **props)
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
    phrases = describe(sheet.state.chosen, sheet.dataset, sheet.snapshot.frame)
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
