"""Who may edit: the person at this machine, from a page of this server, and nobody else.

Other sites can send forms to a server on loopback, and can give it a name of their own (DNS
rebinding). The first are known by `Origin` and by the token that only our own page holds, the
others by `Host`.
"""

from __future__ import annotations

from collections.abc import Iterable
from hmac import compare_digest
from ipaddress import ip_address
from secrets import token_urlsafe
from urllib.parse import urlsplit

from timeline.errors import OptionError

LOCAL_NAME = "localhost"

PROXIES = frozenset({"forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"})
"""Headers by which a proxy tells that it passes a request on."""


def is_loopback(host: str) -> bool:
    """Whether a name or an address can only be this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == LOCAL_NAME


def refuse_others(host: str) -> None:
    """Raise OptionError unless a server at this host can be reached from this machine alone."""
    if not is_loopback(host):
        raise OptionError(
            f"--edit lets whoever reaches the page write to your files, so it is for this machine "
            f"only: leave out --host {host}, or --edit"
        )


class Guard:
    """Tells requests of our own page from all others; its token lasts as long as the server."""

    def __init__(self) -> None:
        self.token = token_urlsafe(24)

    def objection(
        self,
        host: str,
        came_from: str,
        origin: str | None,
        token: str | None,
        passed_on: Iterable[str] = (),
    ) -> str:
        """Why a request is refused, or "".

        `host` and `origin` are the headers, `came_from` the address of the other end; a form has a
        token, a page that is only looked at has none. `passed_on` are the names of headers: a
        proxy at this machine speaks for others, and some call this server by its local name.
        """
        if not PROXIES.isdisjoint(name.lower() for name in passed_on):
            return "Events can be edited on this machine only, not through a proxy."
        if not is_loopback(_name(f"//{host}")[1]) or not is_loopback(came_from):
            return "Events can be edited on this machine only."
        if token is None:
            return ""
        if origin is None or _name(origin)[0] != host:
            return "Only a page of this site can edit events."
        if not compare_digest(token.encode(), self.token.encode()):
            return "The server was started anew: copy what you wrote, and open the form again."
        return ""


def _name(address: str) -> tuple[str, str]:
    """The host of an address with its port, and without; empty for what is no address."""
    try:
        parts = urlsplit(address)
        return parts.netloc, parts.hostname or ""
    except ValueError:
        return "", ""
