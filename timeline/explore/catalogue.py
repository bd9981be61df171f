"""A data set as it was known on a day, with what is looked up in it again and again.

Each look-up is made when it is first wanted and kept as long as the frame it belongs to, so that
a view costs what it shows and not what the data set holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from timeline.curate.garbage import uncollected
from timeline.curate.model import Dataset, Event
from timeline.curate.parts.recorded import by_id
from timeline.explore.facet import Facet, facet
from timeline.explore.lexicon import Lexicon
from timeline.explore.moves import history
from timeline.explore.names import NAMED, Names
from timeline.explore.searchable import TITLES_END, searchable
from timeline.explore.spans import Spans
from timeline.explore.typical import Typical, typical
from timeline.explore.window import Window, extent, from_date, opening, widen
from timeline.languages import ENGLISH, Language


@dataclass(frozen=True, eq=False)
class Catalogue:
    """A data set, its frame (columns as in `timeline.explore.frame`) and the day it is seen on.

    Both are in one language, in which everything about them is said. `present` is the catalogue of
    today, when this one is of a day before.
    """

    dataset: Dataset
    frame: pd.DataFrame
    today: int
    language: Language = ENGLISH
    present: Catalogue | None = None
    _facets: dict[str, Facet] = field(default_factory=dict, init=False, repr=False)
    _names: dict[str, Names] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def rows(self) -> Mapping[str, int]:
        """The row of every event that the frame holds, by id."""
        return {event: row for row, event in enumerate(self.frame["id"].tolist())}

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Every event of the data set by its id, those that were not known yet as well."""
        return by_id([self.dataset.events])

    @cached_property
    def parts(self) -> Mapping[str, Sequence[str]]:
        """The ids of the events that are part of another one, by the id of that one."""
        found: dict[str, list[str]] = {}
        for event in self.events.values():
            if event.part_of:
                found.setdefault(event.part_of, []).append(event.id)
        return found

    @cached_property
    def lanes(self) -> Mapping[str, str]:
        """The names of the lanes by id, in the order of the picture."""
        return {lane.id: lane.name for lane in self.dataset.lanes}

    @cached_property
    def limits(self) -> Window:
        """How far a window may go: over all events and the view that the data set chooses.

        It does not depend on the day, so that the picture keeps its scale while the day moves.
        """
        if self.present is not None:
            return self.present.limits
        limits = extent(self.frame, self.today)
        return limits if self.dataset.view is None else widen(limits, self.dataset.view)

    @cached_property
    def home(self) -> Window:
        """The window that the page begins with, on every day the same."""
        if self.present is not None:
            return self.present.home
        view = self.dataset.view
        return opening(self.frame, self.today) if view is None else from_date(view, self.limits)

    @cached_property
    def everything(self) -> Window:
        """The window that holds all events: the first one when it already does."""
        is_all = self.spans.count(self.home) == len(self.frame)
        return self.home if is_all else self.limits

    @cached_property
    def spans(self) -> Spans:
        """The days that all events take."""
        return Spans.of(self.frame)

    @cached_property
    def typical(self) -> Typical:
        """How far announced dates typically slip, whatever a reader has chosen of the data set."""
        dataset = self.dataset
        told = ((event, history(event, dataset.sources, self.today)) for event in dataset.events)
        known = ((event, found) for event, found in told if found is not None)
        return typical(known, dataset.announcer)

    def facet(self, column: str) -> Facet:
        """Which rows hold which values of a column of texts or tuples of texts."""
        if column not in self._facets:
            self._facets[column] = facet(self.frame[column])
        return self._facets[column]

    def names(self, column: str) -> Names:
        """What the values of a column are called, and which of them a text means."""
        if column not in self._names:
            present = self.facet(column).places
            self._names[column] = Names(NAMED[column](self.dataset, present, self.language))
        return self._names[column]

    @cached_property
    def searched(self) -> Sequence[str]:
        """The text by which the event of each row is found, as `timeline.explore.searchable`."""
        text, events = searchable(self.dataset, self.language), self.events
        return [text(events[event]) for event in self.frame["id"].tolist()]

    @cached_property
    def texts(self) -> Lexicon:
        """The words of all texts by which an event is found."""
        with uncollected():
            return Lexicon.of(self.searched)

    @cached_property
    def titles(self) -> Lexicon:
        """The words of the titles alone."""
        return Lexicon.of([text.partition(TITLES_END)[0] for text in self.searched])
