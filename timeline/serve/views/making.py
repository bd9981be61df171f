"""What takes long and shows how far it is: snapshots, and pages to print.

The page sends a wish, which a background callback of Dash passes to the crew; assets/making.mjs
shows what it hears.
"""

from __future__ import annotations

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, dcc

from timeline.serve.views import ids
from timeline.serve.work.crew import Crew, Prepare, work

INTERVAL = 300
"""Milliseconds between two questions how far it is."""


def stores() -> list[Any]:
    """What the browser keeps of a wish."""
    return [dcc.Store(id=each) for each in (ids.WISH, ids.PROGRESS, ids.MADE, ids.STOP)]


def register(app: Dash, crew: Crew, prepare: Prepare) -> None:
    """Bind the wishes of a page to a crew; `prepare` makes orders of them."""
    crew.prepare = prepare
    app.callback(
        Output(ids.MADE, "data"),
        Input(ids.WISH, "data"),
        background=True,
        manager=crew,
        progress=[Output(ids.PROGRESS, "data")],
        cancel=[Input(ids.STOP, "data")],
        interval=INTERVAL,
        prevent_initial_call=True,
    )(work)
    for store, function in ((ids.PROGRESS, "heard"), (ids.MADE, "made")):
        app.clientside_callback(
            ClientsideFunction("making", function), Input(store, "data"), prevent_initial_call=True
        )
