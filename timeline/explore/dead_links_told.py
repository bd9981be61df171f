"""Dead links as lines of a report, and as values for JSON; in English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.curate.link_report import STATES
from timeline.explore.dead_links import UNASKED, DeadLink, Links
from timeline.explore.stats import Row

NOBODY = "nobody has asked: links --check does"


def rows(found: Links | None) -> Iterator[Row]:
    """What became of the addresses, in numbers, and when that was asked."""
    if found is None:
        yield "addresses of sources", NOBODY
        return
    names = [name for name in (*STATES, UNASKED) if name in STATES or found.states.get(name)]
    counted = ", ".join(f"{found.states.get(name, 0)} {name}" for name in names)
    yield f"addresses on {found.day}", counted


def lines(found: Links | None) -> Iterator[str]:
    """Each dead link with its place, since when it is dead, and where a copy is."""
    for each in found.dead if found else ():
        source, answer = each.source, each.answer
        copy = f", archived copy at {source.archived}" if source.archived else ""
        place = f"{source.path}:{source.line}: {source.id}"
        yield f"{place}: dead since {answer.since}{copy}: {source.url}: {answer.why}"


def as_values(found: Links | None) -> dict[str, Any]:
    """The same for programs; None where nobody has asked."""
    if found is None:
        return {"links": None}
    dead = [_dead(each) for each in found.dead]
    return {"links": {"day": str(found.day), "states": dict(found.states), "dead": dead}}


def _dead(link: DeadLink) -> dict[str, Any]:
    source, answer = link.source, link.answer
    return {
        "source": source.id,
        "url": source.url,
        "archived": source.archived or None,
        "path": source.path,
        "line": source.line,
        "since": str(answer.since),
        "asked": str(answer.asked),
        "why": answer.why,
        "events": list(link.events),
    }
