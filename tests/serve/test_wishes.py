"""Orders in the name of requests, and what they are told when they cannot be carried out."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from werkzeug.exceptions import BadRequest

from timeline.errors import WorkError
from timeline.publish.exports import EXPORTERS
from timeline.serve.server import TimelineApp, create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store
from timeline.serve.wishes import DRAWN, LONGEST, parted, register
from timeline.serve.work.stock import Reader


@pytest.fixture(scope="module")
def app(store: Store, tmp_path_factory: pytest.TempPathFactory) -> TimelineApp:
    return create_app(store, Settings(archive=tmp_path_factory.mktemp("archive")))


def test_pictures_and_pages_are_drawn_by_workers() -> None:
    pictures = {key for key, each in EXPORTERS.items() if each.group == "picture"}
    assert pictures | {"html", "parquet"} == DRAWN


def test_wish_of_a_page_is_the_order_of_the_address(app: TimelineApp) -> None:
    address = "/view.svg?width=800&lane=towers"
    with app.server.test_request_context(address):
        order = app.desk.order_of({"exporter": "svg", "query": "?width=800&lane=towers"})
    answer = app.server.test_client().get(address)
    assert app.desk.workshop.shelf.get(order.key) == answer.data
    assert order.options["width"] == 800
    assert order.query == "lane=towers"


def test_wish_for_a_snapshot_names_the_archive(app: TimelineApp) -> None:
    with app.server.test_request_context("/", headers={"Accept-Language": "ru"}):
        order = app.desk.order_of({"exporter": "", "query": "?lane=towers", "more": 1})
    assert app.desk.archive is not None
    assert order.archive == str(app.desk.archive.folder)
    assert (order.most, order.exporter) == (10_000, "")
    shelf = app.desk.workshop.shelf
    assert Reader(shelf).view(order.data, order.present, order.query).language.code == "ru"


@pytest.mark.parametrize(
    "wish",
    [
        None,
        [],
        "freeze",
        {},
        {"query": "?"},
        {"query": 1, "exporter": ""},
        {"query": "?", "exporter": "csv"},
        {"query": "?", "exporter": "../png"},
        {"query": "?", "exporter": None},
        {"query": "?", "exporter": ["svg"]},
        {"query": "?" + "a" * LONGEST, "exporter": ""},
        {"query": "?width=99999", "exporter": "png"},
    ],
)
def test_other_wishes_are_refused(wish: Any, app: TimelineApp) -> None:
    with app.server.test_request_context("/"), pytest.raises(BadRequest):
        app.desk.order_of(wish)


def test_site_without_an_archive_takes_no_wish_for_a_snapshot(store: Store) -> None:
    app = create_app(store)
    with app.server.test_request_context("/"), pytest.raises(BadRequest, match="no archive"):
        app.desk.order_of({"exporter": "", "query": "?"})


@pytest.mark.parametrize(
    ("error", "code", "later"),
    [
        (WorkError("it is full", 429, 10), 429, "10"),
        (WorkError("it takes long", 503, 5), 503, "5"),
        (WorkError("it has failed", 500), 500, None),
    ],
)
def test_refusal_is_told_in_words(error: WorkError, code: int, later: str | None) -> None:
    server = Flask("refusing")
    register(server)

    @server.get("/")
    def refuse() -> str:
        raise error

    answer = server.test_client().get("/")
    assert (answer.status_code, answer.text) == (code, f"{error}\n")
    assert answer.headers.get("Retry-After") == later
    assert answer.mimetype == "text/plain"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("query", "texts", "own"),
    [
        ("", {}, ""),
        ("lane=a&q=x%20y", {}, "lane=a&q=x%20y"),
        ("width=800&lane=a&pages=", {"width": "800", "pages": ""}, "lane=a"),
        ("wid%74h=1&scale=2%2E5", {"width": "1", "scale": "2.5"}, ""),
    ],
)
def test_query_is_parted(query: str, texts: dict[str, str], own: str) -> None:
    assert parted(query) == (texts, own)
