"""The health of a data set as lines of a report, and as values for JSON; in English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.explore.decades import decade_name
from timeline.explore.health import Health, Ids, Reading
from timeline.explore.reading_level import FEWEST, LEVELS
from timeline.explore.stats import Row
from timeline.languages import ENGLISH


def rows(found: Health) -> Iterator[Row]:
    """The numbers as a report has them, a row each; ids where there is something to do."""
    yield "events shown without a source", _listed(found.unsourced)
    yield "events that rest on one voice", f"{len(found.single)}"
    yield "plans without news for two years", _listed(found.quiet)
    yield from _reading(found.reading)


def _listed(events: Ids) -> str:
    return ", ".join([f"{len(events)}", *events])


def _reading(found: Reading) -> Iterator[Row]:
    counted = (f"{found.levels[name]} {word}" for name, (_, word) in LEVELS.items())
    yield "summaries by reading level", ", ".join(counted)
    if found.short:
        yield f"summaries not rated, of fewer than {FEWEST} words", f"{found.short}"
    if found.median is not None:
        yield "median LIX of summaries", f"{found.median:.0f}"
        named = (f"{event} ({number:.0f})" for event, number in found.hardest)
        yield "hardest summaries", ", ".join(named)


def coverage(found: Health, lanes: Mapping[str, str]) -> str:
    """A table of the events by decade and lane; `lanes` has their names by id."""
    head = ("decade", *lanes.values())
    told = [
        (decade_name(each.decade, ENGLISH), *(str(each.lanes[lane]) for lane in lanes))
        for each in found.coverage
    ]
    wide = [max(map(len, column)) for column in zip(head, *told, strict=True)]
    return "\n".join(_line(cells, wide) for cells in (head, *told))


def _line(cells: tuple[str, ...], wide: list[int]) -> str:
    numbers = (cell.rjust(width) for cell, width in zip(cells[1:], wide[1:], strict=True))
    return "  ".join([cells[0].ljust(wide[0]), *numbers]).rstrip()


def as_values(found: Health) -> dict[str, Any]:
    """The same for programs: ids in lists, decades as their first and last year."""
    return {
        "coverage": [
            {"decade": list(each.decade), "lanes": dict(each.lanes)} for each in found.coverage
        ],
        "unsourced": list(found.unsourced),
        "single_source": list(found.single),
        "conflicts": list(found.conflicts),
        "due": list(found.due),
        "quiet": list(found.quiet),
        "reading": {
            "median_lix": None if found.reading.median is None else round(found.reading.median, 1),
            "levels": dict(found.reading.levels),
            "too_short": found.reading.short,
            "hardest": {event: round(number, 1) for event, number in found.reading.hardest},
        },
    }
