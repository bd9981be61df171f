"""Addresses of a real server on this machine, which answers each in its own way."""

from __future__ import annotations

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from timeline.cli.probing import LateError, Prober, Verdict

ASKED: list[str] = []
ANSWERS = {"/ok": 200, "/gone": 404, "/moved": 301, "/lent": 302, "/guarded": 403, "/odd": 999}
PLACES = {"/moved": "/ok", "/lent": "/gone", "/loop": "/loop", "/out": "file:///etc/passwd"}


class Server(BaseHTTPRequestHandler):
    """Answers by the path of what it is asked."""

    def do_HEAD(self) -> None:
        ASKED.append(f"HEAD {self.path}")
        if self.path == "/slow":
            time.sleep(1)
        self._say(405 if self.path == "/no-head" else self._status())

    def do_GET(self) -> None:
        ASKED.append(f"GET {self.path}")
        self._say(200 if self.path == "/no-head" else self._status())

    def _status(self) -> int:
        if self.path == "/busy":
            return 429 if ASKED.count("HEAD /busy") == 1 else 200
        return ANSWERS.get(self.path, 308 if self.path in PLACES else 503)

    def _say(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Location", PLACES[self.path]) if self.path in PLACES else None
        self.send_header("Retry-After", "7")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Leave the terminal to the tests."""


@pytest.fixture
def site() -> Iterator[str]:
    ASKED.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def waited() -> list[float]:
    return []


@pytest.fixture
def prober(waited: list[float]) -> Prober:
    return Prober(is_local_allowed=True, pause=0, timeout=0.3, sleep=waited.append)


@pytest.mark.parametrize(
    ("path", "state", "why"),
    [
        ("/ok", "ok", "200"),
        ("/gone", "dead", "the server answers 404"),
        ("/lent", "dead", "the server answers 404"),
        ("/guarded", "unknown", "the server answers 403"),
        ("/odd", "unknown", "the server answers 999"),
        ("/broken", "unknown", "the server answers 503"),
        ("/slow", "dead", "no answer: ReadTimeoutError"),
        ("/loop", "dead", "more than 5 redirections"),
        ("/out", "unknown", "not a public web address: file:///etc/passwd"),
        ("/no-head", "ok", "200"),
        ("/busy", "ok", "200"),
    ],
)
def test_verdict(path: str, state: str, why: str, site: str, prober: Prober) -> None:
    assert prober.verdict(f"{site}{path}") == Verdict(state, why)


def test_new_address_is_told(site: str, prober: Prober) -> None:
    found = prober.verdict(f"{site}/moved")
    assert found == Verdict("moved", f"moved to {site}/ok", f"{site}/ok")


def test_get_is_asked_only_where_head_is_refused(site: str, prober: Prober) -> None:
    prober.verdict(f"{site}/ok")
    prober.verdict(f"{site}/no-head")
    assert ASKED == ["HEAD /ok", "HEAD /no-head", "GET /no-head"]


def test_server_is_given_the_time_it_asks_for(
    site: str, prober: Prober, waited: list[float]
) -> None:
    prober.verdict(f"{site}/busy")
    assert waited == [7.0]


def test_one_host_is_asked_once_a_second(site: str, waited: list[float]) -> None:
    prober = Prober(is_local_allowed=True, sleep=waited.append)
    prober.verdict(f"{site}/ok")
    prober.verdict(f"{site}/ok")
    assert len(waited) == 1
    assert 0 < waited[0] <= 1


def test_nobody_is_asked_at_an_address_that_is_not_public(site: str) -> None:
    found = Prober().verdict(f"{site}/ok")
    assert found == Verdict("unknown", f"not a public web address: {site}/ok")
    assert ASKED == []


def test_server_that_is_not_there(prober: Prober) -> None:
    assert prober.verdict("http://127.0.0.1:9/").state == "dead"
    assert prober.verdict("http://[::bad").state == "unknown"


def test_nobody_is_asked_after_the_end(site: str) -> None:
    late = Prober(is_local_allowed=True, end=5, clock=lambda: 5.0)
    with pytest.raises(LateError):
        late.verdict(f"{site}/ok")
    assert ASKED == []


def test_a_host_that_has_to_be_waited_for_beyond_the_end_is_left(
    site: str, waited: list[float]
) -> None:
    """The busy server asks for seven seconds of patience, the next question for one."""
    for seconds, path in ((6.5, "/busy"), (0.5, "/ok")):
        ASKED.clear()
        prober = Prober(is_local_allowed=True, pause=1, sleep=waited.append, clock=lambda: 100.0)
        prober.verdict(f"{site}/ok")
        prober.end = 100 + seconds
        with pytest.raises(LateError):
            prober.verdict(f"{site}{path}")
        assert f"GET {path}" not in ASKED


def test_a_slow_server_is_not_dead_because_time_was_short(site: str) -> None:
    prober = Prober(is_local_allowed=True, end=time.monotonic() + 0.2)
    with pytest.raises(LateError):
        prober.verdict(f"{site}/slow")
    assert time.monotonic() - prober.end < 0.5
