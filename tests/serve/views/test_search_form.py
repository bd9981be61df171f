"""The search form, and what stands for what a search has found."""

from __future__ import annotations

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, read
from timeline.serve.views import ids, outline, search
from timeline.serve.views.sheet import marked


def test_box_has_a_name_a_list_and_a_line_that_is_heard(look: Look) -> None:
    page = read(search.layout(look()))
    by_id = {each.attributes["id"]: each for each in page.elements if "id" in each.attributes}
    assert by_id[f"static-{ids.SUGGESTIONS}"].attributes["role"] == "listbox"
    assert by_id[f"static-{ids.FOUND}"].attributes["role"] == "status"
    labels = {each.attributes["for"]: each.text for each in page.find("label")}
    assert labels[f"static-{ids.SEARCH}"] == "Search"


def test_fields_hold_what_was_asked_and_the_rest_is_kept(look: Look) -> None:
    page = read(search.layout(look("?q=a+b&from=1900&to=1950&lane=towers&others=dim")))
    values = {each.attributes["name"]: each.attributes.get("value") for each in page.find("input")}
    assert values == {
        "q": "a b",
        "from": "1900",
        "to": "1950",
        "lane": "towers",
        "others": "dim",
    }


def test_what_is_found_is_marked_in_titles(look: Look) -> None:
    data = dataset(event("one", claim("1990"), title="Große Wörter, große Liebe"))
    page = read(outline.children(look("?q=grosse", data)))
    assert page.texts("mark") == ["Große", "große"]
    assert page.texts("a", "event") == ["Große Wörter, große Liebe"]


def test_nothing_is_marked_without_a_search(look: Look) -> None:
    assert marked(look(), "A tower") == "A tower"
    assert marked(look("?q=tower"), "A bell") == "A bell"
