"""What differs between two states of a data set, for people, for pull requests and for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from timeline.dates import OPEN_PAST
from timeline.explore.changes import CHANGES, Change
from timeline.explore.changes_told import sentence
from timeline.explore.clock import Known
from timeline.publish.changes_markdown import markdown
from timeline.publish.changes_page import page
from timeline.publish.comparison import Comparison, Row, number, rows
from timeline.publish.iso import iso


def text(found: Comparison) -> str:
    """One change a line: the event's id and the sentence; the number comes last.

    The sentence on claims or fields does not say what has changed, so that stands behind it.
    """
    told: dict[int, list[Row]] = {id(change): [] for change in found.changes}
    for row in rows(found):
        told[id(row.of)].append(row)
    lines = [f"{each.event}: {sentence(each)}{_values(told[id(each)])}" for each in found.changes]
    return "\n".join([*lines, number(found.changes, found.folder)])


def _values(told: Sequence[Row]) -> str:
    """What was and what is, behind a sentence that does not say it; a text is too long for that."""
    is_one = len(told) == 1
    pairs = [
        _before_after(row) if is_one else f" {row.field}: {_before_after(row).strip()}"
        for row in told
        if not row.is_text and (row.of.kind == "claims" or row.of.fields)
    ]
    return ";".join(pairs)


def _claims(found: Comparison) -> Mapping[str, Row]:
    """The claims that differ, by the id of their event."""
    return {row.event: row for row in rows(found) if row.field == CHANGES["claims"]}


def _before_after(row: Row) -> str:
    return f" {row.before or '–'} → {row.after or '–'}"


def as_json(found: Comparison) -> str:
    """All that is known of each change."""
    claims = _claims(found)
    changes = [
        _told(each) | (_of_claims(claims[each.event]) if each.kind == "claims" else {})
        for each in found.changes
    ]
    told: dict[str, Any] = {"changes": changes, "count": len(found.changes)}
    told |= {"folder": found.folder} if found.folder else {}
    return json.dumps(told, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Comparison], str]] = {
    "text": text,
    "md": markdown,
    "html": page,
    "json": as_json,
}


def _of_claims(row: Row) -> dict[str, Any]:
    return {"claims": {"before": row.before, "after": row.after}}


def _told(change: Change) -> dict[str, Any]:
    former = {"former": change.former} if change.former else {}
    return {
        "event": change.event,
        **former,
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
