"""What every part of the page is drawn from: an edition of the data and the view of one query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any
from urllib.parse import urlencode

from timeline.curate.model import Dataset, Event
from timeline.explore.catalogue import Catalogue
from timeline.explore.highlight import Marker
from timeline.explore.state import ViewState, asof_of, language_of, write_query
from timeline.explore.translate import language_of_text
from timeline.explore.window import Window
from timeline.languages import ENGLISH, Language
from timeline.publish.snapshot import Snapshot
from timeline.publish.take import take
from timeline.serve.edition import Edition
from timeline.serve.element import Element
from timeline.serve.views.prose import cut


@dataclass(frozen=True)
class Sheet:
    """An edition of the data and the view taken of it."""

    edition: Edition
    snapshot: Snapshot

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.snapshot.language

    @property
    def dataset(self) -> Dataset:
        """The data set in the language of the page."""
        return self.snapshot.dataset

    @property
    def state(self) -> ViewState:
        """What the reader asked for."""
        return self.snapshot.state

    @property
    def catalogue(self) -> Catalogue:
        """The data set with its look-ups."""
        return self.snapshot.catalogue

    @property
    def events(self) -> Mapping[str, Event]:
        """Every event by its id."""
        return self.catalogue.events

    @cached_property
    def marker(self) -> Marker | None:
        """Marks in texts what the search has found, if there is one."""
        found = self.snapshot.selection.found
        return Marker.of(found.written) if found and found.written else None

    @cached_property
    def lane_index(self) -> Mapping[str, int]:
        """The position of every lane, which chooses its colour."""
        return {lane.id: index for index, lane in enumerate(self.dataset.lanes)}


def sheet(
    edition: Edition, query: str, default: Language = ENGLISH, exact: Window | None = None
) -> Sheet:
    """The sheet that a query asks for, in the `default` language unless it names another.

    `exact` is as in `timeline.publish.snapshot.take`.
    """
    language = language_of(query, default)
    asof = asof_of(query)
    catalogue, select = edition.catalogue(language, asof), partial(edition.select, language, asof)
    return Sheet(edition, take(catalogue, query, exact, select))


def href(state: ViewState) -> str:
    """A state as a link that works with and without scripts."""
    return write_query(state) or "?"


def editor_address(event: str, back: str) -> str:
    """Where the form of an event stands, or of a new one; it leads `back` to a state."""
    return f"edit?{urlencode({'event': event, 'back': back})}"


def drawn_for(sheet: Sheet) -> dict[str, Any]:
    """Tells scripts for which state some links were written.

    They apply what a link changes of it to the state of now: two quick choices both count.
    """
    return attrs(data_of=href(sheet.state))


def link(children: Any, state: ViewState, **props: Any) -> Any:
    """A link to another state of the page.

    Scripts follow it in place and keep the window they are at, unless `data-view` says that the
    link itself is about the window.
    """
    return Element("A", children, href=href(state), **props)


def marked(sheet: Sheet, text: str) -> Any:
    """A text with what the search has found in it as marks."""
    places = sheet.marker.places(text) if sheet.marker else ()
    return [*cut(text, places)] if places else text


def text_lang(sheet: Sheet, event: str, field: str = "title") -> str | None:
    """The language of a text of an event where it is not the page's."""
    page, own = sheet.language.code, sheet.dataset.language
    spoken = language_of_text(sheet.events[event], page, own, field)
    return None if spoken == page else spoken


def attrs(**named: Any) -> dict[str, Any]:
    """Attributes that are no Python names: `attrs(aria_label="x")` is `{"aria-label": "x"}`."""
    return {name.replace("_", "-"): value for name, value in named.items()}
