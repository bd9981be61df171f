"""Changes for people, for pull requests and for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from timeline.dates import OPEN_PAST
from timeline.explore.changes import CHANGES, Change
from timeline.explore.changes_told import sentence
from timeline.explore.clock import Known
from timeline.languages import ENGLISH
from timeline.publish.iso import iso
from timeline.publish.markdown_text import escaped


def text(changes: Sequence[Change]) -> str:
    """One change a line: the event's id, the kind, the sentence; the number comes last."""
    lines = [f"{each.event}: {CHANGES[each.kind]}: {sentence(each)}" for each in changes]
    return "\n".join([*lines, _number(changes)])


def markdown(changes: Sequence[Change]) -> str:
    """A heading with the number, and a list, to be put into a pull request or a mail."""
    items = [
        f"- **{CHANGES[each.kind]}** `{each.event}`: {escaped(sentence(each))}" for each in changes
    ]
    return "\n".join([f"## {_number(changes)}", *([""] if items else []), *items])


def as_json(changes: Sequence[Change]) -> str:
    """All that is known of each change."""
    found = {"changes": [_told(each) for each in changes], "count": len(changes)}
    return json.dumps(found, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Sequence[Change]], str]] = {
    "text": text,
    "md": markdown,
    "json": as_json,
}


def _number(changes: Sequence[Change]) -> str:
    if not changes:
        return "No event has changed"
    events = len({each.event for each in changes})
    one, other = "{n} change", "{n} changes"
    told = ENGLISH.ngettext(one, other, len(changes))
    return f"{told} in {ENGLISH.ngettext('{n} event', '{n} events', events)}"


def _told(change: Change) -> dict[str, Any]:
    return {
        "event": change.event,
        "title": change.title,
        "kind": change.kind,
        "known": iso(change.day) if change.day > OPEN_PAST else None,
        "days": change.days,
        "old": _state(change.old),
        "new": _state(change.new),
        "fields": list(change.fields),
        "sentence": sentence(change),
    }


def _state(known: Known | None) -> dict[str, Any] | None:
    if known is None:
        return None
    claim = known.claim
    return {"date": claim.date.text, "status": claim.status, "sources": list(claim.sources)}
