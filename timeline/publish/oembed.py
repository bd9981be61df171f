"""What a site that embeds a timeline is told of it: oEmbed 1.0, of type "rich".

The blockquote is what WordPress shows until the frame has told its height, and what stays where
frames are taken out. Sizes are in px.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from math import inf
from xml.etree import ElementTree

WIDEST = 800
"""Width of a frame that nobody has asked to be narrower."""

TALLEST = 1000
"""Height above which WordPress shows no frame."""

DAY = 86_400
"""Seconds for which a consumer may keep an answer about a live view."""

YEAR = 365 * DAY

Answer = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of what is embedded, for a list of links."""

    address: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Embedded:
    """What is embedded: its page, and the address at which it is framed.

    `height` is what it takes at WIDEST. A frozen one never changes.
    """

    title: str
    authors: str
    site: str
    site_name: str
    page: str
    frame: str
    height: int
    is_frozen: bool
    picture: Picture | None = None


def answer(embedded: Embedded, most_width: float = inf, most_height: float = inf) -> Answer:
    """The answer about something embedded, no wider and no higher than was asked for."""
    width = int(min(most_width, WIDEST))
    height = int(min(embedded.height, most_height, TALLEST))
    told: dict[str, str | int] = {
        "version": "1.0",
        "type": "rich",
        "title": embedded.title,
        "provider_name": embedded.site_name,
        "provider_url": embedded.site,
        "cache_age": YEAR if embedded.is_frozen else DAY,
        "width": width,
        "height": height,
        "html": f"{_quote(embedded)}{iframe(embedded.frame, embedded.title, width, height)}",
    }
    if embedded.authors:
        told |= {"author_name": embedded.authors, "author_url": embedded.site}
    return told | dict(_thumbnail(embedded.picture, most_width, most_height))


def iframe(address: str, title: str, width: int | str, height: int) -> str:
    """A frame as it is handed out: with attributes, of which any filter leaves enough."""
    return (
        f'<iframe class="wp-embedded-content" src="{escape(address)}" title="{escape(title)}" '
        f'width="{width}" height="{height}" frameborder="0" scrolling="no"></iframe>'
    )


def to_xml(told: Answer) -> bytes:
    """The answer as XML: an element a key."""
    root = ElementTree.Element("oembed")
    for key, value in told.items():
        ElementTree.SubElement(root, key).text = str(value)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _quote(embedded: Embedded) -> str:
    link = f'<a href="{escape(embedded.page)}">{escape(embedded.title)}</a>'
    return f'<blockquote class="wp-embedded-content">{link}</blockquote>'


def _thumbnail(
    picture: Picture | None, most_width: float, most_height: float
) -> Iterator[tuple[str, str | int]]:
    """The picture, where it is no larger than was asked for."""
    if picture and picture.width <= most_width and picture.height <= most_height:
        yield "thumbnail_url", picture.address
        yield "thumbnail_width", picture.width
        yield "thumbnail_height", picture.height
