"""A column turned round: which rows hold a value, so that choosing and counting read no texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Codes = NDArray[np.intp]
Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Facet:
    """The values of a column and the rows that hold them, each pair once.

    `places` numbers the values, the most frequent first; `codes` are such numbers and `rows` the
    rows that hold them, side by side; `length` is the number of rows of the frame.
    """

    places: Mapping[str, int]
    codes: Codes
    rows: Rows
    length: int

    def mask(self, wanted: Iterable[str]) -> Mask:
        """The rows that hold one of the wanted values."""
        is_wanted = np.zeros(len(self.places), dtype=bool)
        is_wanted[[self.places[value] for value in wanted if value in self.places]] = True
        found = np.zeros(self.length, dtype=bool)
        found[self.rows[is_wanted[self.codes]]] = True
        return found

    def count(self, mask: Mask) -> NDArray[np.intp]:
        """How many rows of the mask hold each value, by its place."""
        return np.bincount(self.codes[mask[self.rows]], minlength=len(self.places))


def facet(column: pd.Series) -> Facet:
    """The facet of a column of texts or of tuples of texts."""
    codes, rows, values = _pairs(column)
    counts = np.bincount(codes, minlength=len(values))
    order = sorted(range(len(values)), key=lambda code: (-counts[code], values[code]))
    rank = np.empty(len(values), dtype=np.intp)
    rank[order] = np.arange(len(values))
    places = {values[code]: place for place, code in enumerate(order)}
    return Facet(places, rank[codes], rows, len(column))


def _pairs(column: pd.Series) -> tuple[Codes, Rows, list[str]]:
    """Codes of values beside the rows that hold them, and the values by code."""
    rows = np.arange(len(column), dtype=np.intp)
    if column.dtype != object:
        codes, values = pd.factorize(column)
        return codes, rows, list(values)
    rows = np.repeat(rows, np.fromiter(map(len, column), dtype=np.intp, count=len(column)))
    held = np.fromiter(chain.from_iterable(column), dtype=object, count=len(rows))
    codes, names = pd.factorize(held)
    kinds = max(len(names), 1)
    pairs = np.sort(rows * kinds + codes)
    # What is written twice in one event counts once.
    rows, codes = np.divmod(pairs[np.diff(pairs, prepend=-1) > 0], kinds)
    return codes, rows, list(names)
