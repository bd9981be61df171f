"""Nobody has looked at an event for long: a plan for 90 days, what happened for three years.

This is a note for curators: it fails no check. A plan was looked at when a claim about it was
stated, or when its source was published or last read where it does not say so, or when the event
was `checked`. What happened is told of only where it says with `checked` that somebody keeps an eye
on it. `checked` stands in the event, beside its title, and not in a claim.

Good:

    checked: 2026-11-01
    claims: [{date: 2027-05-02, status: scheduled, stated: 2025-12-18, source: variety}]

Bad:

    claims: [{date: 2027-05-02, status: scheduled, stated: 2025-12-18, source: variety}]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline.curate.checks.dates import date_of
from timeline.curate.checks.rule import Finding, told
from timeline.curate.checks.said import Said, best, standing
from timeline.curate.checks.traces import Plan, Spot, Traces, Unseen
from timeline.curate.folder import Entry, File
from timeline.dates import OPEN_PAST, from_days

PLAN, PAST = 90, 3 * 365
"""Days after which a plan, or what happened, is to be looked at again."""
CALLED_OFF = "cancelled"
HINT = "hold it against its sources, then write 'checked: {}' in the event, beside its title"


def check(traces: Sequence[Traces]) -> Iterator[Finding]:
    """Find the events that nobody has looked at for long."""
    known = {name: day for each in traces for name, day in each.appeared.items()}
    for each in traces:
        for kept in each.unseen:
            day, spot = _last_seen(kept, known)
            if day:
                hint = HINT.format(_written(kept.today))
                message = f"nobody has looked at this since {day}"
                yield told(each.path, spot, message, hint)


def unseen_of(file: File, today: int) -> tuple[Unseen, ...]:
    """The events of a file at which nobody has looked for long, but for what sources may tell."""
    named = (each for each in file.entries if "claims" in each.node or "checked" in each.node)
    return tuple(found for entry in named if (found := _unseen(entry, today)))


def _unseen(entry: Entry, today: int) -> Unseen | None:
    date = date_of(entry.node.get("checked"))
    checked = date.latest_end if date else None
    if any(said.happened for said in best(entry)):
        spot = entry.spot(("checked",))
        return None if checked is None else Unseen(today, checked, str(date), spot)
    claims = list(standing(entry))
    days = [OPEN_PAST if checked is None else checked]
    days += [said.stated.latest_end for said in claims if said.stated]
    if not claims or max(days) + PLAN >= today:
        return None
    plans = tuple(_plan(entry, said, today) for said in claims)
    return Unseen(today, checked, str(date or ""), entry.spot(("checked",)), plans)


def _plan(entry: Entry, said: Said, today: int) -> Plan:
    sources = tuple(name for _, name in entry.texts(*said.path, "source"))
    ahead = said.is_dated and said.date.latest_end >= today
    day = said.stated.latest_end if said.stated else None
    spot, written = entry.spot(said.place), str(said.stated or "")
    return Plan(spot, day, written, sources, ahead, said.status == CALLED_OFF)


def _last_seen(kept: Unseen, known: Mapping[str, int | None]) -> tuple[str, Spot]:
    """The day on which somebody last looked at an event, "" where it is not long ago; its place."""
    dated = [(_stated(plan, known), plan) for plan in kept.plans]
    day, last = max(dated, key=lambda each: each[0], default=(OPEN_PAST, None))
    checked = OPEN_PAST if kept.checked is None else kept.checked
    is_past = last is None or last.off
    is_watched = kept.checked is not None if is_past else last is not None and last.ahead
    seen = max(day, checked)
    if not is_watched or seen == OPEN_PAST or seen + (PAST if is_past else PLAN) >= kept.today:
        return "", kept.spot
    if last is None or checked >= day:
        return kept.written, kept.spot
    return last.written or _written(day), last.spot


def _stated(plan: Plan, known: Mapping[str, int | None]) -> int:
    """The day on which a plan was stated, or on which the last of its sources appeared."""
    if plan.day is not None:
        return plan.day
    days = [day for name in plan.sources if (day := known.get(name)) is not None]
    return max(days, default=OPEN_PAST)


def _written(day: int) -> str:
    year, month, number = from_days(day)
    return f"{year:04}-{month:02}-{number:02}"
