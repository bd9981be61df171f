"""What is made beside the request threads: the orders of files and snapshots that requests ask for.

The addresses of files and the page itself ask with the same orders, so that what one has had made
the other finds on the shelf.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, unquote_plus

from flask import Flask, Response, abort

from timeline.errors import OptionError, WorkError
from timeline.explore.state import language_of
from timeline.languages import Language
from timeline.publish.exports.options import OPTIONS, Options, read_options
from timeline.serve.archive import Archive
from timeline.serve.edition import Edition
from timeline.serve.embeds import Address
from timeline.serve.store import Store
from timeline.serve.work.orders import Order, Told
from timeline.serve.work.workshop import Workshop

DRAWN = frozenset({"svg", "png", "slide.png", "card.png", "pdf", "html", "parquet"})
"""Keys of EXPORTERS whose files take a tenth of a second and more: workers make them."""

LONGEST = 8000
"""Characters of the query of a wish, at most; servers take no longer line in a request either."""

PLAIN = "text/plain; charset=utf-8"

Asked = Callable[[], Language]
"""The language that the reader's browser asks for."""


@dataclass(frozen=True)
class Desk:
    """Takes orders for the workshop of a site, in the name of the request that is answered."""

    store: Store
    archive: Archive | None
    asked: Asked
    address: Address
    workshop: Workshop

    def file(self, edition: Edition, query: str, exporter: str, options: Options) -> bytes:
        """A file of a view; WorkError where it cannot be had now."""
        return self.workshop.file(self._file(edition, query, exporter, options))

    def snapshot(self, query: str) -> Told:
        """What becomes of a snapshot of a view: its `id`, or the `problem` of the archive."""
        return self.workshop.snapshot(self._snapshot(query))

    def order_of(self, wish: Any) -> Order:
        """The order of a wish that a page sends: `query` with a `?`, and the `exporter` or none."""
        query, exporter = _read(wish)
        if not exporter:
            return self._snapshot(query)
        texts, own = parted(query)
        try:
            options = read_options(texts, self.address(), language_of(own, self.asked()))
        except OptionError as error:
            abort(400, str(error))
        return self._file(self.store.current(), own, exporter, options)

    def _file(self, edition: Edition, query: str, exporter: str, options: Options) -> Order:
        return self.workshop.order(edition, query, self.asked(), options, exporter)

    def _snapshot(self, query: str) -> Order:
        if self.archive is None:
            abort(400, "this site has no archive of snapshots")
        options = Options(address=self.address())
        order = self.workshop.order(self.store.current(), query, self.asked(), options)
        folder = str(self.archive.folder.resolve())
        return replace(order, archive=folder, most=self.archive.most)


def register(server: Flask) -> None:
    """Have a server answer where work cannot be done, or not now."""
    server.register_error_handler(WorkError, _refused)


def _refused(error: WorkError) -> Response:
    answer = Response(f"{error}\n", error.code, content_type=PLAIN)
    answer.headers["Cache-Control"] = "no-store"
    if error.later:
        answer.headers["Retry-After"] = str(error.later)
    return answer


def _read(wish: Any) -> tuple[str, str]:
    """Query and exporter of a wish; whatever else a browser may send is refused."""
    told = wish if isinstance(wish, dict) else {}
    query, exporter = told.get("query"), told.get("exporter")
    if not isinstance(query, str) or not isinstance(exporter, str):
        abort(400, "this is no wish: its query and its exporter are texts")
    if len(query) > LONGEST or exporter not in {"", *DRAWN}:
        abort(400, "this is no wish: its query is too long, or nobody makes such a file here")
    return query.removeprefix("?"), exporter


def parted(query: str) -> tuple[dict[str, str], str]:
    """The options of a query by name, and the query of the view without them."""
    parts = query.split("&")
    own = [part for part in parts if unquote_plus(part.partition("=")[0]) not in OPTIONS]
    given = dict(parse_qsl(query, keep_blank_values=True))
    return {name: text for name, text in given.items() if name in OPTIONS}, "&".join(own)
