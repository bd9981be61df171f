"""What a reader is told first of events: title, date, status, doubts, and what was planned before.

A card tells it beside a mark, a screen reader says it, and a page on its own carries it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from timeline.explore.catalogue import Catalogue
from timeline.explore.clock import middle, status_name
from timeline.explore.moves import earlier, history

SPOKEN = ("title", "words", "status", "doubt")
"""What of a card is said aloud, in this order; assets/hits.mjs says the same."""

TOLD = ("id", "title", "words", "status", "conflict")
"""The columns of the table of events that a card tells of."""

Card = dict[str, Any]
"""The parts of a card in words, by their names."""


def cards(catalogue: Catalogue, ids: Iterable[str]) -> Mapping[str, Card]:
    """What is told of some events, by id; unknown ids are left out.

    `doubt` is there where claims about the date disagree.
    """
    rows, language = catalogue.rows, catalogue.language
    known = [rows[event] for event in ids if event in rows]
    # As plain texts: one by one, pandas makes each of them anew from its Arrow array.
    columns = (catalogue.frame[name].iloc[known].to_numpy(dtype=object) for name in TOLD)
    doubt = {"doubt": language.gettext("dates disagree")}
    return {
        event: {"title": title, "words": words, "status": status_name(status, language)}
        | (doubt if conflict else {})
        for event, title, words, status, conflict in zip(*columns, strict=True)
    }


def spoken(card: Card) -> str:
    """How an event is said aloud."""
    return ", ".join(card[part] for part in SPOKEN if part in card)


def ghosts(catalogue: Catalogue, ids: Iterable[str]) -> Mapping[str, tuple[float, ...]]:
    """The middles in days of the dates for which some events were planned before, by id."""
    known, sources = catalogue.events, catalogue.dataset.sources
    found = (
        (event, history(known[event], sources, catalogue.today)) for event in ids if event in known
    )
    dates = ((event, earlier(moves)) for event, moves in found if moves is not None)
    return {event: tuple(map(middle, before)) for event, before in dates if before}
