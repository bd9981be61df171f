"""What a picture shows, for those who do not see it: in short, in full, and event by event.

The parts are those of a complex image (WAI): a short text that tells what the picture is, and a
long one beside it. What can be counted is told here; what there is to notice, a curator says in
`alt` of timeline.yaml, for the view at first and for each range. That text holds for those views
alone, as they are today and with nothing filtered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from timeline.curate.model import HAPPENED, Event, Source
from timeline.dates import from_days, year_name
from timeline.explore.clock import known_on
from timeline.explore.filters import describe
from timeline.explore.pattern import pattern
from timeline.explore.traits import TRAITS
from timeline.explore.translate import language_of_text
from timeline.explore.window import from_date, is_same
from timeline.publish.credits import credit
from timeline.publish.foremost import foremost
from timeline.publish.snapshot import Snapshot

MOST_LETTERS = 150
"""Letters of a short text; what does not fit is left to the full one."""

LEAST_NAMED, MOST_NAMED = 2, 3
"""Events that a short text names: rather these than the groups, and no more than those."""

TRIED = 8
"""Events of a lane among which a short text finds some whose titles have room."""

DOUBTS = ("overdue", "uncertain", "disagree", "disputed", "unsourced")
"""Traits that the long description tells; a date in words says itself that there is none."""


READ = ("id", "words", "title", "lane", "status_words", "summary", "traits")
"""The columns of the frame that the long description tells: each costs time to take out."""


@dataclass(frozen=True, slots=True)
class Description:
    """One event of the long description, in the reader's language and in the order it is read.

    `sources` are those of the claim that is shown; the two last fields name the languages of the
    title and the summary where these are not in the reader's.
    """

    id: str
    date: str
    title: str
    lane: str
    status: str
    doubts: tuple[str, ...]
    summary: str
    sources: tuple[Source, ...]
    title_lang: str = ""
    summary_lang: str = ""


def short_alt(snapshot: Snapshot) -> str:
    """What the picture is, in about 150 letters: a curator's words, or numbers and some names."""
    return own_alt(snapshot) or _numbered(snapshot)


def full_alt(snapshot: Snapshot) -> str:
    """What the picture shows in a few sentences, with what stands out, the source and licence."""
    own = own_alt(snapshot)
    first = (own, _counted(snapshot)) if own else (_numbered(snapshot), _left_out(snapshot))
    told = (*first, *_stands_out(snapshot), credit(snapshot))
    return " ".join(sentence for sentence in told if sentence)


def own_alt(snapshot: Snapshot) -> str:
    """What a curator says of this very view, or an empty text."""
    state, dataset, window = snapshot.state, snapshot.dataset, snapshot.window
    if state.chosen or state.asof:
        return ""
    if dataset.alt and is_same(window, snapshot.home):
        return dataset.alt
    spans = ((each.alt, from_date(each.span, snapshot.limits)) for each in dataset.ranges)
    return next((alt for alt, span in spans if alt and is_same(window, span)), "")


def long_description(snapshot: Snapshot) -> Iterator[Description]:
    """All events that the picture shows or counts, in the order of time."""
    for row in snapshot.seen[list(READ)].itertuples(index=False):
        yield _described(snapshot, row)


def _numbered(snapshot: Snapshot) -> str:
    """How many events there are, and which matter most, as far as there is room for their names.

    The groups are named where that leaves room for the two events that matter most.
    """
    ranked = foremost(snapshot, TRIED)
    with_groups = _with_names(snapshot, _counted(snapshot), ranked[:LEAST_NAMED])
    if _is_filtered(snapshot) or with_groups is None:
        counted = _counted(snapshot, with_groups=False)
        return _with_names(snapshot, counted, ranked, can_skip=True) or counted
    return _with_names(snapshot, _counted(snapshot), ranked, can_skip=True) or with_groups


def _with_names(
    snapshot: Snapshot, counted: str, ranked: Sequence[int], can_skip: bool = False
) -> str | None:
    """A sentence, and after it events by their places as far as they have room, in their order.

    None where one of them has no room, unless such a one may be skipped and others have.
    """
    rows, places, text = snapshot.matching, list[int](), counted
    for place in ranked:
        tried = sorted([*places, place])
        named = f"{counted} {_naming(snapshot, rows.iloc[tried])}"
        if len(named) <= MOST_LETTERS:
            places, text = tried, named
        elif not can_skip:
            return None
        if len(places) == MOST_NAMED:
            break
    return text if len(text) <= MOST_LETTERS else None


def _naming(snapshot: Snapshot, rows: pd.DataFrame) -> str:
    """Some events by their titles; of what has not happened it is said what has become of it."""
    names = "; ".join(
        title if status in HAPPENED else f"{title} ({words})"
        for title, status, words in zip(
            rows["title"], rows["status"], rows["status_words"], strict=True
        )
    )
    say = snapshot.language.gettext
    is_all = len(rows) == snapshot.count
    return (
        say("Shown: {names}.", names=names) if is_all else say("Among them: {names}.", names=names)
    )


def _is_filtered(snapshot: Snapshot) -> bool:
    return any(True for _ in describe(snapshot.state.chosen, snapshot.catalogue))


def _counted(snapshot: Snapshot, with_groups: bool = True) -> str:
    """How many events of which years, and what they have in common or in which groups they are."""
    language, count = snapshot.language, snapshot.count
    years = snapshot.years
    if not count:
        return language.gettext("Timeline without events, {years}.", years=years)
    told = language.ngettext(
        "Timeline of {n} event, {years}", "Timeline of {n} events, {years}", count, years=years
    )
    phrases = [phrase for _, phrase in describe(snapshot.state.chosen, snapshot.catalogue)]
    return f"{', '.join([told, *(phrases or [_groups(snapshot, with_groups)])])}."


def _left_out(snapshot: Snapshot) -> str:
    """The groups by name, where the short text has no room for them."""
    short = _numbered(snapshot)
    names = _group_names(snapshot)
    if not names or _is_filtered(snapshot) or short.startswith(_counted(snapshot)):
        return ""
    return snapshot.language.gettext("Groups: {names}.", names=", ".join(names))


def _group_names(snapshot: Snapshot) -> list[str]:
    """The groups with events in the window, in the order of the picture."""
    shown = snapshot.selection.index.lanes
    return [
        name
        for lane, name in snapshot.catalogue.lanes.items()
        if lane in shown and shown[lane].shows(snapshot.window)
    ]


def _groups(snapshot: Snapshot, with_names: bool) -> str:
    """'in 2 groups: Films, Space'."""
    names, language = _group_names(snapshot), snapshot.language
    if with_names:
        told = ", ".join(names)
        return language.ngettext(
            "in {n} group: {names}", "in {n} groups: {names}", len(names), names=told
        )
    return language.ngettext("in {n} group", "in {n} groups", len(names))


def _stands_out(snapshot: Snapshot) -> Iterator[str]:
    say, found = snapshot.language.gettext, pattern(snapshot.seen)
    if found.first and found.first != found.last:
        yield say(
            "It begins with {first} and ends with {last}.",
            first=_named(snapshot, found.first),
            last=_named(snapshot, found.last),
        )
    if found.year is not None:
        year, number = found.year
        events = snapshot.language.ngettext("{n} event", "{n} events", number)
        name = year_name(year, snapshot.language)
        yield say("The fullest year is {year}, with {events}.", year=name, events=events)
    if found.gap is not None:
        first, last = (year_name(from_days(day)[0], snapshot.language) for day in found.gap)
        yield say("The longest gap is {first} to {last}.", first=first, last=last)
    number = sum("uncertain" in traits for traits in snapshot.seen["traits"])
    if number:
        yield snapshot.language.ngettext(
            "The date of {n} event is uncertain.", "The dates of {n} events are uncertain.", number
        )
    if any(event in snapshot.reaches for event in snapshot.seen["id"]):
        yield say("How far announced dates typically slip is shaded: statistics, not a forecast.")


def _named(snapshot: Snapshot, event: str) -> str:
    told = snapshot.told([event])[event]
    return f"{told['title']} ({told['words']})"


def _described(snapshot: Snapshot, row: Any) -> Description:
    language, catalogue = snapshot.language, snapshot.catalogue
    event, own = catalogue.events[row.id], snapshot.dataset.language
    said = [language_of_text(event, language.code, own, field) for field in ("title", "summary")]
    title_lang, summary_lang = ("" if lang == language.code else lang for lang in said)
    return Description(
        id=row.id,
        date=row.words,
        title=row.title,
        lane=catalogue.lanes.get(row.lane, row.lane),
        status=row.status_words,
        doubts=tuple(language.gettext(TRAITS[name].word) for name in DOUBTS if name in row.traits),
        summary=row.summary,
        sources=tuple(_shown_sources(snapshot, event)),
        title_lang=title_lang,
        summary_lang=summary_lang,
    )


def _shown_sources(snapshot: Snapshot, event: Event) -> Iterator[Source]:
    """The sources of the claim that is shown."""
    sources = snapshot.dataset.sources
    known = known_on(event, sources, snapshot.today)
    yield from (sources[name] for name in (known.claim.sources if known else ()) if name in sources)
