"""What differs between two states as Markdown, for a pull request or the summary of a job."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from timeline.publish.comparison import Comparison, Row, number, rows
from timeline.publish.markdown_text import escaped

HEAD = ("| event | field | before | after |", "|---|---|---|---|")


def markdown(found: Comparison) -> str:
    """The number as a heading, a table of what was and what is, and longer texts folded up."""
    told = rows(found)
    cells = [_line(row) for row in told if not row.is_text]
    table = ["", *HEAD, *cells] if cells else []
    texts = [line for row in told if row.is_text for line in _folded(row)]
    return "\n".join([f"## {number(found.changes, escaped(found.folder))}", *table, *texts])


def _line(row: Row) -> str:
    cells = (
        f"{escaped(row.title)} `{row.event}`",
        *map(escaped, (row.field, row.before, row.after)),
    )
    return f"| {' | '.join(cells)} |"


def _folded(row: Row) -> Iterator[str]:
    """A text before and after, behind a line that opens them."""
    yield from ("", f"<details><summary>{escape(row.title)}: {escape(row.field)}</summary>")
    for name, text in (("Before", row.before), ("After", row.after)):
        yield from ("", f"**{name}:** {escaped(text) or '–'}")
    yield from ("", "</details>")
