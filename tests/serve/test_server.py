"""The wired application over HTTP, without a browser."""

from __future__ import annotations

import base64
import hashlib
import re
from html import unescape
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from tests.serve.reading import Page
from timeline.curate.model import Dataset
from timeline.draw.plates import PLATES
from timeline.explore.state import read_query
from timeline.serve.server import create_app
from timeline.serve.store import Store


def page(client: FlaskClient, query: str = "") -> Page:
    answer = client.get("/" + query)
    assert answer.status_code == 200
    assert answer.mimetype == "text/html"
    return Page(answer.text)


def listed(found: Page) -> list[str]:
    return sorted(each.attributes["data-event"] for each in found.find("a", "event", "outline"))


ALL = (
    "bell-rock eddystone first-keeper floating glass-tower hercules last-keeper lens lind museum "
    "pharos rebuilt storm"
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ALL),
        ("?lane=keepers", "first-keeper last-keeper lind museum storm"),
        ("?status=scheduled,on-hold", "floating rebuilt"),
        ("?tag=storm&person=lind", "storm"),
        ("?q=%D0%BB%D0%B8%D0%BD%D0%B4", "lind storm"),
        ("?view=1810/1830", "bell-rock lens"),
        ("?from=1990&to=2010", "last-keeper"),
        ("?theme=dark&event=lens", ALL),
    ],
)
def test_page_lists_the_events_of_the_query(
    client: FlaskClient, lighthouses: Dataset, query: str, expected: str
) -> None:
    found = page(client, query)
    assert listed(found) == expected.split()
    in_pictures = {each.attributes.get("data-event") for each in found.find("a", inside="plate")}
    assert in_pictures - {None} <= set(expected.split())
    if "event=" not in query:
        (static,) = (each for each in found.elements if each.attributes.get("id") == "static")
        hidden = {e.title for e in lighthouses.events if e.id not in expected.split()}
        assert [title for title in hidden if title in static.text] == []


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("?view=nonsense", "This link's span 'nonsense' is left out"),
        ("?view=1811-02-01", "This link's span '1811-02-01' is left out; write two dates"),
        ("?from=1811-13", "The filter 'From' is left out"),
        ("?event=nothing", "This link opens the event 'nothing'"),
        ("?theme=pink", "This link asks for the theme 'pink'"),
        ("?colour=%3Cscript%3E", "This link holds 'colour'"),
        ("?%3Cscript%3E=1", "This link holds '<script>'"),
        (
            "?lane=keeprs",
            "Lane: no event has 'keeprs', so it is left out. Did you mean 'keepers'?",
        ),
        ("?tag=wind", "Tag: no event has 'wind', so it is left out."),
    ],
)
def test_broken_query_is_answered_with_a_note(client: FlaskClient, query: str, note: str) -> None:
    found = page(client, query)
    assert listed(found) == ALL.split()
    assert any(note in text for text in found.texts("div", "link-notes"))


@pytest.mark.parametrize(
    "query",
    [
        "?%",
        "?q=%ff%fe",
        "?q=<script>alert(1)</script>",
        '?event="><script>alert(1)</script>',
        "?view=Y-99999999/Y99999999",
        "?view=..&from=..&to=..",
        "?q=" + "a" * 5000,
        "?lane=,,,&&&=&lane",
    ],
)
def test_hostile_query_is_answered(client: FlaskClient, query: str) -> None:
    assert "alert(1)</script>" not in client.get("/" + query).text
    assert page(client, query).texts("h1") == ["Lights & Towers <of the coast>"]


def test_static_page_has_heading_list_and_picture(client: FlaskClient) -> None:
    found = page(client)
    assert found.texts("h1") == ["Lights & Towers <of the coast>"]
    assert found.texts("title") == ["Lights & Towers <of the coast>"]
    assert 'Bell Rock <lit> & "first" seen' in found.texts("a", "event", "outline")
    assert len(list(found.find("div", "plate"))) == len(PLATES)


def test_pictures_are_well_formed(client: FlaskClient) -> None:
    plates = re.findall(r'<div class="plate [^>]*>(<svg .*?</svg>)</div>', client.get("/").text)
    assert len(plates) == len(PLATES)
    for plate in plates:
        assert "Pharos of Alexandria" in "".join(ElementTree.fromstring(plate).itertext())


def test_links_lead_to_views_without_notes(client: FlaskClient) -> None:
    found = page(client, "?lane=keepers&event=lind&view=1800/2030")
    targets = {each.attributes["href"] for each in found.find("a")}
    queries = {target for target in targets if target.startswith("?")}
    assert len(queries) > 10
    assert [query for query in queries if read_query(query)[1]] == []
    assert "?lane=keepers&view=1800/2030&v=1" in queries
    assert "?view=1800/2030&event=lind&v=1" in queries
    assert "?lane=keepers&view=1800/2030&event=storm&v=1" in queries


def test_ids_are_unique_and_references_lead_somewhere(client: FlaskClient) -> None:
    found = page(client, "?event=lind")
    ids = [each.attributes["id"] for each in found.elements if "id" in each.attributes]
    assert sorted(ids) == sorted(set(ids))
    for each in found.elements:
        for name in ("for", "aria-labelledby"):
            assert each.attributes.get(name, ids[0]) in ids
        target = each.attributes.get("href", "")
        assert not target.startswith("#") or target[1:] in ids


def test_form_keeps_the_rest_of_the_state(client: FlaskClient) -> None:
    found = page(client, "?q=light&lane=keepers,towers&theme=dark&view=1800/2030")
    fields = [
        (each.attributes["name"], each.attributes.get("value", ""))
        for each in found.find("input")
        if "name" in each.attributes
    ]
    dates = {"q": "light", "lane": "keepers,towers", "theme": "dark", "view": ""}
    assert dict(fields[6:]) == dates
    assert dict(fields[:6]) == {
        "q": "light",
        "from": "",
        "to": "",
        "lane": "keepers,towers",
        "view": "1800/2030",
        "theme": "dark",
    }


def test_theme_of_the_link_is_that_of_the_page(client: FlaskClient) -> None:
    (chosen,) = page(client, "?theme=dark").find("html")
    (system,) = page(client).find("html")
    assert chosen.attributes["data-theme"] == "dark"
    assert "data-theme" not in system.attributes


def test_page_of_another_subject_knows_nothing_of_films(client: FlaskClient) -> None:
    text = "".join(client.get("/" + query).text for query in ("", "?event=rebuilt"))
    words = r"\b(films?|filming|movies?|cinemas?|actors?|studio|cruise|hollywood|moscow|nasa|orbit)"
    assert re.findall(words, text, re.IGNORECASE) == []


def test_answers_carry_headers_that_keep_strangers_out(client: FlaskClient) -> None:
    for path in ("/", "/_dash-layout", "/assets/base.css"):
        headers = client.get(path, buffered=True).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-")
        assert "unsafe-eval" not in policy


def test_policy_allows_every_script_of_the_page(client: FlaskClient) -> None:
    answer = client.get("/")
    policy = answer.headers["Content-Security-Policy"]
    scripts = re.findall(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", answer.text, re.DOTALL)
    running = [text for kind, text in scripts if "application/json" not in kind]
    assert running
    for text in running:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    sources = re.findall(r'<(?:script|link)([^>]*)(?:src|href)="([^"]+)"', answer.text)
    # Two kinds of links only name an address; a browser fetches nothing from there.
    fetched = [source for told, source in sources if not re.search("canonical|alternate", told)]
    assert len(fetched) == len(sources) - 3
    assert all(unescape(source).startswith(("/", "data:,")) for source in fetched)


def test_asset_with_a_fingerprint_is_kept_for_a_year(client: FlaskClient) -> None:
    (style,) = re.findall(r'href="(/assets/base\.css\?m=[^"]*)"', client.get("/").text)
    answer = client.get(unescape(style), buffered=True)
    assert answer.status_code == 200
    assert "max-age=31536000" in answer.headers["Cache-Control"]


def test_page_is_small_when_compressed(client: FlaskClient) -> None:
    answer = client.get("/", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(answer.data) < 150_000


def test_unknown_path_is_not_found(client: FlaskClient) -> None:
    assert client.get("/nowhere").status_code == 404
    assert client.get("/events/lens").status_code == 404


def test_page_below_a_path_finds_its_parts(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASH_URL_BASE_PATHNAME", "/lights/")
    below = create_app(store).server.test_client()
    text = below.get("/lights/?lane=keepers").text
    own = re.findall(r'(?:src|href)="(/[^"]*)"', text)
    assert own
    assert all(address.startswith("/lights/") for address in own)
    font, *_ = (address for address in own if address.endswith(".woff2"))
    assert below.get(font, buffered=True).status_code == 200
    assert below.get("/lights/_dash-layout").status_code == 200
    for name in ("cast?plot=760", "revision", "find?q=lind", "texts", "view.csv"):
        assert below.get(f"/lights/{name}").status_code == 200
    assert below.get("/lights/nowhere").status_code == 404


def test_unknown_asset_is_not_found(client: FlaskClient) -> None:
    assert client.get("/assets/../timeline/cli.py").status_code == 404
    assert client.get("/assets/nothing.css").status_code == 404
