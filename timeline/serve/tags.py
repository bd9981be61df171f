"""What the head of a page says to whoever links to it: search engines, chats, embedding sites.

Open Graph, the X card, the canonical address and oEmbed discovery. WordPress reads no more than
the first 150 KB of a page, so this comes first in the head.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from timeline.publish.oembed import Embedded

MOST_TITLE, MOST_TEXT = 70, 200
"""Characters of a title and of a description that a card shows."""

LOCALES = {"en": "en_US", "ru": "ru_RU"}
"""What Open Graph calls each language."""


def tags(embedded: Embedded, text: str, alt: str, language: str) -> str:
    """The elements of the head for a page that others may embed.

    `text` describes what it shows, `alt` the picture of it.
    """
    return "".join(
        [
            f'<link rel="canonical" href="{escape(embedded.page)}">',
            *_discovery(embedded),
            *(_meta("property", *each) for each in _graph(embedded, text, alt, language)),
            *(_meta("name", *each) for each in _card(alt)),
        ]
    )


def _discovery(embedded: Embedded) -> Iterator[str]:
    """Where to ask about the page; the address may hold nothing but page and format."""
    page = quote(embedded.page, safe="")
    for form in ("json", "xml"):
        kind = "application/json+oembed" if form == "json" else "text/xml+oembed"
        place = escape(f"{embedded.site}oembed?url={page}&format={form}")
        title = escape(f"{embedded.title} (oEmbed)")
        yield f'<link rel="alternate" type="{kind}" href="{place}" title="{title}">'


def _graph(embedded: Embedded, text: str, alt: str, language: str) -> Iterator[tuple[str, str]]:
    yield "og:type", "website"
    yield "og:site_name", embedded.site_name
    yield "og:locale", LOCALES.get(language, language)
    yield "og:url", embedded.page
    yield "og:title", _short(embedded.title, MOST_TITLE)
    yield "og:description", _short(text, MOST_TEXT)
    if embedded.picture is not None:
        yield "og:image", embedded.picture.address
        yield "og:image:type", "image/png"
        yield "og:image:width", str(embedded.picture.width)
        yield "og:image:height", str(embedded.picture.height)
        yield "og:image:alt", alt


def _card(alt: str) -> Iterator[tuple[str, str]]:
    yield "twitter:card", "summary_large_image"
    yield "twitter:image:alt", alt


def _meta(kind: str, name: str, text: str) -> str:
    return f'<meta {kind}="{name}" content="{escape(text)}">'


def _short(text: str, most: int) -> str:
    """A text cut at a word, with an ellipsis, where it is too long."""
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rpartition(' ')[0] or text[: most - 1]}…"
