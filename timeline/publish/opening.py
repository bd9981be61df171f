"""Opening a data set: its catalogue on a day and in a language, and the view of a query.

A server keeps what is made here for the next reader; who needs one view only, takes it at once.
Days are day numbers as in :mod:`timeline.dates`.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from timeline.curate.model import Dataset
from timeline.explore.asof import as_known, day_asked
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import to_frame
from timeline.explore.state import asof_of, language_of
from timeline.explore.translate import translated
from timeline.languages import ENGLISH, Language
from timeline.publish.snapshot import Snapshot
from timeline.publish.take import take

Frames = Callable[[Dataset, int, Language], pd.DataFrame]
"""Makes the table of a data set as known on a day, in a language."""


def present(
    dataset: Dataset, today: int, language: Language, frames: Frames = to_frame
) -> Catalogue:
    """The catalogue of a data set in a language as it is known today."""
    said = translated(dataset, language.code)
    return Catalogue(said, frames(said, today, language), today, language)


def past(now: Catalogue, day: int, frames: Frames = to_frame) -> Catalogue:
    """The catalogue of a day of the past, from that of today."""
    known = as_known(now.dataset, day)
    return Catalogue(known, frames(known, day, now.language), day, now.language, now)


def view(dataset: Dataset, query: str, today: int, default: Language = ENGLISH) -> Snapshot:
    """The view of a query, in the `default` language unless the query names another."""
    now = present(dataset, today, language_of(query, default))
    day = day_asked(asof_of(query), today)
    return take(now if day is None or day == today else past(now, day), query)
