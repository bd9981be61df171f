"""The web application: a Dash app about one store, its first page written before any script."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dash import Dash, html
from dash.exceptions import DependencyException
from flask import Response, abort, has_request_context, request
from flask_compress import Compress

from timeline.explore.state import language_of
from timeline.languages import Language
from timeline.publish.alt import short_alt
from timeline.publish.freezing import shown
from timeline.serve import (
    answers,
    archived,
    downloads,
    editing,
    embed,
    embeds,
    found,
    freezer,
    handed_out,
    health,
    wishes,
)
from timeline.serve.answers import asked
from timeline.serve.archive import Archive
from timeline.serve.document import Page, document
from timeline.serve.edition import Edition
from timeline.serve.embeds import Address
from timeline.serve.headers import Guard, refuse_strangers
from timeline.serve.kept import Kept
from timeline.serve.markup import to_html
from timeline.serve.own_scripts import SUFFIXES, YEAR, OwnScripts
from timeline.serve.settings import SETTINGS, Settings
from timeline.serve.store import Store
from timeline.serve.tags import tags
from timeline.serve.views import chart, handlers, ids, making, page
from timeline.serve.views.sheet import sheet
from timeline.serve.wishes import Desk
from timeline.serve.work.opening import opened
from timeline.serve.work.workshop import Workshop

ASSETS = Path(__file__).resolve().parents[2] / "assets"

COMPRESSED = (
    "text/html",
    "text/css",
    "text/javascript",
    "application/javascript",
    "application/json",
    "text/csv",
    "text/plain",
    "text/markdown",
    "text/calendar",
    "text/x-bibtex",
    "application/atom+xml",
    "application/ld+json",
    "application/vnd.citationstyles.csl+json",
)
"""Media types that are sent compressed."""

ELSEWHERE = ("editor.css", "health.css")
"""Style sheets of other pages than the timeline's."""

FILES = ("/assets/", "/scripts/")
"""Parts of addresses at which nothing depends on the reader's language."""

PAGES = 32
"""Written pages that are kept; a new edition of the data makes new ones."""


class TimelineApp(Dash):
    """A Dash app whose page is complete before its scripts arrive."""

    store: Store
    site: Address
    desk: Desk
    written: Kept[tuple[str, str, str, str], Page]
    own: OwnScripts
    validation_layout: Any

    def interpolate_index(self, *_: Any, **parts: Any) -> str:
        """The page for the request's query: written out, with the place where Dash will draw."""
        query = request.query_string.decode("utf-8", "replace")
        edition, spoken = self.store.current(), asked()
        # Kept by the name of the edition, so that an old one does not stay for its pages.
        key = (edition.revision, query, spoken.code, self.site())
        written = self.written.get(key, partial(_written, edition, query, spoken, self.site()))
        return document(written, self.get_asset_url, self.own.urls(), parts)


def create_app(
    store: Store, settings: Settings = SETTINGS, workshop: Workshop | None = None
) -> TimelineApp:
    """An app about a store; as many as wanted may live in one process.

    `workshop` makes what does not belong on a thread that answers, in the place of the one that
    the settings name.
    """
    app = TimelineApp(
        "timeline",
        assets_folder=str(ASSETS),
        title=store.current().dataset.title,
        update_title="",
        assets_ignore="|".join(rf"{re.escape(suffix)}$" for suffix in (*SUFFIXES, *ELSEWHERE)),
        suppress_callback_exceptions=False,
    )
    app.store = store
    app.written = Kept(PAGES)
    app.own = OwnScripts(ASSETS, app.config.routes_pathname_prefix)
    app.own.register(app.server)
    app.validation_layout = _named(_layout(store))
    app.layout = lambda: _layout(store)
    prefix = app.config.routes_pathname_prefix
    app.site = partial(_address, settings.address, prefix)
    archive = Archive(settings.archive, settings.most_frozen) if settings.archive else None
    app.desk = desk = Desk(store, archive, asked, app.site, workshop or opened(settings))
    handlers.register(app, store, asked)
    making.register(app, desk.workshop.crew, desk.order_of)
    wishes.register(app.server)
    answers.register(app.server, prefix, store)
    downloads.register(app.server, prefix, desk)
    embeds.register(app.server, prefix, store, archive, app.site)
    found.register(app.server, prefix, store, archive, app.site)
    url = app.get_asset_url
    handed_out.register(app.server, prefix, store, archive, asked, app.site, url)
    health.register(app.server, prefix, store, asked, url, settings.reports)
    if archive is not None:
        archived.register(app.server, prefix, archive, asked, partial(_shown, store))
        freezer.register(app.server, prefix, desk)
    embed.register(app.server, prefix, desk)
    if store.is_editable:
        editing.register(
            app.server, prefix, store, asked, url, lambda: app.own.urls()[editing.SCRIPT]
        )
    _harden(app, settings)
    return app


def _shown(store: Store, query: str, language: Language) -> str:
    """The digest of what a query shows today, in a language unless it names another."""
    return shown(sheet(store.current(), query, language).snapshot)


def _address(known: str, prefix: str) -> str:
    """Where the site stands: as its operator says, else as the request does."""
    return known or f"{request.host_url.rstrip('/')}{prefix}"


def _layout(store: Store) -> html.Div:
    """What Dash draws; the handler fills it for the query as soon as the browser says it.

    Only the page that asks for it knows the language that its own address names.
    """
    edition = store.current()
    address = request.referrer if has_request_context() else ""
    empty = sheet(edition, "", language_of(urlsplit(address or "").query, asked()))
    return html.Div([*page.stores(edition), *making.stores(), page.layout(empty, is_live=True)])


def _named(layout: html.Div) -> html.Div:
    """All components of a layout that handlers know by an id, which a browser checks them by.

    Dash would send the whole layout with each page for that.
    """
    found = (each for each in layout._traverse() if getattr(each, "id", None))
    return html.Div([type(each)(id=each.id) for each in found])


def _written(edition: Edition, query: str, spoken: Language, site: str) -> Page:
    """The page of a query at a site, with the picture at every width."""
    current = sheet(edition, query, spoken)
    snapshot, subtitle = current.snapshot, current.dataset.subtitle
    said = tags(embeds.live(snapshot, site), subtitle, short_alt(snapshot), current.language.code)
    static = to_html(page.layout(current), {ids.FRAME: chart.static(current)})
    return Page(
        current.dataset.title,
        current.dataset.subtitle,
        current.state,
        current.language,
        bool(current.snapshot.opened),
        static,
        said,
    )


def _harden(app: TimelineApp, settings: Settings) -> None:
    """Compression, long caches for what has a fingerprint, and headers that keep strangers out."""
    server = app.server
    server.config["COMPRESS_MIMETYPES"] = list(COMPRESSED)
    server.config["COMPRESS_STREAMS"] = False
    server.config["SEND_FILE_MAX_AGE_DEFAULT"] = YEAR
    Compress(server)
    guard = Guard(app.config.routes_pathname_prefix, app.csp_hashes(), settings.frames)
    server.register_error_handler(DependencyException, _not_found)
    server.before_request(_refuse_other_paths)
    server.before_request(refuse_strangers)
    server.after_request(guard.add)
    server.after_request(_finish)


def _refuse_other_paths() -> None:
    """Answer 404 for a path that is none: Dash would show the page under any name."""
    if request.url_rule is not None and request.url_rule.rule.endswith("<path:path>"):
        abort(404)


def _not_found(_: Exception) -> Response:
    """Answer 404 for a script of Dash that there is not: Dash says that it has failed itself."""
    return Response("There is no such script.\n", 404, content_type="text/plain; charset=utf-8")


def _finish(response: Response) -> Response:
    if not any(part in request.path for part in FILES):
        response.vary.add("Accept-Language")
    if response.direct_passthrough and response.mimetype in COMPRESSED:
        # Files are read whole, so that they are compressed like everything else and closed.
        response.direct_passthrough = False
        response.get_data()
    return response
