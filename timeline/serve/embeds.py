"""What may be embedded of this site, and oEmbed for sites that ask about one of its addresses.

Only addresses of this site are answered for, and nothing is ever fetched: a site that asks other
servers for whoever writes to it can be sent anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from math import inf
from urllib.parse import urlsplit

from flask import Flask, Response, abort, jsonify, request

from timeline.explore.state import write_query
from timeline.publish.embedding import height_of, title_of_view
from timeline.publish.oembed import Answer, Embedded, Picture, answer, to_xml
from timeline.publish.snapshot import Snapshot
from timeline.serve.archive import Archive
from timeline.serve.store import Store
from timeline.serve.views.sheet import sheet

CARD = (1200, 630)
"""Width and height in px of the picture of a view for lists of links."""

Address = Callable[[], str]
"""Where the site stands, for the request that is being answered."""


def register(
    server: Flask, prefix: str, store: Store, archive: Archive | None, address: Address
) -> None:
    """Bind the endpoint to a server, below a prefix such as `/`."""
    endpoint = partial(_oembed, store, archive, address)
    server.add_url_rule(f"{prefix}oembed", "oembed", endpoint)


def live(snapshot: Snapshot, site: str) -> Embedded:
    """A view of the live timeline as something to embed."""
    query = write_query(snapshot.state)
    return Embedded(
        title=title_of_view(snapshot),
        authors="; ".join(snapshot.dataset.authors),
        site=site,
        site_name=snapshot.dataset.title,
        page=f"{site}{query}",
        frame=f"{site}embed{query}",
        height=height_of(snapshot),
        is_frozen=False,
        picture=Picture(f"{site}view.card.png{query}", *CARD),
    )


def _oembed(store: Store, archive: Archive | None, address: Address) -> Response:
    """The answer about the address that is asked for; 404 where it is none of this site's."""
    form = request.args.get("format", "json")
    if form not in FORMATS:
        abort(501, f"there is no format '{form}'; there are: {', '.join(FORMATS)}")
    url = request.args.get("url", "")
    if not url:
        abort(400, "say which address is meant: oembed?url=…")
    found = _embedded(store, archive, address(), url)
    if found is None:
        abort(404, "this address is none of a timeline here")
    told = answer(found, _most("maxwidth"), _most("maxheight"))
    return FORMATS[form](told)


def _embedded(store: Store, archive: Archive | None, site: str, url: str) -> Embedded | None:
    try:
        parts, own = urlsplit(url), urlsplit(site)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or parts.netloc.lower() != own.netloc.lower():
        return None
    place = parts.path.removeprefix(own.path)
    if place in ("", "embed"):
        return live(sheet(store.current(), parts.query).snapshot, site)
    if archive is not None and place.startswith("s/"):
        return frozen(archive, site, place.removeprefix("s/").removesuffix("/"))
    return None


def frozen(archive: Archive, site: str, name: str) -> Embedded | None:
    """A frozen snapshot as something to embed; None when there is none of that id."""
    manifest = archive.manifest(name)
    if manifest is None or archive.withdrawn(name) is not None:
        return None
    place = f"{site}s/{name}/"
    return Embedded(
        title=manifest["title"],
        authors=", ".join(manifest["authors"]),
        site=site,
        site_name=manifest["timeline"],
        page=place,
        frame=place,
        height=manifest["height"],
        is_frozen=True,
        picture=Picture(f"{place}card.png", *CARD),
    )


def _most(name: str) -> float:
    """The largest size that the request allows; one that is no size asks for nothing."""
    size = request.args.get(name, 0, type=int)
    return size if size > 0 else inf


def _json(told: Answer) -> Response:
    return jsonify(dict(told))


def _xml(told: Answer) -> Response:
    return Response(to_xml(told), content_type="text/xml; charset=utf-8")


FORMATS: Mapping[str, Callable[[Answer], Response]] = {"json": _json, "xml": _xml}
"""How an answer is written."""
