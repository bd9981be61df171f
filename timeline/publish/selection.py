"""The events that pass some filters, with all that does not depend on the window.

A reader who zooms asks again and again for the same filters: whoever answers keeps the selections
(see `timeline.serve.edition.Edition.select`), and only the window is worked out anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from timeline.draw.index import TimeIndex, build
from timeline.explore.catalogue import Catalogue
from timeline.explore.facet import Mask, Rows
from timeline.explore.filters import FILTERS, Choice, Chosen, choices, join, masks
from timeline.explore.orders import arrange
from timeline.explore.search import Found, find
from timeline.explore.spans import Spans
from timeline.explore.window import Window

LEAST_DOUBT = 1 / 300
"""The share of a window that nothing shows of on a wide screen: it is under a mark."""


@dataclass(frozen=True, eq=False)
class Selection:
    """What the chosen filters leave of a catalogue."""

    catalogue: Catalogue
    chosen: Chosen
    _index: dict[str, TimeIndex] = field(default_factory=dict, init=False, repr=False)
    _arranged: dict[str, Rows] = field(default_factory=dict, init=False, repr=False)

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def rows(self) -> Rows:
        """The rows of the catalogue's frame that are left, rising."""
        return np.flatnonzero(join(self.catalogue, self._masks))

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The events that are left."""
        frame = self.catalogue.frame
        return frame if len(self) == len(frame) else frame.iloc[self.rows]

    @cached_property
    def spans(self) -> Spans:
        """The days that the events take, in their order."""
        catalogue = self.catalogue
        return catalogue.spans if len(self) == len(catalogue.frame) else Spans.of(self.frame)

    @cached_property
    def doubtful(self) -> Spans:
        """The days of those events whose beginning is not known to the day."""
        frame = self.frame
        is_open = frame["earliest_start"] < frame["latest_start"]
        columns = frame[["earliest_start", "latest_end"]]
        return Spans.of(columns[is_open | frame["undated"]])

    def shows_doubt(self, window: Window) -> bool:
        """Whether a window may show that a beginning is not known to the day.

        A month in a century is no wider than its mark.
        """
        least = window.span * LEAST_DOUBT
        return any(days >= least and spans.count(window) > 0 for days, spans in self._vague)

    @cached_property
    def _vague(self) -> Sequence[tuple[float, Spans]]:
        """The days of the doubtful events, in lots, by the most days that their beginning may take.

        Each lot is up to twice as vague as the one before.
        """
        frame = self.frame
        days = (frame["latest_start"] - frame["earliest_start"]).where(~frame["undated"], np.inf)
        columns = frame.loc[days > 0, ["earliest_start", "latest_end"]]
        lots = np.exp2(np.ceil(np.log2(days[days > 0])))
        return [(float(str(most)), Spans.of(some)) for most, some in columns.groupby(lots)]

    @cached_property
    def conflicting(self) -> Spans:
        """The days of those events whose claims disagree on the date."""
        frame = self.frame
        return Spans.of(frame.loc[frame["conflict"], ["earliest_start", "latest_end"]])

    @cached_property
    def by_status(self) -> Mapping[str, Spans]:
        """The days of the events of each status that pass all other filters."""
        frame = self.catalogue.frame[self._left("status")]
        return {str(status): Spans.of(some) for status, some in frame.groupby("status")}

    @cached_property
    def choices(self) -> Mapping[str, Sequence[Choice]]:
        """The values of each choice filter, with the events that each would leave."""
        return {
            key: tuple(choices(key, self.catalogue, self._left(key), self.chosen.get(key, ())))
            for key, each in FILTERS.items()
            if each.kind == "choice"
        }

    @property
    def index(self) -> TimeIndex:
        """The events, ready to be placed in any window; always the same object."""
        # Two threads may both build one; the first that is done counts for both.
        return self._index.get("") or self._index.setdefault("", build(self.frame))

    @cached_property
    def found(self) -> Found | None:
        """How the search was read, if there is one."""
        text = " ".join(self.chosen.get("q", ()))
        return find(self.catalogue, text) if text else None

    def arranged(self, sort: str) -> Rows:
        """The places among the rows in an order of `timeline.explore.orders.SORTS`."""
        found = self._arranged.get(sort)
        return self._arranged.setdefault(sort, self._arrange(sort)) if found is None else found

    def _arrange(self, sort: str) -> Rows:
        return arrange(self.catalogue, self.rows, sort)

    def place_of(self, event: str) -> int | None:
        """The place of an event among those that are left, by its id."""
        row = self.catalogue.rows.get(event)
        if row is None:
            return None
        place = int(np.searchsorted(self.rows, row))
        return place if place < len(self) and self.rows[place] == row else None

    @cached_property
    def _masks(self) -> Mapping[str, Mask]:
        return masks(self.catalogue, self.chosen)

    def _left(self, key: str) -> Mask:
        """The rows that pass all filters but one."""
        return join(self.catalogue, self._masks, without=key)
