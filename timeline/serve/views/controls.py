"""How a reader narrows the timeline: search, chips with counts, and what is chosen in words.

Every choice is a link to the state that it leads to, so the page works before its scripts have
arrived and a choice can be copied, opened elsewhere or undone with the back button.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from timeline.draw.theme import LANE_COLOURS
from timeline.explore.filters import FILTERS, Choice, parts
from timeline.languages import Language
from timeline.serve.element import Element
from timeline.serve.views import ids, search
from timeline.serve.views.sheet import Sheet, attrs, drawn_for, link

OPEN_GROUPS = ("lane",)
"""Choice filters whose values all stand on the page; the others open on demand."""

FOLDED_GROUPS = ("tag", "person", "kind", "is")
FEWEST = {"kind": 2}
"""How many values a folded group has at least; of a single kind are all events."""

MOST = 60
"""Values that a folded group shows beside those that are chosen: the browser feels each chip."""


def layout(sheet: Sheet) -> html.Div:
    """The whole bar; the form stays as it is while the rest follows the state."""
    region = html.Div(children(sheet), id=ids.CONTROLS)
    return html.Div([search.layout(sheet), region], className="controls")


def children(sheet: Sheet) -> list[Any]:
    """The chips, and what is chosen."""
    opened = [_group(sheet, key) for key in OPEN_GROUPS]
    folded = [_folded(sheet, key) for key in FOLDED_GROUPS if _is_offered(sheet, key)]
    groups = html.Div([*opened, *folded], className="groups", **drawn_for(sheet))
    return [groups, _chosen(sheet), _switch(sheet)]


def _switch(sheet: Sheet) -> html.Nav:
    """On a narrow screen the list leads, and the picture is one tap away."""
    say, shown = sheet.language.gettext, sheet.state.show
    ways = (("", say("List")), ("picture", say("Picture")))
    links = [
        link(
            name,
            sheet.state.having(show=show),
            className="screen",
            **(attrs(aria_current="true") if show == shown else {}),
        )
        for show, name in ways
    ]
    spoken = attrs(aria_label=say("What is shown"))
    return html.Nav(links, className="screens", **spoken, **drawn_for(sheet))


def group(sheet: Sheet, key: str) -> Sequence[Choice]:
    """The values of a filter that any event has."""
    return sheet.snapshot.selection.choices[key]


def _is_offered(sheet: Sheet, key: str) -> bool:
    return len(group(sheet, key)) >= FEWEST.get(key, 1)


def shortlist(choices: Sequence[Choice], most: int) -> Sequence[Choice]:
    """The values that leave the most events, and those that are chosen; their order stays."""
    if len(choices) <= most:
        return choices
    counts = sorted(range(len(choices)), key=lambda place: -choices[place].count)
    kept = {*counts[:most], *(place for place, each in enumerate(choices) if each.chosen)}
    return [choices[place] for place in sorted(kept)]


def _group(sheet: Sheet, key: str) -> html.Div:
    chips = [chip(sheet, key, choice) for choice in group(sheet, key)]
    name = sheet.language.gettext(FILTERS[key].name)
    return html.Div(
        [html.Span(name, className="group-name"), *chips],
        className=f"group group-{key}",
        role="group",
        **attrs(aria_label=name),
    )


def _folded(sheet: Sheet, key: str) -> html.Details:
    picked, name = len(sheet.state.chosen.get(key, ())), sheet.language.gettext(FILTERS[key].name)
    count = [html.Span(str(picked), className="picked")] if picked else []
    choices = group(sheet, key)
    shown = shortlist(choices, MOST)
    chips = [chip(sheet, key, choice) for choice in shown]
    done = html.Button(
        sheet.language.gettext("Done"),
        className="button fold-done needs-script",
        **attrs(data_act="fold"),
    )
    inside = [*chips, *_more(len(choices) - len(shown), sheet.language), done]
    return html.Details(
        [
            html.Summary([name, *count]),
            html.Div(inside, className="fold", role="group", **attrs(aria_label=name)),
        ],
        className=f"folded folded-{key}",
    )


def _more(number: int, language: Language) -> list[Any]:
    if not number:
        return []
    said = language.ngettext("and {n} more: search for it", "and {n} more: search for them", number)
    return [html.P(said, className="fold-more")]


def chip(sheet: Sheet, key: str, choice: Choice) -> Any:
    """One value: a link that takes it in or out, with the number of events it would leave.

    Number and mark are drawn by the style sheet: a page has hundreds of chips, and each component
    costs the browser time.
    """
    number = sheet.language.ngettext("{n} event", "{n} events", choice.count)
    spoken = f"{choice.name}, {number}"
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
    """What stands for a value in the picture: a colour, a shape, a sign."""
    if key == "lane":
        colour = f"var(--lane-{sheet.lane_index[choice.value] % LANE_COLOURS})"
        return {"className": "has-dot", "style": {"--lane": colour}}
    if key == "status":
        return {"className": f"has-glyph glyph-{choice.value}"}
    if (key, choice.value) == ("is", "disagree"):
        return {"className": "has-glyph glyph-conflict"}
    return {}


def _chosen(sheet: Sheet) -> html.Div:
    """What is chosen, each part removable, and a way back to everything."""
    say = sheet.language.gettext
    chips = [
        link(
            [part.phrase, html.Span("×", className="x", **attrs(aria_hidden="true"))],
            sheet.state.with_filter(part.key, part.left),
            className="chip is-chosen",
            **attrs(
                aria_label=say(
                    "Remove: {name} {value}", name=say(FILTERS[part.key].name), value=part.phrase
                )
            ),
        )
        for part in parts(sheet.state.chosen, sheet.catalogue)
    ]
    if not chips:
        return html.Div(className="chosen")
    clear = link(say("Clear all"), sheet.state.cleared(), className="clear")
    return html.Div([*chips, *_others(sheet), clear], className="chosen", **drawn_for(sheet))


def _others(sheet: Sheet) -> list[Any]:
    """What becomes of the events that the search does not find: left out, or dimmed."""
    if "q" not in sheet.state.chosen:
        return []
    say, is_dimmed = sheet.language.gettext, sheet.state.others == "dim"
    name = say("Hide the others") if is_dimmed else say("Dim the others")
    target = sheet.state.having(others="" if is_dimmed else "dim")
    return [link(name, target, className="clear", **attrs(data_keep="others"))]
