"""The addresses of frozen snapshots: `/s/<id>/` and the files below it, the same for ever.

Whether the data have moved on is told at an address of its own, `/status/<id>`: a snapshot itself
never changes. A withdrawn one answers 410 with the reason. Both are told in the language that the
address names, else in that of the frozen view, else in the one that the browser asks for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import PurePosixPath

from flask import Flask, Response, abort, jsonify, redirect, request
from werkzeug.wrappers import Response as Answer

from timeline.explore.state import language_of, read_query, write_query
from timeline.languages import ENGLISH, LANGUAGES, Language
from timeline.publish.frozen import ID
from timeline.serve.archive import Archive, Withdrawal
from timeline.serve.snapshot_pages import Status, gone_page, status_page

FOREVER = "public, max-age=31536000, immutable"

INDEX = "index.html"

MEDIA_TYPES: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".pdf": "application/pdf",
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".bib": "text/x-bibtex; charset=utf-8",
}
"""How each kind of file is sent, by the end of its name."""

Asked = Callable[[], Language]
"""The language that the reader's browser asks for."""

Shown = Callable[[str, Language], str]
"""The digest of the data that a query shows today, in a language unless it names another."""


def register(server: Flask, prefix: str, archive: Archive, asked: Asked, shown: Shown) -> None:
    """Bind the addresses to a server, below a prefix such as `/`."""
    send = partial(_send, archive, prefix, asked)
    status = partial(_status, archive, prefix, asked, shown)
    server.add_url_rule(f"{prefix}s/<name>", "frozen", _with_slash)
    server.add_url_rule(f"{prefix}s/<name>/", "frozen-page", send)
    server.add_url_rule(f"{prefix}s/<name>/<file>", "frozen-file", send)
    server.add_url_rule(f"{prefix}status/<name>", "frozen-status", status)


def _with_slash(name: str) -> Answer:
    """The page under the address that its links to its own files need."""
    if not ID.fullmatch(name):
        abort(404)
    return redirect(f"{name}/", 308)


def _send(archive: Archive, prefix: str, asked: Asked, name: str, file: str = INDEX) -> Response:
    """A file of a snapshot, which a browser may keep for ever."""
    withdrawn = archive.withdrawn(name)
    if withdrawn is not None:
        return _gone(archive, prefix, asked, name, withdrawn)
    content = archive.file(name, file)
    if content is None:
        abort(404)
    kind = MEDIA_TYPES.get(PurePosixPath(file).suffix, "application/octet-stream")
    answer = Response(content, content_type=kind)
    answer.headers["Cache-Control"] = FOREVER
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.add_etag()
    answer.make_conditional(request)
    return answer


def _spoken(asked: Asked, query: str) -> Language:
    """The language in which a reader is told of the snapshot of a query."""
    own = request.query_string.decode("utf-8", "replace")
    return language_of(own, language_of(query, asked()))


def _gone(
    archive: Archive, prefix: str, asked: Asked, name: str, withdrawn: Withdrawal
) -> Response:
    """That a snapshot was withdrawn, and why."""
    manifest = archive.manifest(name) or {}
    page = gone_page(withdrawn, prefix, _spoken(asked, manifest.get("asked", "")))
    return _told(Response(page, 410, content_type=MEDIA_TYPES[".html"]))


def _status(archive: Archive, prefix: str, asked: Asked, shown: Shown, name: str) -> Response:
    """Whether the data have moved on since a snapshot, as JSON or as a small page."""
    withdrawn, manifest = archive.withdrawn(name), archive.manifest(name)
    if withdrawn is not None:
        return _gone(archive, prefix, asked, name, withdrawn)
    if manifest is None:
        abort(404)
    query = manifest["asked"]
    since = read_query(query)[0].having(asof="", form="changes", since=manifest["day"])
    # Of data in several languages the texts that were frozen are those to compare.
    frozen = LANGUAGES.get(manifest.get("language", ""), ENGLISH)
    status = Status(
        id=name,
        is_current=shown(query, frozen) == manifest["data"],
        live=prefix + query,
        changes=prefix + write_query(since),
    )
    if request.accept_mimetypes.best_match(["text/html", "application/json"]) != "text/html":
        return _told(jsonify(asdict(status)))
    page = status_page(status, prefix, _spoken(asked, query))
    return _told(Response(page, content_type=MEDIA_TYPES[".html"]))


def _told(answer: Response) -> Response:
    """An answer about a snapshot: it may be another one tomorrow, and for another reader."""
    answer.headers["Cache-Control"] = "no-cache"
    answer.vary.update(("Accept", "Accept-Language"))
    return answer
