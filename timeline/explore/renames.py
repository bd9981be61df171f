"""Events whose id was changed between two folders, known again by what they say.

Two events are held to be the same if they share half of their claims, and title or summary are
nearly the same. Who is most alike is paired first, each event once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from timeline.curate.model import Event

ALIKE = 0.8
"""How much of two texts has to be the same, as the ratio of difflib, for them to be nearly so."""

Events = Mapping[str, Event]


def renamed(before: Events, after: Events) -> dict[str, str]:
    """The old id of each event that has another one now, by the new one."""
    gone = {name: event for name, event in before.items() if name not in after}
    new = {name: event for name, event in after.items() if name not in before}
    found: dict[str, str] = {}
    taken: set[str] = set()
    for _, name, old in sorted(_pairs(gone, new), key=lambda each: (-each[0], *each[1:])):
        if name not in found and old not in taken:
            found[name] = old
            taken.add(old)
    return found


def aligned(before: Events, after: Events) -> tuple[Events, dict[str, str]]:
    """The events of before under the ids that they have now, and the old ids by the new ones.

    What names another event names it by its new id, so that nothing but the id has changed.
    """
    former = renamed(before, after)
    if not former:
        return before, former
    names = {old: name for name, old in former.items()}
    moved = (_under(event, names) for event in before.values())
    return {event.id: event for event in moved}, former


def _under(event: Event, names: Mapping[str, str]) -> Event:
    """An event with its new id, and with those of the events that it names, by the old ones."""
    return replace(
        event,
        id=names.get(event.id, event.id),
        related=tuple(names.get(each, each) for each in event.related),
        part_of=names.get(event.part_of, event.part_of),
    )


def _pairs(gone: Events, new: Events) -> Iterator[tuple[float, str, str]]:
    """How alike two events are, with new and old id, of those that may be the same."""
    claimed: dict[tuple[str, str], list[str]] = {}
    for old, event in gone.items():
        for claim in _claims(event):
            claimed.setdefault(claim, []).append(old)
    for name, event in new.items():
        met = dict.fromkeys(old for each in _claims(event) for old in claimed.get(each, ()))
        for old in met:
            alike = _alike(gone[old], event)
            if alike:
                yield alike, name, old


def _alike(one: Event, other: Event) -> float:
    """How alike two events are, from 0 for those that are not the same to 3."""
    claims, others = _claims(one), _claims(other)
    shared = len(claims & others) / max(len(claims), len(others))
    title, summary = _ratio(one.title, other.title), _ratio(one.summary, other.summary)
    is_same = shared >= 0.5 and max(title, summary) >= ALIKE
    return shared + title + summary if is_same else 0.0


def _claims(event: Event) -> set[tuple[str, str]]:
    return {(claim.date.text, claim.status) for claim in event.claims}


def _ratio(one: str, other: str) -> float:
    """How much of two texts is the same; 0 as soon as it is known to be too little."""
    if not (one and other):
        return 0.0
    found = SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
    if found.real_quick_ratio() < ALIKE or found.quick_ratio() < ALIKE:
        return 0.0
    return found.ratio()
