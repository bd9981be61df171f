"""What the rules for a review that compare files keep of each, so that none is read again for them.

Traces hold what such a rule compares and where it would tell of it. They are stored, so they are
plain values, and where there are many of them in columns, which are read in a fraction of the time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Spot: TypeAlias = tuple[int, int, int]
"""Index of an entry in its file, line and column of what stands in it."""


@dataclass(frozen=True, slots=True)
class Titles:
    """The events of a file that have a title, as `timeline.curate.checks.titles` compares them.

    `begins` are the lines of the events; `firsts` and `lasts` the days on which they may be;
    `linked` has by index what the event names in `related`, and `wholes` what it is a part of.
    """

    spots: tuple[Spot, ...] = ()
    begins: tuple[int, ...] = ()
    ids: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    firsts: tuple[int, ...] = ()
    lasts: tuple[int, ...] = ()
    linked: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    wholes: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of an event, by the first day that it may mean, and as it is written."""

    spot: Spot
    day: int
    written: str


@dataclass(frozen=True, slots=True)
class Seen:
    """How often a word stands in a file, where it does first, and from where to where it goes."""

    times: int
    spot: Spot
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many events of a file are in a lane, those without importance, and the first of these.

    `plain` are those without a summary, `spots` where the first of them stand.
    """

    events: int = 0
    without: int = 0
    spot: Spot | None = None
    plain: int = 0
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Statements:
    """The claims of a file that say when they were stated: where, when, and by which sources."""

    spots: tuple[Spot, ...] = ()
    days: tuple[int, ...] = ()
    written: tuple[str, ...] = ()
    sources: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A claim about what has not happened, with the day on which it was stated if it says so.

    `written` is that day as it stands there.
    `ahead` says that its date is still to come, `off` that it will not be.
    """

    spot: Spot
    day: int | None
    written: str
    sources: tuple[str, ...]
    ahead: bool
    off: bool


@dataclass(frozen=True, slots=True)
class Unseen:
    """An event at which nobody has looked for long, as far as its file tells.

    `checked` is the last day on which somebody did, `written` as it stands there, at its `spot`;
    what happened has no `plans`.
    """

    today: int
    checked: int | None
    written: str
    spot: Spot
    plans: tuple[Plan, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """The ids of a file with their places, and the ids that it names, by their kind."""

    own: tuple[tuple[str, Spot], ...] = ()
    used: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class View:
    """The span that is shown at first: its days, and as it is written."""

    spot: Spot
    first: int
    last: int
    written: str


@dataclass(frozen=True, slots=True)
class Traces:
    """What is kept of one file; `words` by field and word, `crowds` by lane.

    `outermost` are the first and the last of its `dated` events.
    `appeared` has by the id of a source the last day on which it was changed, if that is known.
    """

    kind: str
    path: str
    is_broken: bool = False
    titles: Titles = field(default_factory=Titles)
    words: Mapping[str, Mapping[str, Seen]] = field(default_factory=dict)
    crowds: Mapping[str, Crowd] = field(default_factory=dict)
    statements: Statements = field(default_factory=Statements)
    unseen: tuple[Unseen, ...] = ()
    appeared: Mapping[str, int | None] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    dated: int = 0
    outermost: tuple[Dated, ...] = ()
    view: View | None = None
