"""Why an event stands where it stands: from the mark to the claim, the source and the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dash import html

from timeline.curate.model import Event
from timeline.dates import OPEN_PAST, explain, words
from timeline.explore.clock import Known, status_name
from timeline.explore.reasons import reason
from timeline.languages import gettext_noop
from timeline.serve.views.claims import source_item
from timeline.serve.views.sheet import Sheet

SHAPES = {
    "happened": gettext_noop("a full circle"),
    "released": gettext_noop("a full square"),
    "scheduled": gettext_noop("a circle with a dot"),
    "announced": gettext_noop("an empty circle"),
    "in-development": gettext_noop("a half circle"),
    "rumoured": gettext_noop("an empty diamond"),
    "on-hold": gettext_noop("a square with a pause sign"),
    "cancelled": gettext_noop("a grey cross"),
}
"""What the mark of each status looks like; timeline/draw/theme.py draws it."""


def explained(sheet: Sheet, event: Event, known: Known) -> html.Details:
    """The four steps from what is seen to where it is written."""
    say = sheet.language.gettext
    steps = (
        (say("Mark"), _mark(sheet, known)),
        (say("Claim"), _claim(sheet, event, known)),
        (say("Source"), _sources(sheet, known)),
        (say("File"), [html.Code(f"{event.path}:{known.claim.line or event.line}")]),
    )
    rows = [part for name, told in steps for part in (html.Dt(name), html.Dd([*told]))]
    return html.Details(
        [html.Summary(say("Explain this mark")), html.Dl(rows)], className="explained"
    )


def _mark(sheet: Sheet, known: Known) -> Iterator[Any]:
    say, date = sheet.language.gettext, known.date
    shape = say(SHAPES[known.status])
    yield html.Span(className=f"glyph glyph-{known.status}")
    if date.precision == "open":
        yield say("A bar that begins on the day the plan was first spoken of, and fades.")
    elif date.is_interval:
        yield say("A bar over these days; where it fades, its end is not known to the day.")
    elif explain(date):
        yield say(
            "In the picture {shape}, with a pale stripe over all days on which it may lie.",
            shape=shape,
        )
    else:
        yield say("In the picture {shape}, on its day.", shape=shape)


def _claim(sheet: Sheet, event: Event, known: Known) -> Iterator[Any]:
    language, claim = sheet.language, known.claim
    yield html.Code(claim.date.text)
    yield f", {status_name(claim.status, language)}"
    if claim.stated is not None:
        yield language.gettext(", said {date}", date=words(claim.stated, language=language))
    elif known.stated != OPEN_PAST and claim.sources:
        yield language.gettext(", as its source says")
    told = reason(event, known, sheet.dataset.sources, sheet.snapshot.today, language)
    yield f". {told}"


def _sources(sheet: Sheet, known: Known) -> Iterator[Any]:
    named = [name for name in known.claim.sources if name in sheet.dataset.sources]
    if named:
        language, own = sheet.language, sheet.dataset.language
        items = [source_item(sheet.dataset.sources[name], language, own) for name in named]
        yield html.Ul(items, className="sources")
    else:
        yield sheet.language.gettext("No source is named for this claim.")
