"""What a data set holds once it is checked: frozen values, no behaviour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.dates import Date

STATUSES: Mapping[str, str] = {
    "happened": "it took place on this date",
    "released": "it came out on this date",
    "scheduled": "it is planned for this date",
    "announced": "it is promised, with or without a date",
    "in-development": "work on it is under way",
    "rumoured": "it is said without confirmation",
    "on-hold": "work on it has stopped for now",
    "cancelled": "it will not take place",
}
HAPPENED = frozenset({"happened", "released"})
RANKS: Mapping[str, str] = {
    "preferred": "it wins over the normal claims",
    "normal": "the usual rank",
    "deprecated": "known to be wrong or superseded, and kept so that it is not added again",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """What one or several sources say about the date of an event.

    `stated` is the day on which it was said; `line` is the line of the claim in its file.
    """

    date: Date
    status: str
    stated: Date | None
    sources: tuple[str, ...]
    rank: str = "normal"
    why: str = ""
    note: str = ""
    quote: str = ""
    disputes: str = ""
    unsourced: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, with everything that was claimed about its date.

    `importance` runs from 1 to 5; `path` and `line` tell where it is written.
    """

    id: str
    title: str
    lane: str
    kind: str = "event"
    importance: int = 3
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    summary: str = ""
    claims: tuple[Claim, ...] = ()
    related: tuple[str, ...] = ()
    part_of: str = ""
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that claims rest on."""

    id: str
    title: str
    publisher: str = ""
    url: str = ""
    published: Date | None = None
    lang: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who takes part in events; `same_as` holds identifiers elsewhere."""

    id: str
    name: str
    same_as: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """A horizontal band of the picture; lanes keep the order of their file."""

    id: str
    name: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A stretch of time with a name: a range to choose, or an era in the background."""

    name: str
    span: Date


@dataclass(frozen=True, slots=True)
class Dataset:
    """A whole timeline; every reference between its parts is known to resolve."""

    title: str
    subtitle: str = ""
    licence: str = ""
    view: Date | None = None
    ranges: tuple[NamedSpan, ...] = ()
    eras: tuple[NamedSpan, ...] = ()
    lanes: tuple[Lane, ...] = ()
    people: Mapping[str, Person] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
