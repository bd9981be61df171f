"""Serve a data folder until it is stopped, with its problems told to the terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from waitress.server import create_server

from timeline.serve.heap import settle
from timeline.serve.server import create_app
from timeline.serve.settings import Settings
from timeline.serve.store import PAUSE, Edition, Store
from timeline.serve.work.workshop import WAITING

THREADS = WAITING + 8
"""Threads that answer: some are left when as many wait for work as may."""

Say = Callable[[str], None]


def serve(folder: Path, host: str, port: int, settings: Settings, say: Say) -> None:
    """Serve `folder` on host and port; `say` hears the address and each change of the data.

    Raises DataFolderError when there is no such folder, OSError when the port is taken.
    """

    def on_change(edition: Edition) -> None:
        settle()
        _tell(edition, say)

    store = Store(folder, on_change=on_change)
    on_change(store.current())
    app = create_app(store, settings)
    app.desk.workshop.crew.get_ready()
    server = create_server(app.server, host=host, port=port, threads=THREADS)
    Thread(target=_watch, args=(store,), daemon=True).start()
    port = getattr(server, "effective_port", port)
    say(f"The timeline is at http://{host}:{port}/ (Ctrl+C stops it)")
    server.run()


def _watch(store: Store) -> None:
    """Look at the files without waiting for a reader, so that a curator hears of a mistake."""
    while True:
        time.sleep(PAUSE * 2)
        store.current()


def _tell(edition: Edition, say: Say) -> None:
    for problem in edition.problems:
        if problem.severity != "note":
            say(str(problem))
    events = len(edition.dataset.events)
    if edition.is_stale:
        say(f"The data has errors; the page keeps the last {events} events without.")
    else:
        say(f"{events} events")
