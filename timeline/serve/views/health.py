"""The health of the data, for curators: what is thin, old or hard to read, and where that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from timeline.explore.decades import UNKNOWN, decade_name
from timeline.explore.health import Health, Ids, Reading, Stretch, decade_filters
from timeline.explore.reading_level import FEWEST, LEVELS
from timeline.languages import gettext_noop
from timeline.serve.element import Element
from timeline.serve.views.health_parts import event_link, link, row, table, view
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


def children(page: Sheet, found: Health, links: Sequence[Any] = ()) -> list[Any]:
    """The whole page; `links` is what there is to say of the addresses of the sources."""
    say = page.language.gettext
    lead = say("What a curator may look at next. Each number leads to its events.")
    return [
        Element("H1", say("Health of the data")),
        Element("P", lead, className="health-lead"),
        Element("H2", say("Dates and sources")),
        _sources(page, found),
        *(_list(page, name, getattr(found, name)) for name in LISTED if getattr(found, name)),
        *links,
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
        row(say(name), _number(page, len(numbers[trait]), {"is": (trait,)}))
        for trait, name in FILTERED.items()
    ]
    for name, told in LISTED.items():
        number = len(getattr(found, name))
        there = f"#{name}" if number else ""
        rows.append(row(say(told), link(page.language.number(number), there)))
    return table(say("Events whose dates or sources want a look"), _head(page, ""), rows)


def _head(page: Sheet, first: str) -> list[Any]:
    return [first, page.language.gettext("Events")]


def _list(page: Sheet, name: str, events: Ids) -> Any:
    say = page.language.gettext
    named = [Element("Li", event_link(page, event)) for event in events[:MOST]]
    more = len(events) - MOST
    if more > 0:
        named.append(Element("Li", page.language.ngettext("and {n} more", "and {n} more", more)))
    inside = [Element("Summary", say(LISTED[name])), Element("Ul", named, className="health-list")]
    return Element("Details", inside, id=name, className="health-fold")


def _coverage(page: Sheet, found: Health) -> Any:
    say, lanes = page.language.gettext, page.catalogue.lanes
    rows = [
        row(
            decade_name(each.decade, page.language),
            *(_inside(page, each, lane) for lane in lanes),
        )
        for each in found.coverage
    ]
    caption = say("Events by decade and lane; those that last count in each decade")
    inside = table(caption, [say("Decade"), *lanes.values()], rows)
    named = attrs(role="region", aria_labelledby="coverage")
    return Element("Div", inside, className="health-wide", tabIndex="0", **named)


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
        row(say(name), page.language.number(found.levels[key])) for key, (_, name) in LEVELS.items()
    ]
    if found.short:
        fewest = page.language.number(FEWEST)
        told = say("not rated, of fewer than {number} words", number=fewest)
        levels.append(row(told, page.language.number(found.short)))
    yield table(say("Summaries by reading level"), [say("Level"), say("Summaries")], levels)
    hardest = [row(event_link(page, event), f"{number:.0f}") for event, number in found.hardest]
    if hardest:
        yield table(say("The hardest summaries"), [say("Event"), "LIX"], hardest)


def _number(
    page: Sheet, number: int, chosen: Mapping[str, tuple[str, ...]], window: str = ""
) -> Any:
    """A number that leads to the timeline with some filters, and all that they leave in view."""
    state = view(page).seen(window or str(page.snapshot.everything))
    for key, values in chosen.items():
        state = state.with_filter(key, values)
    return link(page.language.number(number), f"./{href(state)}" if number else "")
