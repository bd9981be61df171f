"""Whether web addresses still answer: politely, and without going where a stranger may not send us.

HEAD is asked first, GET where a server refuses that; bodies are not read. A host is asked once a
second at most. What asks to come back later (429, 5xx) is asked again, redirections are followed.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from math import isfinite
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.exceptions import HTTPError

from timeline.curate.link_report import Verdict

HOPS = 5
TRIES = 3
LONGEST_WAIT = 10.0
"""Seconds that are waited, at most, before a server is asked again."""

LATER = frozenset({429, 500, 502, 503, 504})
"""Statuses of a server that may answer another time."""

PERMANENT, PASSING = frozenset({301, 308}), frozenset({302, 303, 307})
GUARDED = frozenset({401, 403, 407, 451, 999})
"""Statuses with which servers turn programs away; a person may see the page all the same."""

AGENT = {"User-Agent": "timeline-links (checks the sources of a timeline)"}


class LateError(Exception):
    """The time that there was for asking is over."""


@dataclass(slots=True)
class Prober:
    """Asks servers. `is_local_allowed` lets it ask addresses that are not public.

    `end` is the second of `clock` at which it has to be done.
    """

    is_local_allowed: bool = False
    pause: float = 1.0
    timeout: float = 20.0
    sleep: Callable[[float], None] = time.sleep
    end: float = float("inf")
    clock: Callable[[], float] = time.monotonic
    _asked: dict[str, float] = field(default_factory=dict)
    _pool: urllib3.PoolManager = field(default_factory=lambda: urllib3.PoolManager(headers=AGENT))

    def verdict(self, url: str) -> Verdict:
        """What became of an address; nothing that a server does raises.

        Raises `LateError` where it cannot be told before the end.
        """
        there, moved, is_lasting = url, "", True
        for _ in range(HOPS):
            if not self._is_allowed(there):
                return Verdict("unknown", f"not a public web address: {there}")
            try:
                status, headers = self._answer(there)
            except (HTTPError, OSError, ValueError) as error:
                self._left()
                return Verdict("dead", f"no answer: {type(error).__name__}")
            location = headers.get("location", "")
            if status not in PERMANENT | PASSING or not location:
                return _judged(status, moved)
            there = urljoin(there, location)
            is_lasting = is_lasting and status in PERMANENT
            moved = there if is_lasting else moved
        return Verdict("dead", f"more than {HOPS} redirections")

    def _answer(self, url: str) -> tuple[int, Mapping[str, str]]:
        status, headers = self._asked_again("HEAD", url)
        refused = status >= 400 and status not in LATER
        return self._asked_again("GET", url) if refused else (status, headers)

    def _asked_again(self, method: str, url: str) -> tuple[int, Mapping[str, str]]:
        """The answer of a server, which is given time if it asks for it."""
        for attempt in range(TRIES):
            status, headers = self._ask(method, url)
            if status not in LATER or attempt + 1 == TRIES:
                break
            told = headers.get("retry-after", "")
            self._wait(min(float(told) if told.isdecimal() else 2.0**attempt, LONGEST_WAIT))
        return status, headers

    def _ask(self, method: str, url: str) -> tuple[int, Mapping[str, str]]:
        host = urlsplit(url).netloc
        wait = self._asked.get(host, float("-inf")) + self.pause - self.clock()
        if wait > 0:
            self._wait(wait)
        left = self._left()
        total = left if isfinite(left) else None
        timeout = urllib3.Timeout(total, self.timeout, self.timeout)
        self._asked[host] = self.clock()
        answer = self._pool.request(
            method, url, redirect=False, retries=False, preload_content=False, timeout=timeout
        )
        answer.close()
        return answer.status, {name.lower(): text for name, text in answer.headers.items()}

    def _left(self) -> float:
        """The seconds that are left; raises `LateError` if there are none."""
        left = self.end - self.clock()
        if left <= 0:
            raise LateError
        return left

    def _wait(self, seconds: float) -> None:
        """Wait, unless the end would come before that."""
        if seconds >= self._left():
            raise LateError
        self.sleep(seconds)

    def _is_allowed(self, url: str) -> bool:
        """Whether an address is a public web address, or any where local ones are allowed."""
        try:
            parts = urlsplit(url)
            if parts.scheme not in {"http", "https"} or not parts.hostname:
                return False
            if self.is_local_allowed:
                return True
            found = socket.getaddrinfo(parts.hostname, None)
        except socket.gaierror:
            # Whoever asks is told that there is no such host.
            return True
        except (ValueError, UnicodeError):
            return False
        return all(ip_address(str(each[4][0]).partition("%")[0]).is_global for each in found)


def _judged(status: int, moved: str) -> Verdict:
    if status in GUARDED or status in LATER:
        return Verdict("unknown", f"the server answers {status}", moved)
    if status >= 400:
        return Verdict("dead", f"the server answers {status}")
    return Verdict("moved", f"moved to {moved}", moved) if moved else Verdict("ok", f"{status}")
