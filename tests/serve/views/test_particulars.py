"""Details of an event: grouped by name, those that say the same told once."""

from __future__ import annotations

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, read
from timeline.curate.model import Detail
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


def test_event_without_details_has_no_list(look: Look) -> None:
    plain = event("plain")
    assert particulars.children(look("", dataset(plain)), plain) == []


def test_names_keep_the_language_of_the_data(look: Look) -> None:
    page = read(particulars.children(look("?lang=ru", dataset(EVENT)), EVENT))
    assert {each.attributes["lang"] for each in page.find("dt")} == {"en"}
