"""What changed between two states of knowledge: two days of one data set, or two data folders.

Between two days every step is told, as each claim became known; between two folders only the ends
are, with what a curator changed beside the dates. Days are day numbers as in
:mod:`timeline.dates`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.curate.model import HAPPENED, Claim, Dataset, Event, Source
from timeline.dates import OPEN_PAST, Date
from timeline.explore.clock import Known, known_from, known_on, stated_date, touch
from timeline.explore.kinds import kinds_of
from timeline.explore.renames import aligned
from timeline.languages import gettext_noop

CHANGES: Mapping[str, str] = {
    "added": gettext_noop("new"),
    "removed": gettext_noop("removed"),
    "moved": gettext_noop("moved"),
    "dated": gettext_noop("dated"),
    "undated": gettext_noop("date dropped"),
    "redated": gettext_noop("dated otherwise"),
    "confirmed": gettext_noop("came true"),
    "cancelled": gettext_noop("cancelled"),
    "on-hold": gettext_noop("on hold"),
    "status": gettext_noop("other status"),
    "resourced": gettext_noop("other sources"),
    "claims": gettext_noop("other claims"),
    "retold": gettext_noop("told otherwise"),
    "details": gettext_noop("other details"),
    "renamed": gettext_noop("renamed"),
}
"""Every kind of change and what readers call it. Plans are `moved`; `redated` is what only came to
be known better, or has happened. `removed` and all from `claims` on need two folders."""

FIELDS: Mapping[str, str] = {
    "title": gettext_noop("title"),
    "summary": gettext_noop("summary"),
    "lane": gettext_noop("lane"),
    "kind": gettext_noop("kind"),
    "importance": gettext_noop("importance"),
    "people": gettext_noop("people"),
    "tags": gettext_noop("tags"),
    "related": gettext_noop("related events"),
    "part_of": gettext_noop("what it is part of"),
}
"""Fields of an event that are compared beside its claims and details, and what they are called."""

Sources = Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """A state of knowledge: a data set on a day."""

    dataset: Dataset
    day: int


@dataclass(frozen=True, slots=True)
class Change:
    """One change of an event, by its kind in CHANGES.

    `day` is the first day on which the claim behind it was known, OPEN_PAST if nobody knows it;
    `old` and `new` are what was known before and after; `fields` names what was `retold`, or the
    `details` that changed. `former` is the id that the event had before, if it was another one.
    """

    event: str
    title: str
    kind: str
    day: int
    old: Known | None
    new: Known | None
    fields: tuple[str, ...] = ()
    former: str = ""

    @property
    def days(self) -> int:
        """By how many days the date moved: more than 0 is later, 0 where both dates touch."""
        if self.kind not in ("moved", "redated") or self.old is None or self.new is None:
            return 0
        old, new = self.old.date, self.new.date
        return 0 if touch(old, new) else distance(old, new)

    @property
    def claim(self) -> Claim | None:
        """The claim behind it."""
        known = self.new or self.old
        return known.claim if known else None


def compare(old: Knowledge, new: Knowledge) -> tuple[Change, ...]:
    """The changes from one state to another, by the day they became known, then by event.

    Two days of the same data set give every step between them, none if the later one is `old`;
    what became known on the day of `old` is not among them.
    """
    is_same = old.dataset is new.dataset
    found = _between(new.dataset, old.day, new.day) if is_same else _across(old, new)
    return tuple(sorted(found, key=lambda change: (change.day, change.event)))


def revisions(event: Event, sources: Sources, day: int) -> int:
    """How often the date or the status that is shown of an event had changed by a day."""
    days = sorted({known_from(claim, sources) for claim in event.claims})
    known = (known_on(event, sources, each) for each in days if each <= day)
    told = [(each.date.text, each.status) for each in known if each is not None]
    return sum(one != other for one, other in pairwise(told))


def said_on(claim: Claim, sources: Sources) -> Date | None:
    """The date from which a claim is known, as exactly as it is given; see `known_from`."""
    if claim.stated is None and claim.status in HAPPENED:
        return claim.date
    return stated_date(claim, sources)


def distance(old: Date, new: Date) -> int:
    """Days from one date to another that does not touch it, between their beginnings if known."""
    if old.earliest_start > OPEN_PAST and new.earliest_start > OPEN_PAST:
        return new.earliest_start - old.earliest_start
    if new.earliest_start > old.latest_end:
        return new.earliest_start - old.latest_end
    return new.latest_end - old.earliest_start


def _between(dataset: Dataset, first: int, last: int) -> Iterator[Change]:
    for event in dataset.events:
        days = {known_from(claim, dataset.sources) for claim in event.claims}
        steps = sorted(day for day in days if first < day <= last)
        old = known_on(event, dataset.sources, first) if steps else None
        for day in steps:
            new = known_on(event, dataset.sources, day)
            for kind in kinds_of(old, new):
                yield Change(event.id, event.title, kind, day, old, new)
            old = new


def _across(old: Knowledge, new: Knowledge) -> Iterator[Change]:
    after = {event.id: event for event in new.dataset.events}
    before, former = aligned({event.id: event for event in old.dataset.events}, after)
    for name in {**before, **after}:
        one, other = before.get(name), after.get(name)
        was = known_on(one, old.dataset.sources, old.day) if one else None
        now = known_on(other, new.dataset.sources, new.day) if other else None
        title = (other or before[name]).title
        day = _known_from(now, new.dataset) if now else _known_from(was, old.dataset)
        if name in former:
            yield Change(name, title, "renamed", day, was, now, (), former[name])
        for kind, fields in _edits(one, other, was, now):
            yield Change(name, title, kind, day, was, now, fields, former.get(name, ""))


def _known_from(known: Known | None, dataset: Dataset) -> int:
    return known_from(known.claim, dataset.sources) if known else OPEN_PAST


def _edits(
    one: Event | None, other: Event | None, was: Known | None, now: Known | None
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The kinds of change of an event between two folders, with the fields they are about."""
    if one is None or other is None:
        yield ("added" if other else "removed"), ()
        return
    kinds = list(kinds_of(was, now))
    if _are_others(one, other, was, now) if kinds else _unplaced(one) != _unplaced(other):
        kinds.append("claims")
    yield from ((kind, ()) for kind in kinds)
    for kind, fields in (("retold", _retold(one, other)), ("details", _detailed(one, other))):
        if fields:
            yield kind, fields


def _are_others(one: Event, other: Event, was: Known | None, now: Known | None) -> bool:
    """Whether old claims have changed beside what is told of those that were and are shown."""
    old, new = set(_unplaced(one)), set(_unplaced(other))
    before, after = (replace(each.claim, line=0) if each else None for each in (was, now))
    if before and after and _said(before) == _said(after):
        old, new = old - {before}, new - {after}
        return bool(old - new) or replace(before, sources=()) != replace(after, sources=())
    kept = {_said(claim) for claim in new - old - {after}}
    return any(claim != before or _said(claim) in kept for claim in old - new)


def _said(claim: Claim) -> tuple[str, str]:
    return claim.date.text, claim.status


def _unplaced(event: Event) -> tuple[Claim, ...]:
    """The claims of an event, wherever in its file they stand."""
    return tuple(replace(claim, line=0) for claim in event.claims)


def _retold(one: Event, other: Event) -> tuple[str, ...]:
    """The fields that differ, in any language."""
    differ = {name for name in FIELDS if getattr(one, name) != getattr(other, name)}
    for code in one.translations.keys() | other.translations.keys():
        texts, others = (each.translations.get(code, {}) for each in (one, other))
        differ |= {name for name in FIELDS if texts.get(name) != others.get(name)}
    return tuple(name for name in FIELDS if name in differ)


def _detailed(one: Event, other: Event) -> tuple[str, ...]:
    """The names of the details that differ."""
    lost = [detail.name for detail in one.details if detail not in other.details]
    found = [detail.name for detail in other.details if detail not in one.details]
    return tuple(dict.fromkeys((*lost, *found)))
