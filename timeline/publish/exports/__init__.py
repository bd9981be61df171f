"""The files in which a reader takes a view along."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from timeline.dates import from_days, year_name
from timeline.explore.fold import fold
from timeline.languages import gettext_noop
from timeline.publish.exports import csv_table
from timeline.publish.snapshot import Snapshot

MOST_LETTERS = 60
"""Letters of a title that a file's name keeps."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of file: what readers call it, how it is sent, and what writes it in parts."""

    name: str
    media_type: str
    suffix: str
    write: Callable[[Snapshot], Iterator[bytes]]


EXPORTERS: Mapping[str, Exporter] = {
    "csv": Exporter(
        gettext_noop("Table (CSV)"),
        "text/csv; charset=utf-8; header=present",
        ".csv",
        csv_table.write,
    ),
}
"""The kinds of files by their keys."""


def file_name(snapshot: Snapshot, exporter: Exporter) -> str:
    """What a file is called: the title and the years that are shown, in ASCII."""
    window = snapshot.window
    years = dict.fromkeys(
        year_name(from_days(round(day))[0]) for day in (window.first, window.last - 1)
    )
    words = re.findall("[a-z0-9]+", fold(snapshot.dataset.title))
    title = "-".join(words)[:MOST_LETTERS].strip("-") or "timeline"
    return "-".join([title, *(_plain(year) for year in years)]) + exporter.suffix


def _plain(year: str) -> str:
    return year.lower().replace(",", "").replace(" ", "-")
