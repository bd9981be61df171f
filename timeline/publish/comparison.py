"""Two states of a data set side by side: each change as what a field was before and is after."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from timeline.curate.model import Event
from timeline.dates import words
from timeline.explore.changes import CHANGES, FIELDS, Change, Knowledge, compare
from timeline.explore.clock import Known, say, status_name
from timeline.explore.shifts import blur, shift_words
from timeline.languages import ENGLISH
from timeline.publish.claims_compared import claims_told

LONG = frozenset({"summary"})
"""Fields that hold texts too long for a cell."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states, the changes between them, and what the states are called, if they have names.

    `folder` is the one of which they are two revisions, "" where they are two folders.
    """

    old: Knowledge
    new: Knowledge
    changes: tuple[Change, ...]
    names: tuple[str, str] | None = None
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A field of an event before and after, as one of the changes `of` it.

    `is_text` is one that is read rather than compared.
    """

    of: Change
    field: str
    before: str
    after: str
    is_text: bool = False

    @property
    def event(self) -> str:
        """The id of the event."""
        return self.of.event

    @property
    def title(self) -> str:
        """The title of the event."""
        return self.of.title


def comparison(
    old: Knowledge, new: Knowledge, names: tuple[str, str] | None = None, folder: str = ""
) -> Comparison:
    """What differs between two states; see `compare`."""
    return Comparison(old, new, compare(old, new), names, folder)


def number(changes: Sequence[Change], folder: str = "") -> str:
    """How many changes there are, in how many events, and of which folder if one is named."""
    of = f" of {folder}" if folder else ""
    if not changes:
        return f"No event{of} has changed"
    events = len({each.event for each in changes})
    one, other = "{n} change", "{n} changes"
    told = ENGLISH.ngettext(one, other, len(changes))
    return f"{told} in {ENGLISH.ngettext('{n} event', '{n} events', events)}{of}"


def rows(found: Comparison) -> tuple[Row, ...]:
    """The fields that changed, in the order of the changes."""
    old, new = (_events(each) for each in (found.old, found.new))
    return tuple(
        row
        for change in found.changes
        for row in _rows(
            change,
            (old.get(change.former or change.event), found.old.dataset.language),
            (new.get(change.event), found.new.dataset.language),
        )
    )


def _events(knowledge: Knowledge) -> Mapping[str, Event]:
    return {event.id: event for event in knowledge.dataset.events}


Side: TypeAlias = "tuple[Event | None, str]"
"""An event as one of the states has it, and the language of that state's plain texts."""


def _rows(change: Change, old: Side, new: Side) -> Iterator[Row]:
    if change.fields:
        for name in change.fields:
            tell = partial(TOLD[change.kind], name=name)
            before, after = (tell(each, own) if each else "" for each, own in (old, new))
            called, is_text = FIELDS.get(name, name), name in LONG and change.kind == "retold"
            yield Row(change, called, before, after, is_text)
    elif change.kind == "renamed":
        yield Row(change, "id", change.former, change.event)
    elif change.kind == "claims":
        before, after = claims_told(*(each.claims if each else () for each, _ in (old, new)))
        yield Row(change, CHANGES["claims"], before, after)
    else:
        field, tell_known = SHOWN.get(change.kind, (CHANGES[change.kind], _state))
        before, after = (tell_known(each) if each else "" for each in (change.old, change.new))
        yield Row(change, field, before, f"{after}{_by(change)}")


def _by(change: Change) -> str:
    """By how much a date moved, in days where both are known to the day."""
    if change.days and change.old and change.new:
        blurred = blur(change.old.date, change.new.date)
        if blurred:
            return f" ({shift_words(change.days, ENGLISH, blurred)})"
    sign = "+" if change.days > 0 else "−"
    return f" ({sign}{ENGLISH.number(abs(change.days))} d)" if change.days else ""


def _date(known: Known) -> str:
    return words(known.date)


def _state(known: Known) -> str:
    return f"{status_name(known.status, ENGLISH)}, {say(known.date, known.status, ENGLISH)}"


def _sources(known: Known) -> str:
    return ", ".join(known.claim.sources)


def _field(event: Event, own: str, name: str) -> str:
    """The value of a field, with its texts in other languages than its own behind it."""
    value = getattr(event, name)
    text = ", ".join(value) if isinstance(value, tuple) else str(value)
    others = sorted(
        (code, texts[name])
        for code, texts in event.translations.items()
        if name in texts and code != own
    )
    return " · ".join([text, *(f"{code}: {other}" for code, other in others)])


def _detail(event: Event, _own: str, name: str) -> str:
    """The values of the details of a name, with unit, sources and note."""
    found = (each for each in event.details if each.name == name)
    return "; ".join(
        f"{each.value} {each.unit}".strip() + _in_brackets(*each.sources, each.note)
        for each in found
    )


def _in_brackets(*parts: str) -> str:
    told = ", ".join(part for part in parts if part)
    return f" ({told})" if told else ""


TOLD: Mapping[str, Callable[..., str]] = {"retold": _field, "details": _detail}
"""How the value of a named field is told, by the kind of change."""

SHOWN: Mapping[str, tuple[str, Callable[[Known], str]]] = {
    "moved": ("date", _date),
    "dated": ("date", _date),
    "undated": ("date", _date),
    "redated": ("date", _date),
    "confirmed": ("status", _state),
    "cancelled": ("status", _state),
    "on-hold": ("status", _state),
    "status": ("status", _state),
    "resourced": ("sources", _sources),
}
"""The field that a kind of change is about, and how it is told."""
