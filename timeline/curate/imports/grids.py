"""CSV text → rows of cells with the places where they begin.

The delimiter is the one that the first line holds most often; Excel's own line `sep=;` names it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

DELIMITERS = (",", ";", "\t", "|")
FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its cells by the names of their columns, and the column where each begins.

    `line` is the first of its lines in the file, from 1; `more` counts cells beyond the last
    column.
    """

    line: int
    cells: Mapping[str, str]
    places: Mapping[str, tuple[int, int]]
    more: int = 0

    def text(self, column: str) -> str:
        """What a cell holds, without space around it; '' where there is no such column."""
        return self.cells.get(column, "").strip()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the names of its columns, and its rows but empty ones.

    `broken` is the line from which it cannot be read, with the reason.
    """

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    head: int = 1
    broken: tuple[int, str] | None = None


def read_grid(text: str) -> Grid:
    """The table that a text holds, its first row the names of the columns."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    start, delimiter = _delimiter(text)
    found = _rows(text, start, delimiter)
    head = 1
    names: tuple[str, ...] = ()
    lines: list[Line] = []
    try:
        for first, cells, raw in found:
            if not any(map(str.strip, cells)):
                continue
            if not names:
                head, names = first, _names(cells)
                continue
            lines.append(_line(first, names, cells, _starts(raw, delimiter, first)))
    except csv.Error as error:
        after = lines[-1].line + 1 if lines else head
        return Grid(names, tuple(lines), head, (after, str(error)))
    return Grid(names, tuple(lines), head)


def _delimiter(text: str) -> tuple[int, str]:
    """How many lines stand before the table, and what divides its cells."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5:
        return 1, first[4]
    while rest and not first.strip():
        first, _, rest = rest.partition("\n")
    outside = "".join(first.split('"')[::2])
    return 0, max(DELIMITERS, key=outside.count)


def _rows(text: str, start: int, delimiter: str) -> Iterator[tuple[int, list[str], list[str]]]:
    """The first line of each row, its cells, and its lines as they are written."""
    written = text.split("\n")
    reader = csv.reader(StringIO("\n".join(written[start:]), newline="\n"), delimiter=delimiter)
    before = start
    for cells in reader:
        now = reader.line_num + start
        yield before + 1, cells, written[before:now]
        before = now


def _names(cells: list[str]) -> tuple[str, ...]:
    """The names of the columns, each once: one that comes again has its number behind it."""
    made: list[str] = []
    for number, cell in enumerate(cells, start=1):
        name = " ".join(cell.split())
        made.append(name if name and name not in made else f"{name or 'column'} {number}")
    return tuple(made)


def _line(
    first: int, names: tuple[str, ...], cells: list[str], starts: list[tuple[int, int]]
) -> Line:
    places = starts if len(starts) == len(cells) else [(first, 1)] * len(cells)
    found = {name: _undefused(cell) for name, cell in zip(names, cells, strict=False)}
    more = sum(bool(cell.strip()) for cell in cells[len(names) :])
    return Line(first, found, dict(zip(names, places, strict=False)), more)


def _undefused(cell: str) -> str:
    """A cell without the ' that keeps a spreadsheet from working it out."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def _starts(raw: list[str], delimiter: str, first: int) -> list[tuple[int, int]]:
    """Line and column, from 1, where each cell of a row begins."""
    made, quoted = [(first, 1)], False
    for number, line in enumerate(raw, start=first):
        for column, char in enumerate(line, start=1):
            if char == '"':
                quoted = not quoted
            elif char == delimiter and not quoted:
                made.append((number, column + 1))
    return made
