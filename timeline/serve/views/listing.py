"""The events in words: as an outline or as a table, with the ways to those that are not listed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any

from timeline.dates import from_days, parse, words, year_name
from timeline.explore.filters import FILTERS, join, masks, parts
from timeline.explore.state import ViewState
from timeline.explore.window import Window
from timeline.languages import Language, gettext_noop
from timeline.serve.element import Element
from timeline.serve.views import changes, conflicts, files, moves, outline, table
from timeline.serve.views.outline import MOST
from timeline.serve.views.sheet import Sheet, attrs, link
from timeline.serve.views.stretches import stretches

BY_YEARS = 3 * 365.25
"""Days from which on a part of time is named by its years alone."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to show the events in words: what readers call it, and what draws it.

    `in_view` says that it lists events of the window; else the window does not matter to it.
    """

    name: str
    children: Callable[[Sheet], list[Any]]
    in_view: bool = True


FORMS: Mapping[str, Form] = {
    "outline": Form(gettext_noop("Outline"), outline.children),
    "table": Form(gettext_noop("Table"), table.children),
    "moves": Form(gettext_noop("Moves"), moves.children),
    "conflicts": Form(gettext_noop("Conflicts"), conflicts.children),
    "changes": Form(gettext_noop("Changes"), changes.children, in_view=False),
}
"""The forms of the list; those that are not PLAIN list more or less than the events in view."""

PLAIN = ("outline", "table")

WAYS = {
    "earlier": gettext_noop("Earlier: {span}"),
    "start": gettext_noop("Part by part: {span}"),
    "later": gettext_noop("Later: {span}"),
}
"""The ways from a list to another part of time."""


def children(sheet: Sheet) -> list[Any]:
    """The choice of the form and the events in it, or why there are none."""
    form, snapshot = form_of(sheet.state), sheet.snapshot
    if not (snapshot.count if FORMS[form].in_view else len(snapshot.matching)):
        return [_nothing(sheet)]
    rest = [*_cut(sheet), *_ways(sheet)] if form in PLAIN else []
    return [_bar(sheet, form), *FORMS[form].children(sheet), *rest]


def form_of(state: ViewState) -> str:
    """The form of the list that a state asks for, by its key in FORMS."""
    return state.form or ("table" if state.table else "outline")


def _bar(sheet: Sheet, now: str) -> Any:
    say, state = sheet.language.gettext, sheet.state
    targets = {
        "outline": state.having(form="", table=""),
        "table": state.having(form="", table=state.table or "date"),
    }
    forms = [
        _form(say(form.name), targets.get(key, state.having(form=key)), key, key == now)
        for key, form in FORMS.items()
    ]
    switch = Element("Nav", forms, className="forms", **attrs(aria_label=say("Form of the list")))
    return Element("Div", [switch, files.menu(sheet)], className="list-bar")


def _form(name: str, state: ViewState, key: str, is_on: bool) -> Any:
    current = attrs(aria_current="true") if is_on else {}
    return link(name, state, className="form", **attrs(data_keep=f"form-{key}"), **current)


def _cut(sheet: Sheet) -> Iterator[Any]:
    """That a list is not whole, and the order that begins at its other end."""
    language, number, state = sheet.language, sheet.snapshot.count, sheet.state
    if number <= MOST:
        return
    said = language.ngettext(
        "The first {some} of {n} event. Zoom in or filter to see the others.",
        "The first {some} of {n} events. Zoom in or filter to see the others.",
        number,
        some=language.number(MOST),
    )
    other = link(language.gettext("Show the latest first"), state.having(table="-date"))
    yield Element("P", [said, *([] if state.table == "-date" else [" ", other])], className="cut")


def _ways(sheet: Sheet) -> Iterator[Any]:
    ways = [_way(sheet, key, part) for key, part in stretches(sheet.snapshot).items()]
    if ways:
        spoken = attrs(aria_label=sheet.language.gettext("Other parts of time"))
        yield Element("Nav", ways, className="ways", **spoken)


def _way(sheet: Sheet, key: str, part: Window) -> Any:
    language, number = sheet.language, sheet.snapshot.selection.spans.count(part)
    count = language.ngettext("{n} event", "{n} events", number)
    told = language.gettext(WAYS[key], span=span_name(part, language))
    moves = attrs(data_view="part", data_keep=key)
    inside = [told, " ", Element("Span", count, className="number")]
    return link(inside, sheet.state.seen(str(part)), className=f"way way-{key}", **moves)


def span_name(window: Window, language: Language) -> str:
    """A part of time in words: its years, or its days when it is short."""
    if window.span < BY_YEARS:
        return words(parse(str(window)), language=language)
    begin, end = (
        year_name(from_days(round(day))[0], language) for day in (window.first, window.last - 1)
    )
    return language.gettext("{first} to {last}", first=begin, last=end)


def _nothing(sheet: Sheet) -> Any:
    """Why nothing is shown, and the choices whose removal brings something back."""
    snapshot, language = sheet.snapshot, sheet.language
    number = len(snapshot.matching)
    if number:
        text = language.ngettext(
            "{n} event matches, but not in {span}.",
            "{n} events match, but none in {span}.",
            number,
            span=snapshot.years,
        )
    else:
        phrases = [part.phrase for part in parts(sheet.state.chosen, sheet.catalogue)]
        text = language.gettext("No event matches {choices}.", choices=_joined(phrases, language))
    steps = Element("Div", [*_steps(sheet)], className="steps")
    return Element("Div", [Element("P", text), steps], className="nothing")


def _joined(phrases: list[str], language: Language) -> str:
    if not phrases:
        return ""
    return reduce(
        lambda one, other: language.gettext("{one} and {other}", one=one, other=other), phrases
    )


def _steps(sheet: Sheet) -> Iterator[Any]:
    state, say = sheet.state, sheet.language.gettext
    if len(sheet.snapshot.matching):
        everything = state.seen(str(sheet.snapshot.limits))
        yield link(say("Show them all"), everything, **attrs(data_view="all"))
    else:
        yield from _without(sheet)
    yield link(say("Clear all filters"), state.cleared())


def _without(sheet: Sheet) -> Iterator[Any]:
    """Each part of what is chosen whose removal brings events back, with how many."""
    state, language = sheet.state, sheet.language
    for part in parts(state.chosen, sheet.catalogue):
        less = state.with_filter(part.key, part.left)
        number = int(join(sheet.catalogue, masks(sheet.catalogue, less.chosen)).sum())
        if number:
            name = language.gettext(FILTERS[part.key].name).lower()
            said = language.gettext("Without {filter} {choice}", filter=name, choice=part.phrase)
            events = language.ngettext("{n} event", "{n} events", number)
            yield link(f"{said}: {events}", less)
