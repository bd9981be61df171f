"""Quotes in a table that are never closed: each would take in the rows below it in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.curate.imports.rows import Row, not_taken

SHOWN = 20
"""Letters behind a quote by which it is known."""
_WITHIN = re.compile('(?:[^"]|"")*+')


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote that begins a cell: line and column, from 1, and what stands behind it."""

    line: int
    column: int
    behind: str


def unclosed_quote(raw: list[str], delimiter: str, first: int) -> Quote | None:
    """The quote in the lines of a row, of which `first` is the number, that is not closed.

    It ends nowhere, or on another line before letters: at the quote that opens a cell of that line.
    """
    text = "\n".join(raw)
    at = _opening(text, delimiter)
    if at < 0:
        return None
    line, begin = text.count("\n", 0, at), text.rfind("\n", 0, at) + 1
    return Quote(first + line, at - begin + 1, raw[line][at - begin + 1 :])


def _opening(text: str, delimiter: str) -> int:
    """Where the first quote that is not closed stands in the text of a row, -1 if all are."""
    at = 0
    ends = re.compile(f"[{re.escape(delimiter)}\n]")
    while True:
        if text.startswith('"', at):
            close = _WITHIN.match(text, at + 1)
            assert close is not None
            end = close.end()
            behind = text[end + 1 : end + 2]
            is_over = "\n" in text[at:end] and behind not in ("", delimiter, "\n", " ")
            if end == len(text) or is_over:
                return at
            at = end + 1
        found = ends.search(text, at)
        if found is None:
            return -1
        at = found.end()


def refused(quotes: Iterable[Quote]) -> tuple[Row, ...]:
    """The lines that are not taken for a quote."""
    return tuple(
        not_taken(
            each.line,
            "",
            f"the quote before '{_short(each.behind)}' is not closed",
            'write a second " behind the last letter of the cell, or take this one out',
            each.column,
        )
        for each in quotes
    )


def in_order(rows: Iterable[Row], others: Iterable[Row]) -> list[Row]:
    """Rows and those that were not taken, by their lines."""
    return sorted((*rows, *others), key=lambda row: row.line)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
