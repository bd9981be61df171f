"""Serve a data folder until it is stopped, with its problems told to the terminal."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from waitress.server import create_server

from timeline.curate.parts.shelf import Shelf
from timeline.serve.edition import Edition
from timeline.serve.guard import refuse_others
from timeline.serve.heap import settle
from timeline.serve.server import create_app
from timeline.serve.settings import Settings
from timeline.serve.store import PAUSE, Store
from timeline.serve.work.workshop import WAITING

THREADS = WAITING + 8
"""Threads that answer: some are left when as many wait for work as may."""

Say = Callable[[str], None]


def serve(
    folder: Path, host: str, port: int, settings: Settings, say: Say, shelf: Shelf | None = None
) -> None:
    """Serve `folder` on host and port; `say` hears the address and each change of the data.

    `shelf` keeps what was read of files that do not change. Raises DataFolderError when there is no
    such folder, OSError when the port is taken, and OptionError when a page that writes would be
    served to others.
    """

    def on_change(edition: Edition) -> None:
        settle()
        _tell(edition, say)

    if settings.edit:
        refuse_others(host)
    store = Store(folder, on_change=on_change, shelf=shelf, is_editable=settings.edit)
    on_change(store.current())
    app = create_app(store, settings)
    app.desk.workshop.crew.get_ready()
    server = create_server(app.server, host=host, port=port, threads=THREADS)
    Watcher(store).begin()
    port = getattr(server, "effective_port", port)
    say(f"The timeline is at http://{host}:{port}/ (Ctrl+C stops it)")
    server.run()


class Watcher:
    """Looks at the files without waiting for a reader, in each process that begins it.

    A curator hears of a mistake, and processes that share the readers of a site have seen the same
    versions: the last good one is the same for all. Nobody waits for what a first search wants.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._process = 0

    def begin(self) -> None:
        """Begin, if this process has not begun yet: a thread is not taken along in a fork."""
        if self._process != os.getpid():
            self._process = os.getpid()
            Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        ready: Edition | None = None
        while True:
            time.sleep(PAUSE * 2)
            edition = self._store.current()
            if edition is not ready:
                edition.foresee()
                ready = edition


def _tell(edition: Edition, say: Say) -> None:
    for problem in edition.problems:
        if problem.severity != "note":
            say(str(problem))
    events = len(edition.dataset.events)
    if edition.is_stale:
        say(f"The data has errors; the page keeps the last {events} events without.")
    else:
        say(f"{events} events")
