"""How far announced dates typically slip: the switch, the legend, and what is said of an event.

All of it is statistics and says so; none of it is there while the switch is off but the switch.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dash import html

from timeline.draw.legend import SLIPS
from timeline.explore.record import LEAST
from timeline.explore.typical_told import (
    counted_words,
    plans_words,
    reach_words,
    short_words,
    slips_words,
)
from timeline.languages import gettext_noop
from timeline.serve.element import Element
from timeline.serve.views.sheet import Sheet, attrs, link

ON = "typical"
"""The value of the setting `slip` that switches it on."""

ABOUT = gettext_noop(
    "Strokes behind the date of a plan that stands: close to each other up to where half of the "
    "announced dates had come, then up to three quarters. Statistics of all plans here whose "
    "outcome is known, whatever the filters, and not a forecast."
)


def has_plans(sheet: Sheet) -> bool:
    """Whether any plan of the data set was ever given a date."""
    return (sheet.catalogue.present or sheet.catalogue).typical.plans > 0


def switch(sheet: Sheet) -> Iterator[Any]:
    """The two positions of the switch, and what it shows or why it can show nothing."""
    say, is_on = sheet.language.gettext, bool(sheet.state.slip)
    is_enough = sheet.catalogue.typical.is_enough
    yield link(say("Off"), sheet.state.having(slip=""), **_current(not is_on))
    if is_enough:
        yield link(say("On"), sheet.state.having(slip=ON), **_current(is_on))
    else:
        off = attrs(aria_disabled="true")
        yield Element("Span", say("On"), className="is-off", role="link", **off, **_current(is_on))
    if is_on or not is_enough:
        about = say(ABOUT) if is_enough else _too_few(sheet)
        yield html.P(about, className="fold-more fold-about")


def _current(is_on: bool) -> dict[str, Any]:
    return attrs(aria_current="true") if is_on else {}


def _too_few(sheet: Sheet) -> str:
    return sheet.language.ngettext(
        "{n} plan with a known outcome is too few: statistics begin at {least}.",
        "{n} plans with a known outcome are too few: statistics begin at {least}.",
        sheet.catalogue.typical.n,
        least=LEAST,
    )


def legend(sheet: Sheet) -> list[Any]:
    """What the strokes in the picture are, or why there are none; nothing while it is off."""
    if not sheet.state.slip:
        return []
    swatch = html.Span(className="hatch-swatch")
    return [html.Span([swatch, _meaning(sheet)], className="hint hint-slip")]


def _meaning(sheet: Sheet) -> str:
    say = sheet.language.gettext
    if not sheet.catalogue.typical.is_enough:
        return say("typical slip: too few outcomes are known")
    if not any(_is_seen(sheet, event) for event in sheet.snapshot.reaches):
        return say("typical slip: no planned date in view")
    return say(SLIPS)


def _is_seen(sheet: Sheet, event: str) -> bool:
    drawn = sheet.snapshot.drawn
    place = drawn.place_of(event)
    return place is not None and drawn.spans.shows(place, sheet.snapshot.window)


def told(sheet: Sheet, event: str) -> Iterator[Any]:
    """What the statistics say of an opened event, with the days that the picture shades."""
    found, language = sheet.snapshot.reaches.get(event), sheet.language
    if found is None:
        return
    said = language.gettext(
        "statistics, not a forecast. Of the dates announced for {plans}, {slips}.",
        plans=plans_words(found.spread, language),
        slips=slips_words(found.spread, language),
    )
    more = f"{counted_words(found.spread, language)} {reach_words(found, language)}"
    name = html.Strong(language.gettext("Typical slip"))
    lead = html.P([name, f": {said}"])
    yield html.Div([lead, html.P(more, className="typical-more")], className="typical")


def listed(sheet: Sheet, event: str) -> Iterator[Any]:
    """What the statistics say of an event in the list, in short."""
    found = sheet.snapshot.reaches.get(event)
    if found is not None:
        yield Element("Span", short_words(found.spread, sheet.language), className="typical")
