"""oEmbed over HTTP: answers about this site's own addresses, and about no others."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from tests.publish.test_oembed import Tags
from timeline.publish.frozen import Files, Frozen
from timeline.serve.archive import Archive
from timeline.serve.server import create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store

NAME = "2026-11-21-abababab"
SITE = "https://example.org/"
FROZEN = f"{SITE}s/{NAME}/"


def make(name: str) -> Files:
    told = {
        "id": name,
        "digest": "ab" * 32,
        "title": "Lighthouses: 1800 to 1850",
        "timeline": "Lighthouses",
        "authors": ["Ada Rocha", "Ben Ode"],
        "height": 480,
        "sha256": {},
    }
    return {"manifest.json": json.dumps(told).encode()}


@pytest.fixture(scope="module")
def site(store: Store, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder: Path = tmp_path_factory.mktemp("archive")
    Archive(folder).keep(Frozen("2026-11-21", "ab" * 32, make))
    return create_app(store, Settings(SITE, folder)).server.test_client()


def ask(site: FlaskClient, url: str, more: str = "") -> dict[str, str | int]:
    answer = site.get(f"/oembed?url={quote(url, safe='')}{more}")
    assert answer.status_code == 200, answer.text
    told: dict[str, str | int] = answer.json
    return told


@pytest.mark.parametrize("path", ["", "embed"])
def test_view_is_answered_for(site: FlaskClient, path: str) -> None:
    told = ask(site, f"{SITE}{path}?view=1800/1850&lane=towers")
    assert told["title"] == "Lights & Towers <of the coast>: 1800 to 1850"
    assert told["provider_url"] == SITE
    frame = Tags(str(told["html"])).found[2][1]
    assert frame["src"] == f"{SITE}embed?lane=towers&view=1800/1850&v=1"
    assert frame["title"] == told["title"]


def test_frozen_snapshot_is_answered_for(site: FlaskClient) -> None:
    told = ask(site, FROZEN)
    assert (told["title"], told["author_name"]) == (
        "Lighthouses: 1800 to 1850",
        "Ada Rocha, Ben Ode",
    )
    assert (told["width"], told["height"], told["cache_age"]) == (800, 480, 31_536_000)
    assert f'src="{FROZEN}"' in str(told["html"])


def test_sizes_are_obeyed(site: FlaskClient) -> None:
    told = ask(site, FROZEN, "&maxwidth=300&maxheight=200")
    assert (told["width"], told["height"]) == (300, 200)
    told = ask(site, FROZEN, "&maxwidth=-3&maxheight=much")
    assert (told["width"], told["height"]) == (800, 480)


def test_thumbnail_is_told_of_unless_it_is_too_large(site: FlaskClient) -> None:
    told = ask(site, FROZEN)
    assert told["thumbnail_url"] == f"{FROZEN}card.png"
    assert (told["thumbnail_width"], told["thumbnail_height"]) == (1200, 630)
    small = ask(site, FROZEN, "&maxwidth=300")
    assert small["width"] == 300
    assert not [key for key in small if key.startswith("thumbnail")]


def test_xml_is_answered_when_asked_for(site: FlaskClient) -> None:
    answer = site.get(f"/oembed?format=xml&url={quote(FROZEN, safe='')}")
    assert answer.content_type == "text/xml; charset=utf-8"
    assert ElementTree.fromstring(answer.data).findtext("height") == "480"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/",
        "https://example.org.evil.example/",
        "https://example.org@evil.example/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "http://[",
        f"{SITE}s/2026-11-21-00000000/",
        f"{SITE}s/../",
        f"{SITE}assets/base.css",
        "nothing",
    ],
)
def test_other_addresses_are_not_found(site: FlaskClient, url: str) -> None:
    assert site.get(f"/oembed?url={quote(url, safe='')}").status_code == 404


def test_withdrawn_snapshot_is_not_found(store: Store, tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep(Frozen("2026-11-21", "ab" * 32, make))
    archive.withdraw(NAME, "Wrong dates.")
    site = create_app(store, Settings(SITE, tmp_path)).server.test_client()
    assert site.get(f"/oembed?url={quote(FROZEN, safe='')}").status_code == 404


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("", 400, "say which address is meant: oembed?url=…"),
        (f"url={FROZEN}&format=yaml", 501, "there is no format &#39;yaml&#39;; there are: json"),
    ],
)
def test_bad_question_is_told_so(site: FlaskClient, query: str, status: int, said: str) -> None:
    answer = site.get(f"/oembed?{query}")
    assert answer.status_code == status
    assert said in answer.text


@given(st.text())
def test_no_question_breaks_the_server(site: FlaskClient, url: str) -> None:
    assert site.get("/oembed", query_string={"url": url}).status_code < 500


def test_page_says_where_to_ask(site: FlaskClient) -> None:
    head = site.get("/?lane=towers").text
    assert '<link rel="canonical" href="https://example.org/?lane=towers&amp;v=1">' in head
    assert head.index("application/json+oembed") < head.index("<style>")
