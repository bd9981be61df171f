"""The answer to a reader who types a search: how much it finds, and how it may go on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import numpy as np

from timeline.explore.catalogue import Catalogue
from timeline.explore.complete import complete
from timeline.explore.filters import Chosen, join, masks
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


def _said(catalogue: Catalogue, found: Found, number: int) -> Iterator[str]:
    language = catalogue.language
    if number:
        yield language.ngettext("{n} event matches.", "{n} events match.", number)
    else:
        yield language.gettext("Nothing matches.")
    yield from reread(catalogue, found.read_as)
