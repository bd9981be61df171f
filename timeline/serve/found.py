"""How a site is found: what crawlers may read, and which pages there are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from xml.etree import ElementTree

from flask import Flask, Response

from timeline.explore.catalogue import Catalogue
from timeline.explore.state import FORMS, ViewState, write_query
from timeline.explore.window import from_date
from timeline.languages import ENGLISH
from timeline.serve.archive import Archive
from timeline.serve.embeds import Address
from timeline.serve.store import Store

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"

PARTS = ("view", "embed", "status", "cast", "card", "find", "texts", "revision", "_dash", "_reload")
"""What crawlers leave alone: parts of pages, and the same views once more as files."""


def register(
    server: Flask, prefix: str, store: Store, archive: Archive | None, address: Address
) -> None:
    """Bind robots.txt and sitemap.xml to a server, below a prefix such as `/`."""
    server.add_url_rule(f"{prefix}robots.txt", "robots", partial(_robots, prefix, address))
    sitemap = partial(_sitemap, store, archive, address)
    server.add_url_rule(f"{prefix}sitemap.xml", "sitemap", sitemap)


def _robots(prefix: str, address: Address) -> Response:
    lines = ["User-agent: *", *(f"Disallow: {prefix}{part}" for part in PARTS)]
    text = "\n".join([*lines, f"Sitemap: {address()}sitemap.xml", ""])
    return Response(text, content_type="text/plain; charset=utf-8")


def _sitemap(store: Store, archive: Archive | None, address: Address) -> Response:
    root = ElementTree.Element("urlset", xmlns=SITEMAP)
    for place in pages(store.current().catalogue(ENGLISH), archive):
        ElementTree.SubElement(ElementTree.SubElement(root, "url"), "loc").text = address() + place
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return Response(written, content_type="application/xml")


def pages(catalogue: Catalogue, archive: Archive | None) -> Iterator[str]:
    """What a crawler may list, below the site: the page, its named views, frozen snapshots."""
    spans = (from_date(each.span, catalogue.limits) for each in catalogue.dataset.ranges)
    views = [ViewState(), *(ViewState(view=str(span)) for span in spans)]
    yield from map(write_query, [*views, *(ViewState(form=form) for form in FORMS)])
    if archive is not None:
        yield from (f"s/{name}/" for name in archive.ids())
