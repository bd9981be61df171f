"""The sources whose addresses are dead, as the last check of the links found them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from timeline.curate.link_report import Answer, Report
from timeline.curate.model import Claim, Dataset, Detail, Event, Source

UNASKED = "not asked"
"""The state of addresses that no check has come to yet."""


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A source whose address is dead, what a server said, and the events that rest on it."""

    source: Source
    answer: Answer
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """What became of the addresses by a day; `states` counts them, with those not asked yet."""

    day: date
    states: Mapping[str, int]
    dead: tuple[DeadLink, ...]


def linked(dataset: Dataset, report: Report) -> Links:
    """What a report says about the sources that a data set has now, those dead longest first."""
    answers = report.by_url()
    addressed = [source for source in dataset.sources.values() if source.url]
    states = Counter(
        answers[url].state if url in answers else UNASKED
        for url in dict.fromkeys(source.url for source in addressed)
    )
    gone = {each.id: each for each in addressed if _is_dead(answers.get(each.url))}
    resting = _resting(dataset, gone)
    dead = (
        DeadLink(source, answers[source.url], tuple(resting[name])) for name, source in gone.items()
    )
    return Links(report.day, states, tuple(sorted(dead, key=_first_gone)))


def _is_dead(answer: Answer | None) -> bool:
    return answer is not None and answer.state == "dead"


def _first_gone(link: DeadLink) -> tuple[date, str, int]:
    return link.answer.since, link.source.path, link.source.line


def _resting(dataset: Dataset, sources: Collection[str]) -> dict[str, list[str]]:
    """The events that name each of some sources."""
    found: dict[str, list[str]] = {name: [] for name in sources}
    for event in dataset.events if found else ():
        for name in dict.fromkeys(_named(event)):
            if name in found:
                found[name].append(event.id)
    return found


def _named(event: Event) -> Iterator[str]:
    resting: tuple[Claim | Detail, ...] = (*event.claims, *event.details)
    for each in resting:
        yield from each.sources
