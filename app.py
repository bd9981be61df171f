"""The timeline of data/ as a WSGI application: `app` for Dash, `server` for a web server."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from timeline.curate.link_report import folder_of_reports
from timeline.curate.parts import cache
from timeline.curate.parts.shelf import Shelf
from timeline.serve.edition import Edition
from timeline.serve.heap import settle
from timeline.serve.run import Watcher
from timeline.serve.server import create_app
from timeline.serve.settings import from_environment
from timeline.serve.store import Store, log


def _on_change(edition: Edition) -> None:
    settle()
    log(edition)


HERE = Path(__file__).resolve().parent

store = Store(HERE / "data", on_change=_on_change, shelf=Shelf(cache.from_environment(os.environ)))
settings = from_environment(os.environ, HERE / "frozen")
app = create_app(store, replace(settings, reports=folder_of_reports(os.environ)))
server = app.server
# Not before a request: a process that is only copied for others to answer has nothing to watch.
server.before_request(Watcher(store).begin)
settle()
