"""The page for frames over HTTP: whole in one answer, framed by anybody, whatever is asked."""

from __future__ import annotations

import re
import time
from itertools import count
from pathlib import Path
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from tests.builders import TODAY
from tests.conftest import LIGHTHOUSES
from tests.publish.page.unpacked import unpacked
from tests.serve.conftest import at_once
from timeline.serve.embed import Asked, read
from timeline.serve.server import create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store

SITE = "https://example.org/"


@pytest.fixture(scope="module")
def site(store: Store, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder: Path = tmp_path_factory.mktemp("archive")
    workshop = at_once(tmp_path_factory.mktemp("work"))
    return create_app(store, Settings(SITE, folder), workshop).server.test_client()


def ask(site: FlaskClient, query: str = "", **headers: str) -> TestResponse:
    answer = site.get(f"/embed{query}", headers=headers)
    assert answer.status_code == 200, answer.text
    return answer


def seen(page: str) -> list[str]:
    """The events of the list that the view shows."""
    return re.findall(r'<li id="e-([^"]+)"[^>]*"(?! hidden)>', page)


def test_anybody_may_frame_it_and_nobody_guesses_what_it_is(site: FlaskClient) -> None:
    answer = ask(site)
    assert answer.content_type == "text/html; charset=utf-8"
    assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in answer.headers
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in answer.headers


def test_what_it_may_do_stands_in_the_page_itself(site: FlaskClient) -> None:
    (said,) = re.findall(
        r'<meta http-equiv="Content-Security-Policy" content="([^"]+)"', ask(site).text
    )
    assert said.startswith("default-src &#39;none&#39;; img-src data:; font-src data:; ")
    assert "unsafe" not in said


def test_it_is_asked_for_again_each_time_and_sent_only_when_it_changed(site: FlaskClient) -> None:
    first = ask(site)
    assert first.headers["Cache-Control"] == "no-cache"
    again = site.get("/embed", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    other = site.get("/embed?lane=towers", headers={"If-None-Match": first.headers["ETag"]})
    assert other.status_code == 200


def test_page_follows_the_view(site: FlaskClient) -> None:
    page = ask(site, "?lane=towers&view=1780/1860").text
    assert 0 < len(seen(page)) < page.count('<li id="e-')
    assert f'href="{SITE}?lane=towers&amp;view=1780/1860&amp;v=1"' in page


@pytest.mark.parametrize(
    ("query", "has"), [("", True), ("&controls=0", False), ("&controls=1", True)]
)
def test_controls_go_when_they_are_not_wanted(site: FlaskClient, query: str, has: bool) -> None:
    page = ask(site, f"?view=1780/1860{query}").text
    assert ("data-move=" in page) == has
    assert ("data-lane=" in page) == has
    assert 'class="note"' not in page


def test_what_pym_adds_changes_nothing(site: FlaskClient) -> None:
    names = (
        "childId=frame-1&initialWidth=600&parentTitle=A%20blog&parentUrl=https%3A%2F%2Fx.example"
    )
    assert ask(site, f"?lane=towers&{names}").data == ask(site, "?lane=towers").data


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("?colour=red", "colour"),
        ("?view=nonsense", "nonsense"),
        ("?lane=nowhere", "nowhere"),
        ("?event=nobody", "nobody"),
        ("?asof=never", "never"),
    ],
)
def test_what_cannot_be_used_is_noted(site: FlaskClient, query: str, note: str) -> None:
    page = ask(site, query).text
    notes = re.findall(r'<p class="note">([^<]*)</p>', page)
    assert len([each for each in notes if note in each]) == 1
    assert seen(page)


@pytest.mark.parametrize(
    ("query", "header", "code"),
    [("?lang=ru", "en", "ru"), ("", "ru", "ru"), ("", "en", "en"), ("?lang=xx", "en", "en")],
)
def test_language_is_that_of_the_link_else_of_the_reader(
    site: FlaskClient, query: str, header: str, code: str
) -> None:
    page = ask(site, query, **{"Accept-Language": header}).text
    assert f'<html lang="{code}" dir="ltr"' in page


def test_view_of_a_past_day_says_so(site: FlaskClient) -> None:
    page = ask(site, "?asof=2015-01-01").text
    assert "<strong>As known on 1 January 2015.</strong>" in page
    assert "As known on" not in ask(site).text


def test_opened_event_is_told_to_the_script(site: FlaskClient) -> None:
    assert '"opened":"pharos"' in unpacked(ask(site, "?event=pharos").text)["data"]
    assert '"opened":""' in unpacked(ask(site, "?event=nobody").text)["data"]


def test_empty_view_is_a_page_that_says_so(site: FlaskClient) -> None:
    page = ask(site, "?q=zeppelin").text
    assert "No event matches what is chosen." in page
    assert 'aria-label="' in page
    assert seen(page) == []


def test_page_is_that_of_today(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    for path in LIGHTHOUSES.rglob("*.yaml"):
        target = folder / path.relative_to(LIGHTHOUSES)
        target.parent.mkdir(exist_ok=True)
        target.write_text(path.read_text("utf-8"), "utf-8")
    seconds = count(step=60)
    store = Store(folder, lambda: TODAY, lambda: next(seconds), wall=lambda: time.time() + 60)
    site = create_app(store, Settings(SITE), at_once(tmp_path)).server.test_client()
    assert "Pharos of Alexandria" in ask(site).text
    path = folder / "events" / "towers.yaml"
    path.write_text(path.read_text("utf-8").replace("Pharos of Alexandria", "Pharos"), "utf-8")
    assert "Pharos of Alexandria" not in ask(site).text


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("", Asked("", True)),
        ("lane=space&controls=0", Asked("lane=space", False)),
        ("controls=0&childId=x&q=a+b", Asked("q=a+b", False)),
        ("controls=no", Asked("", True)),
    ],
)
def test_address_is_read(query: str, asked: Asked) -> None:
    assert read(query) == asked


@settings(max_examples=25)
@given(st.text(), st.text())
def test_no_query_breaks_it_or_enters_it(site: FlaskClient, key: str, value: str) -> None:
    hostile = f"<script>{value}</script>"
    answer = site.get(f"/embed?{quote(key, safe='', errors='replace')}={quote(hostile)}")
    assert answer.status_code < 500
    assert "<script>" not in answer.text
