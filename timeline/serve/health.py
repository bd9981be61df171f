"""`/health`: what of the data wants a curator's hand, as a page without scripts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path

from flask import Flask, Response, request

from timeline.curate.link_report import path_of, read
from timeline.draw.style_sheet import style_sheet as themes
from timeline.explore.dead_links import linked
from timeline.explore.health import Health, health
from timeline.explore.state import ViewState, read_query, write_query
from timeline.languages import LANGUAGES, Language
from timeline.serve.kept import Kept
from timeline.serve.markup import to_html
from timeline.serve.store import Store
from timeline.serve.views import dead_links
from timeline.serve.views.health import children
from timeline.serve.views.sheet import href, sheet

NAME = "health"
STYLES = ("base.css", "health.css")

Asked = Callable[[], Language]
Url = Callable[[str], str]
Found = Kept[tuple[str, str], Health]


def register(
    server: Flask, prefix: str, store: Store, asked: Asked, url: Url, reports: Path | None = None
) -> None:
    """Bind the page to a server, below a prefix such as `/`; `url` is that of a file in assets/.

    `reports` is the folder in which checks of the links are kept.
    """
    found: Found = Kept(len(LANGUAGES))
    report = path_of(reports, store.folder) if reports else None
    server.add_url_rule(f"{prefix}{NAME}", NAME, partial(_answer, store, asked, url, found, report))


def _answer(store: Store, asked: Asked, url: Url, found: Found, report: Path | None) -> Response:
    given, _ = read_query(request.query_string.decode("utf-8", "replace"))
    state = ViewState(lang=given.lang, theme=given.theme)
    page = sheet(store.current(), write_query(state), asked())
    key = (page.edition.revision, page.language.code)
    checked = read(report) if report else None
    links = dead_links.children(page, linked(page.dataset, checked) if checked else None)
    told = children(page, found.get(key, partial(health, page.catalogue)), links)
    styles = "".join(f'<link rel="stylesheet" href="{escape(url(name))}">' for name in STYLES)
    language, say = page.language, page.language.gettext
    theme = f' data-theme="{state.theme}"' if state.theme else ""
    text = f"""<!doctype html>
<html lang="{language.code}" dir="{language.direction}"{theme}>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>{escape(say("Health of the data"))} · {escape(page.dataset.title)}</title>
<link rel="icon" href="data:,"><style>{themes()}</style>{styles}
<main class="page health">{to_html(told)}
<p><a href="./{escape(href(state))}">{escape(say("Back to the timeline"))}</a></p></main>
</html>
"""
    answer = Response(text, content_type="text/html; charset=utf-8")
    answer.headers["Cache-Control"] = "no-cache"
    return answer
