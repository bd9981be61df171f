"""How large a data set is, and how well its dates are sourced, on a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from timeline.curate.model import Dataset
from timeline.explore.clock import is_overdue, known_on
from timeline.explore.voices import voices

Row = tuple[str, str]
"""What is counted, and the number."""


@dataclass(frozen=True, slots=True)
class Stats:
    """Numbers of a data set; `lanes` counts events by the name of their lane, in its order.

    `conflicts` and `due` are ids of events whose claims disagree, and whose planned date has
    passed without word of what happened. `voices` counts sources without those that rewrite one.
    """

    lanes: Mapping[str, int]
    events: int
    claims: int
    sourced: int
    details: int
    sources: int
    voices: int
    conflicts: tuple[str, ...]
    due: tuple[str, ...]


def stats(dataset: Dataset, day: int) -> Stats:
    """The numbers of a data set as known on a day."""
    claims = [claim for event in dataset.events for claim in event.claims]
    known = [(event.id, known_on(event, dataset.sources, day)) for event in dataset.events]
    standing = [(event, each) for event, each in known if each is not None]
    lanes = Counter(event.lane for event in dataset.events)
    return Stats(
        lanes={lane.name: lanes[lane.id] for lane in dataset.lanes},
        events=len(dataset.events),
        claims=len(claims),
        sourced=sum(bool(claim.sources) for claim in claims),
        details=sum(len(event.details) for event in dataset.events),
        sources=len(dataset.sources),
        voices=voices(dataset.sources),
        conflicts=tuple(event for event, each in standing if each.rivals),
        due=tuple(
            event for event, each in standing if is_overdue(each.status, each.date.latest_end, day)
        ),
    )


def rows(found: Stats) -> Iterator[Row]:
    """The numbers as a report has them, a row each."""
    for name, number in found.lanes.items():
        yield f"events in {name}", f"{number}"
    yield "events", f"{found.events}"
    yield "claims about their dates", f"{found.claims}"
    share = found.sourced / found.claims if found.claims else 1.0
    yield "claims with a source", f"{found.sourced} ({share:.1%})"
    yield "details", f"{found.details}"
    yield "sources", f"{found.sources}, voices among them: {found.voices}"
    yield "events whose claims disagree", f"{len(found.conflicts)}"
    yield "events due for review", ", ".join([f"{len(found.due)}", *found.due])


def report(told: Iterable[Row]) -> str:
    """Rows as a text in two columns."""
    told = list(told)
    width = max(len(name) for name, _ in told)
    return "\n".join(f"{name:<{width}}  {number}" for name, number in told)


def as_values(found: Stats) -> dict[str, Any]:
    """The numbers for programs, by the names of their fields; lanes by their names."""
    return {**asdict(found), "lanes": dict(found.lanes)}
