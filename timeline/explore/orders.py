"""The orders in which a table lists events."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline.curate.model import STATUSES
from timeline.explore.catalogue import Catalogue
from timeline.explore.spans import CHUNK, Places, Spans
from timeline.explore.window import Window
from timeline.languages import gettext_noop

Ranks = NDArray[np.intp]

LEADING = re.compile(r"^\W+")
NUMBER = re.compile(r"\d+")
DIGITS = 12
"""Numbers in titles are compared as numbers up to this length."""


def title_key(title: str) -> str:
    """What a title is sorted by: no case, accents or opening quotes, and 9 before 10.

    It keeps its script: folded as for a search, Russian titles would stand in the Latin order.
    """
    letters = unicodedata.normalize("NFKD", title.casefold())
    plain = "".join(each for each in letters if not unicodedata.combining(each))
    return NUMBER.sub(lambda number: number[0].zfill(DIGITS), LEADING.sub("", plain))


def _dates(catalogue: Catalogue) -> Ranks:
    return np.arange(len(catalogue.frame), dtype=np.intp)


def _titles(catalogue: Catalogue) -> Ranks:
    keys = np.array([title_key(title) for title in catalogue.frame["title"].tolist()], dtype=object)
    return np.asarray(pd.factorize(keys, sort=True)[0], dtype=np.intp)


def _lanes(catalogue: Catalogue) -> Ranks:
    return _listed(catalogue.frame["lane"], catalogue.lanes)


def _statuses(catalogue: Catalogue) -> Ranks:
    return _listed(catalogue.frame["status"], STATUSES)


def _listed(column: pd.Series, values: Iterable[str]) -> Ranks:
    """The place of each row's value among some values."""
    return np.asarray(pd.Categorical(column, categories=list(values)).codes, dtype=np.intp)


def _sources(catalogue: Catalogue) -> Ranks:
    return catalogue.frame["sources"].to_numpy(dtype=np.intp)


@dataclass(frozen=True, slots=True)
class Order:
    """A column to sort by: what readers call it, and a number a row that decides."""

    name: str
    ranks: Callable[[Catalogue], Ranks]


ORDERS: Mapping[str, Order] = {
    "date": Order(gettext_noop("Date"), _dates),
    "title": Order(gettext_noop("Title"), _titles),
    "lane": Order(gettext_noop("Lane"), _lanes),
    "status": Order(gettext_noop("Status"), _statuses),
    "sources": Order(gettext_noop("Sources"), _sources),
}

SORTS = tuple(f"{sign}{key}" for key in ORDERS for sign in ("", "-"))
"""What a link may ask for: an order, or with a minus its reverse."""


def arrange(catalogue: Catalogue, rows: Places, sort: str) -> Places:
    """Places among some rows of the catalogue's frame in an order of SORTS.

    What is equal stands in the order of time, in a reverse as well.
    """
    ranks = ORDERS[sort.removeprefix("-")].ranks(catalogue)[rows]
    return np.argsort(-ranks if sort.startswith("-") else ranks, kind="stable")


def first(places: Places, spans: Spans, window: Window, most: int) -> Places:
    """The first of some places that the window shows, at most `most`."""
    found, number = [np.empty(0, np.intp)], 0
    for low in range(0, len(places), CHUNK):
        part = places[low : low + CHUNK]
        is_shown = (spans.starts[part] < window.last) & (spans.overs[part] > window.first)
        found.append(part[is_shown])
        number += len(found[-1])
        if number >= most:
            break
    return np.concatenate(found)[:most]
