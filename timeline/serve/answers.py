"""What the page's scripts ask the server for, beside what Dash asks."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import partial

import orjson
from flask import Flask, Response, abort, has_request_context, request

from timeline.draw.plates import PLOT_WIDTHS
from timeline.explore.window import Window
from timeline.languages import ENGLISH, Language, language, preferred
from timeline.serve import finding
from timeline.serve.store import Store, is_same_files
from timeline.serve.views import card, chart
from timeline.serve.views.sheet import Sheet, sheet

SETTLING = "X-Timeline-Settling"
"""The header that says that files are changing."""


def register(server: Flask, prefix: str, store: Store) -> None:
    """Bind the answers to a server, each at its name below a prefix such as `/`."""
    for name, answer in ANSWERS.items():
        server.add_url_rule(f"{prefix}{name}", name, partial(answer, store))


def asked() -> Language:
    """The language that the reader's browser asks for, of those there are.

    Dash draws its layout once before anybody has asked.
    """
    if not has_request_context():
        return ENGLISH
    return language(preferred(request.accept_languages.values()))


def _page(store: Store) -> Sheet:
    """The page that is asked about; 409 when its data are no longer to be had."""
    edition = store.at(request.args.get("revision", ""))
    return sheet(edition or abort(409), request.args.get("page", ""), asked())


def _cast(store: Store) -> Response:
    """The numbers from which a browser draws the picture of a query in and around a window."""
    current = _page(store)
    width = request.args.get("plot", type=int)
    told = chart.cast(current, width if width in PLOT_WIDTHS else PLOT_WIDTHS[-3], _window())
    return Response(orjson.dumps(told), mimetype="application/json")


def _card(store: Store) -> Response:
    """What a small card tells of an event."""
    current = _page(store)
    told = card.told(current, request.args.get("event", ""))
    return Response(orjson.dumps(told), mimetype="application/json") if told else abort(404)


def _find(store: Store) -> Response:
    """What a text finds that somebody types into the search."""
    current = _page(store)
    text = request.args.get("q", "")
    caret = request.args.get("caret", len(text), type=int)
    told = finding.answer(current.catalogue, current.state.chosen, text, caret)
    return Response(orjson.dumps(told), mimetype="application/json")


def _texts(store: Store) -> Response:
    """What a browser searches in before the server answers."""
    current = _page(store)
    told = finding.texts(current.catalogue, current.state.chosen)
    return Response(orjson.dumps(told), mimetype="application/json")


def _revision(store: Store) -> Response:
    """The name of the edition, which a page compares with its own, the one that it has `shown`.

    While files change the answer says so, and the page asks again soon.
    """
    shown, revision = request.args.get("shown", ""), store.current().revision
    if shown and shown != revision:
        # Another process may have been quicker: a page must not go back to an older version.
        revision = store.newest().revision
    answer = Response(shown if is_same_files(shown, revision) else revision, mimetype="text/plain")
    answer.headers["Cache-Control"] = "no-store"
    if store.is_settling:
        answer.headers[SETTLING] = "1"
    return answer


def _window() -> Window | None:
    """Where the browser's window stands, when the request says so in two rising numbers."""
    try:
        first, last = (float(day) for day in request.args["window"].split(","))
    except (KeyError, ValueError):
        return None
    is_window = math.isfinite(first) and math.isfinite(last) and first < last
    return Window(first, last) if is_window else None


ANSWERS: Mapping[str, Callable[[Store], Response]] = {
    "cast": _cast,
    "card": _card,
    "find": _find,
    "texts": _texts,
    "revision": _revision,
}
"""What the scripts ask for, by the path at which it is answered."""
