"""A change in one plain sentence, in a language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from timeline.dates import words
from timeline.explore.changes import FIELDS, Change
from timeline.explore.clock import Known, say, status_name
from timeline.languages import ENGLISH, Language, gettext_noop

SENTENCES: Mapping[str, str] = {
    "added": gettext_noop("{event} is new: {now}."),
    "removed": gettext_noop("{event} ({before}) is gone."),
    "later": gettext_noop("{event} moved later, from {old} to {new}."),
    "earlier": gettext_noop("{event} moved earlier, from {old} to {new}."),
    "later span": gettext_noop("{event} moved later; before: {old}; now: {new}."),
    "earlier span": gettext_noop("{event} moved earlier; before: {old}; now: {new}."),
    "dated": gettext_noop("{event} has a date now: {new}."),
    "undated": gettext_noop("{event} has no date any more; it was {old}."),
    "redated": gettext_noop("{event} is now dated {new}, not {old}."),
    "redated span": gettext_noop("The date of {event} is another one; before: {old}; now: {new}."),
    "redated closer": gettext_noop("{event} is dated more exactly now: {new}; before: {old}."),
    "confirmed": gettext_noop("{event} came true: {now}."),
    "confirmed happened": gettext_noop("{event} came true: {date}."),
    "cancelled": gettext_noop("{event} was cancelled."),
    "on-hold": gettext_noop("{event} was put on hold."),
    "status": gettext_noop("{event} is now {status}; it was {was}."),
    "status happened": gettext_noop("{event} is now said to have happened; it was {was}."),
    "status, once happened": gettext_noop("{event} is now {status}; it was said to have happened."),
    "resourced": gettext_noop("{event} rests on other sources now."),
    "claims": gettext_noop("What is claimed about the date of {event} has changed."),
    "retold": gettext_noop("What is told of {event} has changed: {fields}."),
    "details": gettext_noop("Details of {event} have changed: {fields}."),
    "renamed": gettext_noop("{event} has the id {id} now; it had {former}."),
    "added unknown": gettext_noop("{event} is new; nothing of it counts as known yet."),
    "removed unknown": gettext_noop("{event} is gone."),
}
"""A sentence for each kind of change; a move from a day to a day has its own, which counts.

Behind a kind stands in which case a sentence reads better than that of the kind alone: what has
happened has no word that fits behind 'it was', and 'until 1990' none behind 'from'.
"""


def sentence(change: Change, language: Language = ENGLISH, name: str = "") -> str:
    """What changed, in one sentence; `name` may stand in the place of the event's title."""
    event = name or change.title
    if _is_exact(change):
        return _moved(change, language, event)
    return language.gettext(SENTENCES[_key(change)], event=event, **_places(change, language))


def _is_exact(change: Change) -> bool:
    """Whether a date moved from a day to a day, so that the days between can be counted."""
    ends = (change.old, change.new)
    return change.kind == "moved" and all(
        known is not None and known.date.precision == "day" and not known.date.is_interval
        for known in ends
    )


def _moved(change: Change, language: Language, event: str) -> str:
    told = _places(change, language)
    old, new, number = told["old"], told["new"], abs(change.days)
    if change.days > 0:
        return language.ngettext(
            "{event} moved from {old} to {new}, {n} day later.",
            "{event} moved from {old} to {new}, {n} days later.",
            number,
            event=event,
            old=old,
            new=new,
        )
    return language.ngettext(
        "{event} moved from {old} to {new}, {n} day earlier.",
        "{event} moved from {old} to {new}, {n} days earlier.",
        number,
        event=event,
        old=old,
        new=new,
    )


def _key(change: Change) -> str:
    """The name of the sentence for a change."""
    kind = change.kind
    if kind == "moved":
        kind = "later" if change.days > 0 else "earlier"
    case = next((name for name, holds in CASES.items() if holds(change)), "")
    return f"{kind}{case}" if f"{kind}{case}" in SENTENCES else kind


def _is_unknown(change: Change) -> bool:
    return not (change.old or change.new)


def _is_of_spans(change: Change) -> bool:
    """Whether a date is told with words such as 'until' and 'between' in front."""
    dates = (known.date for known in (change.old, change.new) if known)
    is_dated = change.kind in ("moved", "redated")
    return is_dated and any(date.is_interval or date.text.startswith("[") for date in dates)


def _is_closer(change: Change) -> bool:
    """Whether a date says the same as before, but more exactly."""
    if change.kind != "redated" or change.old is None or change.new is None:
        return False
    old, new = change.old.date, change.new.date
    return (
        old.earliest_start <= new.earliest_start
        and new.latest_end <= old.latest_end
        and new.latest_end - new.earliest_start < old.latest_end - old.earliest_start
    )


def _has_happened(change: Change) -> bool:
    return change.new is not None and change.new.status == "happened"


def _had_happened(change: Change) -> bool:
    return change.old is not None and change.old.status == "happened"


CASES: Mapping[str, Callable[[Change], bool]] = {
    " unknown": _is_unknown,
    " closer": _is_closer,
    " span": _is_of_spans,
    " happened": _has_happened,
    ", once happened": _had_happened,
}
"""The cases with sentences of their own, by what stands behind the kind."""


def _places(change: Change, language: Language) -> dict[str, str]:
    """What the places of the sentences hold."""
    old, new = change.old, change.new
    names = [language.gettext(FIELDS.get(name, name)) for name in change.fields]
    return {
        "old": words(old.date, language=language) if old else "",
        "new": words(new.date, language=language) if new else "",
        "before": _state(old, language) if old else "",
        "now": _state(new, language) if new else "",
        "date": say(new.date, new.status, language) if new else "",
        "was": status_name(old.status, language) if old else "",
        "status": status_name(new.status, language) if new else "",
        "fields": ", ".join(names),
        "id": change.event,
        "former": change.former,
    }


def _state(known: Known, language: Language) -> str:
    """How far it had got, and its date: 'scheduled, 26 June 2020'."""
    return f"{status_name(known.status, language)}, {say(known.date, known.status, language)}"
