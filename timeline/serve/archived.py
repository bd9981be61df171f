"""The addresses of frozen snapshots: `/s/<id>/` and the files below it, the same for ever.

Whether the data have moved on is told at an address of its own, `/status/<id>`: a snapshot itself
never changes. A withdrawn one answers 410 with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import PurePosixPath

from flask import Flask, Response, abort, jsonify, redirect, render_template_string, request
from werkzeug.wrappers import Response as Answer

from timeline.draw.style_sheet import style_sheet
from timeline.explore.state import read_query, write_query
from timeline.publish.frozen import ID
from timeline.serve.archive import Archive

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

FRAME = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{{ title }}</title><link rel="icon" href="data:,">
<style>
{{ themes | safe }}
body { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 Inter, system-ui, sans-serif; overflow-wrap: anywhere }
h1 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.25; letter-spacing: -.015em }
p { margin: 0; padding: .75rem 0; border-block-start: 1px solid var(--hair) }
a { color: inherit; text-underline-offset: 3px }
:focus-visible { outline: 2px solid var(--today); outline-offset: 2px; border-radius: 4px }
</style>
<h1>{{ title }}</h1>
"""

GONE = (
    FRAME
    + """<p>{{ reason }}</p>
{% if successor %}<p>In its place: <a href="{{ root }}s/{{ successor }}/">{{ successor }}</a></p>
{% endif %}</html>
"""
)

STATUS = (
    FRAME
    + """<p>Snapshot <a href="{{ root }}s/{{ id }}/">{{ id }}</a>.
{% if is_current %}Nothing of what it shows has changed since.</p>
{% else %}The data have moved on since. <a href="{{ changes }}">What changed</a></p>
{% endif %}<p><a href="{{ live }}">The timeline as it is today</a></p></html>
"""
)

Shown = Callable[[str], str]
"""The digest of the data that a query shows today."""


@dataclass(frozen=True, slots=True)
class Status:
    """Whether a snapshot still shows what is known, and where to see what changed."""

    id: str
    is_current: bool
    live: str
    changes: str


def register(server: Flask, prefix: str, archive: Archive, shown: Shown) -> None:
    """Bind the addresses to a server, below a prefix such as `/`."""
    send, status = partial(_send, archive, prefix), partial(_status, archive, prefix, shown)
    server.add_url_rule(f"{prefix}s/<name>", "frozen", _with_slash)
    server.add_url_rule(f"{prefix}s/<name>/", "frozen-page", send)
    server.add_url_rule(f"{prefix}s/<name>/<file>", "frozen-file", send)
    server.add_url_rule(f"{prefix}status/<name>", "frozen-status", status)


def _with_slash(name: str) -> Answer:
    """The page under the address that its links to its own files need."""
    if not ID.fullmatch(name):
        abort(404)
    return redirect(f"{name}/", 308)


def _send(archive: Archive, prefix: str, name: str, file: str = INDEX) -> Response:
    """A file of a snapshot, which a browser may keep for ever."""
    withdrawn = archive.withdrawn(name)
    if withdrawn is not None:
        return _gone(prefix, asdict(withdrawn))
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


def _page(template: str, title: str, prefix: str, told: Mapping[str, object]) -> str:
    """A page without anything that it would have to ask for, in the colours of the timeline."""
    return render_template_string(
        template, title=title, root=prefix, themes=style_sheet(""), **told
    )


def _gone(prefix: str, told: Mapping[str, str]) -> Response:
    title = "This snapshot was withdrawn"
    page = _page(GONE, title, prefix, told)
    answer = Response(page, 410, content_type=MEDIA_TYPES[".html"])
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def _status(archive: Archive, prefix: str, shown: Shown, name: str) -> Response:
    """Whether the data have moved on since a snapshot, as JSON or as a small page."""
    withdrawn, manifest = archive.withdrawn(name), archive.manifest(name)
    if withdrawn is not None:
        return _gone(prefix, asdict(withdrawn))
    if manifest is None:
        abort(404)
    query = manifest["asked"]
    since = read_query(query)[0].having(asof="", form="changes", since=manifest["day"])
    told = asdict(
        Status(
            id=name,
            is_current=shown(query) == manifest["data"],
            live=prefix + query,
            changes=prefix + write_query(since),
        )
    )
    if request.accept_mimetypes.best_match(["text/html", "application/json"]) == "text/html":
        page = _page(STATUS, "Has it changed?", prefix, told)
        answer = Response(page, content_type=MEDIA_TYPES[".html"])
    else:
        answer = jsonify(told)
    answer.headers["Cache-Control"] = "no-cache"
    answer.vary.add("Accept")
    return answer
