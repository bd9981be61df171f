"""What changed since a day: every step of the selected events, newest first, with its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from dash import dcc

from timeline.dates import OPEN_PAST, DateError, from_days, parse, to_days, words, year_name
from timeline.dates.phrases import day_phrase
from timeline.explore.changes import CHANGES, Change, said_on
from timeline.explore.changes_told import sentence
from timeline.languages import gettext_noop
from timeline.publish.iso import iso
from timeline.publish.news import news
from timeline.serve.element import Element
from timeline.serve.views import changes_picture
from timeline.serve.views.conflicts import sources
from timeline.serve.views.outline import look, title
from timeline.serve.views.search import kept
from timeline.serve.views.sheet import Sheet, attrs, link

MOST = 300
"""Changes that are listed at once."""

PRESETS: Mapping[str, int] = {
    gettext_noop("Last year"): 1,
    gettext_noop("Last five years"): 5,
    gettext_noop("Since the beginning"): 0,
}
"""Spans to choose, by what they are called, in years; 0 stands for all."""

BEGINNING = ".."
"""The date that stands for the beginning of all knowledge."""

PLACE = "\0"
"""Stands for the event in a sentence, until its link is put there."""


@dataclass(frozen=True, slots=True)
class Since:
    """The first day whose changes are told; `note` says why it is not the one asked for."""

    day: int
    note: str = ""


def children(sheet: Sheet) -> list[Any]:
    """How many changes there are since when, the ways to another day, and the changes."""
    since = since_of(sheet)
    found = news(sheet.snapshot, since.day)
    notes = [Element("P", since.note, className="cut")] if since.note else []
    return [
        *notes,
        Element("P", _heading(sheet, since.day, len(found)), className="form-lead"),
        _ways(sheet),
        *changes_picture.children(sheet, found, since.day),
        *_cut(sheet, len(found)),
        *_years(sheet, found[:MOST]),
    ]


def since_of(sheet: Sheet) -> Since:
    """The day that a reader asks for: the first one of its date, or a year before the one shown."""
    text, today, language = sheet.state.since, sheet.snapshot.today, sheet.language
    usual = years_before(today, 1)
    if not text:
        return Since(usual)
    try:
        day = parse(text).earliest_start
    except DateError:
        note = language.gettext(
            "'{text}' is not a day to begin with; write 2020, 2020-06 or 2020-06-01. "
            "These are the changes of a year.",
            text=text,
        )
        return Since(usual, note)
    if day <= today:
        return Since(day)
    note = language.gettext(
        "{text} is later than the day that is shown. These are the changes of a year.", text=text
    )
    return Since(usual, note)


def years_before(day: int, years: int) -> int:
    """The same day of an earlier year, the 28th for a 29 February."""
    year, month, number = from_days(day)
    return to_days(year - years, month, 28 if (month, number) == (2, 29) else number)


def _heading(sheet: Sheet, since: int, number: int) -> str:
    language = sheet.language
    last = day_phrase(sheet.snapshot.today, language)
    if since <= OPEN_PAST:
        return language.ngettext(
            "Up to {last}: {n} change.", "Up to {last}: {n} changes.", number, last=last
        )
    return language.ngettext(
        "Between {first} and {last}: {n} change.",
        "Between {first} and {last}: {n} changes.",
        number,
        first=day_phrase(since, language),
        last=last,
    )


def _ways(sheet: Sheet) -> Any:
    return Element("Div", [_form(sheet), _presets(sheet)], className="since-bar")


def _form(sheet: Sheet) -> Any:
    """A field for the day to begin with; a browser sends it without the help of a script."""
    say = sheet.language.gettext
    field = dcc.Input(
        name="since",
        type="text",
        value=sheet.state.since,
        placeholder="2020-06-01",
        autoComplete="off",
        className="input-since",
    )
    inside = [
        Element("Label", [Element("Span", say("Changes since")), field]),
        *kept(sheet.state, but=("since",)),
        Element("Button", say("Show"), type="submit", className="button"),
    ]
    return Element("Form", inside, className="since", action="", method="get")


def _presets(sheet: Sheet) -> Any:
    links = [_preset(sheet, name, years) for name, years in PRESETS.items()]
    spoken = attrs(aria_label=sheet.language.gettext("Other spans"))
    return Element("Nav", links, className="presets", **spoken)


def _preset(sheet: Sheet, name: str, years: int) -> Any:
    say, today = sheet.language.gettext, sheet.snapshot.today
    given = {0: BEGINNING, 1: ""}
    text = given[years] if years in given else iso(years_before(today, years))
    current = attrs(aria_current="true") if sheet.state.since == text else {}
    kept_key = attrs(data_keep=f"since-{years}")
    return link(
        say(name), sheet.state.having(since=text), className="preset", **kept_key, **current
    )


def _cut(sheet: Sheet, number: int) -> Iterator[Any]:
    language = sheet.language
    if number > MOST:
        said = language.ngettext(
            "The newest {some} of {n} change. Filter, or choose a later day, to see the others.",
            "The newest {some} of {n} changes. Filter, or choose a later day, to see the others.",
            number,
            some=language.number(MOST),
        )
        yield Element("P", said, className="cut")


def _years(sheet: Sheet, found: list[Change]) -> Iterator[Any]:
    rows = _rows(sheet, found)
    for year, some in groupby(found, key=_year_of):
        unknown = sheet.language.gettext("Day unknown")
        name = unknown if year is None else year_name(year, sheet.language)
        days = groupby(some, key=lambda change: _day_name(sheet, change))
        inside = [_day(sheet, day, list(told), rows) for day, told in days]
        heading = Element("H3", name)
        yield Element("Section", [heading, Element("Div", inside)], className="changes-year")


def _rows(sheet: Sheet, found: list[Change]) -> Mapping[str, Any]:
    """The rows of the events that are told of, by id."""
    places = [sheet.catalogue.rows[each] for each in dict.fromkeys(one.event for one in found)]
    rows: list[Any] = list(sheet.snapshot.frame.iloc[places].itertuples(index=False))
    return {row.id: row for row in rows}


def _year_of(change: Change) -> int | None:
    return from_days(change.day)[0] if change.day > OPEN_PAST else None


def _day_name(sheet: Sheet, change: Change) -> str:
    """When it became known, as exactly as the source says."""
    said = said_on(change.claim, sheet.dataset.sources) if change.claim else None
    return words(said, language=sheet.language) if said and change.day > OPEN_PAST else ""


def _day(sheet: Sheet, name: str, told: list[Change], rows: Mapping[str, Any]) -> Any:
    heading = [Element("H4", name)] if name else []
    items = [_item(sheet, change, rows[change.event]) for change in told]
    return Element("Div", [*heading, Element("Ol", items)], className="changes-day")


def _item(sheet: Sheet, change: Change, row: Any) -> Any:
    # The mark is that of the status which the event had then.
    then = row._replace(status=change.new.status) if change.new else row
    before, _, after = sentence(change, sheet.language, PLACE).partition(PLACE)
    kind = Element("Span", sheet.language.gettext(CHANGES[change.kind]), className="flag")
    said = Element("P", [kind, " ", before, title(sheet, row), after])
    cited = list(sources(sheet, change.claim)) if change.claim else []
    return Element(
        "Li", [said, Element("Div", cited, className="cited")], **look(sheet, then, "change")
    )
