"""The same events as a list, by decade and year: for a screen reader, a printer, any browser."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from timeline.curate.model import HAPPENED
from timeline.dates import from_days, to_days, year_name
from timeline.draw.theme import LANE_COLOURS
from timeline.explore.clock import is_overdue, status_name
from timeline.explore.decades import UNKNOWN, Decade, decade_name, decade_of, standing
from timeline.serve.element import Element
from timeline.serve.views import typical
from timeline.serve.views.sheet import Sheet, attrs, link, marked, text_lang

MOST = 500
"""Events that are listed at once; the ways under the list lead to the others."""

FEW = 3
"""A decade of at most as many events is one short list, without headings for its years."""


def children(sheet: Sheet) -> list[Any]:
    """The first events in view, in the order of time."""
    rows: list[Any] = list(sheet.snapshot.first(MOST).itertuples(index=False))
    listed, before = [], 0
    for decade, found in groupby(rows, key=_decade_of):
        some = list(found)
        listed.append(_decade(sheet, decade, some, _number(sheet, decade, before, len(some))))
        before += len(some)
    return listed


def _year_of(row: Any) -> int:
    return from_days(standing(row.earliest_start, row.latest_end))[0]


def _decade_of(row: Any) -> Decade:
    return decade_of(standing(row.earliest_start, row.latest_end))


def _number(sheet: Sheet, decade: Decade, before: int, listed: int) -> str:
    """How many events of the view a decade has; of one that is cut, how many are listed."""
    language, window = sheet.language, sheet.snapshot.window
    last = min(float(to_days(decade[1] + 1, 1, 1)), window.last)
    number = listed
    if decade != UNKNOWN and last > window.first:
        number = sheet.snapshot.selection.spans.listed(window, last) - before
    if number <= listed:
        return language.ngettext("{n} event", "{n} events", listed)
    some = language.number(listed)
    return language.ngettext("{some} of {n} event", "{some} of {n} events", number, some=some)


def _decade(sheet: Sheet, decade: Decade, rows: list[Any], number: str) -> Any:
    name = decade_name(decade, sheet.language)
    heading = Element("H3", [name, " ", Element("Span", number, className="number")])
    years = [_ol(sheet, rows)] if len(rows) <= FEW or decade == UNKNOWN else _years(sheet, rows)
    kept = attrs(data_keep=f"decade-{decade[0]}")
    return Element(
        "Details", [Element("Summary", heading), *years], className="decade", open=True, **kept
    )


def _years(sheet: Sheet, rows: list[Any]) -> Iterator[Any]:
    for year, found in groupby(rows, key=_year_of):
        heading = Element("H4", year_name(year, sheet.language))
        yield Element("Div", [heading, _ol(sheet, list(found))], className="year")


def _ol(sheet: Sheet, rows: list[Any]) -> Any:
    return Element("Ol", [_item(sheet, row) for row in rows])


def _item(sheet: Sheet, row: Any) -> Any:
    when = Element("Span", _when(sheet, row), className="when")
    inside = [title(sheet, row), *number(sheet, row), *flags(sheet, row)]
    what = Element("Span", inside, className="what")
    return Element("Li", [what, when, *typical.listed(sheet, row.id)], **look(sheet, row, "item"))


def look(sheet: Sheet, row: Any, kind: str) -> dict[str, Any]:
    """What lets an element show an event's mark: its lane's colour, its status's shape."""
    colour = f"var(--lane-{sheet.lane_index.get(row.lane, 0) % LANE_COLOURS})"
    style = f"{kind} is-{row.status} glyph-{row.status}"
    return {"className": style, "style": {"--lane": colour}}


def title(sheet: Sheet, row: Any) -> Any:
    """The title of an event, which opens it."""
    marks = attrs(data_event=row.id)
    if row.id == sheet.snapshot.opened:
        marks |= attrs(aria_current="true")
    opened, lang = sheet.state.opened(row.id), text_lang(sheet, row.id)
    return link(marked(sheet, row.title), opened, className="event", lang=lang, **marks)


def flags(sheet: Sheet, row: Any) -> Iterator[Any]:
    """What is doubtful about the claims of an event."""
    say = sheet.language.gettext
    if row.conflict:
        yield Element("Span", say("dates disagree"), className="flag")
    elif row.disputed:
        yield Element("Span", say("a detail disputed"), className="flag is-faint")
    if row.unsourced:
        yield Element("Span", say("no source"), className="flag")


def number(sheet: Sheet, row: Any) -> Iterator[Any]:
    """What the chosen measure says of an event."""
    told = sheet.snapshot.measured.get(row.id) if sheet.state.measure else None
    if told:
        yield Element("Span", told, className="measured")


def is_over(sheet: Sheet, row: Any) -> bool:
    """Whether a plan's date has passed without word of what happened."""
    return is_overdue(row.status, row.latest_end, sheet.snapshot.today)


def _when(sheet: Sheet, row: Any) -> str:
    told = [row.words]
    if row.status not in HAPPENED:
        told.append(status_name(row.status, sheet.language))
    if is_over(sheet, row):
        told.append(sheet.language.gettext("date passed"))
    return " · ".join(told)
