"""What an importer makes of a file, and what it is told to do.

An importer is a function of a text and of what is asked. It gives a `Row` for each thing that the
file holds, taken or not, with its place; `timeline.curate.imports.gather` makes entries of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from timeline.curate.languages import DEFAULT_LANGUAGE, Wording
from timeline.curate.yamltext.nodes import Node
from timeline.errors import Severity

Kind = Literal["not-taken", "changed", "lost", "suggested", "kept", "there"]

SEVERITIES: Mapping[Kind, Severity] = {
    "not-taken": "error",
    "changed": "warning",
    "lost": "warning",
    "suggested": "note",
    "kept": "note",
    "there": "note",
}
"""How grave each kind of remark is; its name stands in the place of a rule's."""

Outcome = Literal["ok", "fixed", "there", "skipped"]


@dataclass(frozen=True, slots=True)
class Remark:
    """What happened to something of a row; line and column count from 1, 0 is the row's own."""

    kind: Kind
    message: str
    hint: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class DraftSource:
    """Who says something: an id that the data folder may know, or what is known of a new source."""

    id: str = ""
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    lang: str = ""
    note: str = ""
    reliability: str = ""
    voice: str = ""
    archived: str = ""


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """A date in EDTF, and who says so when; no status means what the day of the import suggests."""

    date: str
    status: str = ""
    stated: str = ""
    sources: tuple[DraftSource, ...] = ()
    rank: str = ""
    why: str = ""
    note: str = ""
    quote: str = ""
    disputes: str = ""
    unsourced: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as a file has it: lane and people by id or name; `extras` are fields `x-…`.

    `lane_name` is what readers see of a lane that is named by its id.
    """

    title: Wording
    claims: tuple[DraftClaim, ...]
    id: str = ""
    lane: str = ""
    lane_name: str = ""
    kind: str = ""
    importance: str = ""
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    summary: Wording = ""
    part_of: str = ""
    related: tuple[str, ...] = ()
    details: tuple[tuple[Mapping[str, str], tuple[DraftSource, ...]], ...] = ()
    extras: Mapping[str, Node] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Head:
    """What a file says of the whole timeline: fields of timeline.yaml."""

    fields: Mapping[str, Node]


@dataclass(frozen=True, slots=True)
class Era:
    """A span in the background."""

    name: str
    span: str


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom events name, with what a file knows of them."""

    id: str
    name: str
    more: Mapping[str, Node] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lane:
    """A band of the picture."""

    id: str
    name: str
    help: str = ""


Part = Draft | Head | Era | Person | Lane


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that a file holds: its place, its name, what was made of it, and what to know.

    Without a `part` it was not taken, and a remark says why. Only rows that are `counted` are
    told in the table: those that a reader of the file would call an entry.
    """

    line: int
    name: str
    part: Part | None = None
    remarks: tuple[Remark, ...] = ()
    column: int = 1
    counted: bool = True

    @property
    def outcome(self) -> Outcome:
        """Taken as it is, taken with a change or a loss, in the folder already, or not taken."""
        if self.part is None:
            return "there" if any(each.kind == "there" for each in self.remarks) else "skipped"
        return "fixed" if any(each.kind in ("changed", "lost") for each in self.remarks) else "ok"


@dataclass(frozen=True, slots=True)
class Known:
    """What a data folder has already, by ids.

    Names of lanes and people, titles and addresses of sources, titles of events, and the file and
    the dates of each event as far as they are known.
    """

    lanes: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    events: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, tuple[str, frozenset[str]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """How a file is to be read.

    `path` names it in messages, `today` is a day number, `columns` says which column or property
    a field is read from, `order` is that of day and month in dates with slashes, '' where it is
    not declared. `fold` makes a text plain: small letters a to z, figures, spaces and hyphens.
    `new_lanes` lets a lane begin whose name is like that of one that is there.
    """

    path: str
    today: int
    fold: Callable[[str], str] = str.lower
    columns: Mapping[str, str] = field(default_factory=dict)
    order: Literal["", "dayfirst", "monthfirst"] = ""
    lane: str = ""
    language: str = DEFAULT_LANGUAGE
    new_lanes: bool = False
    known: Known = field(default_factory=Known)


def not_taken(line: int, name: str, message: str, hint: str = "", column: int = 1) -> Row:
    """A row of which nothing was made, and why."""
    return Row(line, name, None, (Remark("not-taken", message, hint),), column)
