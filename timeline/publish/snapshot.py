"""A view taken at one moment: the events it shows, its window, its words.

The live page and everything that leaves it take their views here, so that what a reader sees and
what an educator embeds is the same. Pure: the data, the query and the day go in, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from timeline.curate.model import Dataset
from timeline.dates.phrases import day_phrase
from timeline.draw.cast import gather
from timeline.draw.grid import Grid
from timeline.draw.index import TimeIndex
from timeline.draw.layout import Layout, lay_out
from timeline.draw.measured import BAND
from timeline.draw.placed import Placement
from timeline.draw.placement import choose, in_window
from timeline.draw.today import TODAY
from timeline.explore.catalogue import Catalogue
from timeline.explore.measures import Series, numbers_of, series
from timeline.explore.retell import reread
from timeline.explore.state import ViewState
from timeline.explore.typical import Reach
from timeline.explore.window import Window
from timeline.languages import Language
from timeline.publish.caption import caption, years
from timeline.publish.cards import Card, cards, ghosts, spoken
from timeline.publish.heights import height_for
from timeline.publish.selection import Selection


@dataclass(frozen=True, eq=False)
class Snapshot:
    """What one query shows of a data set on one day.

    `selection` are the events that pass the filters, `window` shows some of them; `notes` say what
    of the query could not be used. `drawn` is what the picture holds: more than the selection when
    the reader wants the others dimmed.
    """

    selection: Selection
    drawn: Selection
    state: ViewState
    notes: tuple[str, ...]
    window: Window

    @property
    def catalogue(self) -> Catalogue:
        """The data set with its look-ups."""
        return self.selection.catalogue

    @property
    def language(self) -> Language:
        """The language in which the view is said."""
        return self.catalogue.language

    @property
    def dataset(self) -> Dataset:
        """The data set."""
        return self.catalogue.dataset

    @property
    def frame(self) -> pd.DataFrame:
        """Every event."""
        return self.catalogue.frame

    @property
    def today(self) -> int:
        """The day on which the view is taken."""
        return self.catalogue.today

    @property
    def today_name(self) -> str:
        """What the line of the day is called in the picture: 'Today', or a day of the past."""
        if self.catalogue.present is None:
            return self.language.gettext(TODAY)
        return day_phrase(self.today, self.language)

    @property
    def limits(self) -> Window:
        """How far the window may go."""
        return self.catalogue.limits

    @property
    def home(self) -> Window:
        """The window that the page begins with."""
        return self.catalogue.home

    @property
    def everything(self) -> Window:
        """The window that holds all events."""
        return self.catalogue.everything

    @property
    def matching(self) -> pd.DataFrame:
        """The events that pass the filters."""
        return self.selection.frame

    @cached_property
    def seen(self) -> pd.DataFrame:
        """All matching events that the window shows; `count` and `first` cost less."""
        is_all = self.count == len(self.selection)
        return self.matching if is_all else in_window(self.matching, self.window)

    @cached_property
    def count(self) -> int:
        """How many matching events the window shows."""
        return self.selection.spans.count(self.window)

    @property
    def has_doubt(self) -> bool:
        """Whether any event that is seen has a beginning that is not known to the day."""
        return self.drawn.doubtful.count(self.window) > 0

    @property
    def has_conflict(self) -> bool:
        """Whether the claims about any event that is seen disagree on its date."""
        return self.drawn.conflicting.count(self.window) > 0

    @property
    def statuses(self) -> frozenset[str]:
        """The statuses of the events that the window shows, or would with other statuses chosen."""
        by_status = self.drawn.by_status
        return frozenset(each for each, spans in by_status.items() if spans.count(self.window))

    @property
    def index(self) -> TimeIndex:
        """The events of the picture, ready to be placed in any window."""
        return self.drawn.index

    @property
    def is_dimmed(self) -> bool:
        """Whether the picture holds events that the search does not find."""
        return self.drawn is not self.selection

    def dimmed(self, ids: Iterable[str]) -> Iterator[str]:
        """Those of some events of the picture that the search does not find."""
        if self.is_dimmed:
            yield from (event for event in ids if self.selection.place_of(event) is None)

    @property
    def opened(self) -> str:
        """The id of the opened event, or an empty text."""
        return self.state.event if self.state.event in self.catalogue.rows else ""

    def first(self, most: int) -> pd.DataFrame:
        """The first events that are seen, at most `most`, in the order of the frame."""
        return self.matching.iloc[self.selection.spans.first(self.window, most)]

    def beside(self, event: str) -> tuple[str, str]:
        """The events before and after one, of those that are seen, or empty texts.

        An event that is not seen itself has none beside it.
        """
        place, spans = self.selection.place_of(event), self.selection.spans
        if place is None or not spans.shows(place, self.window):
            return "", ""
        ids = self.matching["id"]
        before, after = spans.beside(place, self.window)
        return (
            "" if before is None else str(ids.iloc[before]),
            "" if after is None else str(ids.iloc[after]),
        )

    def layout(self, width: float, height: float | None = None) -> Layout:
        """What may stand where on a plot of a width in px, in every window.

        `height` in px is what the lanes fill together unless they are many.
        """
        dataset = self.dataset
        grid = Grid(self.home, self.limits, width, self.today)
        least = height_for(width, len(dataset.lanes), height)
        return lay_out(self.index, dataset.lanes, grid, least)

    def place(self, width: float, height: float | None = None) -> Placement:
        """The picture on a plot of a width in px, as high as `layout` makes it."""
        return self.placed(self.layout(width, height))

    def placed(self, layout: Layout) -> Placement:
        """The picture of a layout."""
        cast = gather(layout, self.window, self.window)
        chosen = choose(cast, self.window, self.dataset.eras, self.language)
        if self.measure is None:
            return chosen
        return replace(chosen, height=chosen.height + BAND, measure=self.measure)

    @cached_property
    def measure(self) -> Series | None:
        """The measure that the picture shows under the lanes, of the events that it shows."""
        measures = {each.id: each for each in self.dataset.measures}
        measure = measures.get(self.state.measure)
        if measure is None:
            return None
        frame = self.drawn.frame
        middles = (frame["earliest_start"] + frame["latest_start"] + 1) / 2
        days = dict(zip(frame["id"].tolist(), middles.tolist(), strict=True))
        return series(measure, days, self.language, self.dataset.sources)

    @cached_property
    def measured(self) -> Mapping[str, str]:
        """What the measure says of each event, in words, by id."""
        return numbers_of(self.dataset, self.state.measure, self.language)

    @property
    def caption(self) -> str:
        """What is shown, in one sentence: '37 of 212 events, 1983 to 2027, Space'."""
        return caption(self.catalogue, self.state.chosen, self.window, self.count)

    @property
    def rereading(self) -> tuple[str, ...]:
        """What was searched in the place of words that no event holds, in sentences."""
        found = self.selection.found
        return tuple(reread(self.catalogue, found.read_as)) if found else ()

    @property
    def years(self) -> str:
        """The window in words: '1983 to 2027'."""
        return years(self.window, self.language)

    def told(self, ids: Iterable[str]) -> Mapping[str, Card]:
        """What a reader is told first of each of some events, by id; unknown ids are left out."""
        return cards(self.catalogue, ids)

    def ghosts(self, ids: Iterable[str]) -> Mapping[str, tuple[float, ...]]:
        """The middles in days of the dates for which some events were planned before, by id."""
        return ghosts(self.catalogue, ids)

    @property
    def reaches(self) -> Mapping[str, Reach]:
        """How far the dates of plans may slip, by id, where the reader wants to see it."""
        return self.catalogue.typical.reaches if self.state.slip else {}

    def cards(self, ids: Iterable[str] | None = None) -> Mapping[str, Card]:
        """What is told of some events, or of each event that is seen."""
        return self.told(self.seen["id"] if ids is None else ids)

    def names(self, ids: Iterable[str] | None = None) -> Mapping[str, str]:
        """How some events, or each event that is seen, are said aloud, by id."""
        return {event: spoken(card) for event, card in self.cards(ids).items()}
