"""The same events as a table, which each of its columns sorts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from timeline.explore.clock import status_name
from timeline.explore.orders import ORDERS, first
from timeline.languages import gettext_noop
from timeline.publish.snapshot import Snapshot
from timeline.serve.element import Element
from timeline.serve.views import typical
from timeline.serve.views.outline import MOST, flags, is_over, look, number, title
from timeline.serve.views.sheet import Sheet, attrs, link


def children(sheet: Sheet) -> list[Any]:
    """The first events in view, in the order that the reader chose."""
    rows = rows_of(sheet.snapshot, MOST).itertuples(index=False)
    caption = sheet.language.gettext("Events; the heading of a column sorts by it")
    body = Element("Tbody", [_row(sheet, row) for row in rows], role="rowgroup")
    inside = [Element("Caption", caption), _head(sheet), body]
    return [Element("Table", inside, className="events", role="table")]


def rows_of(snapshot: Snapshot, most: int) -> pd.DataFrame:
    """The first events that are seen, at most `most`, in the order of the state."""
    sort, selection = snapshot.state.table or "date", snapshot.selection
    if sort == "date":
        return snapshot.first(most)
    places = selection.arranged(sort)
    return snapshot.matching.iloc[first(places, selection.spans, snapshot.window, most)]


ORDERED = {
    "": gettext_noop("Order: {column}, ascending."),
    "-": gettext_noop("Order: {column}, descending."),
}
"""What is said of the order, to those who do not see the arrow beside a heading."""


def order(sheet: Sheet) -> str:
    """The order of the table in words; nothing without a table."""
    sort = sheet.state.table
    if not sort:
        return ""
    say, way = sheet.language.gettext, "-" if sort.startswith("-") else ""
    return say(ORDERED[way], column=say(ORDERS[sort.removeprefix("-")].name))


def _head(sheet: Sheet) -> Any:
    heads = [_column(sheet, key) for key in ORDERS]
    remarks = sheet.language.gettext("Remarks")
    heads.append(_cell("Th", remarks, "remarks", role="columnheader", scope="col"))
    return Element("Thead", Element("Tr", heads, role="row"), role="rowgroup")


def _column(sheet: Sheet, key: str) -> Any:
    """The heading of a column: a link to its order, or to the reverse of that."""
    now = sheet.state.table or "date"
    target = f"-{key}" if now == key else key
    name = sheet.language.gettext(ORDERS[key].name)
    inside = link(name, sheet.state.having(table=target), **attrs(data_keep=f"sort-{key}"))
    sorts = {key: "ascending", f"-{key}": "descending"}
    order = attrs(aria_sort=sorts[now]) if now in sorts else {}
    return _cell("Th", inside, key, role="columnheader", scope="col", **order)


def _row(sheet: Sheet, row: Any) -> Any:
    cells = {
        "date": row.words,
        "title": title(sheet, row),
        "lane": sheet.catalogue.lanes.get(row.lane, row.lane),
        "status": status_name(row.status, sheet.language),
        "sources": sheet.language.number(row.sources),
        "remarks": [
            *number(sheet, row),
            *flags(sheet, row),
            *_passed(sheet, row),
            *typical.listed(sheet, row.id),
        ],
    }
    found = [_of_row(sheet, key, inside) for key, inside in cells.items()]
    return Element("Tr", found, role="row", **look(sheet, row, "row"))


def _of_row(sheet: Sheet, key: str, inside: Any) -> Any:
    if key == "title":
        return _cell("Th", inside, key, role="rowheader", scope="row")
    # On a narrow screen the other cells say for themselves what they are.
    named = attrs(data_label=sheet.language.gettext(ORDERS[key].name)) if key == "sources" else {}
    return _cell("Td", inside, key, role="cell", **named)


def _cell(kind: str, inside: Any, key: str, **props: Any) -> Any:
    """A cell with its role in words: a table that is laid out as a list on a narrow screen
    is no table to a screen reader any more."""
    return Element(kind, inside, className=f"col-{key}", **props)


def _passed(sheet: Sheet, row: Any) -> Iterator[Any]:
    if is_over(sheet, row):
        yield Element("Span", sheet.language.gettext("date passed"), className="flag")
