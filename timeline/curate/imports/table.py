"""A table of any columns (CSV): which column is which field is told by `--map`, or by its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from timeline.curate.imports.grids import Grid, Line, read_grid
from timeline.curate.imports.quotes import in_order, refused
from timeline.curate.imports.readings import Reading, read_date
from timeline.curate.imports.rows import (
    Asked,
    Draft,
    DraftClaim,
    DraftSource,
    Remark,
    Row,
    not_taken,
)
from timeline.errors import OptionError

ALIASES: Mapping[str, tuple[str, ...]] = {
    "id": (),
    "title": ("name", "headline", "event"),
    "date": ("date_edtf", "start", "start date", "year", "when"),
    "end": ("end date", "finish"),
    "lane": ("group", "category"),
    "kind": ("type",),
    "status": (),
    "stated": ("announced on",),
    "importance": (),
    "people": ("person",),
    "tags": ("tag",),
    "summary": ("description", "text", "notes"),
    "source": ("sources",),
    "source_url": ("source_urls", "url", "link"),
    "quote": (),
    "note": (),
}
"""The fields that a column may be, and other names by which it is known where none is mapped."""

BETWEEN = re.compile(r"\s*[|;]\s*")
BETWEEN_SOURCES = re.compile(r"\s+\|\s+|\s*\|\s*")


def read(text: str, asked: Asked) -> tuple[Row, ...]:
    """The rows of a table.

    Raises OptionError where the map names a field or a column that is not there, where no column
    is the title or the date, and where a quote above them is not closed.
    """
    grid = read_grid(text)
    if grid.unclosed and grid.unclosed[0].line < grid.head:
        told = refused(grid.unclosed)[0]
        message = told.remarks[0].message
        raise OptionError(f"{asked.path}:{told.line}:{told.column}: {message}; mend it first")
    columns = columns_of(grid, asked.columns)
    rows = [_row(line, columns, asked) for line in grid.lines]
    whole = in_order(rows, refused(grid.unclosed))
    return (*_unused(grid, columns), *whole, *_rest(grid))


def columns_of(grid: Grid, asked: Mapping[str, str]) -> dict[str, str]:
    """The column of each field: as it is asked for, else by its name."""
    for name, column in asked.items():
        if name not in ALIASES:
            raise OptionError(f"--map {name}=…: there is no such field; {_fields()}")
        if column not in grid.columns:
            raise OptionError(f"--map {name}={column}: there is no such column; {_told(grid)}")
    free = {each.casefold(): each for each in grid.columns if each not in asked.values()}
    found = dict(asked)
    for name, others in ALIASES.items():
        named = next((free[each] for each in (name, *others) if each in free), "")
        if name not in found and named and named not in found.values():
            found[name] = named
    for name in ("title", "date"):
        if name not in found:
            raise OptionError(
                f"no column is the {name}: name it with --map {name}=COLUMN; {_told(grid)}"
            )
    return found


def _fields() -> str:
    return f"the fields are: {', '.join(ALIASES)}"


def _told(grid: Grid) -> str:
    return f"the columns are: {', '.join(grid.columns) or 'none, for the file is empty'}"


def _row(line: Line, columns: Mapping[str, str], asked: Asked) -> Row:
    cells = {name: line.text(column) for name, column in columns.items()}
    name = cells["title"]
    at, column = line.places.get(columns["date"], (line.line, 1))
    date = _span(cells, asked.order)
    if not date.edtf:
        told = date.remarks[0]
        row = not_taken(line.line, name, told.message, told.hint, column)
        return replace(row, remarks=(replace(row.remarks[0], line=at, column=column),))
    remarks = [replace(each, line=at, column=column) for each in date.remarks]
    remarks += _beyond(line)
    return Row(line.line, name, _draft(cells, date, remarks, asked), tuple(remarks))


def _span(cells: Mapping[str, str], order: str) -> Reading:
    """The date, or from date to end where a row has both."""
    first, last = read_date(cells["date"], order), cells.get("end", "")
    if not last or not first.edtf:
        return first
    end = read_date(last, order)
    if not end.edtf:
        return end
    whole = f"{first.edtf}/{end.edtf}" if end.edtf != first.edtf else first.edtf
    return Reading(whole, (*first.remarks, *end.remarks))


def _draft(cells: Mapping[str, str], date: Reading, remarks: list[Remark], asked: Asked) -> Draft:
    claim = DraftClaim(
        date.edtf,
        status=cells.get("status", "").lower().replace(" ", "-"),
        stated=_stated(cells, remarks, asked),
        sources=_sources(cells),
        quote=cells.get("quote", ""),
        note=cells.get("note", ""),
    )
    return Draft(
        cells["title"],
        (claim,),
        id=cells.get("id", ""),
        lane=cells.get("lane", ""),
        kind=cells.get("kind", ""),
        importance=_importance(cells, remarks),
        people=_several(cells.get("people", "")),
        tags=_several(cells.get("tags", "")),
        summary=cells.get("summary", ""),
    )


def _stated(cells: Mapping[str, str], remarks: list[Remark], asked: Asked) -> str:
    text = cells.get("stated", "")
    if not text:
        return ""
    found = read_date(text, asked.order)
    remarks += [
        Remark("lost", f"stated: {each.message}", each.hint) if not found.edtf else each
        for each in found.remarks
    ]
    return found.edtf


def _sources(cells: Mapping[str, str]) -> tuple[DraftSource, ...]:
    """Titles and addresses, each at the place of the other where a cell holds several."""
    titles = BETWEEN_SOURCES.split(cells.get("source", ""))
    urls = BETWEEN_SOURCES.split(cells.get("source_url", ""))
    length = max(len(titles), len(urls))
    pairs = zip(
        titles + [""] * (length - len(titles)), urls + [""] * (length - len(urls)), strict=True
    )
    return tuple(_source(title, url) for title, url in pairs if title or url)


def _source(title: str, url: str) -> DraftSource:
    """A source; a title that is an address is one."""
    if not url and title.startswith(("http://", "https://")):
        return DraftSource(url=title)
    return DraftSource(title=title, url=url)


def _importance(cells: Mapping[str, str], remarks: list[Remark]) -> str:
    text = cells.get("importance", "")
    if text in ("", "1", "2", "3", "4", "5"):
        return text if text != "3" else ""
    message = f"the importance '{text}' is left out"
    remarks.append(Remark("lost", message, "write a number from 1 to 5"))
    return ""


def _several(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, BETWEEN.split(cell)))


def _beyond(line: Line) -> list[Remark]:
    """What stands in cells behind the last column."""
    if not line.more:
        return []
    hint = "quote a cell that holds the delimiter"
    cells = "a cell stands" if line.more == 1 else f"{line.more} cells stand"
    return [Remark("lost", f"{cells} beyond the last column", hint)]


def _unused(grid: Grid, columns: Mapping[str, str]) -> tuple[Row, ...]:
    """A word on the columns that are no field."""
    others = [each for each in grid.columns if each not in columns.values()]
    if not others:
        return ()
    message = f"columns that are not taken: {', '.join(others)}"
    hint = f"--map FIELD=COLUMN takes one; {_fields()}"
    return (Row(grid.head, "", None, (Remark("lost", message, hint),), counted=False),)


def _rest(grid: Grid) -> tuple[Row, ...]:
    """The rows behind a place from which the file cannot be read."""
    if grid.broken is None:
        return ()
    at, why = grid.broken
    return (not_taken(at, "", f"the file cannot be read from here: {why}", "mend the quotes"),)
