"""Frozen snapshots over HTTP: the same bytes for ever, and a word on what changed since."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from timeline.draw.theme import THEMES
from timeline.languages import ENGLISH, Language
from timeline.publish.frozen import Files, Frozen
from timeline.serve import archived
from timeline.serve.answers import asked
from timeline.serve.archive import Archive

NAME = "2026-11-21-abababab"
QUERY = "?lane=towers&asof=2026-11-21&v=1"
ASKED = "?lane=towers&v=1"
TODAY = {"shown": "then"}


def shown(query: str, language: Language) -> str:
    """What the data come to in English today; in another language they are other data."""
    return TODAY["shown"] if query and language is ENGLISH else ""


def make(name: str) -> Files:
    told = {
        "id": name,
        "day": "2026-11-21",
        "digest": "ab" * 32,
        "data": "then",
        "query": QUERY,
        "asked": ASKED,
        "sha256": {"index.html": "1", "timeline.svg": "2"},
    }
    return {
        "index.html": b"<p>frozen</p>",
        "timeline.svg": b"<svg/>",
        "manifest.json": json.dumps(told).encode(),
    }


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path)
    archive.keep(Frozen("2026-11-21", "ab" * 32, make))
    return archive


@pytest.fixture
def client(archive: Archive) -> FlaskClient:
    server = Flask("test")
    archived.register(server, "/", archive, asked, shown)
    return server.test_client()


def test_page_is_sent_for_ever(client: FlaskClient) -> None:
    answer = client.get(f"/s/{NAME}/")
    assert (answer.status_code, answer.data) == (200, b"<p>frozen</p>")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.content_type == "text/html; charset=utf-8"
    again = client.get(f"/s/{NAME}/", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_files_have_their_media_types(client: FlaskClient) -> None:
    assert client.get(f"/s/{NAME}/timeline.svg").content_type == "image/svg+xml; charset=utf-8"
    assert client.get(f"/s/{NAME}/manifest.json").content_type == "application/json"


def test_address_without_a_slash_leads_to_the_page(client: FlaskClient) -> None:
    answer = client.get(f"/s/{NAME}")
    assert (answer.status_code, answer.headers["Location"]) == (308, f"{NAME}/")


@pytest.mark.parametrize(
    "path",
    [
        "/s/2026-11-21-00000000/",
        f"/s/{NAME}/secret.txt",
        f"/s/{NAME}/..%2f..%2fetc%2fpasswd",
        "/s/..%2f/",
        "/s/https:example.org",
        "/s/%00/",
        "/status/2026-11-21-00000000",
        "/status/..",
    ],
)
def test_what_is_not_there_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path, follow_redirects=True).status_code == 404


def test_withdrawn_snapshot_is_gone_with_its_reason(client: FlaskClient, archive: Archive) -> None:
    archive.withdraw(NAME, "A <b>picture</b> was not ours.")
    for path in (f"/s/{NAME}/", f"/s/{NAME}/timeline.svg", f"/status/{NAME}"):
        answer = client.get(path)
        assert answer.status_code == 410
        assert "A &lt;b&gt;picture&lt;/b&gt; was not ours." in answer.text
        assert answer.headers["Cache-Control"] == "no-cache"


def test_withdrawn_snapshot_names_the_one_in_its_place(
    client: FlaskClient, archive: Archive
) -> None:
    other = archive.keep(Frozen("2026-11-22", "cd" * 32, make))
    archive.withdraw(NAME, "Wrong dates.", other)
    assert f'href="/s/{other}/"' in client.get(f"/s/{NAME}/").text


@pytest.mark.parametrize(("shown", "is_current"), [("then", True), ("now", False)])
def test_status_tells_whether_the_data_moved_on(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, shown: str, is_current: bool
) -> None:
    monkeypatch.setitem(TODAY, "shown", shown)
    answer = client.get(f"/status/{NAME}", headers={"Accept": "application/json"})
    assert answer.json == {
        "id": NAME,
        "is_current": is_current,
        "live": f"/{ASKED}",
        "changes": "/?lane=towers&form=changes&since=2026-11-21&v=1",
    }
    assert answer.headers["Cache-Control"] == "no-cache"
    page = client.get(f"/status/{NAME}", headers={"Accept": "text/html"}).text
    assert "@media (prefers-color-scheme: dark)" in page
    assert f"--paper: {THEMES['light'].paper};" in page
    assert ("What changed" in page) is not is_current


@pytest.mark.parametrize(
    ("query", "accepted", "code"),
    [("", "en", "en"), ("", "ru,en;q=0.5", "ru"), ("?lang=en", "ru", "en"), ("?lang=ru", "", "ru")],
)
def test_status_is_told_in_the_language_of_the_reader(
    client: FlaskClient, query: str, accepted: str, code: str
) -> None:
    headers = {"Accept": "text/html", "Accept-Language": accepted}
    answer = client.get(f"/status/{NAME}{query}", headers=headers)
    assert f'<html lang="{code}">' in answer.text
    # What was frozen is compared in its own language.
    said = {
        "en": f'<p>Snapshot <a href="/s/{NAME}/">{NAME}</a>. Nothing of what it shows has changed',
        "ru": f'<p>Версия <a href="/s/{NAME}/">{NAME}</a>. Из того, что она показывает',
    }
    assert said[code] in answer.text
    assert "Accept-Language" in answer.headers["Vary"]


def test_withdrawal_is_told_in_the_language_of_the_reader(
    client: FlaskClient, archive: Archive
) -> None:
    other = archive.keep(Frozen("2026-11-22", "cd" * 32, make))
    archive.withdraw(NAME, "Wrong dates.", other)
    page = client.get(f"/s/{NAME}/", headers={"Accept-Language": "ru"}).text
    assert "<h1>Эта версия отозвана</h1>\n<p>Wrong dates.</p>\n<p>Вместо неё: <a " in page
