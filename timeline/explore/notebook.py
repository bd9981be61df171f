"""The events of a folder as a table, for notebooks: the rows that the page shows."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from timeline.curate.load import load as load_folder
from timeline.dates import parse
from timeline.explore.asof import as_known
from timeline.explore.frame import to_frame


def load(folder: str | Path, as_of: str) -> pd.DataFrame:
    """The events of a data folder as known on a day, a row each.

    `as_of` is a date as on the page: 2020, 2020-06 or 2020-06-01, of which the last day counts.
    Columns are those of `timeline.explore.frame.COLUMNS`; what is wrong in the files stands in
    `attrs["problems"]`. Raises `DataFolderError` for a folder that is none, `DateError` for a day
    that is none.
    """
    day = parse(as_of).latest_end
    loaded = load_folder(Path(folder))
    frame = to_frame(as_known(loaded.dataset, day), day)
    frame.attrs["problems"] = loaded.problems
    return frame
