"""`/edit`: the form of an event, for a server that was started with `--edit`.

A form that is sent comes back with what it would write and what the rules say of it; it is written
when its button says so. Without `--edit` the address does not exist.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from html import escape
from pathlib import Path

from flask import Flask, Response, redirect, request
from werkzeug.wrappers import Response as Answer

from timeline.curate.edits.drafts import FIRST, event_files
from timeline.curate.languages import is_code
from timeline.curate.parts.shelf import Shelf
from timeline.curate.shapes.forms import MOST_ROWS, ROWS
from timeline.draw.glyphs import style_sheet as glyphs
from timeline.draw.style_sheet import style_sheet as themes
from timeline.errors import EditError
from timeline.explore.state import language_of, read_query
from timeline.languages import Language
from timeline.serve.desk import Desk
from timeline.serve.edited import opened, tried, written
from timeline.serve.edition import Edition
from timeline.serve.growing import grown
from timeline.serve.guard import Guard
from timeline.serve.markup import to_html
from timeline.serve.peopling import with_person, written_person
from timeline.serve.sourcing import with_source, written_source
from timeline.serve.store import Store
from timeline.serve.unopened import waited_for
from timeline.serve.views import unopened
from timeline.serve.views.edit_page import NAME, children, view_of
from timeline.serve.views.editor import LANGUAGES, ROOM
from timeline.serve.views.fields import Form
from timeline.serve.views.sheet import editor_address, sheet

STYLES = ("base.css", "list.css", "panel.css", "dialogs.css", "editor.css")
SCRIPT = "editor.mjs"
WRITE = {"source": written_source, "person": written_person}
"""What writes an entry beside the event, by the act of its button."""

OWN = ("token", "event", "file", "base", "back", "take", "act", LANGUAGES)
"""What a form sends beside the fields of its event, and what these were in the file."""

WAS, SEEN = "was.", "seen."
MOST_BYTES = 1_000_000
NOW = "now"
"""What a page asks of an event that it has a form of: the name of what its file says now."""

UNKNOWN, WAITING = 404, 503
"""The codes of pages without a form: there is no such event, or its file cannot be read now."""

POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What a page without a form may load: no scripts."""

PLAIN = "text/plain; charset=utf-8"

Asked = Callable[[], Language]
Url = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Room:
    """What every answer needs: the data, who may come in, and where things stand.

    The `shelf` keeps what was read for the next draft.
    """

    store: Store
    guard: Guard
    asked: Asked
    url: Url
    script: Callable[[], str]
    prefix: str
    shelf: Shelf = field(default_factory=lambda: Shelf(keeps_files=True))

    @property
    def folder(self) -> Path:
        """The folder with the data."""
        return self.store.folder


def register(
    server: Flask, prefix: str, store: Store, asked: Asked, url: Url, script: Callable[[], str]
) -> None:
    """Bind the form to a server; `url` is that of a file in assets/, `script` of its module."""
    room = Room(store, Guard(), asked, url, script, prefix)
    server.add_url_rule(f"{prefix}{NAME}", NAME, partial(_show, room))
    server.add_url_rule(f"{prefix}{NAME}", f"{NAME}-sent", partial(_take, room), methods=["POST"])


def _show(room: Room) -> Answer:
    """The form of an event, or of a new one."""
    refused = _refused(room, None)
    if refused:
        return refused
    back, event = request.args.get("back", ""), request.args.get("event", "")
    edition = room.store.current()
    try:
        desk = opened(room.folder, edition, event)
    except EditError:
        if NOW in request.args:
            return Response("", content_type=PLAIN)
        return _unopened(room, edition, event, view_of(back))
    if NOW in request.args:
        return Response(desk.base, content_type=PLAIN)
    is_saved = request.args.get("written") == "1"
    return _page(room, edition, replace(desk, is_saved=is_saved), back)


def _take(room: Room) -> Answer:
    """A form that was sent: what it would write, or that it is written."""
    if (request.content_length or 0) > MOST_BYTES:
        return Response("That is too much for one event.\n", 413, content_type=PLAIN)
    sent = request.form.to_dict()
    refused = _refused(room, sent.get("token", ""))
    if refused:
        return refused
    back, edition = sent.get("back", ""), room.store.current()
    try:
        desk = _tried(room, edition, desk_of(room.folder, sent), sent.get("act", ""))
    except EditError as error:
        return Response(f"{error}\n", 400, content_type=PLAIN)
    if sent.get("act") == "write":
        desk = written(room.folder, desk, sent.get("take", ""))
    if desk.is_saved:
        there = editor_address(desk.name, back)
        return redirect(f"{room.prefix}{there}&written=1", 303)
    return _page(room, edition, desk, back)


def _tried(room: Room, edition: Edition, desk: Desk, act: str) -> Desk:
    """What a form comes to, with more room or a new source if its button asked for that."""
    desk = with_source(room.folder, edition, grown(desk, act), room.shelf)
    desk = with_person(room.folder, edition, desk, room.shelf)
    if act in WRITE:
        desk = WRITE[act](room.folder, desk)
    return tried(room.folder, edition, desk, room.shelf)


def desk_of(folder: Path, sent: Mapping[str, str]) -> Desk:
    """The form that somebody sent, before anything is made of it."""
    said = {name: text for name, text in sent.items() if name not in OWN}
    was, seen = (
        {name.removeprefix(sort): said.pop(name) for name in [*said] if name.startswith(sort)}
        for sort in (WAS, SEEN)
    )
    event, base = sent.get("event", ""), sent.get("base", "")
    files = tuple(event_files(folder)) or (FIRST,)
    languages = tuple(code for code in sent.get(LANGUAGES, "").split() if is_code(code))
    rows = {name: number_in(said.pop(f"{name}.{ROOM}", "")) for name in ROWS}
    return Desk(
        *(event, sent.get("file", ""), files, said, was, base, base),
        seen=seen,
        languages=languages,
        rows=rows,
    )


def number_in(text: str) -> int:
    """How many rows a form shows, as it says itself; 0 where that is no number."""
    return min(int(text), MOST_ROWS) if text.isascii() and text.isdigit() else 0


def _refused(room: Room, token: str | None) -> Response | None:
    came_from = request.remote_addr or ""
    origin, names = request.headers.get("Origin"), request.headers.keys()
    said = room.guard.objection(request.host, came_from, origin, token, names)
    return Response(f"{said}\n", 403, content_type=PLAIN) if said else None


def _page(room: Room, edition: Edition, desk: Desk, back: str) -> Response:
    """The whole page of a form."""
    language = language_of(back, room.asked())
    dataset = sheet(edition, "", language).dataset
    form = Form(desk, dataset, language, room.guard.token, edition.today, back)
    title = language.gettext("Edit an event") if desk.event else language.gettext("A new event")
    return _whole(room, language, back, title, children(form, title), room.script())


def _unopened(room: Room, edition: Edition, event: str, back: str) -> Response:
    """The page in the place of a form that cannot be opened."""
    language = language_of(back, room.asked())
    broken = waited_for(room.folder, edition, event)
    parts = unopened.children(language, event, back, broken)
    answer = _whole(room, language, back, unopened.title(language, broken), parts)
    answer.status_code = WAITING if broken else UNKNOWN
    # Where nothing is found, pages have no styles of the site unless they say so.
    answer.headers["Content-Security-Policy"] = POLICY
    return answer


def _whole(
    room: Room, language: Language, back: str, title: str, parts: list[object], script: str = ""
) -> Response:
    """A page in the look of the timeline, with some parts and the script of the form, if any."""
    theme = read_query(back)[0].theme
    links = "".join(f'<link rel="stylesheet" href="{escape(room.url(name))}">' for name in STYLES)
    chosen = f' data-theme="{theme}"' if theme else ""
    style = f"<style>{themes()}{glyphs()}</style>{links}"
    module = f'<script type="module" src="{escape(script)}"></script>' if script else ""
    text = f"""<!doctype html>
<html lang="{language.code}" dir="{language.direction}"{chosen}>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>{escape(title)}</title><link rel="icon" href="data:,">{style}
<main class="page editor">{to_html(parts)}</main>
{module}
</html>
"""
    answer = Response(text, content_type="text/html; charset=utf-8")
    answer.headers["Cache-Control"] = "no-store"
    return answer
