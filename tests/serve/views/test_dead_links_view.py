"""What the page about the health of the data says of the addresses of the sources."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import claim, dataset, event
from tests.serve.conftest import Look, read
from timeline.curate.link_report import Answer
from timeline.curate.model import Source
from timeline.explore.dead_links import DeadLink, Links
from timeline.serve.views.dead_links import children

DAY = date(2026, 11, 2)
BOOK = Source("book", "[Lost]", url="https://a.example/b", lang="fr", path="sources.yaml", line=7)
DATA = dataset(event("lamp", claim(sources=("book",))), sources={"book": BOOK})


def links(why: str = "the server answers 404", events: tuple[str, ...] = ("lamp",)) -> Links:
    answer = Answer("https://a.example/b", "dead", why, "", date(2026, 10, 1), DAY)
    return Links(DAY, {"ok": 1200, "dead": 1, "not asked": 3}, (DeadLink(BOOK, answer, events),))


def test_without_a_check_the_page_says_how_to_make_one(look: Look) -> None:
    page = read(children(look(), None))
    assert page.texts("p") == [
        "Nobody has asked yet whether the addresses of the sources still answer: "
        "python -m timeline links --check"
    ]


def test_numbers_say_what_there_is_only(look: Look) -> None:
    page = read(children(look("", DATA), links()))
    assert page.texts("caption") == ["Addresses of sources, as asked on 2 November 2026"]
    assert page.texts("tr")[1:] == ["Answer1,200", "Dead1", "Not asked yet3"]
    (lead,) = page.find("a", inside="health-table")
    (listed,) = page.find("ul")
    assert lead.attributes["href"] == f"#{listed.attributes['id']}"


def test_a_dead_link_without_a_copy(look: Look) -> None:
    page = read(children(look("", DATA), links(events=("lamp", "gone"))))
    assert page.texts("p") == [
        "Lost, dead since 1 October 2026: the server answers 404. No archived copy is noted. "
        "sources.yaml:7",
        "1 event: Lamp",
    ]
    title, event_link = page.find("a", inside="health-dead")
    assert (title.attributes["lang"], title.attributes["href"]) == ("fr", "https://a.example/b")
    assert event_link.attributes["href"] == "./?event=lamp&v=1"


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("the server answers 410", "сервер отвечает 410"),
        ("no answer: NameResolutionError", "нет ответа"),
        ("more than 5 redirections", "слишком много перенаправлений"),
    ],
)
def test_the_reason_is_in_the_language_of_the_page(look: Look, why: str, said: str) -> None:
    page = read(children(look("?lang=ru", DATA), links(why)))
    assert f"с 1 октября 2026: {said}." in page.texts("p")[0]
