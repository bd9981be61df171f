"""The views as files, over HTTP."""

from __future__ import annotations

import csv
import gzip
import time
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.builders import TODAY
from timeline.publish.exports import EXPORTERS
from timeline.publish.exports.options import Options
from timeline.publish.opening import view
from timeline.serve import downloads
from timeline.serve.server import create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store

HERE = Options(address="http://localhost/")


@pytest.mark.parametrize("key", EXPORTERS)
def test_view_is_sent_as_a_file(key: str, client: FlaskClient, store: Store) -> None:
    answer = client.get(f"/view.{key}?lane=keepers&view=1800/1900")
    exporter, data = EXPORTERS[key], store.current().dataset
    expected = view(data, "?lane=keepers&view=1800/1900", TODAY)
    assert answer.data == b"".join(exporter.write(expected, HERE))
    assert answer.headers["Content-Type"] == exporter.media_type
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert f'-1800-1900.{key}"' in answer.headers["Content-Disposition"]
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.parametrize("packed", ["identity", "gzip"])
@pytest.mark.parametrize("key", ["csv", "json", "parquet", "ics"])
def test_who_has_the_file_is_told_that_it_is_the_same(
    key: str, packed: str, client: FlaskClient
) -> None:
    address, asked = f"/view.{key}", {"Accept-Encoding": packed}
    first = client.get(address, headers=asked)
    tag = first.headers["ETag"]
    again = client.get(address, headers={**asked, "If-None-Match": tag})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
    other = client.get(f"{address}?lane=keepers&q=x", headers={**asked, "If-None-Match": tag})
    assert other.status_code == 200
    assert other.headers["ETag"] != tag


def test_table_can_be_read(client: FlaskClient) -> None:
    answer = client.get("/view.csv?lane=keepers")
    rows = list(csv.DictReader(answer.data.decode("utf-8-sig").splitlines()))
    assert "lind" in [row["id"] for row in rows]
    assert {row["lane"] for row in rows} == {"Keepers"}


def test_file_is_sent_packed(client: FlaskClient) -> None:
    plain, packed = (
        client.get("/view.json", headers={"Accept-Encoding": each}) for each in ("identity", "gzip")
    )
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data


def test_large_file_waits_on_the_disk(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    small = client.get("/view.json")
    monkeypatch.setattr(downloads, "IN_MEMORY", 1000)
    monkeypatch.setattr(downloads, "AT_ONCE", 777)
    large = client.get("/view.json", headers={"Accept-Encoding": "gzip"}, buffered=True)
    assert "Content-Encoding" not in large.headers
    assert large.content_length == len(large.data) == len(small.data)
    assert (large.data, large.headers["ETag"]) == (small.data, small.headers["ETag"])
    known = {"If-None-Match": small.headers["ETag"]}
    again = client.get("/view.json", headers=known, buffered=True)
    assert (again.status_code, again.data) == (304, b"")


def test_head_is_answered_without_the_file(client: FlaskClient) -> None:
    answer = client.head("/view.csv")
    assert (answer.status_code, answer.data) == (200, b"")
    assert answer.headers["ETag"] == client.get("/view.csv").headers["ETag"]


def test_unknown_kind_is_answered_with_those_there_are(client: FlaskClient) -> None:
    answer = client.get("/view.cvs")
    assert (answer.status_code, answer.mimetype) == (404, "text/plain")
    lines = answer.text.splitlines()
    assert lines[0].endswith("; did you mean 'csv'?")
    assert "/view.csv  Table (CSV)" in lines
    assert len(lines) == 2 + len(EXPORTERS)


def test_unknown_kind_is_told_to_programs(client: FlaskClient) -> None:
    answer = client.get("/view.cvs", headers={"Accept": "application/json"})
    told = answer.get_json()
    assert (answer.status_code, "Accept" in answer.vary) == (404, True)
    assert told["error"].startswith("there is no format 'cvs'")
    assert told["formats"][list(EXPORTERS).index("csv")] == {
        "address": "/view.csv",
        "name": "Table (CSV)",
        "media_type": "text/csv; charset=utf-8; header=present",
    }
    assert len(told["formats"]) == len(EXPORTERS)


@pytest.mark.parametrize("path", ["/view", "/view.", "/view.csv/more", "/events.csv"])
def test_other_paths_are_none(path: str, client: FlaskClient) -> None:
    assert client.get(path).status_code == 404


def test_option_out_of_bounds_is_refused_with_the_bounds(client: FlaskClient) -> None:
    answer = client.get("/view.csv?lane=keepers&width=99999")
    assert (answer.status_code, answer.mimetype) == (400, "text/plain")
    assert answer.text == (
        "width=99999 cannot be used: write a whole number from 320 to 4000, such as width=1400.\n"
    )
    assert "укажите" in client.get("/view.csv?paper=a9&lang=ru").text


def test_options_are_no_part_of_the_view(client: FlaskClient) -> None:
    plain = client.get("/view.json?lane=keepers").data
    assert client.get("/view.json?width=800&lane=keepers&paper=a0").data == plain
    assert b'"notes":[]' in plain


def test_file_speaks_the_readers_language(client: FlaskClient) -> None:
    russian = {"Accept-Language": "ru"}
    assert "По состоянию на" in client.get("/view.md", headers=russian).text
    assert "As known on" in client.get("/view.md?lang=en", headers=russian).text


def test_addresses_are_those_that_the_operator_names(store: Store) -> None:
    app = create_app(store, Settings(address="https://lights.example/"))
    told = app.server.test_client().get("/view.json").get_json()
    assert told["address"] == "https://lights.example/"


def test_files_below_a_path_name_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASH_URL_BASE_PATHNAME", "/lights/")
    below = create_app(store).server.test_client()
    assert below.get("/lights/view.json").get_json()["address"] == "http://localhost/lights/"
    assert "/lights/view.csv  Table (CSV)" in below.get("/lights/view.x").text


def test_live_file_follows_the_data(tmp_path: Path) -> None:
    lanes, events = tmp_path / "lanes.yaml", tmp_path / "events.yaml"
    (tmp_path / "timeline.yaml").write_text("title: T\n", "utf-8")
    (tmp_path / "sources.yaml").write_text("- {id: s, title: S}\n", "utf-8")
    lanes.write_text("- {id: a, name: A}\n", "utf-8")
    entry = "- {{id: e, title: {}, lane: a, date: 2000, sources: [s]}}\n"
    events.write_text(entry.format("Before"), "utf-8")
    seconds = iter(range(100))
    store = Store(tmp_path, lambda: TODAY, lambda: next(seconds), wall=lambda: time.time() + 60)
    client = create_app(store).server.test_client()
    before = client.get("/view.csv")
    events.write_text(entry.format("Afterwards"), "utf-8")
    after = client.get("/view.csv", headers={"If-None-Match": before.headers["ETag"]})
    assert (after.status_code, b"Afterwards" in after.data) == (200, True)
