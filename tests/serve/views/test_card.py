"""An event in short."""

from __future__ import annotations

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look
from timeline.curate.model import Claim
from timeline.serve.views import card


def notes(look: Look, *claims: Claim) -> list[str]:
    told = card.told(look("", dataset(event("one", *claims))), "one")
    assert told
    return list(told["notes"])


def test_card_tells_what_the_panel_tells_first(look: Look) -> None:
    assert card.told(look(), "pharos") == {
        "title": "Pharos of Alexandria",
        "words": "about 280 BCE to 1303",
        "status": "happened",
        "summary": "A tower of three storeys at the mouth of the harbour.",
        "notes": ["1 source"],
    }


def test_doubts_come_before_the_number_of_sources(look: Look) -> None:
    assert notes(look, claim("1990")) == [
        "some day between 1 January and 31 December 1990",
        "1 source",
    ]
    assert notes(look, claim("1990-01-02"), claim("1991-01-02")) == ["dates disagree", "1 source"]
    assert notes(look, claim("1990-01-02", disputes="not so")) == ["a detail disputed", "1 source"]
    assert notes(look, claim("2020-01-02", "scheduled", "2019")) == ["date passed", "1 source"]


def test_event_that_is_not_there_has_no_card(look: Look) -> None:
    assert card.told(look(), "nothing") is None


def test_card_speaks_the_language_of_the_page(look: Look) -> None:
    told = card.told(look("?lang=ru"), "pharos")
    assert told
    assert told["status"] == "состоялось"
    assert told["notes"] == ["1 источник"]


def test_summary_is_html_without_links(look: Look) -> None:
    summary = "By *Ada* & [<b>Ivan</b>](https://example.org).\n\n- one"
    told = card.told(look("", dataset(event("one", summary=summary))), "one")
    assert told
    assert told["summary"] == "By <em>Ada</em> &amp; &lt;b&gt;Ivan&lt;/b&gt;.<br>• one"
