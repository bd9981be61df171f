"""Nobody has looked at an event for long: a plan for 90 days, what happened for three years.

This is a note for curators: it fails no check. A plan was looked at when a claim about it was
stated, or when it was `checked`; what happened is told of only where it says with `checked` that
somebody keeps an eye on it.

Good:

    checked: 2026-11-01
    claims: [{date: 2027-05-02, status: scheduled, stated: 2025-12-18, source: variety}]

Bad:

    claims: [{date: 2027-05-02, status: scheduled, stated: 2025-12-18, source: variety}]
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.curate.checks.dates import date_of
from timeline.curate.checks.rule import Finding, found
from timeline.curate.checks.said import Said, best, standing
from timeline.curate.folder import Entry, Folder
from timeline.dates import Date

PLAN, PAST = 90, 3 * 365
"""Days after which a plan, or what happened, is to be looked at again."""
CALLED_OFF = "cancelled"
HINT = "hold it against its sources, then write 'checked' with the day"


def check(folder: Folder) -> Iterator[Finding]:
    """Find the events that nobody has looked at for long."""
    if folder.today is None:
        return
    for entry in folder.entries("events"):
        if "claims" in entry.node or "checked" in entry.node:
            yield from _long_ago(entry, folder.today)


def _long_ago(entry: Entry, today: int) -> Iterator[Finding]:
    checked = date_of(entry.node.get("checked"))
    for said in best(entry)[:1]:
        is_past = said.happened or said.status == CALLED_OFF
        seen = checked if is_past else _last_seen(entry, checked)
        is_old = seen and seen.latest_end + (PAST if is_past else PLAN) < today
        if is_old and (is_past or _is_ahead(said, today)):
            place = ("checked",) if checked else said.place
            yield found(entry, place, f"nobody has looked at this since {seen}", HINT)


def _is_ahead(said: Said, today: int) -> bool:
    """Whether the date of a plan is still to come; without one there is nothing to miss."""
    return said.is_dated and said.date.latest_end >= today


def _last_seen(entry: Entry, checked: Date | None) -> Date | None:
    seen = [*(each.stated for each in standing(entry)), checked]
    return max((each for each in seen if each), key=lambda each: each.latest_end, default=None)
