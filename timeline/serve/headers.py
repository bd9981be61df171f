"""What every answer tells a browser that it may do, by the path of the answer, and who may ask.

The first row whose path fits counts. An answer that sets a header itself keeps it: pages for frames
carry a policy of their own, written for the day on which they were made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import Response, abort, request

HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""What every answer carries."""

PAGE = (
    "default-src 'none'; script-src 'self' {scripts}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; frame-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors {frames}"
)
"""plotly.js writes style attributes; nothing else is allowed that is not our own."""

BARE = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors {frames}"
)
"""A file that a browser shows, such as a picture with its styles and fonts."""

OWN = "frame-ancestors {frames}"
"""A page that carries its policy with it, but for what only a header can say."""


@dataclass(frozen=True, slots=True)
class Row:
    """What answers below a path may do; `by_all` says that any site may show them in a frame."""

    path: str
    policy: str
    by_all: bool = False

    def fits(self, path: str) -> bool:
        """Whether a path, without the prefix of the site, is one of this row."""
        # A path may hold anything, the end of a line as well.
        return re.fullmatch(self.path, path, re.DOTALL) is not None


ROWS: tuple[Row, ...] = (
    Row(r"embed", OWN, by_all=True),
    Row(r"s/[^/]*/(index\.html)?", OWN, by_all=True),
    Row(r"s/.*", BARE, by_all=True),
    Row(r"view\.html", OWN),
    Row(r"view\..*", BARE),
    Row(r".*", PAGE),
)
"""The policies by path, without the prefix of the site."""


@dataclass(frozen=True)
class Guard:
    """The headers of a site: its prefix, hashes of its scripts, and the sites that may frame it."""

    prefix: str
    scripts: Iterable[str]
    frames: tuple[str, ...]

    def policy(self, path: str, is_found: bool = True) -> str:
        """The policy of the answer at a path; where nothing was found, that of a bare text."""
        own = path.removeprefix(self.prefix)
        row = next(row for row in ROWS if row.fits(own))
        frames = "*" if row.by_all else " ".join(("'self'", *self.frames))
        return (row.policy if is_found else BARE).format(
            scripts=" ".join(self.scripts), frames=frames
        )

    def add(self, response: Response) -> Response:
        """Give an answer the headers that it does not set itself."""
        policy = self.policy(request.path, response.status_code < 400)
        for name, value in (*HEADERS.items(), ("Content-Security-Policy", policy)):
            response.headers.setdefault(name, value)
        return response


def is_own(origin: str, host: str) -> bool:
    """Whether a form comes from a page of this site; browsers say it with each form."""
    try:
        return urlsplit(origin).netloc == host
    except ValueError:
        return False


def refuse_strangers() -> None:
    """Answer 403 to what another site's page sends: what it may have, it gets by asking."""
    origin = request.headers.get("Origin")
    if request.method == "POST" and origin is not None and not is_own(origin, request.host):
        abort(403, "only a page of this site may send this")
