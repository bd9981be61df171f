"""The view of a link as a page for frames: made of today's data, and anybody may show it.

It is the page that `timeline.publish.page` writes, whole in one answer, so it works in the
sandboxed frames of others, where a page that asks its server would get no answer.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from urllib.parse import parse_qsl, urlencode

from flask import Flask, Response, request

from timeline.languages import Language
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import Options
from timeline.serve.answers import asked
from timeline.serve.kept import Kept
from timeline.serve.store import Edition, Store
from timeline.serve.views.sheet import sheet

NAME = "embed"

CONTROLS = "controls"
"""The part of an address that takes the buttons away when it says 0."""

AROUND = frozenset({"childId", "initialWidth", "parentTitle", "parentUrl"})
"""What pym.js adds to the address of a frame, for the page's own script: no view depends on it."""

ROOM = 16_000_000
"""Bytes that the kept pages may take together."""

FRAMED = "frame-ancestors *"
"""Who may show the page in a frame; all else its own policy says, which it carries."""


@dataclass(frozen=True, slots=True)
class Framed:
    """A page as it is sent, with the name of its content."""

    body: bytes
    etag: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: the query of the view, and whether it wants buttons."""

    query: str
    controls: bool


def register(server: Flask, prefix: str, store: Store, site: Callable[[], str]) -> None:
    """Bind the page to a server, at its name below a prefix such as `/`."""
    kept: Kept[tuple[str, Asked, str, str], Framed] = Kept(64, ROOM, lambda page: len(page.body))
    server.add_url_rule(f"{prefix}{NAME}", NAME, partial(_answer, store, kept, site))


def read(query: str) -> Asked:
    """What the query of an address asks for."""
    pairs = parse_qsl(query, keep_blank_values=True)
    own = [(key, text) for key, text in pairs if key not in AROUND and key != CONTROLS]
    return Asked(urlencode(own), (CONTROLS, "0") not in pairs)


def _answer(
    store: Store, kept: Kept[tuple[str, Asked, str, str], Framed], site: Callable[[], str]
) -> Response:
    edition, spoken = store.current(), asked()
    wanted = read(request.query_string.decode("utf-8", "replace"))
    address = site()
    key = (edition.revision, wanted, spoken.code, address)
    page = kept.get(key, partial(_made, edition, wanted, spoken, address))
    answer = Response(page.body, content_type=EXPORTERS["html"].media_type)
    answer.headers["Content-Security-Policy"] = FRAMED
    # It may be kept, but whoever shows it asks each time whether it is still so.
    answer.headers["Cache-Control"] = "no-cache"
    answer.set_etag(page.etag)
    answer.make_conditional(request)
    return answer


def _made(edition: Edition, wanted: Asked, spoken: Language, address: str) -> Framed:
    snapshot = sheet(edition, wanted.query, spoken).snapshot
    options = Options(address=address, controls=wanted.controls)
    body = b"".join(EXPORTERS["html"].write(snapshot, options))
    return Framed(body, hashlib.sha256(body).hexdigest()[:32])
