"""What a picture shows, for those who do not see it: in short, in full, and event by event.

The parts are those of a complex image (WAI): a short text that tells what the picture is, and a
long one beside it. What can be counted is told here; what there is to notice, a curator says in
`alt` of timeline.yaml, for the view at first and for each range. That text holds for those views
alone, as they are today and with nothing filtered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from timeline.curate.model import Event, Source
from timeline.dates import from_days, year_name
from timeline.explore.clock import known_on
from timeline.explore.filters import describe
from timeline.explore.pattern import pattern
from timeline.explore.traits import TRAITS
from timeline.explore.translate import language_of_text
from timeline.explore.window import from_date, is_same
from timeline.publish.credits import credit
from timeline.publish.snapshot import Snapshot

MOST_LETTERS = 150
"""Letters of a short text; names of groups that do not fit are left to the full one."""

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
    """What the picture is, in a sentence of about 150 letters: a curator's or one of numbers."""
    return own_alt(snapshot) or _counted(snapshot, MOST_LETTERS)


def full_alt(snapshot: Snapshot) -> str:
    """What the picture shows in a few sentences, with what stands out, the source and licence."""
    told = (own_alt(snapshot), _counted(snapshot), *_stands_out(snapshot), credit(snapshot))
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


def _counted(snapshot: Snapshot, most: int = 0) -> str:
    """How many events of which years, and what they have in common; `most` letters, or all."""
    language, count = snapshot.language, snapshot.count
    years = snapshot.years
    if not count:
        return language.gettext("Timeline without events, {years}.", years=years)
    told = language.ngettext(
        "Timeline of {n} event, {years}", "Timeline of {n} events, {years}", count, years=years
    )
    phrases = [phrase for _, phrase in describe(snapshot.state.chosen, snapshot.catalogue)]
    if phrases:
        return f"{', '.join([told, *phrases])}."
    long = f"{told}, {_groups(snapshot, with_names=True)}."
    return long if not most or len(long) <= most else f"{told}, {_groups(snapshot)}."


def _groups(snapshot: Snapshot, with_names: bool = False) -> str:
    """'in 2 groups: Films, Space': those with events in the window, in the order of the picture."""
    shown, language = snapshot.selection.index.lanes, snapshot.language
    names = [
        name
        for lane, name in snapshot.catalogue.lanes.items()
        if lane in shown and shown[lane].shows(snapshot.window)
    ]
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
