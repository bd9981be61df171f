"""What every part of the page is drawn from: an edition of the data and the view of one query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from timeline.curate.model import Dataset, Event
from timeline.explore.catalogue import Catalogue
from timeline.explore.state import ViewState, write_query
from timeline.explore.window import Window
from timeline.publish.snapshot import Snapshot, take
from timeline.serve.element import Element
from timeline.serve.store import Edition


@dataclass(frozen=True)
class Sheet:
    """An edition of the data and the view taken of it."""

    edition: Edition
    snapshot: Snapshot

    @property
    def dataset(self) -> Dataset:
        """The data set of the edition."""
        return self.edition.dataset

    @property
    def state(self) -> ViewState:
        """What the reader asked for."""
        return self.snapshot.state

    @property
    def catalogue(self) -> Catalogue:
        """The data set with its look-ups."""
        return self.edition.catalogue

    @property
    def events(self) -> Mapping[str, Event]:
        """Every event by its id."""
        return self.catalogue.events

    @cached_property
    def lane_index(self) -> Mapping[str, int]:
        """The position of every lane, which chooses its colour."""
        return {lane.id: index for index, lane in enumerate(self.dataset.lanes)}


def sheet(edition: Edition, query: str, exact: Window | None = None) -> Sheet:
    """The sheet that a query asks for; `exact` as in `timeline.publish.snapshot.take`."""
    return Sheet(edition, take(edition.catalogue, query, exact, edition.select))


def href(state: ViewState) -> str:
    """A state as a link that works with and without scripts."""
    return write_query(state) or "?"


def link(children: Any, state: ViewState, **props: Any) -> Any:
    """A link to another state of the page.

    Scripts follow it in place and keep the window they are at, unless `data-view` says that the
    link itself is about the window.
    """
    return Element("A", children, href=href(state), **props)


def attrs(**named: Any) -> dict[str, Any]:
    """Attributes that are no Python names: `attrs(aria_label="x")` is `{"aria-label": "x"}`."""
    return {name.replace("_", "-"): value for name, value in named.items()}
