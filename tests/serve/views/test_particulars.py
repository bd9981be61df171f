"""Details of an event: grouped by name, those that say the same told once."""

from __future__ import annotations

from dataclasses import replace

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, read
from timeline.curate.model import Detail, Measure, Value
from timeline.serve.views import particulars

EVENT = event(
    "one",
    claim("1990"),
    details=(
        Detail("gross", "356799634", "USD", ("almanac",)),
        Detail("gross", "353816701", "USD", ("stone",), "Later reissues left out."),
        Detail("gross", "356800000", "USD", ("stone",)),
        Detail("keeper", "Ada Rocha", "", ("stone",)),
    ),
)


def test_what_sources_agree_on_is_told_once(look: Look) -> None:
    page = read(particulars.children(look("", dataset(EVENT)), EVENT))
    assert [each.text for each in page.find("dt")] == ["gross", "keeper"]
    assert [each.text for each in page.find(name="particular")] == [
        "$356.8M",
        "$353.8M",
        "Ada Rocha",
    ]
    summaries = [each.text for each in page.find("summary")]
    assert summaries == ["Keepers' Press, Stone in the yard", *["Stone in the yard"] * 2]
    (note,) = page.find(name="note")
    assert note.text == "Later reissues left out."


def test_number_of_the_chosen_measure_comes_first_with_its_source(look: Look) -> None:
    told = Value("one", None, 2500000.0, ("almanac",), "Without reissues.")
    measure = Measure("visits", "Visits", "people", values=(told, Value("two", None, 3.0)))
    data = replace(dataset(EVENT), measures=(measure,))
    page = read(particulars.children(look("?measure=visits", data), EVENT))
    assert [each.text for each in page.find("dt")] == ["Visits", "gross", "keeper"]
    assert next(each.text for each in page.find(name="particular")) == "2,500,000 people"
    assert page.texts("summary")[0] == "Keepers' Press"
    assert page.texts("p", "note")[0] == "Without reissues."
    assert "Visits" not in read(particulars.children(look("", data), EVENT)).texts("dt")


def test_number_without_a_source_stands_alone(look: Look) -> None:
    measure = Measure("visits", "Visits", "people", values=(Value("bare", None, 3.0),))
    bare = event("bare")
    data = replace(dataset(bare), measures=(measure,))
    page = read(particulars.children(look("?measure=visits", data), bare))
    assert page.texts("dd") == ["3 people"]
    assert page.texts("summary") == []


def test_event_without_details_has_no_list(look: Look) -> None:
    plain = event("plain")
    assert particulars.children(look("", dataset(plain)), plain) == []


def test_names_keep_the_language_of_the_data(look: Look) -> None:
    page = read(particulars.children(look("?lang=ru", dataset(EVENT)), EVENT))
    assert {each.attributes["lang"] for each in page.find("dt")} == {"en"}
