"""What keys and gestures do, as a dialog that the page opens on `?`."""

from __future__ import annotations

from dash import html

from timeline.languages import Language, gettext_noop
from timeline.serve.views.sheet import attrs

Rows = tuple[tuple[str, str], ...]

PAGE_KEYS: Rows = (
    ("/", gettext_noop("search")),
    ("?", gettext_noop("this list")),
    ("Esc", gettext_noop("close the event, or what has opened")),
)
"""Keys anywhere on the page but in a field; assets/page.mjs does it."""

KEYS: Rows = (
    ("← →", gettext_noop("previous, next event")),
    ("↑ ↓", gettext_noop("the lane above, below")),
    (gettext_noop("Home End"), gettext_noop("first, last event shown")),
    ("Enter", gettext_noop("open the event")),
    ("F", gettext_noop("centre the event; again: come closer")),
    (gettext_noop("Page ↑ Page ↓"), gettext_noop("one screen back, on")),
    ("+ −", gettext_noop("zoom in, out")),
    ("0", gettext_noop("show all")),
    ("T", gettext_noop("go to today")),
    ("W", gettext_noop("the picture on the whole page, and back")),
    ("Esc", gettext_noop("let go of the event, close")),
)
"""Keys while the picture has the focus, and what they do; assets/handkeys.mjs does it."""

LIST_KEYS: Rows = (
    ("↑ ↓", gettext_noop("previous, next event")),
    (gettext_noop("Home End"), gettext_noop("first, last event listed")),
)
"""Keys while an event of the list has the focus; assets/list.mjs does it."""

GESTURES: Rows = (
    (gettext_noop("Ctrl or ⌘ + wheel, pinch"), gettext_noop("zoom at the pointer")),
    (gettext_noop("drag, Shift + wheel"), gettext_noop("move in time")),
    (gettext_noop("Shift + drag"), gettext_noop("zoom to the span")),
    (gettext_noop("double click"), gettext_noop("zoom in")),
    (gettext_noop("click on a badge"), gettext_noop("show what it counts")),
)
"""The same for pointer and touch."""

PARTS: tuple[tuple[str, Rows], ...] = (
    (gettext_noop("With mouse, touchpad or fingers, on the picture"), GESTURES),
    (gettext_noop("Keys, while the picture has the focus"), KEYS),
    (gettext_noop("Keys, in the list of events"), LIST_KEYS),
    (gettext_noop("Keys, anywhere"), PAGE_KEYS),
)


def layout(language: Language) -> html.Dialog:
    """The dialog, closed."""
    say = language.gettext
    parts = [part for name, rows in PARTS for part in (html.H3(say(name)), _list(rows, language))]
    close = html.Button(say("Close"), className="button", **attrs(data_act="close"))
    return html.Dialog(
        [
            html.H2(say("Keys and gestures"), tabIndex=-1),
            *parts,
            html.Div([_switch(language), close], className="steps"),
        ],
        className="help",
        **attrs(aria_label=say("Keys and gestures")),
    )


def _switch(language: Language) -> html.Button:
    """Keys without Ctrl can be in the way of speech software (WCAG 2.2, 2.1.4)."""
    return html.Button(
        language.gettext("Keys anywhere on the page"),
        className="button",
        **attrs(data_act="pageKeys", aria_pressed="true"),
    )


def _list(rows: Rows, language: Language) -> html.Dl:
    say = language.gettext
    return html.Dl(
        [part for keys, what in rows for part in (html.Dt(say(keys)), html.Dd(say(what)))]
    )
