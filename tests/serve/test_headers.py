"""What every answer tells a browser that it may do, row by row, over HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from timeline.serve.headers import HEADERS, ROWS, Guard
from timeline.serve.server import create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store

OWN = {"Origin": "http://localhost"}

BARE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
SELF, ALL = "frame-ancestors 'self'", "frame-ancestors *"


@pytest.fixture(scope="module")
def site(store: Store, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    settings = Settings(archive=tmp_path_factory.mktemp("archive"))
    return create_app(store, settings).server.test_client()


@pytest.fixture(scope="module")
def name(site: FlaskClient) -> str:
    """The id of a frozen snapshot."""
    return site.post("/freeze", headers=OWN).headers["Location"].rpartition("=")[2]


@pytest.mark.parametrize(
    ("path", "begins", "frames"),
    [
        ("/embed", "frame-ancestors *", ALL),
        ("/s/{name}/", "frame-ancestors *", ALL),
        ("/s/{name}/index.html", "frame-ancestors *", ALL),
        ("/s/{name}/timeline.svg", BARE, ALL),
        ("/s/{name}/manifest.json", BARE, ALL),
        ("/view.html", "frame-ancestors 'self'", SELF),
        ("/view.svg", BARE, SELF),
        ("/view.csv", BARE, SELF),
        ("/", "default-src 'none'; script-src 'self' 'sha256-", SELF),
        ("/health", "default-src 'none'; script-src 'self' 'sha256-", SELF),
        ("/share", "default-src 'none'; script-src 'self' 'sha256-", SELF),
        ("/status/{name}", "default-src 'none'; script-src 'self' 'sha256-", SELF),
        ("/_dash-layout", "default-src 'none'; script-src 'self' 'sha256-", SELF),
        ("/assets/base.css", "default-src 'none'; script-src 'self' 'sha256-", SELF),
        ("/robots.txt", "default-src 'none'; script-src 'self' 'sha256-", SELF),
    ],
)
def test_policy_is_that_of_the_path(
    path: str, begins: str, frames: str, site: FlaskClient, name: str
) -> None:
    answer = site.get(path.format(name=name), buffered=True)
    assert answer.status_code == 200
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith(begins)
    assert policy.endswith(frames)
    assert "unsafe-eval" not in policy
    assert "script-src 'unsafe-inline'" not in policy
    assert "X-Frame-Options" not in answer.headers
    for header, value in HEADERS.items():
        assert answer.headers[header] == value


@pytest.mark.parametrize(
    "path", ["/nothing", "/view.nothing", "/s/nothing/", "/s/nothing/index.html", "/oembed"]
)
def test_what_is_not_there_may_do_nothing(path: str, site: FlaskClient) -> None:
    answer = site.get(path)
    assert answer.status_code in {400, 404}
    assert answer.headers["Content-Security-Policy"].startswith(BARE)


def test_every_row_is_tried() -> None:
    tried = {"embed", "s/a/", "s/a/b", "view.html", "view.svg", "share"}
    rows = {next(row.path for row in ROWS if row.fits(path)) for path in tried}
    assert rows == {row.path for row in ROWS}


def test_operator_names_who_may_frame_it(store: Store) -> None:
    settings = Settings(frames=("https://school.example", "https://*.wiki.example"))
    site = create_app(store, settings).server.test_client()
    told = site.get("/robots.txt").headers["Content-Security-Policy"]
    assert told.endswith("frame-ancestors 'self' https://school.example https://*.wiki.example")
    assert site.get("/embed").headers["Content-Security-Policy"] == ALL


def test_prefix_is_no_part_of_the_path() -> None:
    guard = Guard("/lights/", (), ())
    assert guard.policy("/lights/embed") == ALL
    assert guard.policy("/lights/view.svg").startswith(BARE)
    assert guard.policy("/embed") != ALL


@pytest.mark.parametrize("path", ["/_dash-update-component", "/freeze"])
@pytest.mark.parametrize(
    "origin", ["null", "https://evil.example", "http://localhost.evil", "http://[", ""]
)
def test_pages_of_other_sites_send_nothing(path: str, origin: str, site: FlaskClient) -> None:
    answer = site.post(path, headers={"Origin": origin}, json={})
    assert answer.status_code == 403


def test_other_sites_may_ask(site: FlaskClient) -> None:
    answer = site.get("/view.json", headers={"Origin": "https://other.example"})
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers


def test_other_sites_may_read_a_snapshot(site: FlaskClient, name: str) -> None:
    for file in ("", "data.json", "timeline.svg"):
        headers = site.get(f"/s/{name}/{file}").headers
        assert headers["Access-Control-Allow-Origin"] == "*"


def test_folder_of_the_archive_is_not_told(site: FlaskClient, name: str, tmp_path: Path) -> None:
    for path in ("", "manifest.json", "data.json"):
        assert str(tmp_path.parent).encode() not in site.get(f"/s/{name}/{path}").data


@pytest.mark.parametrize("path", ["/%0a", "/x%0ay", "/s/x%0a/y", "/view.png%0a", "/embed%0a"])
def test_path_may_end_a_line(path: str, site: FlaskClient) -> None:
    answer = site.get(path)
    assert answer.status_code == 404
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
