"""The health of the data over HTTP, without scripts."""

from __future__ import annotations

from urllib.parse import urljoin

from flask.testing import FlaskClient

from tests.serve.reading import Page


def shown(client: FlaskClient, query: str = "") -> Page:
    answer = client.get(f"/health{query}")
    assert answer.status_code == 200
    assert "<script" not in answer.text
    return Page(answer.text)


def test_footer_leads_to_it(client: FlaskClient) -> None:
    (link,) = Page(client.get("/?lang=ru").text).find("a", inside="footer")
    assert link.attributes["href"] == "health?lang=ru&v=1"


def test_every_table_has_a_caption_and_every_row_a_head(client: FlaskClient) -> None:
    page = shown(client)
    assert len(list(page.find("caption"))) == len(list(page.find("table"))) >= 3
    heads = [each for each in page.find("th") if each.attributes["scope"] == "row"]
    assert len(heads) > 8


def test_numbers_lead_to_as_many_events(client: FlaskClient) -> None:
    links = [
        each
        for each in shown(client).find("a", inside="health-table")
        if "event=" not in each.attributes["href"] and each.attributes["href"][0] != "#"
    ]
    assert len(links) > 3
    for link in links:
        query = urljoin("/health", link.attributes["href"]).partition("?")[2]
        found = client.get(f"/view.json?{query}").get_json()["events"]
        assert len(found) == int(link.text), query


def test_it_keeps_language_and_theme(client: FlaskClient) -> None:
    page = shown(client, "?lang=ru&theme=dark&lane=towers")
    (root,) = page.find("html")
    assert (root.attributes["lang"], root.attributes["data-theme"]) == ("ru", "dark")
    for link in page.find("a"):
        there = link.attributes["href"]
        assert there[0] == "#" or "theme=dark&lang=ru" in there


def test_lists_are_where_their_numbers_lead(client: FlaskClient) -> None:
    page = shown(client)
    targets = {each.attributes.get("id") for each in page.elements}
    places = [
        each.attributes["href"][1:]
        for each in page.find("a")
        if each.attributes["href"].startswith("#")
    ]
    assert places
    assert set(places) <= targets
