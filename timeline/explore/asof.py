"""A data set as it stood on a day: what nobody had said by then is not in it.

Whatever is made of such a data set (its frame, its pictures, its texts) cannot rest on anything
that was claimed later. Days are day numbers as in :mod:`timeline.dates`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from timeline.curate.languages import Translations
from timeline.curate.model import (
    HAPPENED,
    Claim,
    Dataset,
    Detail,
    Event,
    Measure,
    NamedSpan,
    Source,
    Value,
)
from timeline.dates import OPEN_FUTURE, OPEN_PAST, UNDATED, DateError, parse
from timeline.explore.clock import known_from

Sources = Mapping[str, Source]


def day_asked(text: str, today: int) -> int | None:
    """The day that a text asks for: the last one of its date, at most today; None if it is none."""
    try:
        date = parse(text)
    except DateError:
        return None
    return min(date.latest_end, today)


def as_known(dataset: Dataset, day: int) -> Dataset:
    """The data set with the claims that were known on a day, and with what rests on them.

    An event of which nothing was known is left out. What is told of it in hindsight stays only
    where all its claims were known. Details and measures stay from the day on which one of their
    sources was published, or the event they belong to had happened; note and quote of a claim,
    unless all its sources were published later. An era that went on has no end.
    """
    late = _late(dataset.sources, day)
    heard = [_heard(event, dataset.sources, late, day) for event in dataset.events]
    events = [event for event in heard if event is not None]
    known = {event.id for event in events}
    linked = tuple(_linked(event, known) for event in events)
    measures = tuple(_measured(measure, linked, day) for measure in dataset.measures)
    cited = _cited(linked, measures)
    sources = {name: source for name, source in dataset.sources.items() if name in cited}
    eras = tuple(_begun(era, day) for era in dataset.eras if era.span.earliest_start <= day)
    named = {name for event in linked for name in event.people}
    people = {name: person for name, person in dataset.people.items() if name in named}
    return replace(
        dataset, events=linked, measures=measures, sources=sources, eras=eras, people=people
    )


def days_of_news(dataset: Dataset, today: int) -> tuple[int, ...]:
    """The days up to today on which a claim became known, each once, rising."""
    claims = (claim for event in dataset.events for claim in event.claims)
    days = {known_from(claim, dataset.sources) for claim in claims}
    return tuple(sorted(day for day in days if OPEN_PAST < day <= today))


def _late(sources: Sources, day: int) -> frozenset[str]:
    """The sources that were published after a day; one without a day of publication is none."""
    dated = ((name, source.published) for name, source in sources.items())
    return frozenset(name for name, date in dated if date and date.earliest_start > day)


def _heard(event: Event, sources: Sources, late: frozenset[str], day: int) -> Event | None:
    claims = tuple(claim for claim in event.claims if known_from(claim, sources) <= day)
    if not claims:
        return None
    claims = tuple(_worded(claim, late) for claim in claims)
    details = tuple(_supported(each, late) for each in event.details if _is_out(each, sources, day))
    if len(claims) < len(event.claims):
        return _without_hindsight(replace(event, claims=claims, details=details))
    if claims == event.claims and details == event.details:
        return event
    return replace(event, claims=claims, details=details)


def _worded(claim: Claim, late: frozenset[str]) -> Claim:
    """The claim without the words of its sources where all of them were published later."""
    if not claim.sources or not late.issuperset(claim.sources):
        return claim
    told = _without(claim.translations, "note", "quote")
    return replace(claim, note="", quote="", translations=told)


def _unweighed(claim: Claim) -> Claim:
    """The claim without what curators say of it beside the others."""
    told = _without(claim.translations, "disputes", "why")
    return replace(claim, disputes="", why="", translations=told)


def _supported(detail: Detail, late: frozenset[str]) -> Detail:
    if late.isdisjoint(detail.sources):
        return detail
    return replace(detail, sources=tuple(name for name in detail.sources if name not in late))


def _without_hindsight(event: Event) -> Event:
    claims = tuple(_unweighed(claim) for claim in event.claims)
    told = _without(event.translations, "summary")
    return replace(event, claims=claims, people=(), summary="", translations=told)


def _without(translations: Translations, *fields: str) -> Translations:
    return {
        code: {name: text for name, text in texts.items() if name not in fields}
        for code, texts in translations.items()
    }


def _is_out(detail: Detail, sources: Sources, day: int) -> bool:
    """Whether a source of a detail had been published by a day; one without a day counts not."""
    published = (sources[name].published for name in detail.sources if name in sources)
    return any(date is not None and date.earliest_start <= day for date in published)


def _linked(event: Event, known: set[str]) -> Event:
    """The event without the links to events that were not known."""
    related = tuple(other for other in event.related if other in known)
    part_of = event.part_of if event.part_of in known else ""
    if len(related) == len(event.related) and part_of == event.part_of:
        return event
    return replace(event, related=related, part_of=part_of)


def _begun(era: NamedSpan, day: int) -> NamedSpan:
    """The era without its end where that was still to come."""
    span = era.span
    if not day < span.latest_end < OPEN_FUTURE:
        return era
    if span.earliest_start <= OPEN_PAST:
        return replace(era, span=UNDATED)
    # In EDTF a set such as {1990..1995} begins no interval; its first member does.
    begin = re.split(r"/|,|\.\.|[\]}]", span.text.lstrip("[{"))[0].strip()
    return replace(era, span=parse(f"{begin}/.."))


def _measured(measure: Measure, events: tuple[Event, ...], day: int) -> Measure:
    happened = {
        event.id for event in events if any(claim.status in HAPPENED for claim in event.claims)
    }
    return replace(
        measure, values=tuple(each for each in measure.values if _is_counted(each, happened, day))
    )


def _is_counted(value: Value, happened: set[str], day: int) -> bool:
    if value.date is not None:
        return value.date.latest_end <= day
    return value.event in happened


def _cited(events: tuple[Event, ...], measures: tuple[Measure, ...]) -> set[str]:
    claims = {name for event in events for claim in event.claims for name in claim.sources}
    details = {name for event in events for each in event.details for name in each.sources}
    values = {name for measure in measures for each in measure.values for name in each.sources}
    return claims | details | values
