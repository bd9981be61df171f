"""The menu of files: each kind once, with the address of the view."""

from __future__ import annotations

from urllib.parse import urlsplit

from tests.serve.conftest import Look, read
from timeline.explore.state import read_query
from timeline.publish.exports import EXPORTERS, GROUPS
from timeline.serve.views.files import FileLink, files, menu

QUERY = "?q=keeper&view=1700/2020&lang=ru"


def test_every_kind_is_offered_once_under_what_it_is_for(look: Look) -> None:
    found = files(look())
    keys = [link.key for links in found.values() for link in links]
    assert sorted(keys) == sorted(EXPORTERS)
    assert list(found) == list(GROUPS.values())
    assert FileLink("csv", "Table (CSV)", "view.csv") in found["Data"]


def test_address_is_that_of_the_view(look: Look) -> None:
    for links in files(look(QUERY)).values():
        for link in links:
            address = urlsplit(link.address)
            assert address.path == f"view.{link.key}"
            assert read_query(address.query) == read_query(QUERY)


def test_menu_is_a_group_of_links_to_save(look: Look) -> None:
    page = read(menu(look(QUERY)))
    (summary,) = page.find("summary")
    assert summary.text == "Скачать"
    links = list(page.find("a"))
    assert len(links) == len(EXPORTERS)
    assert all("download" in each.attributes for each in links)
    groups = [each for each in page.find("div") if each.attributes.get("role") == "group"]
    assert [each.attributes["aria-label"] for each in groups] == page.texts("p", "fold-name")
