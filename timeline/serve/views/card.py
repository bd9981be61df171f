"""An event in short: what the card beside the pointer, or beside the keys' ring, tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.curate.model import Event
from timeline.dates import explain
from timeline.explore.clock import Known, is_overdue, known_on, say, status_name
from timeline.explore.voices import heard
from timeline.publish.prose import to_inline_html
from timeline.serve.views.sheet import Sheet

Json = dict[str, Any]


def told(sheet: Sheet, event: str) -> Json | None:
    """Title, date, status, summary and doubts of an event; None for one that is not known.

    The summary is HTML, without links: the card as a whole is one.
    """
    found = sheet.events.get(event)
    known = known_on(found, sheet.dataset.sources, sheet.snapshot.today) if found else None
    if found is None or known is None:
        return None
    return {
        "title": found.title,
        "words": say(known.date, known.status, sheet.language),
        "status": status_name(known.status, sheet.language),
        "summary": to_inline_html(found.summary, is_linked=False),
        "notes": [*_notes(sheet, found, known)],
    }


def _notes(sheet: Sheet, event: Event, known: Known) -> Iterator[str]:
    language = sheet.language
    if not known.date.is_interval and known.date.precision not in ("day", "open"):
        yield explain(known.date, language)
    if is_overdue(known.status, known.date.latest_end, sheet.snapshot.today):
        yield language.gettext("date passed")
    if known.rivals:
        yield language.gettext("dates disagree")
    elif any(claim.disputes for claim in event.claims):
        yield language.gettext("a detail disputed")
    number = heard(event.claims, sheet.dataset.sources)
    yield language.ngettext("{n} source", "{n} sources", number)
