"""A view as the spreadsheet of TimelineJS 3: its 19 columns, then ours, which it passes over.

There is no mark for UTF-8 before the first column: TimelineJS would take it for part of its name.
Events that TimelineJS cannot place have no year; it leaves them out, and they stay in the file.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from typing import Any

from timeline.curate.imports.timelinejs_sheet import COLUMNS
from timeline.publish.exports.csv_table import defused
from timeline.publish.exports.options import Options
from timeline.publish.exports.timelinejs import KEPT, PARTS, eras, slides, title
from timeline.publish.snapshot import Snapshot

OURS = (
    "X-ID",
    "X-EDTF",
    "X-People",
    "X-Sources",
    *(f"X-{name.title().replace('_', '-')}" for name in KEPT),
)
"""What `timeline import timelinejs.csv` reads as well."""

NUMBERS = frozenset({"Year", "Month", "Day", "End Year", "End Month", "End Day"})
"""Cells that stand as they are: a year before 1 begins with a sign."""

Cells = Mapping[str, str]


def write(snapshot: Snapshot, options: Options) -> Iterator[bytes]:
    """The whole sheet at once."""
    rows = [
        _row(title(snapshot, options), "title"),
        *(_row(slide, "") for slide, _ in slides(snapshot)),
        *(_row(era, "era") for era in eras(snapshot)),
    ]
    yield _lines(rows)


def _row(slide: Mapping[str, Any], kind: str) -> Cells:
    return {
        **_date(slide.get("start_date"), ""),
        **_date(slide.get("end_date"), "End "),
        "Display Date": slide.get("display_date", ""),
        "Headline": slide["text"]["headline"],
        "Text": slide["text"].get("text", ""),
        "Type": kind,
        "Group": slide.get("group", ""),
        **{name: _told(slide.get(name)) for name in OURS},
    }


def _date(date: Mapping[str, int] | None, before: str) -> Cells:
    return {f"{before}{name.title()}": str(date[name]) for name in PARTS if date and name in date}


def _told(value: Any) -> str:
    """A text as it is, a list as JSON; nothing for what is empty."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""


def _lines(rows: Iterable[Cells]) -> bytes:
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow((*COLUMNS, *OURS))
    for row in rows:
        cells = ((name, row.get(name, "")) for name in (*COLUMNS, *OURS))
        writer.writerow(cell if name in NUMBERS else defused(cell) for name, cell in cells)
    return text.getvalue().encode()
