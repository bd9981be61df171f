"""The kinds of change between what is known of an event on one day and on another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.curate.model import HAPPENED
from timeline.explore.clock import Known, touch

STOPS = frozenset({"cancelled", "on-hold"})

IMPLIED: Mapping[str, frozenset[str]] = {
    "confirmed": frozenset({"dated", "undated", "redated"}),
    "on-hold": frozenset({"dated", "undated", "redated"}),
    "cancelled": frozenset({"dated", "undated", "redated", "moved"}),
}
"""What a change of the status makes plain: it is not told of the date as well."""


def kinds_of(old: Known | None, new: Known | None) -> Iterator[str]:
    """The kinds of change of what is shown of an event."""
    if old is None or new is None:
        if old is not new:
            yield "added" if new else "removed"
        return
    date, status = _of_date(old, new), _of_status(old.status, new.status)
    if date and date not in IMPLIED.get(status, ()):
        yield date
    if status:
        yield status
    if not (date or status) and {*old.claim.sources} != {*new.claim.sources}:
        yield "resourced"


def _of_date(old: Known, new: Known) -> str:
    if old.date.text == new.date.text:
        return ""
    was_open, is_open = old.date.precision == "open", new.date.precision == "open"
    if was_open != is_open:
        return "dated" if was_open else "undated"
    is_plan = old.status not in HAPPENED
    return "moved" if is_plan and not touch(old.date, new.date) else "redated"


def _of_status(old: str, new: str) -> str:
    if old == new:
        return ""
    if new in HAPPENED and old not in HAPPENED:
        return "confirmed"
    return new if new in STOPS else "status"
