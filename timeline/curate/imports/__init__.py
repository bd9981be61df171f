"""Files of other programs → entries of a data folder.

Each importer reads the text of a file and gives a `Row` for every thing in it, taken or not, with
its place and with what was changed or lost; `gather` makes entries of the rows. Nothing is guessed
and nothing is dropped in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.curate.checks.rule import closest
from timeline.curate.imports import (
    calendar_file,
    markwhen,
    table,
    timelinejs_json,
    timelinejs_sheet,
    view_file,
    wikidata,
)
from timeline.curate.imports.rows import Asked, Row
from timeline.errors import OptionError


@dataclass(frozen=True, slots=True)
class Importer:
    """One kind of file: what it is, and what reads its text."""

    name: str
    read: Callable[[str, Asked], tuple[Row, ...]]


IMPORTERS: Mapping[str, Importer] = {
    "csv": Importer("a table with a row for each event", table.read),
    "timelinejs.csv": Importer("the spreadsheet of TimelineJS", timelinejs_sheet.read),
    "timelinejs.json": Importer("the JSON of TimelineJS", timelinejs_json.read),
    "markwhen": Importer("a page of markwhen", markwhen.read),
    "ics": Importer("a calendar (iCalendar)", calendar_file.read),
    "wikidata": Importer("entities of Wikidata (JSON)", wikidata.read),
    "json": Importer("what `timeline export json` wrote", view_file.read),
}
"""The kinds of files that can be imported, by the names that the command line knows."""


def importer_of(key: str) -> Importer:
    """The kind of file that has a name; OptionError, with those there are, if there is none."""
    if key in IMPORTERS:
        return IMPORTERS[key]
    near = closest(key, IMPORTERS)
    hint = f"; did you mean '{near}'?" if near else ""
    raise OptionError(f"nothing is imported from '{key}'; there are: {', '.join(IMPORTERS)}{hint}")
