"""An event's own link, and words to cite it by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.serve.conftest import Look, read
from tests.serve.reading import Page
from timeline.curate.model import Dataset
from timeline.serve.views import details


def opened(look: Look, query: str) -> Page:
    return read(details.children(look(query)))


def test_permalink_opens_the_event_and_nothing_else(look: Look) -> None:
    page = opened(look, "?event=pharos&lane=towers&theme=dark&view=1800/1900")
    (link,) = page.find("a", "permalink")
    assert link.attributes["href"] == "?event=pharos&v=1"
    assert "data-whole" in link.attributes
    copied = [each.attributes.get("data-copy") for each in page.find("button")]
    assert "?event=pharos&v=1" in copied


def test_what_is_cited_is_found_again_on_its_day(look: Look) -> None:
    page = opened(look, "?event=pharos&asof=2015-03-01")
    (link,) = page.find("a", "permalink")
    assert link.attributes["href"] == "?asof=2015-03-01&event=pharos&v=1"
    (said,) = page.texts("p", "citation")
    assert "as known on 1 March 2015" in said
    assert said.endswith("?asof=2015-03-01&event=pharos&v=1")


def test_citation_names_event_date_timeline_and_day(look: Look) -> None:
    (said,) = opened(look, "?event=pharos").texts("p", "citation")
    assert said.startswith("“Pharos of Alexandria”, about 280 BCE to 1303. In: ")
    assert "as known on 21 November 2026." in said
    assert said.endswith("?event=pharos&v=1")


def test_citation_is_in_the_language_of_the_page(look: Look) -> None:
    (said,) = opened(look, "?event=pharos&lang=ru").texts("p", "citation")
    assert "по состоянию на 21 ноября 2026" in said


@pytest.mark.parametrize(("lang", "said"), [("en", "Suggest an edit"), ("ru", "Предложить правку")])
def test_edit_is_suggested_at_the_line_of_the_event(
    look: Look, lighthouses: Dataset, lang: str, said: str
) -> None:
    forge = "https://github.com/keepers/lights/edit/main/data"
    data = replace(lighthouses, forge=forge)
    line = next(each.line for each in data.events if each.id == "pharos")
    page = read(details.children(look(f"?event=pharos&lang={lang}", data)))
    (link,) = (each for each in page.find("a", "permalink") if each.text == said)
    assert link.attributes["href"] == f"{forge}/events/towers.yaml#L{line}"
    assert (link.attributes["target"], link.attributes["rel"]) == ("_blank", "noopener noreferrer")


def test_no_edit_is_suggested_where_no_forge_is_named(look: Look) -> None:
    assert "Suggest" not in " ".join(opened(look, "?event=pharos").texts("a"))
