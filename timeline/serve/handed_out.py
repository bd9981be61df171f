"""`/share`: the page on which a view is handed out, for readers with scripts and without.

The dialog of the timeline fetches it and shows its middle; it is whole by itself, too.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from urllib.parse import parse_qsl, urlencode

from flask import Flask, Response, request

from timeline.draw.style_sheet import style_sheet as themes
from timeline.languages import Language
from timeline.publish.embedding import DEFAULT_SIZE, SIZES
from timeline.publish.frozen import ID
from timeline.serve.archive import Archive
from timeline.serve.embeds import Address
from timeline.serve.markup import to_html
from timeline.serve.store import Store
from timeline.serve.views.handout import KINDS, Wish, children
from timeline.serve.views.sheet import href, sheet

OWN = ("kind", "size", "bare", "frozen")
"""Parts of the address that say what to hand out; the others are the view's own."""

Asked = Callable[[], Language]
Url = Callable[[str], str]

STYLES = ("base.css", "dialogs.css", "handout.css")


def register(
    server: Flask,
    prefix: str,
    store: Store,
    archive: Archive | None,
    asked: Asked,
    address: Address,
    url: Url,
) -> None:
    """Bind the page to a server, below a prefix such as `/`; `url` is that of a file in assets/."""
    answer = partial(_answer, store, archive, asked, address, url)
    server.add_url_rule(f"{prefix}share", "share", answer)


def wish_of(pairs: dict[str, str], archive: Archive | None) -> Wish:
    """What some parts of an address ask for; what cannot be used is as it is by default."""
    kind, size, frozen = pairs.get("kind", ""), pairs.get("size", ""), pairs.get("frozen", "")
    stands = (
        archive is not None
        and ID.fullmatch(frozen)
        and archive.manifest(frozen) is not None
        and archive.withdrawn(frozen) is None
    )
    return Wish(
        kind=kind if kind in KINDS and archive is not None else "live",
        size=size if size in SIZES else DEFAULT_SIZE,
        is_bare=pairs.get("bare") == "1",
        frozen=frozen if stands else "",
    )


def _answer(
    store: Store, archive: Archive | None, asked: Asked, address: Address, url: Url
) -> Response:
    pairs = parse_qsl(request.query_string.decode("utf-8", "replace"))
    view = urlencode([(key, text) for key, text in pairs if key not in OWN])
    page = sheet(store.current(), view, asked())
    told = children(page, address(), wish_of(dict(pairs), archive), archive is not None)
    links = "".join(f'<link rel="stylesheet" href="{escape(url(name))}">' for name in STYLES)
    language, title = page.language, escape(page.language.gettext("Share this view"))
    theme = f' data-theme="{page.state.theme}"' if page.state.theme else ""
    text = f"""<!doctype html>
<html lang="{language.code}" dir="{language.direction}"{theme}>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>{title}</title><link rel="icon" href="data:,"><style>{themes()}</style>{links}
<main class="page handout" id="handout">{to_html(told)}</main>
<p class="page handout-back"><a href="./{escape(href(page.state))}">{
        escape(language.gettext("Back to the timeline"))
    }</a></p>
</html>
"""
    answer = Response(text, content_type="text/html; charset=utf-8")
    answer.headers["Cache-Control"] = "no-cache"
    return answer
