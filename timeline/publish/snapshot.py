"""A view taken at one moment: the events it shows, its window, its words.

The live page and everything that leaves it take their views here, so that what a reader sees and
what an educator embeds is the same. Pure: the data, the query and the day go in, and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from timeline.curate.model import Dataset
from timeline.dates import DateError, from_days
from timeline.draw.index import TimeIndex, build
from timeline.draw.placed import Placement
from timeline.draw.placement import COMPACT_BELOW, in_window, place
from timeline.explore.filters import FILTERS, apply, describe, unknown
from timeline.explore.state import ViewState, read_query
from timeline.explore.window import Window, clamp, extent, from_date, read_window, widen

HEIGHT, HEIGHT_COMPACT = 620.0, 760.0
"""Height in px that the lanes fill together, beside their names and under them."""

Json = dict[str, Any]


@dataclass(frozen=True)
class Snapshot:
    """What one query shows of a data set on one day.

    `frame` holds every event, `matching` those that pass the filters, `seen` those of them that
    the window shows; `notes` say what of the query could not be used.
    """

    dataset: Dataset
    frame: pd.DataFrame
    today: int
    state: ViewState
    notes: tuple[str, ...]
    limits: Window
    home: Window
    window: Window

    @cached_property
    def matching(self) -> pd.DataFrame:
        """The events that pass the filters."""
        return apply(self.frame, self.state.chosen)

    @cached_property
    def seen(self) -> pd.DataFrame:
        """The matching events that the window shows."""
        return in_window(self.matching, self.window)

    @cached_property
    def index(self) -> TimeIndex:
        """The matching events, ready to be placed in any window."""
        return build(self.matching)

    @cached_property
    def opened(self) -> str:
        """The id of the opened event, or an empty text."""
        return self.state.event if self.state.event in set(self.frame["id"]) else ""

    def place(self, width: float) -> Placement:
        """The picture on a plot of a width in px."""
        height = HEIGHT_COMPACT if width < COMPACT_BELOW else HEIGHT
        dataset = self.dataset
        return place(
            self.index, dataset.lanes, dataset.eras, self.window, width, height, self.today
        )

    @property
    def caption(self) -> str:
        """What is shown, in one sentence: '37 of 212 events, 1983 to 2027, in Space'."""
        parts = [f"{len(self.seen)} of {_events(len(self.frame))}", self.years]
        parts += [phrase for _, phrase in describe(self.state.chosen, self.dataset, self.frame)]
        return ", ".join(parts)

    @property
    def years(self) -> str:
        """The window in words: '1983 to 2027'."""
        first, last = _year(self.window.first), _year(self.window.last - 1)
        return first if first == last else f"{first} to {last}"

    def cards(self) -> Mapping[str, Json]:
        """What a reader is told first of each event that is seen, by id."""
        columns = (self.seen[name] for name in ("id", "title", "words", "status"))
        return {
            event: {"title": title, "words": words, "status": status.replace("-", " ")}
            for event, title, words, status in zip(*columns, strict=True)
        }

    def names(self) -> Mapping[str, str]:
        """How each event that is seen is said aloud, by id."""
        cards = self.cards()
        return {
            event: f"{card['title']}, {card['words']}, {card['status']}"
            for event, card in cards.items()
        }


def take(
    dataset: Dataset,
    frame: pd.DataFrame,
    query: str,
    today: int,
    exact: Window | None = None,
) -> Snapshot:
    """The view that a query asks for; what cannot be used is left out and noted.

    A query names whole days. `exact` is where in those days a browser's window really stands; it
    counts only while it rounds to what the query says.
    """
    state, notes = read_query(query)
    limits = extent(frame, today)
    if dataset.view is not None:
        limits = widen(limits, dataset.view)
    home = limits if dataset.view is None else from_date(dataset.view, limits)
    state, strange = _known_choices(state, dataset, frame)
    window, problem = _window(state, home, limits)
    if exact is not None and str(exact) == state.view:
        window = clamp(exact, limits)
    missing = _missing(state, frame)
    all_notes = (*notes, *strange, *(note for note in (problem, missing) if note))
    return Snapshot(dataset, frame, today, state, all_notes, limits, home, window)


def _known_choices(
    state: ViewState, dataset: Dataset, frame: pd.DataFrame
) -> tuple[ViewState, tuple[str, ...]]:
    """The state without choices that no event has, and a note for each."""
    notes = []
    for key, values in state.chosen.items():
        strange = unknown(key, values, dataset, frame)
        kept = tuple(value for value in values if value not in strange)
        state = state if len(kept) == len(values) else state.with_filter(key, kept)
        for value, near in strange.items():
            name = FILTERS[key].name.lower()
            hint = f" Did you mean '{near}'?" if near else ""
            notes.append(f"No event has the {name} '{value}', so it is left out.{hint}")
    return state, tuple(notes)


def _window(state: ViewState, home: Window, limits: Window) -> tuple[Window, str]:
    if not state.view:
        return home, ""
    try:
        return read_window(state.view, limits), ""
    except DateError as error:
        return home, f"This link's view '{state.view}' is left out: {error.reason}."


def _missing(state: ViewState, frame: pd.DataFrame) -> str:
    if state.event and state.event not in set(frame["id"]):
        return f"This link opens the event '{state.event}', which is not in this timeline."
    return ""


def _events(number: int) -> str:
    return f"{number:,} event{'' if number == 1 else 's'}"


def _year(day: float) -> str:
    year = from_days(round(day))[0]
    return str(year) if year > 0 else f"{1 - year} BCE"
