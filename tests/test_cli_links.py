"""The command `links`, whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.serve.reading import Page
from timeline.cli import main
from timeline.cli.probing import LateError, Prober, Verdict
from timeline.serve.server import create_app
from timeline.serve.settings import Settings
from timeline.serve.store import Store

SOURCES = """\
- {id: one, title: One, url: https://example.org/a}
- {id: two, title: Two, url: https://example.org/b}
- {id: again, title: Again, url: https://example.org/a}
"""

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    Path("data/sources.yaml").write_text(SOURCES, encoding="utf-8")


def test_text_has_each_address_once(capsys: Capture) -> None:
    assert main(["links"]) == 0
    assert capsys.readouterr() == ("https://example.org/a\nhttps://example.org/b\n", "")


def test_places(capsys: Capture) -> None:
    assert main(["links", "data", "--format", "places"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "data/sources.yaml:1:30: https://example.org/a",
        "data/sources.yaml:2:30: https://example.org/b",
        "data/sources.yaml:3:34: https://example.org/a",
    ]


def test_json(capsys: Capture) -> None:
    assert main(["links", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told[2] == {
        "url": "https://example.org/a",
        "source": "again",
        "path": "data/sources.yaml",
        "line": 3,
        "column": 34,
    }


WENT = {
    "https://example.org/a": Verdict("dead", "the server answers 404"),
    "https://example.org/b": Verdict("moved", "moved to https://b.org/", "https://b.org/"),
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a prober was asked for; it knows the answers."""
    found: list[str] = []

    def verdict(_: Prober, url: str) -> Verdict:
        found.append(url)
        return WENT[url]

    monkeypatch.setattr(Prober, "verdict", verdict)
    return found


def test_nobody_is_asked_without_check(asked: list[str]) -> None:
    main(["links"])
    assert asked == []


def test_check_asks_once_and_tells_each_place(asked: list[str], capsys: Capture) -> None:
    assert main(["links", "--check"]) == 1
    dead = "dead: https://example.org/a: the server answers 404"
    assert capsys.readouterr() == (
        f"data/sources.yaml:1:30: {dead}\n"
        "data/sources.yaml:2:30: moved: https://example.org/b: moved to https://b.org/\n"
        f"data/sources.yaml:3:34: {dead}\n",
        "0 ok, 1 moved, 0 unknown, 1 dead\n",
    )
    assert asked == list(WENT)


def test_check_as_json(asked: list[str], capsys: Capture) -> None:
    assert main(["links", "--check", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert len(told) == len(asked) + 1
    assert (told[1]["state"], told[1]["to"]) == ("moved", "https://b.org/")


def test_local_servers_are_asked_only_with_an_option(capsys: Capture) -> None:
    text = "- {id: here, title: Here, url: http://127.0.0.1:9/}"
    Path("data/sources.yaml").write_text(text, encoding="utf-8")
    assert main(["links", "--check"]) == 0
    assert "unknown: http://127.0.0.1:9/: not a public web address" in capsys.readouterr().out
    assert main(["links", "--check", "--local"]) == 1
    assert "dead: http://127.0.0.1:9/: no answer" in capsys.readouterr().out


def test_missing_folder(capsys: Capture) -> None:
    assert main(["links", "nowhere"]) == 2
    assert capsys.readouterr().err == "timeline: nowhere: there is no such folder\n"


def report_in(cache: Path) -> dict[str, Any]:
    """The one report that is kept beside a cache."""
    (path,) = (cache / "links").iterdir()
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TIMELINE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_check_is_kept_with_its_day(cache: Path, asked: list[str], capsys: Capture) -> None:
    assert main(["links", "--check", "--today", "2026-11-02"]) == 1
    assert f"kept in {cache}/links/" in capsys.readouterr().err
    assert report_in(cache) == {
        "day": "2026-11-02",
        "links": [
            {
                "url": url,
                "state": WENT[url].state,
                "why": WENT[url].why,
                "to": WENT[url].to,
                "since": "2026-11-02",
                "asked": "2026-11-02",
            }
            for url in asked
        ],
        "version": 1,
    }


def test_since_stays_while_the_state_does(cache: Path, asked: list[str]) -> None:
    for day in ("2026-10-01", "2026-11-02"):
        main(["links", "--check", "--today", day])
    first = report_in(cache)["links"][0]
    assert (first["since"], first["asked"]) == ("2026-10-01", "2026-11-02")
    assert len(asked) == 4


def test_what_there_was_no_time_for_is_told_and_asked_first_next_time(
    cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    asked: list[str] = []

    def once(prober: Prober, url: str) -> Verdict:
        assert prober.end < float("inf")
        if asked:
            raise LateError
        asked.append(url)
        return WENT[url]

    monkeypatch.setattr(Prober, "verdict", once)
    assert main(["links", "--check", "--limit", "5", "--today", "2026-10-01"]) == 1
    told = capsys.readouterr()
    assert "2:30: not asked: https://example.org/b: the time was over\n" in told.out
    assert told.err.startswith("0 ok, 0 moved, 0 unknown, 1 dead, 1 not asked\n")
    assert main(["links", "--check", "--limit", "5", "--today", "2026-11-02"]) == 0
    assert asked == ["https://example.org/a"]
    asked.clear()
    assert [each["url"] for each in report_in(cache)["links"]] == ["https://example.org/a"]
    assert main(["links", "--check", "--limit", "5", "--today", "2026-11-03"]) == 0
    assert asked == ["https://example.org/b"]
    days = {each["url"]: each["asked"] for each in report_in(cache)["links"]}
    assert days == {"https://example.org/a": "2026-10-01", "https://example.org/b": "2026-11-03"}


@pytest.mark.parametrize("limit", ["0", "-1", "ten"])
def test_limit_is_a_number_of_seconds(limit: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["links", "--check", f"--limit={limit}"])
    assert f"'{limit}' is not a number of seconds, such as 600" in capsys.readouterr().err


ARCHIVED = """\
- id: one
  title: One
  url: https://example.org/a
  archived: https://archive.example/a
"""


def test_archived_copy_is_told_beside_a_dead_address(asked: list[str], capsys: Capture) -> None:
    Path("data/sources.yaml").write_text(ARCHIVED, encoding="utf-8")
    assert main(["links", "--check"]) == 1
    assert capsys.readouterr().out == (
        "data/sources.yaml:3:8: dead: https://example.org/a: the server answers 404; "
        "archived copy at https://archive.example/a\n"
    )
    main(["links", "--format", "json"])
    assert json.loads(capsys.readouterr().out)[0]["archived"] == "https://archive.example/a"
    assert asked == ["https://example.org/a"]


class Site(BaseHTTPRequestHandler):
    """Has one page, and has lost another."""

    def do_HEAD(self) -> None:
        self.send_response(200 if self.path == "/here" else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self) -> None:
        self.do_HEAD()

    def log_message(self, *_: object) -> None:
        """Leave the terminal to the tests."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


FILES = {
    "timeline.yaml": "title: Lights\nforge: https://example.org/edit/main/data\n",
    "lanes.yaml": "- {id: towers, name: Towers}\n",
    "events.yaml": "- {id: lamp, title: A lamp, lane: towers, date: 1823, sources: [lost, here]}\n",
    "sources.yaml": """\
- id: here
  title: Here
  url: SITE/here
- id: lost
  title: Lost
  publisher: Press
  url: SITE/lost
  archived: https://archive.example/lost
""",
}


def test_from_a_server_to_the_numbers_and_to_the_page(
    site: str, cache: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Prober, "_wait", lambda *_: None)
    for name, text in FILES.items():
        Path("data", name).write_text(text.replace("SITE", site), encoding="utf-8")
    main(["stats"])
    assert "addresses of sources              nobody has asked" in capsys.readouterr().out
    assert main(["links", "--check", "--local", "--today", "2026-10-01"]) == 1
    capsys.readouterr()
    main(["stats"])
    told = capsys.readouterr().out
    assert "addresses on 2026-10-01           1 ok, 0 moved, 0 unknown, 1 dead\n" in told
    assert (
        "sources.yaml:4: lost: dead since 2026-10-01, archived copy at "
        f"https://archive.example/lost: {site}/lost: the server answers 404\n"
    ) in told
    main(["stats", "--format", "json"])
    (dead,) = json.loads(capsys.readouterr().out)["links"]["dead"]
    assert (dead["source"], dead["events"]) == ("lost", ["lamp"])
    settings = Settings(reports=cache / "links")
    client = create_app(Store(Path("data")), settings).server.test_client()
    page = Page(client.get("/health").text)
    (item,) = page.find("li", inside="health-dead")
    assert " ".join(item.text.split()) == (
        "Lost Press, dead since 1 October 2026: the server answers 404. "
        "Archived copy sources.yaml:41 event: A lamp"
    )
    assert [each.attributes["href"] for each in page.find("a", inside="health-dead")] == [
        f"{site}/lost",
        "https://archive.example/lost",
        "https://example.org/edit/main/data/sources.yaml#L4",
        "./?event=lamp&v=1",
    ]
    assert "с 1 октября 2026: сервер отвечает 404" in client.get("/health?lang=ru").text
