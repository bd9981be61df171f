"""Data written to do harm, as a site hands them out: every text is shown as a text, over HTTP."""

from __future__ import annotations

import csv
import json
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from tests.builders import TODAY
from tests.serve.conftest import at_once
from timeline.publish.exports import EXPORTERS
from timeline.serve.server import create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store

BREAK = "</script></style></title></textarea><script>harm()</script><img src=x onerror=harm()>"
QUOTE = "\"'><svg onload=harm()> ]]> --> {{7*7}} ${harm()}"
HARM = f"{BREAK} {QUOTE}"
LINKS = (
    "[a](javascript:harm()) <javascript:harm()> [b](data:text/html,harm) <b onclick=harm()>c</b>"
)
FORMULA = '=HYPERLINK("https://evil.example","x")'
OWN = {"Origin": "http://localhost"}
PAGES = (
    "/",
    "/?event=harm",
    "/?form=table",
    "/?form=changes&since=2000-01-01",
    "/?q=harm",
    "/share",
    "/embed",
    "/view.html",
)


def told(value: object) -> str:
    """A value as YAML, which reads JSON."""
    return json.dumps(value, ensure_ascii=False)


def files() -> dict[str, str]:
    """A data folder with harm in each text that may hold any letters."""
    event = {
        "id": "harm",
        "title": HARM,
        "lane": "lane",
        "people": ["person"],
        "summary": f"{HARM} {LINKS}",
        "details": [{"name": "budget", "value": HARM, "note": LINKS, "source": "source"}],
        "claims": [
            {
                "date": "1999",
                "status": "announced",
                "stated": "1998-01-01",
                "source": "source",
                "note": HARM,
                "quote": HARM,
            },
            {
                "date": "2000",
                "status": "happened",
                "stated": "2001-01-01",
                "source": "source",
                "note": LINKS,
            },
        ],
    }
    formula = {
        "id": "formula",
        "title": FORMULA,
        "lane": "lane",
        "date": 2001,
        "sources": ["source"],
    }
    outside = {**formula, "id": "../../etc/passwd"}
    return {
        "timeline.yaml": told(
            {"title": HARM, "subtitle": HARM, "licence": HARM, "authors": [HARM], "alt": HARM}
        ),
        "lanes.yaml": told([{"id": "lane", "name": HARM, "help": LINKS}]),
        "people.yaml": told([{"id": "person", "name": HARM, "note": LINKS}]),
        "sources.yaml": told(
            [
                {
                    "id": "source",
                    "title": HARM,
                    "publisher": HARM,
                    "note": LINKS,
                    "url": "javascript:harm()",
                },
            ]
        ),
        "events.yaml": told([event, formula, outside]),
    }


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    for name, text in files().items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def site(hostile: Path, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    store = Store(hostile, today=lambda: TODAY)
    settings = Settings(archive=tmp_path_factory.mktemp("archive"))
    workshop = at_once(tmp_path_factory.mktemp("work"))
    return create_app(store, settings, workshop).server.test_client()


@pytest.fixture(scope="module")
def frozen(site: FlaskClient) -> str:
    """The address of a frozen snapshot."""
    name = site.post("/freeze", headers=OWN).headers["Location"].rpartition("=")[2]
    return f"/s/{name}/"


class Acting(HTMLParser):
    """Notes what acts in a page: handlers, scripts, addresses that run, pictures from elsewhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.links: list[str] = []
        self._in_script = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_script = tag == "script"
        for name, value in attrs:
            if name.startswith("on") or (name == "src" and value == "x"):
                self.found.append(f"<{tag} {name}={value}>")
            if name in {"href", "src", "action", "srcdoc"}:
                self.links.append((value or "").strip().lower())

    def handle_data(self, data: str) -> None:
        if self._in_script and data.startswith("harm()"):
            self.found.append(data)

    def handle_endtag(self, _: str) -> None:
        self._in_script = False


def acting(text: str) -> list[str]:
    """What of the harm acts in a page."""
    page = Acting(text)
    running = ("javascript:", "vbscript:", "data:text", "https://evil")
    return page.found + [link for link in page.links if link.startswith(running)]


def test_harm_would_be_seen() -> None:
    assert acting(BREAK) == ["harm()", "<img src=x>", "<img onerror=harm()>"]
    assert acting('<a href=" JavaScript:harm()">a</a>') == ["javascript:harm()"]


@pytest.mark.parametrize("path", PAGES)
def test_page_shows_harm_as_text(path: str, site: FlaskClient) -> None:
    answer = site.get(path)
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    assert "harm()" in answer.text
    assert acting(answer.text) == []


@pytest.mark.parametrize("file", ["", "timeline.svg", "data.json", "LICENSE.txt", "manifest.json"])
def test_snapshot_shows_harm_as_text(file: str, site: FlaskClient, frozen: str) -> None:
    answer = site.get(f"{frozen}{file}")
    assert answer.status_code == 200
    assert "harm()" in answer.text
    if answer.mimetype in {"text/html", "image/svg+xml"}:
        assert acting(answer.text) == []


@pytest.mark.parametrize("key", ["svg", "atom"])
def test_harm_does_not_break_out_of_xml(key: str, site: FlaskClient) -> None:
    answer = site.get(f"/view.{key}")
    root = ElementTree.fromstring(answer.data)
    assert acting(answer.text) == []
    for element in root.iter():
        assert element.tag.rpartition("}")[2] not in {"script", "img", "foreignObject"}
        assert [name for name in element.attrib if name.startswith("on")] == []
    assert BREAK in "".join(root.itertext())


def test_feed_carries_no_markup_of_the_data(site: FlaskClient) -> None:
    """Readers of feeds take a text of the type html for a page."""
    root = ElementTree.fromstring(site.get("/view.atom").data)
    for element in root.iter():
        if element.get("type") == "html":
            assert acting(element.text or "") == []


@pytest.mark.parametrize("key", ["json", "jsonld", "timelinejs.json", "csl.json"])
def test_data_are_json_and_nothing_else(key: str, site: FlaskClient) -> None:
    answer = site.get(f"/view.{key}")
    assert json.loads(answer.text)
    assert answer.mimetype.endswith("json")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_texts_for_timelinejs_are_safe_as_pages(site: FlaskClient) -> None:
    """Its script writes headlines and texts into the page as they are."""
    for event in site.get("/view.timelinejs.json").get_json()["events"]:
        assert acting(event["text"]["headline"] + event["text"].get("text", "")) == []


@pytest.mark.parametrize("key", EXPORTERS)
def test_no_file_is_taken_for_a_page(key: str, site: FlaskClient) -> None:
    headers = site.get(f"/view.{key}").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    if not headers["Content-Type"].startswith("text/html"):
        assert "script-src" not in headers["Content-Security-Policy"]
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_no_cell_is_a_formula(site: FlaskClient, frozen: str) -> None:
    for path in ("/view.csv", f"{frozen}data.csv"):
        rows = list(csv.reader(site.get(path).data.decode("utf-8-sig").splitlines(keepends=True)))
        cells = [cell for row in rows for cell in row]
        assert f"'{FORMULA}" in cells
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_name_of_a_file_is_plain(site: FlaskClient) -> None:
    for key in ("png", "csv"):
        told = site.get(f"/view.{key}").headers["Content-Disposition"]
        name = told.partition('filename="')[2].removesuffix('"')
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-")


def test_event_whose_id_leads_outside_is_left_out(site: FlaskClient, hostile: Path) -> None:
    store = Store(hostile, today=lambda: TODAY)
    assert [each.id for each in store.current().dataset.events] == ["harm", "formula"]
    assert "etc/passwd" not in site.get("/view.json").text
    assert any("'../../etc/passwd'" in each.message for each in store.current().problems)


def test_summary_of_ten_megabytes_leaves_the_site_standing(tmp_path: Path) -> None:
    for name, text in files().items():
        (tmp_path / name).write_text(text, "utf-8")
    long = {"id": "long", "title": "Long", "lane": "lane", "date": 2002, "sources": ["source"]}
    events = [long | {"summary": "word " * 2_000_000}]
    (tmp_path / "events.yaml").write_text(told(events), "utf-8")
    site = create_app(Store(tmp_path, today=lambda: TODAY)).server.test_client()
    answer = site.get("/", headers={"Accept-Encoding": "identity"})
    assert answer.status_code == 200
    assert "a text of more than 1,000,000 characters" in answer.text
    assert len(answer.data) < 500_000
