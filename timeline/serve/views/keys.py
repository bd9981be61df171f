"""What keys and gestures do on the picture, as a dialog that the page opens on `?`."""

from __future__ import annotations

from dash import html

from timeline.serve.views.sheet import attrs

KEYS = (
    ("← →", "previous, next event"),
    ("↑ ↓", "the lane above, below"),
    ("Home End", "first, last event shown"),
    ("Enter", "open the event"),
    ("F", "centre the event; again: come closer"),
    ("Page ↑ Page ↓", "one screen back, on"),
    ("+ −", "zoom in, out"),
    ("0", "show all"),
    ("T", "go to today"),
    ("W", "the picture on the whole page, and back"),
    ("Esc", "let go of the event, close"),
    ("?", "this list"),
)
"""Keys while the picture has the focus, and what they do; assets/hand.mjs does it."""

GESTURES = (
    ("Ctrl or ⌘ + wheel, pinch", "zoom at the pointer"),
    ("drag, Shift + wheel", "move in time"),
    ("Shift + drag", "zoom to the span"),
    ("double click", "zoom in"),
    ("click on a badge", "show what it counts"),
)
"""The same for pointer and touch."""


def layout() -> html.Dialog:
    """The dialog, closed."""
    return html.Dialog(
        [
            html.H2("Keys and gestures"),
            html.P("The keys work while the picture has the focus."),
            _list(KEYS),
            _list(GESTURES),
            html.Button("Close", className="button", autoFocus=True, **attrs(data_act="close")),
        ],
        className="help",
        **attrs(aria_label="Keys and gestures"),
    )


def _list(rows: tuple[tuple[str, str], ...]) -> html.Dl:
    return html.Dl([part for keys, what in rows for part in (html.Dt(keys), html.Dd(what))])
