"""A catalogue as bytes, for another process: its table in Feather, its data set as lines of JSON.

Neither can hold code. To make the table anew would take longer than to draw a picture of it, so it
goes along; of the events only those are read that somebody asks for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO

import orjson
import pandas as pd

from timeline.curate.parts.pack import pack, unpack
from timeline.explore.catalogue import Catalogue
from timeline.explore.frame import COLUMNS
from timeline.languages import language

TUPLES = tuple(name for name, (dtype, _) in COLUMNS.items() if dtype == "object")
"""The columns of tuples, which Feather knows as lists."""


def to_bytes(catalogue: Catalogue) -> bytes:
    """A catalogue without its look-ups and without that of today; equal ones give equal bytes."""
    table = BytesIO()
    _with(list, catalogue.frame).to_feather(table, compression="lz4")
    size = table.getbuffer().nbytes
    head = orjson.dumps([size, catalogue.today, catalogue.language.code])
    return b"".join([head, b"\n", table.getbuffer(), pack(catalogue.dataset)])


def from_bytes(raw: bytes, present: Catalogue | None = None) -> Catalogue:
    """The catalogue that bytes hold; `present` is that of today where this one is of another day.

    Raises ValueError for other bytes.
    """
    begin = raw.index(b"\n") + 1
    size, day, code = orjson.loads(raw[:begin])
    frame = _with(tuple, pd.read_feather(BytesIO(raw[begin : begin + size])))
    return Catalogue(unpack(raw[begin + size :]), frame, day, language(code), present)


def _with(make: Callable[[Iterable[str]], object], frame: pd.DataFrame) -> pd.DataFrame:
    """A table whose tuples are something else."""
    return frame.assign(
        **{
            name: pd.Series([make(each) for each in frame[name]], frame.index, "object")
            for name in TUPLES
        }
    )
