"""An event's own link, and words to cite it by."""

from __future__ import annotations

from tests.serve.conftest import Look, read
from tests.serve.reading import Page
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
