"""What a data set holds once it is checked: frozen values, no behaviour.

Texts are in the data's own language. `translations` has, by language and field, those that are
given in several languages, the own one among them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator

from timeline.curate.languages import DEFAULT_LANGUAGE, UNTRANSLATED, Translations
from timeline.dates import Date as Day
from timeline.dates import parse
from timeline.immutable import immutable
from timeline.languages import gettext_noop


def _date(text: object) -> Day:
    if not isinstance(text, str):
        raise ValueError("a date is a text")
    return parse(text)


Date = Annotated[Day, PlainValidator(_date), PlainSerializer(str, return_type=str)]
"""A date; in JSON the text as it was written, which says all of it."""

STATUSES: Mapping[str, str] = {
    "happened": gettext_noop("it took place"),
    "released": gettext_noop("it came out"),
    "scheduled": gettext_noop("it is planned for this date"),
    "announced": gettext_noop("it is promised, with or without a date"),
    "in-development": gettext_noop("work on it is under way"),
    "rumoured": gettext_noop("it is said without confirmation"),
    "on-hold": gettext_noop("work on it has stopped for now"),
    "cancelled": gettext_noop("it will not take place"),
}
HAPPENED = frozenset({"happened", "released"})
RANKS: Mapping[str, str] = {
    "preferred": gettext_noop("it wins over the normal claims"),
    "normal": gettext_noop("the usual rank"),
    "deprecated": gettext_noop(
        "known to be wrong or superseded, and kept so that it is not added again"
    ),
}


@immutable()
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
    translations: Translations = field(default_factory=lambda: UNTRANSLATED, hash=False)


@dataclass(frozen=True, slots=True)
class Detail:
    """A fact of an event that is no date: `value` is a text, or a number of `unit`."""

    name: str
    value: str
    unit: str = ""
    sources: tuple[str, ...] = ()
    note: str = ""
    translations: Translations = field(default_factory=lambda: UNTRANSLATED, hash=False)


@immutable()
class Event:
    """One happening, with everything that was claimed about its date.

    `importance` runs from 1 to 5; `path`, from the data folder, and `line` tell where it
    is written.
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
    details: tuple[Detail, ...] = ()
    path: str = ""
    line: int = 0
    translations: Translations = field(default_factory=lambda: UNTRANSLATED, hash=False)


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that claims rest on.

    `archived` is the address of a copy that stays when `url` goes. `voice` is the id of the source
    that this one rewrites: both count as one voice. `path`, from the data folder, and `line` tell
    where it is written; a source that was moved is the same.
    """

    id: str
    title: str
    publisher: str = ""
    url: str = ""
    published: Date | None = None
    lang: str = ""
    note: str = ""
    reliability: str = ""
    voice: str = ""
    archived: str = ""
    path: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Value:
    """One number of a measure: at an event, or at a date."""

    event: str
    date: Date | None
    number: float
    sources: tuple[str, ...] = ()
    note: str = ""
    translations: Translations = field(default_factory=lambda: UNTRANSLATED, hash=False)


@dataclass(frozen=True, slots=True)
class Measure:
    """Numbers over time, drawn as `form` says; `derived` ones are counted here, without sources."""

    id: str
    name: str
    unit: str
    form: str = "lollipops"
    lane: str = ""
    help: str = ""
    derived: bool = False
    values: tuple[Value, ...] = ()
    translations: Translations = field(default_factory=lambda: UNTRANSLATED, hash=False)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who takes part in events; `same_as` holds identifiers elsewhere."""

    id: str
    name: str
    same_as: tuple[str, ...] = ()
    note: str = ""
    translations: Translations = field(default_factory=lambda: UNTRANSLATED, hash=False)


@dataclass(frozen=True, slots=True)
class Lane:
    """A horizontal band of the picture; lanes keep the order of their file."""

    id: str
    name: str
    help: str = ""
    translations: Translations = field(default_factory=lambda: UNTRANSLATED, hash=False)


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A stretch of time with a name: a range to choose, or an era in the background.

    `alt` says what the picture of a range shows.
    """

    name: str
    span: Date
    translations: Translations = field(default_factory=lambda: UNTRANSLATED, hash=False)
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """A whole timeline; every reference between its parts is known to resolve.

    `language` is the data's own, that of all texts without translations; `authors` are people
    written 'Family, Given', and organisations; `announcer` is the name of the detail that says who
    announces the dates of an event, `alt` says what the picture shows at first. `forge` is the web
    address at which the folder is edited, or a template of it with `{path}` and `{line}`.
    """

    title: str
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    licence: str = ""
    announcer: str = ""
    forge: str = ""
    alt: str = ""
    view: Date | None = None
    ranges: tuple[NamedSpan, ...] = ()
    eras: tuple[NamedSpan, ...] = ()
    lanes: tuple[Lane, ...] = ()
    people: Mapping[str, Person] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    events: Sequence[Event] = ()
    measures: tuple[Measure, ...] = ()
    language: str = DEFAULT_LANGUAGE
    translations: Translations = field(default_factory=lambda: UNTRANSLATED, hash=False)
