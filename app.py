"""The timeline of data/ as a WSGI application: `app` for Dash, `server` for a web server."""

from __future__ import annotations

from pathlib import Path

from timeline.serve.server import create_app
from timeline.serve.store import Store, log

app = create_app(Store(Path(__file__).resolve().parent / "data", on_change=log))
server = app.server
