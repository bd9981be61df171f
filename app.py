"""The timeline of data/ as a WSGI application: `app` for Dash, `server` for a web server."""

from __future__ import annotations

from pathlib import Path

from timeline.serve.heap import settle
from timeline.serve.server import create_app
from timeline.serve.store import Edition, Store, log


def _on_change(edition: Edition) -> None:
    settle()
    log(edition)


app = create_app(Store(Path(__file__).resolve().parent / "data", on_change=_on_change))
server = app.server
settle()
