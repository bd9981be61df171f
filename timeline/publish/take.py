"""Taking a view: from a query to the snapshot of what it asks for, with notes about the rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from timeline.dates import OPEN_FUTURE, DateError, from_days, year_name
from timeline.explore.asof import day_asked
from timeline.explore.catalogue import Catalogue
from timeline.explore.filters import FILTERS, Chosen, unknown
from timeline.explore.state import ViewState, read_query
from timeline.explore.window import Window, clamp, read_window
from timeline.publish.selection import Selection
from timeline.publish.snapshot import Snapshot

Select = Callable[[Chosen], Selection]
"""Gives the selection of some filters; who has them already need not make them anew."""


def take(
    catalogue: Catalogue,
    query: str,
    exact: Window | None = None,
    select: Select | None = None,
) -> Snapshot:
    """The view that a query asks for; what cannot be used is left out and noted.

    A query names whole days. `exact` is where in those days a browser's window really stands; it
    counts only while it rounds to what the query says. `select` may give selections of the
    catalogue that were made before.
    """
    state, notes = read_query(query, catalogue.language)
    limits = catalogue.limits
    state, late = _day(state, catalogue)
    state, strange = _known_choices(state, catalogue.present or catalogue)
    state, unmeasured = _measured(state, catalogue)
    window, problem = _window(state, catalogue)
    if exact is not None and str(exact) == state.view:
        window = clamp(exact, limits)
    missing = _missing(state, catalogue)
    make = select or partial(Selection, catalogue)
    selection = make(state.chosen)
    told = selection.found.problems if selection.found else ()
    found = (late, unmeasured, problem, missing)
    all_notes = (*notes, *strange, *(note for note in found if note), *told)
    is_dimmed = state.others == "dim" and "q" in state.chosen
    drawn = make(state.with_filter("q", ()).chosen) if is_dimmed else selection
    return Snapshot(selection, drawn, state, all_notes, window)


def _day(state: ViewState, catalogue: Catalogue) -> tuple[ViewState, str]:
    """The state without a day of knowledge that is none or is still to come, and a note on it."""
    language = catalogue.language
    if not state.asof:
        return state, ""
    day = day_asked(state.asof, OPEN_FUTURE)
    if day is None:
        note = language.gettext(
            "'{text}' is not a day to look back from; write 2020, 2020-06 or 2020-06-01.",
            text=state.asof,
        )
        return state.having(asof=""), note
    if day > catalogue.today:
        note = language.gettext(
            "{text} is still to come: what is known today is shown.", text=state.asof
        )
        return state.having(asof=""), note
    return state, ""


def _measured(state: ViewState, catalogue: Catalogue) -> tuple[ViewState, str]:
    """The state without a measure that the data set does not have, and a note on it."""
    names = [measure.id for measure in catalogue.dataset.measures]
    if not state.measure or state.measure in names:
        return state, ""
    note = catalogue.language.gettext(
        "There is no measure '{text}' here; there are: {names}.",
        text=state.measure,
        names=", ".join(names) or "–",
    )
    return state.having(measure=""), note


def _known_choices(state: ViewState, catalogue: Catalogue) -> tuple[ViewState, tuple[str, ...]]:
    """The state without choices that no event has, and a note for each."""
    notes, language = [], catalogue.language
    for key, values in state.chosen.items():
        strange = unknown(key, values, catalogue)
        kept = tuple(value for value in values if value not in strange)
        state = state if len(kept) == len(values) else state.with_filter(key, kept)
        for value, near in strange.items():
            name = language.gettext(FILTERS[key].name)
            note = language.gettext(
                "{name}: no event has '{value}', so it is left out.", name=name, value=value
            )
            hint = language.gettext("Did you mean '{near}'?", near=near) if near else ""
            notes.append(f"{note} {hint}".strip())
    return state, tuple(notes)


def _window(state: ViewState, catalogue: Catalogue) -> tuple[Window, str]:
    if not state.view:
        return catalogue.home, ""
    try:
        return read_window(state.view, catalogue.limits), ""
    except DateError:
        first, last = (
            year_name(from_days(round(day))[0], catalogue.language)
            for day in (catalogue.limits.first, catalogue.limits.last - 1)
        )
        note = catalogue.language.gettext(
            "This link's span '{text}' is left out; write two dates between {first} and {last}, "
            "such as 1985/1995.",
            text=state.view,
            first=first,
            last=last,
        )
        return catalogue.home, note


def _missing(state: ViewState, catalogue: Catalogue) -> str:
    if state.event and state.event not in catalogue.rows:
        if catalogue.present is not None and state.event in catalogue.present.rows:
            return catalogue.language.gettext("Of the opened event nothing was known on this day.")
        return catalogue.language.gettext(
            "This link opens the event '{event}', which is not in this timeline.",
            event=state.event,
        )
    return ""
