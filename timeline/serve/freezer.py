"""Freezing a view from the page: a form that is sent to `/freeze`, with the query of the view.

One snapshot is made at a time, beside the threads that answer; who finds too many waiting is told
to come again. Only a page of this site may ask, so that no other site can fill the archive.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from urllib.parse import urlsplit

from flask import Flask, Response, redirect, request
from werkzeug.wrappers import Response as Answer

from timeline.errors import ArchiveError
from timeline.explore.state import write_query
from timeline.languages import Language
from timeline.publish.exports.options import Options
from timeline.publish.freezing import freeze
from timeline.serve.archive import Archive
from timeline.serve.embeds import Address
from timeline.serve.store import Store
from timeline.serve.views.sheet import sheet

MOST = 8
"""Snapshots that wait to be made, at most."""

LATER = 10
"""Seconds after which somebody who found too many waiting may ask again."""

PLAIN = "text/plain; charset=utf-8"

Asked = Callable[[], Language]


class Freezer:
    """Makes snapshots one after another and keeps them in an archive."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._waiting: set[Future[str]] = set()
        self._pool = ThreadPoolExecutor(1, "freezer")

    def take(self, make: Callable[[Archive], str]) -> Future[str] | None:
        """The id of a snapshot that will be made; None where too many wait."""
        if len(self._waiting) >= MOST:
            return None
        found = self._pool.submit(make, self._archive)
        self._waiting.add(found)
        found.add_done_callback(self._waiting.discard)
        return found


def register(
    server: Flask, prefix: str, store: Store, archive: Archive, asked: Asked, address: Address
) -> None:
    """Bind the form's address to a server, below a prefix such as `/`."""
    answer = partial(_freeze, prefix, store, Freezer(archive), asked, address)
    server.add_url_rule(f"{prefix}freeze", "freeze", answer, methods=["POST"])


def _freeze(prefix: str, store: Store, freezer: Freezer, asked: Asked, address: Address) -> Answer:
    """Freeze the view of the query, and lead to the page that hands the snapshot out."""
    if not _is_own(request.headers.get("Origin", ""), request.host):
        return Response("Only a page of this site can freeze a view.\n", 403, content_type=PLAIN)
    query = request.query_string.decode("utf-8", "replace")
    snapshot = sheet(store.current(), query, asked()).snapshot
    frozen = freeze(snapshot, Options(address=address()))
    waiting = freezer.take(lambda archive: archive.keep(frozen))
    if waiting is None:
        told = Response("Too many snapshots are being made: try again.\n", 429, content_type=PLAIN)
        told.headers["Retry-After"] = str(LATER)
        return told
    try:
        name = waiting.result()
    except ArchiveError as error:
        return Response(f"{error}\n", 409, content_type=PLAIN)
    return redirect(f"{prefix}share{_handed_out(write_query(snapshot.state), name)}", 303)


def _handed_out(query: str, name: str) -> str:
    """The query of the page that hands a snapshot out."""
    return f"{query or '?'}{'&' if query else ''}kind=frozen&frozen={name}"


def _is_own(origin: str, host: str) -> bool:
    """Whether a form comes from a page of this site; browsers say it with each form."""
    return urlsplit(origin).netloc == host
