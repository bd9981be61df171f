"""Freezing a view from the page: a form that is sent to `/freeze`, with the query of the view.

Only a page of this site may ask, so that no other site can fill the archive. Scripts ask through
Dash instead and see how far it is (`timeline.serve.views.making`); both order the same.
"""

from __future__ import annotations

from functools import partial

from flask import Flask, Response, redirect, request
from werkzeug.wrappers import Response as Answer

from timeline.explore.state import write_query
from timeline.serve.headers import is_own
from timeline.serve.views.sheet import sheet
from timeline.serve.wishes import Desk

PLAIN = "text/plain; charset=utf-8"


def register(server: Flask, prefix: str, desk: Desk) -> None:
    """Bind the form's address to a server, below a prefix such as `/`."""
    server.add_url_rule(
        f"{prefix}freeze", "freeze", partial(_freeze, prefix, desk), methods=["POST"]
    )


def _freeze(prefix: str, desk: Desk) -> Answer:
    """Freeze the view of the query, and lead to the page that hands the snapshot out."""
    if not is_own(request.headers.get("Origin", ""), request.host):
        return Response("Only a page of this site can freeze a view.\n", 403, content_type=PLAIN)
    query = request.query_string.decode("utf-8", "replace")
    told = desk.snapshot(query)
    if "id" not in told:
        return Response(f"{told['problem']}\n", 409, content_type=PLAIN)
    state = sheet(desk.store.current(), query, desk.asked()).state
    return redirect(f"{prefix}share{_handed_out(write_query(state), told['id'])}", 303)


def _handed_out(query: str, name: str) -> str:
    """The query of the page that hands a snapshot out."""
    return f"{query or '?'}{'&' if query else ''}kind=frozen&frozen={name}"
