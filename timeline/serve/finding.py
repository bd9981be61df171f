"""The answer to a reader who types a search: how much it finds, and how it may go on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from itertools import compress
from typing import Any

import numpy as np

from timeline.explore.catalogue import Catalogue
from timeline.explore.complete import complete
from timeline.explore.facet import Mask
from timeline.explore.filters import Chosen, join, masks
from timeline.explore.fold import APOSTROPHES, ROMAN
from timeline.explore.operators import OPERATORS
from timeline.explore.retell import reread
from timeline.explore.search import Found, find

Json = dict[str, Any]


def answer(
    catalogue: Catalogue, chosen: Chosen, text: str, caret: int, most_ids: int = 2000
) -> Json:
    """What a text finds among the events that pass all filters but the search, as plain values.

    `count` events match; `ids` are theirs, or None when there are more than `most_ids`.
    `completions` are for the term under the caret, as `timeline.explore.complete.Completion`.
    `problems` and `read_as` say how the text was read, `said` all that in a few words.
    """
    others = {key: values for key, values in chosen.items() if key != "q"}
    left, found = join(catalogue, masks(catalogue, others)), find(catalogue, text)
    rows = np.flatnonzero(left & found.mask)
    ids = catalogue.frame["id"].iloc[rows].tolist() if len(rows) <= most_ids else None
    return {
        "count": len(rows),
        "ids": ids,
        "completions": [
            asdict(each) for each in complete(catalogue, left, text, caret, found=found)
        ],
        "problems": list(found.problems),
        "read_as": {typed: list(words) for typed, words in found.read_as.items()},
        "said": " ".join(_said(catalogue, found, len(rows))),
    }


MOST_TEXTS = 2000
"""Of so many events a browser is sent the texts, to answer each key press by itself at first."""


def texts(catalogue: Catalogue, chosen: Chosen) -> Json:
    """What assets/terms.mjs finds events by, of those that pass all filters but the search.

    `texts` are folded texts by id, or None when they are too many; `letters` and `silent` say how
    to fold what is typed. `columns` has for each operator the folded names of every value and the
    ids of the events with it; `dates` the earliest_start and latest_end of each event, in days.
    """
    others = {key: values for key, values in chosen.items() if key != "q"}
    left = join(catalogue, masks(catalogue, others))
    if left.sum() > MOST_TEXTS:
        # Somebody is about to type: the look-ups of the first letter are made meanwhile.
        answer(catalogue, chosen, "a", 1)
        return {"texts": None}
    frame = catalogue.frame[left]
    ids, first, last = (frame[name].tolist() for name in ("id", "earliest_start", "latest_end"))
    return {
        "texts": dict(zip(ids, compress(catalogue.searched, left), strict=True)),
        "letters": ROMAN,
        "silent": "".join(sorted(APOSTROPHES)),
        "columns": {
            name: _called(catalogue, operator.column, left)
            for name, operator in OPERATORS.items()
            if operator.column
        },
        "dates": dict(zip(ids, zip(first, last, strict=True), strict=True)),
    }


def _called(
    catalogue: Catalogue, column: str, left: Mask
) -> list[tuple[tuple[str, ...], list[str]]]:
    """Each value of a column: what it is called, and the ids of the events with it."""
    facet, ids = catalogue.facet(column), catalogue.frame["id"].tolist()
    codes, rows = facet.codes[left[facet.rows]], facet.rows[left[facet.rows]]
    return [
        (names, [ids[row] for row in rows[codes == facet.places.get(value, -1)]])
        for value, names in catalogue.names(column).folded.items()
    ]


def _said(catalogue: Catalogue, found: Found, number: int) -> Iterator[str]:
    language = catalogue.language
    if number:
        yield language.ngettext("{n} event matches.", "{n} events match.", number)
    else:
        yield language.gettext("Nothing matches.")
    yield from reread(catalogue, found.read_as)
