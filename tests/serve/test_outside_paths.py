"""Paths that try to leave their place: nothing outside it is ever sent, over a real socket."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from waitress.server import create_server

from tests.conftest import ROOT
from tests.serve.conftest import at_once
from timeline.serve.server import TimelineApp, create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store

SECRET = "this must not leave the machine"
ROOTS = (
    "/s/", "/s/{name}/", "/status/", "/view.", "/assets/", "/assets/fonts/", "/scripts/",
    "/scripts/x/", "/_dash-component-suites/dash/", "/",
)  # fmt: skip
STEPS = (
    "..",
    "../secret.txt",
    "../../secret.txt",
    "..%2fsecret.txt",
    "..%2f..%2fsecret.txt",
    "%2e%2e/secret.txt",
    "%2e%2e%2f%2e%2e%2fsecret.txt",
    "..%5csecret.txt",
    "..\\secret.txt",
    "..%252fsecret.txt",
    "....//secret.txt",
    "%2fetc%2fpasswd",
    "/etc/passwd",
    "//etc/passwd",
    "{folder}/secret.txt",
    "%00",
    "secret.txt%00.png",
    "..%00/secret.txt",
    "%c0%ae%c0%ae/secret.txt",
    "../app.py",
    "..%2f..%2fapp.py",
    "../requirements.txt",
    ".%2e/.%2e/.%2e/.%2e/.%2e/.%2e/etc/passwd",
    "~root/.profile",
    "C:%5cWindows%5cwin.ini",
    "a" * 5000,
)
OWN = {"Origin": "http://localhost"}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a secret beside the archive and inside it."""
    folder = tmp_path_factory.mktemp("site")
    for inner in (folder, folder / "archive"):
        inner.mkdir(exist_ok=True)
        (inner / "secret.txt").write_text(SECRET, "utf-8")
    return folder


@pytest.fixture(scope="module")
def app(store: Store, place: Path, tmp_path_factory: pytest.TempPathFactory) -> TimelineApp:
    workshop = at_once(tmp_path_factory.mktemp("work"))
    return create_app(store, Settings(archive=place / "archive"), workshop)


@pytest.fixture(scope="module")
def name(app: TimelineApp, place: Path) -> str:
    """A frozen snapshot with a file that is not its own."""
    answer = app.server.test_client().post("/freeze", headers=OWN)
    found = answer.headers["Location"].rpartition("=")[2]
    (place / "archive" / found / "secret.txt").write_text(SECRET, "utf-8")
    return found


@pytest.fixture(scope="module")
def port(app: TimelineApp, name: str) -> Iterator[int]:
    """Where the server listens that `serve` starts: clients of Flask's own clean up paths."""
    server = create_server(app.server, host="127.0.0.1", port=0, threads=2)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    yield server.effective_port  # type: ignore[union-attr]
    # The thread that waits at its sockets closes them.
    server.trigger.pull_trigger(server.close)  # type: ignore[union-attr]
    thread.join(10)
    assert not thread.is_alive()


def ask(port: int, path: str, method: str = "GET") -> tuple[int, bytes]:
    """Status and body for a path that is sent as it is."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection._validate_path = lambda _: None  # type: ignore[attr-defined]
    connection.putrequest(method, path, skip_accept_encoding=True)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body


def test_what_is_theirs_is_sent(port: int, name: str) -> None:
    for path in (f"/s/{name}/", f"/s/{name}/timeline.svg", "/assets/base.css", f"/status/{name}"):
        status, body = ask(port, path)
        assert (status, len(body) > 100) == (200, True)


@pytest.mark.parametrize("root", ROOTS)
def test_no_path_leads_outside(root: str, port: int, name: str, place: Path) -> None:
    for step in STEPS:
        path = root.format(name=name) + step.format(folder=place)
        status, body = ask(port, path)
        assert status in {301, 302, 308, 400, 404}, (path, status)
        assert SECRET.encode() not in body, path
        assert b"root:" not in body, path
        assert (ROOT / "app.py").read_bytes()[:60] not in body, path


@pytest.mark.parametrize("parameter", ["url", "frozen", "event", "view", "form", "lang", "theme"])
def test_no_parameter_leads_outside(parameter: str, port: int, place: Path) -> None:
    for base in ("/", "/share", "/oembed", "/embed"):
        for step in ("../secret.txt", "..%2fsecret.txt", "%00", f"{place}/secret.txt"):
            status, body = ask(port, f"{base}?{parameter}={step}")
            assert status in {200, 400, 404}, (base, parameter, step)
            assert SECRET.encode() not in body


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/view.png?width=4001", 400),
        ("/view.png?width=319", 400),
        ("/view.png?width=1e9", 400),
        ("/view.png?scale=3.1", 400),
        ("/view.png?scale=nan", 400),
        ("/view.pdf?paper=../a4", 400),
        ("/view.pdf?pages=99999", 400),
        ("/view.png?q=" + "a" * 300_000, 431),
        ("/oembed?url=http://localhost/&maxwidth=-1", 404),
    ],
)
def test_limits_are_told(path: str, status: int, port: int) -> None:
    found, body = ask(port, path)
    assert found == status
    assert body


def test_body_that_is_too_large_is_refused(port: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.putrequest("POST", "/_dash-update-component")
    connection.putheader("Content-Type", "application/json")
    connection.putheader("Content-Length", str(2_000_000_000))
    connection.endheaders()
    connection.send(b"{")
    answer = connection.getresponse()
    assert answer.status == 413
    connection.close()
