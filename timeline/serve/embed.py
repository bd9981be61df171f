"""The view of a link as a page for frames: made of today's data, and anybody may show it.

It is the page that `timeline.publish.page` writes, whole in one answer, so it works in the
sandboxed frames of others, where a page that asks its server would get no answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from urllib.parse import parse_qsl, urlencode

from flask import Flask, Response, request

from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import Options
from timeline.serve.wishes import Desk

NAME = "embed"

CONTROLS = "controls"
"""The part of an address that takes the buttons away when it says 0."""

AROUND = frozenset({"childId", "initialWidth", "parentTitle", "parentUrl"})
"""What pym.js adds to the address of a frame, for the page's own script: no view depends on it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: the query of the view, and whether it wants buttons."""

    query: str
    controls: bool


def register(server: Flask, prefix: str, desk: Desk) -> None:
    """Bind the page to a server, at its name below a prefix such as `/`."""
    server.add_url_rule(f"{prefix}{NAME}", NAME, partial(_answer, desk))


def read(query: str) -> Asked:
    """What the query of an address asks for."""
    pairs = parse_qsl(query, keep_blank_values=True)
    own = [(key, text) for key, text in pairs if key not in AROUND and key != CONTROLS]
    return Asked(urlencode(own), (CONTROLS, "0") not in pairs)


def _answer(desk: Desk) -> Response:
    wanted = read(request.query_string.decode("utf-8", "replace"))
    options = Options(address=desk.address(), controls=wanted.controls)
    body = desk.file(desk.store.current(), wanted.query, "html", options)
    answer = Response(body, content_type=EXPORTERS["html"].media_type)
    # It may be kept, but whoever shows it asks each time whether it is still so.
    answer.headers["Cache-Control"] = "no-cache"
    answer.add_etag()
    answer.make_conditional(request)
    return answer
