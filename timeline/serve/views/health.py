"""The health of the data, for curators: what is thin, old or hard to read, and where that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.explore.decades import UNKNOWN, decade_name
from timeline.explore.health import Health, Ids, Reading, Stretch, decade_filters
from timeline.explore.reading_level import LEVELS
from timeline.explore.state import ViewState
from timeline.languages import gettext_noop
from timeline.serve.element import Element
from timeline.serve.views.sheet import Sheet, attrs, href

MOST = 100
"""Events of a list that are named; `stats --format json` names all of them."""

FILTERED = {
    "unsourced": gettext_noop("Shown without a source"),
    "disagree": gettext_noop("Claims disagree about the date"),
    "overdue": gettext_noop("The planned date has passed without word"),
}
"""What a trait of `timeline.explore.traits` means to a curator; its number leads to the filter."""

LISTED = {
    "single": gettext_noop("Rest on one source, or on several that rewrite it"),
    "quiet": gettext_noop("Plans of which nobody has spoken for two years"),
}
"""Fields of a `Health` for which there is no filter; their events are listed."""


def children(page: Sheet, found: Health) -> list[Any]:
    """The whole page."""
    say = page.language.gettext
    lead = say("What a curator may look at next. Each number leads to its events.")
    return [
        Element("H1", say("Health of the data")),
        Element("P", lead, className="health-lead"),
        Element("H2", say("Dates and sources")),
        _sources(page, found),
        *(_list(page, name, getattr(found, name)) for name in LISTED if getattr(found, name)),
        Element("H2", say("Coverage"), id="coverage"),
        _coverage(page, found),
        Element("H2", say("Reading level")),
        *_reading(page, found.reading),
    ]


def _sources(page: Sheet, found: Health) -> Any:
    say, numbers = (
        page.language.gettext,
        {
            "unsourced": found.unsourced,
            "disagree": found.conflicts,
            "overdue": found.due,
        },
    )
    rows = [
        _row(say(name), _number(page, len(numbers[trait]), {"is": (trait,)}))
        for trait, name in FILTERED.items()
    ]
    for name, told in LISTED.items():
        number = len(getattr(found, name))
        there = f"#{name}" if number else ""
        rows.append(_row(say(told), _link(page.language.number(number), there)))
    return _table(say("Events whose dates or sources want a look"), _head(page, ""), rows)


def _head(page: Sheet, first: str) -> list[Any]:
    return [first, page.language.gettext("Events")]


def _list(page: Sheet, name: str, events: Ids) -> Any:
    say = page.language.gettext
    named = [Element("Li", _event(page, event)) for event in events[:MOST]]
    more = len(events) - MOST
    if more > 0:
        named.append(Element("Li", page.language.ngettext("and {n} more", "and {n} more", more)))
    inside = [Element("Summary", say(LISTED[name])), Element("Ul", named, className="health-list")]
    return Element("Details", inside, id=name, className="health-fold")


def _coverage(page: Sheet, found: Health) -> Any:
    say, lanes = page.language.gettext, page.catalogue.lanes
    rows = [
        _row(
            decade_name(each.decade, page.language),
            *(_inside(page, each, lane) for lane in lanes),
        )
        for each in found.coverage
    ]
    caption = say("Events by decade and lane; those that last count in each decade")
    table = _table(caption, [say("Decade"), *lanes.values()], rows)
    named = attrs(role="region", aria_labelledby="coverage")
    return Element("Div", table, className="health-wide", tabIndex="0", **named)


def _inside(page: Sheet, stretch: Stretch, lane: str) -> Any:
    """How many events a lane has in a decade; there is no filter for an unknown beginning."""
    number = stretch.lanes[lane]
    if stretch.decade == UNKNOWN:
        return page.language.number(number)
    filters = decade_filters(stretch.decade)
    window = f"{filters['from'][0]}/{filters['to'][0]}"
    return _number(page, number, {"lane": (lane,), **filters}, window)


def _reading(page: Sheet, found: Reading) -> Iterator[Any]:
    say = page.language.gettext
    yield Element(
        "P",
        say(
            "LIX counts words per sentence and the share of words with more than six letters. It "
            "is rough for a sentence or two, and fit to compare texts of one language only."
        ),
        className="health-lead",
    )
    levels = [
        _row(say(name), page.language.number(found.levels[key]))
        for key, (_, name) in LEVELS.items()
    ]
    yield _table(say("Summaries by reading level"), [say("Level"), say("Summaries")], levels)
    hardest = [_row(_event(page, event), f"{number:.0f}") for event, number in found.hardest]
    if hardest:
        yield _table(say("The hardest summaries"), [say("Event"), "LIX"], hardest)


def _event(page: Sheet, event: str) -> Any:
    return _link(page.events[event].title, f"./{href(_state(page).opened(event))}")


def _number(
    page: Sheet, number: int, chosen: Mapping[str, tuple[str, ...]], window: str = ""
) -> Any:
    """A number that leads to the timeline with some filters, and all that they leave in view."""
    state = _state(page).seen(window or str(page.snapshot.everything))
    for key, values in chosen.items():
        state = state.with_filter(key, values)
    return _link(page.language.number(number), f"./{href(state)}" if number else "")


def _state(page: Sheet) -> ViewState:
    """The timeline as it begins, in the language and theme of this page."""
    return ViewState(lang=page.state.lang, theme=page.state.theme)


def _link(text: str, there: str) -> Any:
    return Element("A", text, href=there) if there else text


def _row(name: Any, *cells: Any) -> Any:
    return Element("Tr", [Element("Th", name, scope="row"), *(Element("Td", c) for c in cells)])


def _table(caption: str, head: list[Any], rows: list[Any]) -> Any:
    first, *others = head
    corner = Element("Th", first, scope="col") if first else Element("Td", "")
    return Element(
        "Table",
        [
            Element("Caption", caption),
            Element("Thead", Element("Tr", [corner, *(_column(name) for name in others)])),
            Element("Tbody", rows),
        ],
        className="health-table",
    )


def _column(name: str) -> Any:
    return Element("Th", name, scope="col")
