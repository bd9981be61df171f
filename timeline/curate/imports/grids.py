"""CSV text → rows of cells with the places where they begin.

The delimiter is the one that the first line holds most often; Excel's own line `sep=;` names it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.curate.imports.quotes import Quote, unclosed_quote

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

    `broken` is the line from which it cannot be read, with the reason; `unclosed` are the quotes
    that are not closed, each on a line that is no row.
    """

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    head: int = 1
    broken: tuple[int, str] | None = None
    unclosed: tuple[Quote, ...] = ()


def read_grid(text: str) -> Grid:
    """The table that a text holds, its first row the names of the columns."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    start, delimiter = _delimiter(text)
    unclosed: list[Quote] = []
    found = _rows(text, start, delimiter, unclosed)
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
        return Grid(names, tuple(lines), head, (after, str(error)), tuple(unclosed))
    return Grid(names, tuple(lines), head, None, tuple(unclosed))


def _delimiter(text: str) -> tuple[int, str]:
    """How many lines stand before the table, and what divides its cells."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5:
        return 1, first[4]
    while rest and not first.strip():
        first, _, rest = rest.partition("\n")
    outside = "".join(first.split('"')[::2])
    return 0, max(DELIMITERS, key=outside.count)


def _rows(
    text: str, start: int, delimiter: str, unclosed: list[Quote]
) -> Iterator[tuple[int, list[str], list[str]]]:
    """The first line of each row, its cells, and its lines as they are written.

    A quote that is not closed is put among `unclosed`, and reading goes on below its line, so that
    it takes in no other row.
    """
    written = text.removesuffix("\n").split("\n")
    quote: Quote | None = Quote(start, 0, "")
    while quote is not None:
        before = quote.line
        for cells, raw in _read(written, before, delimiter):
            may_go_on = len(raw) > 1 or before + 1 == len(written)
            quote = unclosed_quote(raw, delimiter, before + 1) if may_go_on else None
            if quote is not None:
                unclosed.append(quote)
                break
            yield before + 1, cells, raw
            before += len(raw)
        else:
            return


def _read(written: list[str], start: int, delimiter: str) -> Iterator[tuple[list[str], list[str]]]:
    """The cells of each row from a line on, and its lines."""
    reader = csv.reader((f"{line}\n" for line in written[start:]), delimiter=delimiter)
    last = 0
    for cells in reader:
        yield cells, written[start + last : start + reader.line_num]
        last = reader.line_num


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
