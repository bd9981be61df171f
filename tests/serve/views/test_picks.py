"""Lists to choose from by name what a field names by its id."""

from __future__ import annotations

from typing import Any

from tests.builders import dataset
from tests.serve.conftest import read
from tests.serve.reading import Page
from tests.serve.views.forms import form
from timeline.curate.model import Person, Source
from timeline.serve.views import picks

LONG = "A title of many words " * 9


def shown(name: str = "people", **desk: Any) -> Page:
    return read(picks.picker(form(**desk), name))


def test_names_are_shown_and_ids_are_sent() -> None:
    page = shown()
    options = [(each.attributes["value"], each.text) for each in page.find("option")]
    assert options[0] == ("", "Choose a person…")
    assert ("ada", "Ada Rocha") in options
    (button,) = page.find("button")
    assert (button.text, button.attributes["value"]) == ("Add this person", "add.people")


def test_names_are_sorted_as_readers_see_them_and_cut_where_they_are_long() -> None:
    data = dataset(
        people={each: Person(each, name) for each, name in (("a", "Zoe"), ("z", "adam"))}
    )
    assert list(picks.people(data).items()) == [("z", "adam"), ("a", "Zoe")]
    (title,) = picks.sources(dataset(sources={"s": Source("s", LONG)})).values()
    assert len(title) <= picks.LONGEST
    assert title.endswith("…")


def test_what_is_named_is_not_offered_again() -> None:
    values = [each.attributes["value"] for each in shown(said={"people": " ada "}).find("option")]
    assert "ada" not in values


def test_nothing_to_choose_is_no_list() -> None:
    assert picks.picker(form(dataset(people={})), "people") is None


def test_next_one_is_chosen_where_the_last_one_was() -> None:
    (entry,) = shown("sources", focus="pick.sources").find("select")
    assert "autofocus" in {name.lower() for name in entry.attributes}
    assert entry.attributes["name"] == "pick.sources"


def test_rows_find_the_words_of_their_lists_with_what_is_offered() -> None:
    (offered,) = read(picks.offered(form(), "sources")).find("datalist")
    assert offered.attributes["data-asked"] == "Choose a source…"
    assert offered.attributes["data-button"] == "Add this source"
