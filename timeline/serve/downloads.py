"""The views as files: `/view<suffix>` with the query of the view, and options of a file beside it.

A file is made whole before it is sent, so that its tag tells its content: who asks again with the
tag is told that nothing has changed. What is large waits on the disk instead of in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from flask import Flask, Response, jsonify, request

from timeline.errors import OptionError
from timeline.explore.state import language_of
from timeline.publish.exports import EXPORTERS, Exporter, exporter_of, file_name
from timeline.publish.exports.options import read_options
from timeline.publish.snapshot import Snapshot
from timeline.serve.views.sheet import sheet
from timeline.serve.wishes import DRAWN, PLAIN, Desk, parted

IN_MEMORY = 8 * 1024 * 1024
"""Bytes of a file that are held in memory, and sent compressed."""

AT_ONCE = 64 * 1024
"""Bytes of a larger file that are sent at once."""

SHOWN = frozenset({"text/html", "image/svg+xml", "image/png", "application/pdf"})
"""Media types that a browser shows in its window or in a frame; all others are saved."""


def register(server: Flask, prefix: str, desk: Desk) -> None:
    """Bind the files to a server, below a prefix such as `/`."""
    server.add_url_rule(f"{prefix}view.<key>", "download", partial(_send, prefix, desk))


def _send(prefix: str, desk: Desk, key: str) -> Response:
    """A view as a file, or why there is none."""
    texts, query = parted(request.query_string.decode("utf-8", "replace"))
    try:
        exporter = exporter_of(key)
    except OptionError as error:
        return _unknown(prefix, str(error))
    try:
        options = read_options(texts, desk.address(), language_of(query, desk.asked()))
    except OptionError as error:
        return Response(f"{error}\n", 400, content_type=PLAIN)
    edition = desk.store.current()
    snapshot = sheet(edition, query, desk.asked()).snapshot
    if key in DRAWN:
        return _answer(snapshot, exporter, [desk.file(edition, query, key, options)])
    return _answer(snapshot, exporter, exporter.write(snapshot, options))


def _answer(snapshot: Snapshot, exporter: Exporter, parts: Iterable[bytes]) -> Response:
    """A file with its name, its tag, and leave for other sites to read what is public."""
    body, tag, size = _spooled(parts)
    answer = Response(content_type=exporter.media_type)
    if size <= IN_MEMORY:
        with body:
            answer.set_data(body.read())
    else:
        answer.response = _chunks(body)
        answer.content_length = size
        answer.call_on_close(body.close)
    way = "inline" if answer.mimetype in SHOWN else "attachment"
    name = file_name(snapshot, exporter)
    answer.headers["Content-Disposition"] = f'{way}; filename="{name}"'
    answer.headers["Cache-Control"] = "no-cache"
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.set_etag(tag)
    answer.make_conditional(request)
    return answer


def _spooled(parts: Iterable[bytes]) -> tuple[IO[bytes], str, int]:
    """The whole file, ready to be read; what tells it from others; its bytes."""
    digest = sha256()
    with ExitStack() as held:
        body: IO[bytes] = held.enter_context(SpooledTemporaryFile(IN_MEMORY))
        for part in parts:
            digest.update(part)
            body.write(part)
        held.pop_all()
    size = body.tell()
    body.seek(0)
    return body, digest.hexdigest()[:32], size


def _chunks(body: IO[bytes]) -> Iterator[bytes]:
    while chunk := body.read(AT_ONCE):
        yield chunk


def _unknown(prefix: str, said: str) -> Response:
    """All kinds of files, in the place of one that is none."""
    formats = [_format(prefix, each) for each in EXPORTERS.values()]
    kinds = ["text/plain", "application/json"]
    if request.accept_mimetypes.best_match(kinds) == "application/json":
        answer = jsonify({"error": said, "formats": formats})
    else:
        lines = (f"{each['address']}  {each['name']}" for each in formats)
        answer = Response("\n".join([said, "", *lines, ""]), content_type=PLAIN)
    answer.status_code = 404
    answer.vary.add("Accept")
    return answer


def _format(prefix: str, exporter: Exporter) -> dict[str, Any]:
    return {
        "address": f"{prefix}view{exporter.suffix}",
        "name": exporter.name,
        "media_type": exporter.media_type,
    }
